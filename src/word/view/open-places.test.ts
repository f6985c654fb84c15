import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { h2 } from "../../../templates/h2/layout.ts";
import { type Draft, newDraft } from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { compile, fill } from "../template/index.ts";
import { textOf } from "../template/testing/docx.ts";
import { openPlaces, openWords, viewOf, vocabularyOf } from "./index.ts";

const template = compile(readFileSync("templates/h2/template.docx"), vocabularyOf(h2));
const filling = { template, layout: h2, wording: [] };
const printed = (draft: Draft) => textOf(fill(template, viewOf(draft, h2, "whole")));

describe("openPlaces", () => {
  it("names nothing of a full draft, and the chapters and figures of an empty one", () => {
    expect(openPlaces(filling, sampleDraft(), "whole")).toEqual([]);
    const open = openPlaces(filling, newDraft("云溪镇人民政府", 2026, h2), "whole");
    expect(open).toContainEqual({ chapter: "机关运行经费安排情况", words: ["机关运行经费"] });
    expect(open).toContainEqual({ chapter: "部门职责", words: ["正文"] });
    expect(openWords(open)).toContain("收入说明（收入合计、一般公共预算收入等 6 处）");
  });

  it("takes what is confirmed as none for filled", () => {
    const draft = {
      ...newDraft("云溪镇人民政府", 2026, h2),
      none: ["procurement", "other", "organisations", "assets"],
    };
    const chapters = openPlaces(filling, draft, "whole").map(({ chapter }) => chapter);
    expect(chapters).not.toContain("机构设置");
    expect(chapters).not.toContain("其他需要说明的事项");
    expect(chapters).not.toContain("政府采购预算情况");
  });
});

describe("the draft's own plan", () => {
  const sample = sampleDraft();

  it("prints own headings, own order, own chapters with their tables, live figures", () => {
    const parts = sample.parts
      .filter(({ part }) => part !== "glossary")
      .map((part) =>
        part.part === "operating"
          ? { ...part, heading: { number: "三、", text: "机关运转经费安排" } }
          : part.part === "projects"
            ? { ...part, itemHeading: "{序号}、{项目名称}绩效目标表" }
            : part,
      );
    const own = {
      id: "own",
      part: "own" as const,
      heading: { number: "十、", text: "重点工作安排" },
      blocks: [
        { kind: "paragraph" as const, id: "a", text: "收入{收入合计}万元；支出{支出合计}万元。" },
        {
          kind: "grid" as const,
          id: "b",
          rows: [[{ text: "工作", rowSpan: 2 }, { text: "站所" }], [{ text: "农业站" }]],
        },
      ],
    };
    const text = printed({ ...sample, parts: [...parts, own] });
    for (const found of ["三、机关运转经费安排", "1、村级组织运转经费绩效目标表"])
      expect(text.split(found).length).toBe(3);
    expect(text).not.toContain("名词解释");
    expect(text).toContain("十、重点工作安排\n收入1486.32万元；支出1486.32万元。\n工作|站所|\n↑|农业站|");
    const open = { ...sample, figures: {}, projects: [], parts: [own] };
    expect(printed(open)).toContain("十、重点工作安排\n工作|");
  });

  it("prints further columns of purchases", () => {
    const rows = sample.procurement.rows.map((row) => ({ ...row, extra: { 合计: row.total, 其他渠道资金: "1.50" } }));
    const text = printed({ ...sample, procurement: { rows } });
    for (const label of ["总计", "其他渠道资金", "1.50"]) expect(text).toContain(label);
    expect(printed(sample)).not.toContain("其他渠道资金");
  });

  it("stands on a landscape page where the purchases stand, also before everything else", () => {
    const first = sample.parts.filter(({ part }) => part === "procurement");
    const rest = sample.parts.filter(({ part }) => part !== "procurement");
    const text = printed({ ...sample, parts: [...first, ...rest] });
    expect(text.indexOf("部门政府采购预算")).toBeLessThan(text.lastIndexOf("部门职责"));
  });
});
