import { describe, expect, it } from "vitest";
import { fieldWord, placeWords, printedAt } from "./place.ts";
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

  it("is the column's own word in a table that holds no indicators, and what stands there is quoted", () => {
    const draft = sampleDraft();
    const [organisation] = draft.organisations;
    const [purchase] = draft.procurement.rows;
    const [, goal] = draft.overall.subGoals;
    const at = { section: "organisations", rowId: organisation?.id ?? "", field: "name" };
    expect(placeWords(draft, at)).toBe("机构设置 第 1 行 机构名称");
    expect(printedAt(draft, at)).toBe(organisation?.name);
    const price = { section: "procurement", rowId: purchase?.id ?? "", field: "project" };
    expect(placeWords(draft, price)).toBe("政府采购预算 第 1 行 采购项目名称");
    expect(printedAt(draft, { section: "procurement", rowId: purchase?.id ?? "" })).toBe(purchase?.project);
    const target = { section: "overall", rowId: goal?.id ?? "", field: "target" };
    expect(placeWords(draft, target)).toBe("部门整体绩效目标 分项绩效目标第 2 项 分项目标");
    expect(printedAt(draft, target)).toBe(goal?.target.join("\n"));
    expect(placeWords(draft, { section: "organisations", rowId: "gone", field: "name" })).toContain("已删除的行");
  });
});
