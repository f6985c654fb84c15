import { isDecimal, normaliseDecimal } from "../../../domain/index.ts";
import { gathered } from "../../gathered.ts";
import type { ProjectRule } from "../../rule.ts";

const PLACES = [
  ["budget.total", "预算数", "total"],
  ["budget.fiscal", "财政资金", "fiscal"],
  ["budget.other", "其他资金", "other"],
] as const;

/** Words that are no unit: what a form prints over or beside an amount was read for it. */
const isLabel = (printed: string): boolean => /[一-龥]{2}/.test(printed.replace(/[（(].*$|[万亿]?元/g, ""));

export const budgetNumber: ProjectRule = {
  id: "projects.budget-number",
  title: "金额不是数",
  severity: "error",
  why: "不是数就不能合计，印出来也是错的。",
  scope: "project",
  examples: {
    bad: [{ budget: ["50.7O", "", ""] }, { budget: ["约50", "50", ""] }, { budget: ["-5.00", "", ""] }],
    good: [
      { budget: ["50.70", "50.70", ""] },
      { budget: ["1,200.00", "1200", ""] },
      { budget: ["5.00", "5.00", "——"] },
      { budget: ["1-7月执行数", "", ""], form: { fields: ["budget.total"] } },
      { budget: ["全年（调整）预算数", "财政拨款", ""], form: { fields: ["budget.total"] } },
    ],
  },
  check({ project: { budget, form } }) {
    return gathered(PLACES, ([field, label, key]) => {
      const printed = budget[key];
      if (/^[\s—–-]*$/.test(printed) || (form !== undefined && isLabel(printed))) return [];
      const plain = normaliseDecimal(printed);
      if (isDecimal(printed) && !plain.startsWith("-")) return [];
      const message = isDecimal(printed)
        ? `${label}是负数。写的是“${printed}”，预算不会是负数，核对。`
        : `${label}不是数。写的是“${printed}”，只写数，单位是万元。`;
      // “68.00（含结转12.00）” tells the amount and more.
      const tells = !isDecimal(printed) && /^\d/.test(printed.trim());
      return [{ message, field, printed, ...(tells ? { severity: "warning" as const } : {}) }];
    });
  },
};
