import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { h2 } from "../../../templates/h2/layout.ts";
import { type Draft, emptyNarrative, NARRATIVE_FIELDS, newDraft } from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { compile } from "../template/index.ts";
import { standardTexts, viewOf, vocabularyOf } from "./index.ts";

const draft: Draft = { ...sampleDraft(), none: ["other"] };
const template = compile(readFileSync("templates/h2/template.docx"), vocabularyOf(h2));

function textsOf(of: Draft) {
  return standardTexts(template, viewOf(of, h2, "whole"));
}

describe("standardTexts", () => {
  it("finds the sentences that the template writes, with their figures", async () => {
    const texts = await textsOf(draft);
    expect(texts.get("income")).toEqual([
      "2026年部门预算收入1486.32万元，其中：一般公共预算收入1320.32万元，政府性基金预算收入160.00万元，国有资本经营预算收入0万元，财政专户核拨收入0万元，其他来源收入6.00万元。",
    ]);
    expect(texts.get("change")?.join("")).toBe(
      "收入预算与2025年相比增加83.62万元，增长5.96%。支出预算与2025年相比增加83.62万元，增长5.96%。其中：基本支出增加13.29万元，包括人员经费增加13.89万元、日常公用经费减少0.60万元；项目支出增加70.33万元。",
    );
    expect(texts.get("threePublic")?.length).toBe(4);
    expect(texts.get("organisations")).toEqual([
      "云溪镇人民政府纳入2026年部门预算编制范围的单位共3个，具体情况见下表。",
    ]);
    expect(texts.get("other")).toEqual(["云溪镇人民政府没有其他需要说明的事项。"]);
    expect([texts.get("duties"), texts.get("closing"), texts.get("performance")]).toEqual([[], [], []]);
  });

  it("are the same whether or not the office has written its own", async () => {
    expect(await textsOf({ ...draft, narrative: emptyNarrative() })).toEqual(await textsOf(draft));
  });

  it("exist for every slot that the catalogue calls standard", async () => {
    const texts = await textsOf(draft);
    for (const { id, standard } of NARRATIVE_FIELDS)
      expect([id, (texts.get(id) ?? []).length > 0]).toEqual([id, standard]);
  });

  it("say nothing of figures that are not known", async () => {
    const texts = await textsOf({ ...newDraft("云溪镇人民政府", 2026, h2), none: ["procurement"] });
    expect([texts.get("income"), texts.get("change"), texts.get("operating")]).toEqual([[], [], []]);
    expect(texts.get("procurement")).toEqual(["2026年没有安排政府采购预算。"]);
  });
});
