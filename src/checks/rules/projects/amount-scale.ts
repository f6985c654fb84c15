import { normaliseDecimal, type Project, printTarget, sameAmount, scale } from "../../../domain/index.ts";
import { gathered } from "../../gathered.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { countedRows, saidOf } from "../../words/counted.ts";
import { countedBy, isRate, MONEY } from "../../words/quantities.ts";
import { around } from "../../words/quote.ts";

/** Tells whether a value is an amount of the budget ten thousand times, or a ten-thousandth of it. */
function mistakenFor({ budget }: Project): (value: string) => boolean {
  // Digits that tell: 12 or 1.2 might be the price of anything, and a price is told by what it is for.
  const amounts = [...new Set([budget.total, budget.fiscal])].filter((one) => TELLING.test(one)).map(normaliseDecimal);
  return (value) =>
    amounts.some((amount) => {
      const ratio = Number(value) / Number(amount);
      return [4, -4].some((power) => isNear(ratio, 10 ** power) && sameAmount(scale(amount, power) ?? "", value));
    });
}
/** What is not even near need not be reckoned out. */
const isNear = (ratio: number, power: number): boolean => ratio > power / 2 && ratio < power * 2;

/** Two digits beside zeros at the ends. */
const TELLING = /[1-9].*[1-9]/;

const MONEY_UNIT = /^万?元(?:\/|$)/;

export const amountScale: ProjectRule = {
  id: "projects.amount-scale",
  title: "元和万元写混",
  severity: "error",
  why: "数和预算数一样，单位差一万倍，读者看到的钱就差一万倍。",
  scope: "project",
  examples: {
    bad: [
      { goals: ["每人每月100元发放补贴。"], rows: ["成本指标|补贴标准|100万元/人/月"] },
      { goals: ["发放一次性补助，人均4万元。"], rows: ["成本指标|人均补助标准|=4元/人"] },
      { budget: ["24.60", "24.60", ""], goals: ["安排资金24.6元，养护集镇绿地。"] },
      { budget: ["24.60", "24.60", ""], purpose: "用于绿化，共计246000万元。" },
      { budget: ["24.00", "24.00", ""], rows: ["成本指标|养护总成本|≤24元"] },
    ],
    good: [
      { budget: ["24.60", "24.60", ""], goals: ["安排资金24.6万元，养护集镇绿地。"] },
      { budget: ["24.60", "24.60", ""], purpose: "用于绿化，共计246000元。" },
      { budget: ["24.00", "24.00", ""], goals: ["每株补助24元。"] },
      { budget: ["24.00", "24.00", ""], rows: ["成本指标|每株成本|≤24元"] },
      { budget: ["24.00", "24.00", ""], rows: ["成本指标|补种单价|≤24元/株"] },
      { goals: ["巡查员每人每年3000元。"], rows: ["成本指标|巡查员补助标准|≤3000元"] },
      { budget: ["", "", ""], goals: ["安排资金24.6元。"], form: { fields: ["goals"], columns: ["target"] } },
    ],
  },
  check({ project }) {
    const said = saidOf(project).filter(({ count }) => count.unit === MONEY);
    const isMistaken = mistakenFor(project);
    const budget = normaliseDecimal(project.budget.total);
    const texts = gathered(said, ({ field, word, text, count }): readonly Found[] => {
      if (!isMistaken(count.value) || isRate(text, count)) return [];
      return [
        {
          message: `元和万元写混。${word}写的是${around(text, count.index, count.length)}，预算数是 ${budget} 万元，差一万倍，核对单位。`,
          field,
          printed: count.printed,
          expected: `${budget}万元`,
        },
      ];
    });
    const money = countedRows(project.indicators).filter(({ target }) => MONEY_UNIT.test(target.unit));
    const rows = gathered(money, ({ row, index, target, unit, value }): readonly Found[] => {
      const of = countedBy(target.unit);
      const other = said.find(
        ({ text, count }) =>
          count.number === target.value &&
          count.printed.endsWith("万元") !== of.endsWith("万元") &&
          isRate(text, count),
      );
      if (other !== undefined) {
        const printed = printTarget(row.target);
        return [
          {
            message: `元和万元写混。第 ${index + 1} 行是“${printed}”，${other.word}写的是${around(other.text, other.count.index, other.count.length)}，核对单位。`,
            indicator: index + 1,
            field: "target",
            printed,
            expected: other.count.printed,
          },
        ];
      }
      if (unit !== MONEY || !isMistaken(value) || /(每|单价|均|标准|单位)/.test(row.level3 + row.description))
        return [];
      const printed = printTarget(row.target);
      return [
        {
          message: `元和万元写混。第 ${index + 1} 行是“${printed}”，预算数是 ${budget} 万元，差一万倍，核对单位。`,
          indicator: index + 1,
          field: "target",
          printed,
          expected: `${budget}万元`,
        },
      ];
    });
    return [...texts, ...rows];
  },
};
