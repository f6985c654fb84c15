import { describe, expect, it } from "vitest";
import type { Where } from "../finding.ts";
import { sampleDraft } from "../sample/index.ts";
import { parsePlace, placeKey } from "./place.ts";
import { printedAt } from "./standing.ts";
import { placeOf } from "./where.ts";
import { fieldWord, type PlaceWording, placeWords } from "./words.ts";

describe("the word for a field", () => {
  it.each([
    ["target", "指标值"],
    ["budget.total", "预算数"],
    ["extra:分值", "分值"],
    ["goals", "绩效目标"],
    ["goals.2", "绩效目标第 2 条"],
    ["paragraph.3", "第 3 段"],
    ["overall.goal.2", "总体绩效目标第 2 条"],
    ["spendingPlan", "资金支出计划"],
    ["assets.asOf", "资产截止时间"],
    ["公务接待费", "公务接待费"],
  ])("%s is %s", (field, word) => {
    expect(fieldWord(field)).toBe(word);
  });

  it("stands after the chapter or the project", () => {
    const draft = sampleDraft();
    expect(placeWords(draft, { section: "change", field: "paragraph.1" })).toBe("增减说明 第 1 段");
    expect(placeWords(draft, { section: "title", field: "title" })).toBe("标题");
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
    expect(printedAt(draft, { section: "procurement", rowId: purchase?.id ?? "" })).toBe(
      `${purchase?.project} ${purchase?.item}`,
    );
    const target = { section: "overall", rowId: goal?.id ?? "", field: "target" };
    expect(placeWords(draft, target)).toBe("部门整体绩效目标 分项绩效目标第 2 项 分项目标");
    expect(printedAt(draft, target)).toBe(goal?.target.join("\n"));
    expect(placeWords(draft, { section: "organisations", rowId: "gone", field: "name" })).toContain("已删除的行");
  });

  it("can leave out what the screen says, and the name of the project", () => {
    const draft = sampleDraft();
    const words = (where: Where, wording: PlaceWording = {}) => placeWords(draft, placeOf(draft, where), wording);
    expect(words({ project: 2, field: "goals.2" }, { brief: true })).toBe("项目 2 绩效目标第 2 条");
    expect(words({ project: 1, field: "indicators" }, { near: true })).toBe("绩效指标");
    expect(words({ project: 2, indicator: 3, field: "target" }, { brief: true })).toBe("项目 2 第 3 行 指标值");
    expect(words({ project: 2, field: "budget.total" }, { near: true })).toBe("预算数");
    expect(words({ section: "organisations", field: "rows.1.nature" }, { near: true })).toBe("第 1 行 单位性质");
    expect(words({ section: "income", field: "paragraph.3" })).toBe("收入说明 第 3 段");
    expect(words({ section: "agency", field: "agency.name" }, { near: true })).toBe("单位名称");
    expect(words({ section: "income" })).toBe("收入说明");
    expect(words({ section: "figures", field: "收入合计" })).toBe("收支数据 收入合计");
    expect(words({})).toBe("整份文件");
  });
});

describe("the written form of a place", () => {
  it("is read back whatever stands in it", () => {
    for (const place of [
      { section: "project", projectId: "a/b%2F", rowId: "r", field: "extra:万元/人" },
      { section: "figures", field: "收入合计" },
      { section: "agency" },
    ]) {
      expect(parsePlace(placeKey(place))).toEqual(place);
    }
  });
});
