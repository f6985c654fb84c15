import { describe, expect, it } from "vitest";
import { fieldWord, placeWords } from "./place.ts";
import { sampleDraft } from "./sample/index.ts";

describe("the word for a field", () => {
  it.each([
    ["target", "指标值"],
    ["budget.total", "预算数"],
    ["extra:分值", "分值"],
    ["goals", "绩效目标"],
    ["goals.2", "绩效目标第 2 条"],
    ["paragraph.3", "第 3 段"],
    ["subGoals.1.content.2", "分项绩效目标第 1 项"],
    ["rows.4.total", "第 4 行"],
    ["spendingPlan", "资金支出计划"],
    ["assets.asOf", "资产截止时间"],
    ["公务接待费", "公务接待费"],
  ])("%s is %s", (field, word) => {
    expect(fieldWord(field)).toBe(word);
  });

  it("stands after the chapter or the project", () => {
    const draft = sampleDraft();
    expect(placeWords(draft, { section: "change", field: "paragraph.1" })).toBe("增减说明 第 1 段");
    expect(placeWords(draft, { section: "title", field: "title" })).toBe("全文 标题");
  });
});
