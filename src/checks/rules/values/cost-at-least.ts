import { printTarget, type Target } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { isAtLeast } from "../../words/targets.ts";

/** Money that ought to be at least so much: what is given, saved or brought in. */
const WELCOME =
  /(节约|节支|节省|降低|减少|下降|增收|收入|到位|自筹|配套|筹集|引进|撬动|标准|补助|补贴|工资|待遇|报酬|救助|低保|奖|薪|津贴|争取|投入)/;

export const costAtLeast: IndicatorRule = {
  id: "values.cost-at-least",
  title: "成本用了“≥”",
  severity: "warning",
  why: "成本越少越好，“≥24万元”是说至少要花这么多。",
  scope: "indicator",
  needs: { columns: ["target"], target: "number", measures: ["cost"] },
  examples: {
    bad: [
      { name: "养护总成本", class: "成本指标", target: "≥24万元" },
      { name: "印刷费", class: "成本指标", target: ">1.5万元" },
      { name: "每公里养护费", class: "成本指标", target: "≥8500元/公里" },
    ],
    good: [
      { name: "养护总成本", class: "成本指标", target: "≤24万元" },
      { name: "护林员补助标准", class: "成本指标", target: "≥400元/人" },
      { name: "节约资金", class: "成本指标", target: "≥2万元" },
      { name: "养护总成本", class: "成本指标", target: "≥24万元", columns: ["level3"] },
    ],
  },
  check({ row, quantity: target }) {
    if (target === undefined || !isAtLeast(target.symbol)) return [];
    if (!/^(万|万元|元|亿元)(\/|$)/.test(target.unit) || WELCOME.test(row.level3)) return [];
    const meant: Target = { kind: "quantity", symbol: "≤", value: target.value, unit: target.unit };
    const [printed, expected] = [printTarget(row.target), printTarget(meant)];
    return [
      {
        message: `成本用了“${target.symbol}”。${quote(row.level3)}写的是“${printed}”，成本越少越好，写成“${expected}”。`,
        field: "target",
        printed,
        expected,
        fix: { kind: "target", label: `改为 ${expected}`, target: meant },
      },
    ];
  },
};
