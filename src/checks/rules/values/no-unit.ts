import { printTarget, type Target } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { isRateName } from "../../words/targets.ts";

export const noUnit: IndicatorRule = {
  id: "values.no-unit",
  title: "指标值没有单位",
  severity: "error",
  why: "“≥95”可以读成 95%、95 个或 95 分，公开以后各人读法不同。",
  scope: "indicator",
  examples: {
    bad: [
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥95" },
      { name: "培训次数", target: "12" },
      { name: "项目成本", class: "成本指标", target: "≤55.00" },
    ],
    good: [
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥95%" },
      { name: "管护机制", class: "可持续影响指标", target: "健全" },
      { name: "服务对象满意度", class: "服务对象满意度指标", target: "≥90分" },
    ],
  },
  check({ row, measures, quantity: target }) {
    if (target === undefined || target.unit.trim() !== "") return [];
    const printed = printTarget(row.target);
    const rate = isRateName(row.level3) || isRateName(row.description) || measures === "satisfaction";
    const whole: Target = { kind: "quantity", symbol: target.symbol, value: target.value, unit: "%" };
    const mend = rate ? `${quote(row.level3)}是比率，写成“${printTarget(whole)}”。` : "补上单位，例如“个”“次”“万元”。";
    return [
      {
        message: `指标值没有单位。“${printed}”看不出是多少什么，${mend}`,
        field: "target",
        printed,
        ...(rate && target.number <= 100
          ? {
              expected: printTarget(whole),
              fix: { kind: "target" as const, label: `改为 ${printTarget(whole)}`, target: whole },
            }
          : {}),
      },
    ];
  },
};
