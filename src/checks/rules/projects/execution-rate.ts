import { type Project, percentOf } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { numberOf } from "../../words/printed-number.ts";
import { headNumber, type PrintedNumber, type SHARES } from "../../words/self-evaluation.ts";

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
      {
        extra: {
          区级财政资金年初预算数: "120.00",
          "区级财政资金1—8月执行数": "90.00",
          "区级财政资金1—8月执行率": "70.00%",
        },
      },
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
    const shares = ["total", "fiscal", "other"] as const;
    const asked = shares.flatMap((share) => headNumber(project, "rate", share)?.label ?? []);
    return [...shares.flatMap((share) => ofShare(project, share)), ...ofPeriods(project, project.extra, asked)];
  },
};

/** “1—8月执行率”, “中央财政资金预算执行率”, “支出进度”: of one purse or of all, of the year or until a month. */
const RATE = /^(.*?)(\d{1,2}[-—～~至]\d{1,2}月|全年预计|预计|)(?:预算)?(?:执行率|支出进度|执行进度)$/;
const SPENT = /^(?:(?:全年|实际|累计|截至.{1,6})?(?:执行|支出)数|执行)$/;
const BUDGETS = ["全年预算数", "调整后预算数", "预算安排数", "预算数"];

function ofPeriods(
  { budget }: Project,
  extra: Readonly<Record<string, string>>,
  asked: readonly string[],
): readonly Found[] {
  const plain = (label: string): string => label.replace(/[（(][A-CＡ-Ｃ/／]+[)）]$/, "");
  const all = Object.keys(extra).map((label) => [plain(label), label] as const);
  const of = (label: string): string => numberOf(extra[all.find(([one]) => one === label)?.[1] ?? ""] ?? "");
  return all.flatMap(([known, label]): readonly Found[] => {
    const [match, purse = "", period = ""] = RATE.exec(known) ?? [];
    const printed = (extra[label] ?? "").trim();
    if (match === undefined || numberOf(printed) === "" || asked.includes(label)) return [];
    const spent =
      period === ""
        ? all.filter(([one]) => one.startsWith(purse) && SPENT.test(one.slice(purse.length))).map(([one]) => of(one))
        : [of(`${purse}${period === "预计" ? "全年预计" : period}执行数`)];
    const start = period === "" ? "" : of(`${purse}年初预算数`);
    const wholes = [...BUDGETS.map((word) => of(purse + word)), start, purse === "" ? numberOf(budget.total) : ""];
    const [amount = "", whole] = [spent[0], wholes.find((one) => one !== "")];
    if (spent.length > 1 || amount === "" || whole === undefined) return [];
    // The rate may be of any budget that the row prints.
    const found = wholes.map((one) =>
      one === "" ? [] : compared(`${purse}${period}`, amount, one, { label, printed, number: numberOf(printed) }),
    );
    const fits = wholes.some((one, at) => one !== "" && found[at]?.length === 0);
    return fits ? [] : (found.find((one) => one.length > 0) ?? []);
  });
}

function ofShare(project: Project, share: keyof typeof SHARES): readonly Found[] {
  const [spent, rate] = [headNumber(project, "spent", share), headNumber(project, "rate", share)];
  if (spent === undefined || rate === undefined) return [];
  const budget = headNumber(project, "budget", share)?.number ?? numberOf(project.budget[share]);
  return compared(WHOSE[share], spent.number, budget, rate);
}

function compared(whose: string, spent: string, budget: string, rate: PrintedNumber): readonly Found[] {
  const real = percentOf(spent, budget);
  if (real === undefined) return [];
  const places = rate.number.split(".")[1]?.length ?? 0;
  const said = Number(rate.number);
  const near = (value: number, digits: number) => Math.abs(value - Number(real)) <= 0.5 * 10 ** -digits + 0.0051;
  // Some forms print the share and not the percentage.
  if (near(said, places) || (!/[%％]/.test(rate.printed) && near(said * 100, places - 2))) return [];
  const printed = /[%％]$/.test(rate.printed.trim()) ? rate.printed.trim() : rate.number;
  return [
    {
      message: `执行率和金额对不上。${whose}执行数 ${spent}÷预算数 ${budget}＝${real}%，执行率写的是 ${printed}，核对。`,
      field: `extra:${rate.label}`,
      printed,
      expected: `${real}%`,
    },
  ];
}
