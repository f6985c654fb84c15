import { difference, isDecimal, normaliseDecimal, type Project, sameAmount, sum } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { headNumber } from "../../words/self-evaluation.ts";

const SHARE_NAMES = ["total", "fiscal", "other"] as const;

/** Amounts of funds that the form prints beside the two: 上级转移支付, 债券资金. */
function furtherFunds({ extra = {} }: Project): readonly string[] {
  return Object.entries(extra).flatMap(([label, text]) =>
    /(转移支付|资金|拨款|补助|债券|贷款|自筹)$/.test(label) && isDecimal(text) ? [text] : [],
  );
}

/** What was spent of both funds makes what was spent. */
function spentSum(project: Project): readonly Found[] {
  if (project.extra === undefined) return [];
  const [total, fiscal, other] = SHARE_NAMES.map((share) => headNumber(project, "spent", share));
  const parts = sum([fiscal?.number ?? "", other?.number ?? ""]);
  if (total === undefined || fiscal === undefined || other === undefined || parts === undefined) return [];
  if (sameAmount(parts, total.number)) return [];
  return [
    {
      message: `执行数和资金对不上。执行数 ${total.number}，财政＋其他＝${parts}，核对后改其中一个。`,
      field: `extra:${total.label}`,
      printed: total.number,
      expected: parts,
    },
  ];
}

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
      { extra: { 全年执行数: "70.00", 财政拨款全年执行数: "56.40", 其他资金全年执行数: "12.00" } },
    ],
    good: [
      { budget: ["55.00", "55.00", ""] },
      { budget: ["50.7", "50.70", "0.00"] },
      { budget: ["55.00", "", ""] },
      { budget: ["412.50", "300.00", "0.00"], extra: { 上级转移支付: "112.50" } },
      { budget: ["", "", ""] },
      { extra: { 全年执行数: "68.40", 财政拨款全年执行数: "56.40", 其他资金全年执行数: "12.00" } },
    ],
  },
  check({ project }) {
    const { total, fiscal, other } = project.budget;
    const spent = spentSum(project);
    if (total === fiscal && /^[0.\s]*$/.test(other)) return spent;
    const parts = sum([fiscal, other]);
    if (!isDecimal(total) || parts === undefined || sameAmount(total, parts)) return spent;
    if (sameAmount(total, sum([parts, ...furtherFunds(project)]) ?? "")) return spent;
    const gap = difference(parts, total) ?? "";
    const words = gap.startsWith("-") ? `少 ${gap.slice(1)}` : `多 ${gap}`;
    return [
      ...spent,
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
