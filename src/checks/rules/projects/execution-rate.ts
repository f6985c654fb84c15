import { type Project, percentOf } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { numberOf } from "../../words/printed-number.ts";
import { headNumber, type SHARES } from "../../words/self-evaluation.ts";

const WHOSE = { total: "", fiscal: "财政资金", other: "其他资金" } as const;

export const executionRate: ProjectRule = {
  id: "projects.execution-rate",
  title: "执行率和金额对不上",
  severity: "warning",
  why: "执行率＝执行数÷预算数，三个数印在一行，谁都会除一遍。",
  scope: "project",
  examples: {
    bad: [
      { budget: ["24.00", "", ""], extra: { 全年执行数: "23.40", 执行率: "0" } },
      { budget: ["50.00", "", ""], extra: { 全年执行数: "46.20", 执行率: "94.20%" } },
      {
        budget: ["72.00", "60.00", "12.00"],
        extra: { 全年执行数: "72.00", 执行率: "100%", 其他资金全年执行数: "12.00", 其他资金执行率: "98%" },
      },
      { extra: { 全年预算数: "80.00", 全年执行数: "80.00", 执行率: "98%" } },
    ],
    good: [
      { budget: ["24.00", "", ""], extra: { 全年执行数: "23.40", 执行率: "97.5%" } },
      { budget: ["24.00", "", ""], extra: { 全年执行数: "23.40", 执行率: "0.975" } },
      { budget: ["24.00", "", ""], extra: { 全年执行数: "", 执行率: "" } },
      { budget: ["30.00", "", ""], extra: { 全年执行数: "10.00", 执行率: "33%" } },
      { budget: ["24.00", "", ""], form: { fields: ["budget.total"], columns: ["target"] } },
    ],
  },
  check({ project }) {
    if (project.extra === undefined) return [];
    return (["total", "fiscal", "other"] as const).flatMap((share) => ofShare(project, share));
  },
};

function ofShare(project: Project, share: keyof typeof SHARES): readonly Found[] {
  const [spent, rate] = [headNumber(project, "spent", share), headNumber(project, "rate", share)];
  if (spent === undefined || rate === undefined) return [];
  const budget = headNumber(project, "budget", share)?.number ?? numberOf(project.budget[share]);
  const real = percentOf(spent.number, budget);
  if (real === undefined) return [];
  const places = rate.number.split(".")[1]?.length ?? 0;
  const said = Number(rate.number);
  const near = (value: number, digits: number) => Math.abs(value - Number(real)) <= 0.5 * 10 ** -digits + 0.0051;
  // Some forms print the share and not the percentage.
  if (near(said, places) || (!/[%％]/.test(rate.printed) && near(said * 100, places - 2))) return [];
  const printed = /[%％]$/.test(rate.printed.trim()) ? rate.printed.trim() : rate.number;
  return [
    {
      message: `执行率和金额对不上。${WHOSE[share]}执行数 ${spent.number}÷预算数 ${budget}＝${real}%，执行率写的是 ${printed}，核对。`,
      field: `extra:${rate.label}`,
      printed,
      expected: `${real}%`,
    },
  ];
}
