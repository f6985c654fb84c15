import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../../templates/index.ts";
import { newDraft } from "../../../domain/index.ts";
import { sampleDraft } from "../../../domain/sample/index.ts";
import { agreements } from "./agreements.ts";

const words = (draft: Parameters<typeof agreements>[0]) => agreements(draft).map((one) => one.words);

describe("what agrees", () => {
  it("is said of a finished draft", () => {
    expect(words(sampleDraft())).toEqual(
      expect.arrayContaining(["收入＝支出", "第三章＝日常公用经费", "增减各项＝增减总额"]),
    );
  });
  it("is nothing where nothing is filled in, and not what is merely computed", () => {
    const draft = newDraft("云溪镇人民政府", 2025, layoutOf("h2"));
    expect(words(draft)).toEqual([]);
    expect(words({ ...draft, figures: { 人员经费: "5.00", 日常公用经费: "1.00" } })).toEqual([]);
    expect(words({ ...draft, figures: { 人员经费: "5.00", 日常公用经费: "1.00", 基本支出: "6.0" } })).toEqual([
      "人员＋公用＝基本",
    ]);
  });
  it("is not said of what differs", () => {
    const draft = sampleDraft();
    expect(words({ ...draft, figures: { ...draft.figures, 其他来源收入: "7.00" } })).not.toContain("收入＝支出");
  });
});
