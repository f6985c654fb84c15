import { describe, expect, it } from "vitest";
import { addColumn, FIRST_CHOICES, labelProblem, labelsOf, layoutOfChoices, moveColumn } from "./starter-choices.ts";

const labels = (choices: typeof FIRST_CHOICES) => layoutOfChoices(choices).columns.map(({ label }) => label);

describe("choices of a starter", () => {
  it("begin with the six columns of Hebei", () => {
    expect(labels(FIRST_CHOICES)).toEqual([
      "一级指标",
      "二级指标",
      "三级指标",
      "绩效指标描述",
      "指标值",
      "指标值确定依据",
    ]);
  });
  it("keep the order they are put in", () => {
    const scored = addColumn(FIRST_CHOICES, "分值");
    const at = scored.columns.findIndex(({ column }) => column.label === "分值");
    const moved = moveColumn(moveColumn(scored, at, -1), at - 1, -1);
    expect(labels(moved).slice(-2)).toEqual(["分值", "指标值确定依据"]);
    expect(layoutOfChoices(moved).columns.find(({ label }) => label === "分值")).toEqual({
      field: "extra",
      label: "分值",
      total: "100",
    });
    expect(moveColumn(FIRST_CHOICES, 0, -1).columns).toEqual(FIRST_CHOICES.columns);
    expect(moveColumn(FIRST_CHOICES, 99, 1)).toBe(FIRST_CHOICES);
  });
  it("take columns of the county's own", () => {
    expect(labels(addColumn(FIRST_CHOICES, "牵头股室")).slice(-1)).toEqual(["牵头股室"]);
    const [first] = layoutOfChoices(addColumn(FIRST_CHOICES, "牵头股室")).columns.slice(-1);
    expect(first).toEqual({ field: "extra", label: "牵头股室" });
  });
  it("have no plan dates without a plan, and no table of the office where it is not wanted", () => {
    const layout = layoutOfChoices({
      ...FIRST_CHOICES,
      fields: ["code"],
      blocks: { ...FIRST_CHOICES.blocks, overallIndicators: "never" },
    });
    expect([layout.planDates, layout.overallColumns]).toEqual([[], []]);
  });
  it("say which labels cannot be tags", () => {
    expect(labelsOf("主管部门、 实施单位，主管部门")).toEqual(["主管部门", "实施单位"]);
    expect(labelProblem("年度目标（2026）")).toBeUndefined();
    for (const label of ["A", "备注|合并", "{备注}", "12", "长".repeat(21)]) expect(labelProblem(label)).toMatch(/。$/);
  });
});
