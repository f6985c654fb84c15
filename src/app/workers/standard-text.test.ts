import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LAYOUTS } from "../../../templates/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { compile } from "../../word/template/index.ts";
import { vocabularyOf } from "../../word/view/index.ts";
import { between, standardTexts } from "./standard-text.ts";

describe("what a template writes by itself", () => {
  it("is what stands where the probe was", () => {
    expect(between(["一", "甲", "乙", "二"], ["一", "\uE0F1", "二"])).toEqual(["甲", "乙"]);
    expect(between(["一", "二"], ["一", "\uE0F1", "二"])).toEqual([]);
    expect(between(["一", "二"], ["一", "二"])).toBeUndefined();
  });

  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))(
    "is found in the shipped template %s",
    (id, layout) => {
      const file = readFileSync(new URL(`../../../templates/${id}/template.docx`, import.meta.url));
      const template = compile(new Uint8Array(file), vocabularyOf(layout));
      const draft = sampleDraft();
      const texts = standardTexts(template, draft, layout);
      expect(texts.income?.join("")).toContain("1486.32");
      expect(texts.spending?.join("")).toContain("847.85");
      expect(texts.threePublic?.join("").length).toBeGreaterThan(10);
      expect(texts.duties).toBeUndefined();
      const other = { ...draft, figures: { ...draft.figures, 日常公用经费: "99.99" } };
      expect(standardTexts(template, other, layout).spending?.join("")).toContain("99.99");
    },
  );
});
