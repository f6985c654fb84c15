import { printTarget, type Target } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { isAtLeast, MAY_EXCEED } from "../../words/targets.ts";

/** Percentages that may well exceed a hundred. */
export const over100: IndicatorRule = {
  id: "values.over-100",
  title: "百分比到顶还用“≥”",
  severity: "warning",
  why: "合格率、满意度最多 100%，“≥100%”写法不通，超过 100% 就是数错了。",
  scope: "indicator",
  behind: { rules: ["values.unit-kind", "values.rate-unit"], at: "place" },
  needs: { columns: ["target"], target: "number" },
  examples: {
    bad: [
      { name: "验收合格率", class: "质量指标", target: "≥100%" },
      { name: "补助覆盖率", class: "质量指标", target: "≥120%" },
      { name: "群众满意度", class: "服务对象满意度指标", target: ">100%" },
    ],
    good: [
      { name: "验收合格率", class: "质量指标", target: "100%" },
      { name: "村集体收入增长率", class: "经济效益指标", target: "≥120%" },
      { name: "印刷数量", target: "≥100份" },
      { name: "预算执行率", class: "成本指标", target: "≤100%" },
    ],
  },
  check({ row, quantity: target }) {
    if (target === undefined || target.unit !== "%" || target.number < 100) return [];
    if (MAY_EXCEED.test(row.level3 + row.description)) return [];
    const printed = printTarget(row.target);
    if (target.number > 100) {
      return [
        {
          message: `百分比超过了 100。${quote(row.level3)}写的是“${printed}”，最多 100%，核对是不是多打了数字。`,
          severity: "error",
          field: "target",
          printed,
        },
      ];
    }
    if (!isAtLeast(target.symbol)) return [];
    const meant: Target = {
      kind: "quantity",
      symbol: /控制率$/.test(row.level3.trim()) ? "≤" : "=",
      value: target.value,
      unit: "%",
    };
    const expected = printTarget(meant);
    return [
      {
        message: `“${printed}”写法不通。${quote(row.level3)}最多 100%，没有更高的，写成“${expected}”。`,
        field: "target",
        printed,
        expected,
        fix: { kind: "target", label: `改为 ${expected}`, target: meant },
      },
    ];
  },
};
