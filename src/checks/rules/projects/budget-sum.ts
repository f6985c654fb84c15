import { difference, isDecimal, normaliseDecimal, sameAmount, sum } from "../../../domain/index.ts";
import type { ProjectRule } from "../../rule.ts";

export const budgetSum: ProjectRule = {
  id: "projects.budget-sum",
  title: "预算数不等于两项资金",
  severity: "error",
  why: "预算数＝财政资金＋其他资金，不等就有一处是错的。",
  scope: "project",
  examples: {
    bad: [
      { budget: ["9.50", "9.00", ""] },
      { budget: ["55.00", "50.00", "6.00"] },
      { budget: ["1,200.00", "1000", "100"] },
    ],
    good: [
      { budget: ["55.00", "55.00", ""] },
      { budget: ["50.7", "50.70", "0.00"] },
      { budget: ["55.00", "", ""] },
      { budget: ["", "", ""] },
    ],
  },
  check({ project }) {
    const { total, fiscal, other } = project.budget;
    if (total === fiscal && /^[0.\s]*$/.test(other)) return [];
    const parts = sum([fiscal, other]);
    if (!isDecimal(total) || parts === undefined || sameAmount(total, parts)) return [];
    const gap = difference(parts, total) ?? "";
    const words = gap.startsWith("-") ? `少 ${gap.slice(1)}` : `多 ${gap}`;
    return [
      {
        message: `预算数和资金对不上。预算数 ${normaliseDecimal(total)}，财政＋其他＝${parts}，${words}，核对后改其中一个。`,
        field: "budget.total",
        printed: total,
        expected: parts,
        fix: { kind: "figure", label: `预算数改为 ${parts}`, value: parts },
      },
    ];
  },
};
