import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OPINION_GUIDE, opinionProblems, writeOpinion } from "../../src/desk/index.ts";
import { newDraft, newProject } from "../../src/domain/index.ts";
import type { ReviewEvent } from "../../src/review/index.ts";
import { openPackage } from "../../src/word/package/index.ts";
import { checkStructure } from "../../src/word/structure/index.ts";
import { h1 } from "../h1/layout.ts";
import { buildOpinion } from "./build.ts";

const shipped = new Uint8Array(readFileSync(join(import.meta.dirname, "template.docx")));
const project = { ...newProject(h1, "河道保洁"), budget: { total: "12.50", fiscal: "12.50", other: "0.00" } };
const draft = { ...newDraft("柳河镇人民政府", 2027, h1), projects: [project] };
const content = "a".repeat(64);
const at = new Date(2027, 2, 4).getTime();
const submit: ReviewEvent = { kind: "submit", id: "s", at, by: "周岚", round: 2, content, note: "" };
const opinion: ReviewEvent = {
  kind: "opinion",
  id: "o",
  at: at + 2,
  by: "王敏",
  verdict: "完善后通过",
  content,
  text: "改后再报。",
};

const remark = (id: string, place: Extract<ReviewEvent, { kind: "remark" }>["place"], text: string): ReviewEvent => ({
  kind: "remark",
  id,
  at: at + 1,
  by: "王敏",
  place,
  quoted: "5.00",
  text,
});

/** What the pages say, without marks of paragraphs. */
function said(events: readonly ReviewEvent[]): string {
  const { bytes } = writeOpinion(shipped, { draft, events, name: "王敏" });
  const xml = new TextDecoder().decode(openPackage(bytes).parts.get("word/document.xml"));
  expect(checkStructure(bytes)).toEqual([]);
  return xml.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "");
}

describe("审核意见书", () => {
  it("is built as it is shipped, and its tags are known", async () => {
    expect(opinionProblems(shipped)).toEqual([]);
    expect(await buildOpinion()).toEqual(shipped);
    expect(OPINION_GUIDE.map(({ tag }) => tag)).toContain("{#批注}…{/批注}");
  });

  it("tells office, round, opinion and sums, and remarks by project with place and suggestion", () => {
    const text = said([
      submit,
      {
        ...remark("2", { section: "project", projectId: project.id, field: "budget.total" }, "预算数和资金对不上"),
        suggested: "13.00",
      } as ReviewEvent,
      remark("1", { section: "document" }, "核对封面日期"),
      remark("3", { section: "agency" }, "已经改好的"),
      { kind: "resolve", id: "r", at: at + 2, by: "王敏", to: "3" },
      opinion,
    ]);
    for (const words of [
      "柳河镇人民政府",
      "2027年3月4日第2次送审",
      "共1个项目，预算合计12.50万元",
      "审核意见为：完善后通过。",
      "改后再报。",
      "具体意见2条",
      "以前提的1条已经办好",
      "项目 1 河道保洁（12.50万元）",
      "13.00",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("已经改好的");
    expect(text.indexOf("核对封面日期")).toBeGreaterThan(0);
  });

  it("prints nothing that nobody said", () => {
    const text = said([submit, { ...opinion, verdict: "通过", text: "" } as ReviewEvent]);
    expect(text).toContain("没有需要修改的具体意见。");
    for (const words of ["具体意见", "已经办好", "序号"])
      expect(text.replace("没有需要修改的具体意见", "")).not.toContain(words);
    expect(said([submit])).not.toContain("审核意见为");
  });
});
