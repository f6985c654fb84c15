import {
  compare,
  difference,
  isDecimal,
  normaliseDecimal,
  type Project,
  sameAmount,
  sum,
} from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { hasFurtherFunds, wrongFunds } from "../../words/head-funds.ts";

/** Every other total of the head: what was spent, the budget of the whole term, the budget of several purses. */
function otherSums(project: Project, told: boolean): readonly Found[] {
  return wrongFunds(project).flatMap(({ field, total, parts, made }): readonly Found[] => {
    if (told && field === "budget.total") return [];
    const list = parts.map(({ label, value }) => `${label} ${value}`).join("、");
    const what = total.label.replace(/^全年(?=执行)/, "");
    return [
      {
        message: `${what}和资金对不上。${list}${parts.length > 1 ? `，加起来是 ${made}` : ""}，${what}写的是 ${total.value}，核对。`,
        field,
        printed: total.value,
        expected: made,
      },
    ];
  });
}

/** Hunan's form tells the spending by its nature inside cells: “其中：基本支出：1402.40”. */
const NATURE = /^(?:其中[:：])?\s*(基本支出|项目支出)[:：]\s*([\d,.]+)$/;

function natureSum({ budget, extra = {} }: Project): readonly Found[] {
  const parts = Object.values(extra).flatMap((text) => {
    const [, label = "", value = ""] = NATURE.exec(text.trim()) ?? [];
    return label !== "" && isDecimal(value) ? [{ label, value: normaliseDecimal(value) }] : [];
  });
  if (parts.length !== 2 || parts[0]?.label === parts[1]?.label) return [];
  const made = sum(parts.map(({ value }) => value)) ?? "";
  const totals = [budget.total, ...["年初预算数", "全年执行数"].map((label) => extra[label] ?? "")].filter(isDecimal);
  const near = totals.find((total) => Math.abs(Number(total) / Number(made) - 1) < 0.1);
  if (near === undefined || totals.some((total) => sameAmount(total, made))) return [];
  const spent = totals[totals.length - 1] ?? near;
  return [
    {
      message: `支出和资金对不上。${parts.map(({ label, value }) => `${label} ${value}`).join("、")}，加起来是 ${made}，预算数和执行数都不是这个数（${totals.join("、")}），核对。`,
      field: "budget.total",
      printed: made,
      expected: spent,
    },
  ];
}

/** What is missing stands in a row of the form that is told by another name: 体育彩票公益金, 本年一般公共预算拨款. */
function printsElsewhere({ extra = {} }: Project, gap: string): boolean {
  return (
    gap.startsWith("-") && Object.values(extra).some((value) => isDecimal(value) && sameAmount(value, gap.slice(1)))
  );
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
      {
        budget: ["118.80", "", ""],
        extra: { 全年执行数: "112.86", 上级财政资金全年执行数: "71.28", 县级财政资金全年执行数: "40.58" },
      },
      { budget: ["124.50", "", "0.00"], extra: { "其中：上级财政资金": "60.00", 区级财政资金: "46.50" } },
      { budget: ["235.00", "220.00", ""], extra: { 上年结转资金全年预算数: "25.00" } },
      { budget: ["350.00", "", ""], extra: { 本级安排: "305.00", 上级补助: "50.00" } },
      { extra: { 实施期资金总额: "540.00", 实施期财政拨款: "540.00", 实施期其他资金: "60.00" } },
      {
        budget: ["1980.00", "", ""],
        extra: { 全年执行数: "1940.40", 甲: "其中：基本支出：1402.40", 乙: "项目支出：548.00" },
      },
    ],
    good: [
      { budget: ["300.00", "", ""], extra: { 上级财政资金: "200.00", 县级财政资金: "100.00", 其中中央补助: "150.00" } },
      {
        budget: ["1980.00", "", ""],
        extra: { 全年执行数: "1950.40", 甲: "其中：基本支出：1402.40", 乙: "项目支出：548.00" },
      },
      { extra: { 实施期资金总额: "600.00", 实施期财政拨款: "540.00", 实施期其他资金: "60.00" } },
      { budget: ["260.00", "240.00", "0.00"], extra: { "上年结转资金全年预算数（A）": "20.00" } },
      { budget: ["360.00", "", "0.00"], form: { fields: ["budget.total"], columns: ["target"] } },
      { budget: ["240.00", "180.00", ""], extra: { 体育彩票公益金年初预算数: "60.00" } },
      { budget: ["180.00", "", "30.00"], extra: { 本年一般公共预算拨款年初预算数: "150.00" } },
      { budget: ["55.00", "55.00", ""] },
      { budget: ["50.7", "50.70", "0.00"] },
      { budget: ["620.00", "1800.00", ""], extra: { 实施期金额: "1800.00" } },
      { budget: ["150.00", "40.00", ""], extra: { 财政专户: "110.00" } },
      { budget: ["182.00", "150.00", ""], extra: { 上年结转资金全年预算数: "32.00", 上年结转资金年初预算数: "0.00" } },
      { budget: ["55.00", "", ""] },
      { budget: ["412.50", "300.00", "0.00"], extra: { 上级转移支付: "112.50" } },
      { budget: ["", "", ""] },
      {
        budget: ["300.00", "200.00", "100.00"],
        extra: {
          全年执行数: "290.00",
          财政资金全年执行数: "190.00",
          其他全年执行数: "60.00",
          社会捐赠全年执行数: "40.00",
        },
      },
      {
        extra: {
          全年执行数: "85.00",
          中央资金全年执行数: "60.00",
          省级资金全年执行数: "15.00",
          合作社投入全年执行数: "10.00",
        },
      },
      { budget: ["90.00", "", ""], extra: { 中央补助: "60.00", 省级补助: "20.00", 镇级配套: "10.00" } },
      { extra: { 全年执行数: "68.40", 财政拨款全年执行数: "56.40", 其他资金全年执行数: "12.00" } },
    ],
  },
  check({ project, facts }) {
    const { total, fiscal, other } = project.budget;
    const nature = natureSum(project);
    const others = (told: boolean) => [...otherSums(project, told), ...nature];
    if (total === fiscal && /^[0.\s]*$/.test(other)) return others(true);
    const parts = sum([fiscal, other]);
    if (!isDecimal(total) || parts === undefined || sameAmount(total, parts)) return others(false);
    const gap = difference(parts, total) ?? "";
    // Funds of the whole term beside the budget of one year.
    const isOfTerm = Object.entries(project.extra ?? {}).some(
      ([label, value]) =>
        /^(实施期|中期|项目期|总体)/.test(label) && sameAmount(value, fiscal) && compare(value, total) === 1,
    );
    if (isOfTerm || hasFurtherFunds(project) || printsElsewhere(project, gap)) return others(false);
    // Where a printed form was read and its fiscal funds were not, other funds of zero are no parts.
    if (project.form !== undefined && fiscal.trim() === "" && /^[0.\s]*$/.test(other)) return others(true);
    // A form without a place for other funds leaves them to a note: “其他为食堂经营收入50.00万元”.
    const open = facts.otherFunds && project.form?.fields.includes("budget.other") === false;
    if (open && gap.startsWith("-")) return others(true);
    const words = gap.startsWith("-") ? `少 ${gap.slice(1)}` : `多 ${gap}`;
    return [
      ...others(true),
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
