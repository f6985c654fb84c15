import { compare, difference } from "../../../domain/index.ts";
import type { DocumentRule } from "../../rule.ts";
import { knownFigure } from "../../words/known-figure.ts";
import { tellsFurther } from "../../words/purse.ts";

const INCOME = { 一般公共预算收入: "100.00" } as const;

export const incomeSpending: DocumentRule = {
  id: "figures.income-spending",
  title: "收入和支出不等",
  severity: "error",
  why: "部门预算收支平衡，收入合计等于支出合计。",
  source: "《中华人民共和国预算法》收支平衡的规定",
  scope: "figures",
  behind: { rules: ["figures.parts"], at: "gap" },
  examples: {
    bad: [
      { figures: { 收入合计: "2277.23", 支出合计: "2277.65" } },
      { figures: { ...INCOME, 人员经费: "60.00", 日常公用经费: "20.00", 项目支出: "30.00" } },
      { figures: { 收入合计: "100", 支出合计: "99.99" } },
    ],
    good: [
      { figures: { 收入合计: "2277.23", 支出合计: "2277.230" } },
      { figures: { ...INCOME, 人员经费: "60.00", 日常公用经费: "20.00", 项目支出: "20.00" } },
      { figures: { 收入合计: "100.00" } },
      {
        figures: { 收入合计: "188.00", 支出合计: "194.00" },
        texts: { income: ["本年收入合计188.00万元。上年结转6.00万元。"] },
      },
      { figures: { ...INCOME, 人员经费: "60.00" } },
      { figures: { ...INCOME, 人员经费: "60.00", 项目支出: "20.00" } },
    ],
  },
  check({ draft }) {
    const [income, spending] = [knownFigure(draft, "收入合计"), knownFigure(draft, "支出合计")];
    const order = compare(income, spending);
    if (order === undefined || order === 0) return [];
    // What was left over of last year, or goes over to the next, stands beside the year's own.
    if (tellsFurther(draft, order === 1 ? "leftOver" : "broughtOver")) return [];
    const gap = (difference(income, spending) ?? "").replace("-", "");
    return [
      {
        message: `收入和支出不等。收入合计 ${income}，支出合计 ${spending}，${order === 1 ? "收入多" : "支出多"} ${gap}，核对。`,
        section: "figures",
        field: "支出合计",
        printed: spending,
        expected: income,
      },
    ];
  },
};
