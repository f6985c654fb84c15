import type { IndicatorRule } from "../../rule.ts";
import { isNoIndicator } from "../../words/no-indicator.ts";

/** 预算执行率 below the classes: a row of its own whose name stands where they do. */
const NAMED_AS_CLASS = /率(?:[（(].*[)）])?$/;

export const nameMissing: IndicatorRule = {
  id: "rows.name-missing",
  title: "没有写三级指标",
  severity: "error",
  why: "有指标值没有名称，读者不知道数的是什么。",
  scope: "indicator",
  needs: { columns: ["level3"], row: ({ named }) => !named },
  examples: {
    bad: [
      { name: "", target: "≥12次", basis: "年度计划" },
      { name: " ", description: "全年巡查的次数", target: "≥12次" },
      { name: "", class: "成本指标", target: "≤5.00万元" },
    ],
    good: [
      { name: "巡查次数", target: "≥12次" },
      { name: "", target: "" },
      { name: "", class: "", level1: "预算执行率（10分）", target: "100%" },
      { name: "项目成本", class: "成本指标", target: "≤5.00万元" },
    ],
  },
  check({ row }) {
    if (isNoIndicator(row) || NAMED_AS_CLASS.test(row.level1.trim())) return [];
    return [
      {
        message: "没有写三级指标。别的格填了，缺名称，补上数的是什么。",
        field: "level3",
        printed: "",
        missing: true,
      },
    ];
  },
};
