import { isEmptyTarget, printTarget, targetProblems } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

export const missingTarget: IndicatorRule = {
  id: "values.missing-target",
  title: "没有指标值",
  severity: "error",
  why: "没有指标值就没有目标，自评时无从打分。",
  source: "预算绩效管理要求指标细化、量化（财预〔2021〕101号）",
  scope: "indicator",
  examples: {
    bad: [
      { name: "培训次数", target: "" },
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥" },
      { name: "维修面积", target: { kind: "quantity", symbol: "≥", value: "若干", unit: "平方米" } },
    ],
    good: [
      { name: "培训次数", target: "≥2次" },
      { name: "管护机制", class: "可持续影响指标", target: "健全" },
      { name: "维修面积", target: "4300.5平方米" },
    ],
  },
  check({ row }) {
    const problem = targetProblems(row.target).find(({ part }) => part !== "unit");
    if (problem === undefined) return [];
    const name = row.level3.trim() === "" ? "这一行" : quote(row.level3);
    const reason =
      problem.part === "text" ? `${name}写到多少算完成，补上数和单位，或一句可以核对的话。` : problem.message;
    return [
      {
        message: `没有写指标值。${reason}`,
        field: "target",
        printed: printTarget(row.target),
        ...(isEmptyTarget(row.target) ? { missing: true } : {}),
      },
    ];
  },
};
