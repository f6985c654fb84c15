import { type Draft, difference, isDecimal, normaliseDecimal, sameAmount, scale, sum } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { isOneSlip } from "../../words/counted.ts";
import { publishesSome, showsChosen } from "../../words/published.ts";
import { dividesOnePurse } from "../../words/purse.ts";

const A = { name: "公厕改造", budget: ["60.00", "60.00", ""] } as const;
const B = { name: "水库管护", budget: ["12.00", "12.00", ""] } as const;

const ELSEWHERE = { columns: ["level1", "level2", "level3", "target"] };

const TOTAL_ROW = /^(合计|总计|小计)[：:]? \| (\d[\d,.]*)$/;

/** Nobody chooses so many. */
const MANY = 5;

/** Tables that were read may be those of a few projects: fewer than all make less, unless it is less by a slip. */
function mayBeSome(draft: Draft, printed: string, all: string): boolean {
  const plain = normaliseDecimal(printed);
  if (showsChosen(draft) || publishesSome(draft)) return true;
  const isRead = draft.projects.some(({ form }) => form !== undefined);
  return isRead && draft.projects.length < MANY && !isOneSlip(Number(plain).toFixed(2), Number(all).toFixed(2));
}

/** The last row of a list of projects, which reading keeps as a line where the projects do not make it. */
function ofList({ unrecognised, projects }: Draft): readonly Found[] {
  const all = sum(projects.map(({ budget }) => budget.total));
  if (all === undefined || projects.length < 2) return [];
  return unrecognised.flatMap(({ text }): readonly Found[] => {
    const [, label = "", number = ""] = TOTAL_ROW.exec(text) ?? [];
    const printed = normaliseDecimal(number);
    const inYuan = Number(printed) > 100 * Number(all);
    if (label === "" || [0, -4].some((power) => sameAmount(scale(printed, power) ?? "", all))) return [];
    return [
      {
        message: `项目清单加不拢。最后的${label}写的是 ${printed} ${inYuan ? "元" : "万元"}，${projects.length} 个项目的预算数加起来是 ${all} 万元，核对。`,
        section: "preamble",
        printed,
        expected: all,
      },
    ];
  });
}

export const projectsSum: DocumentRule = {
  id: "figures.projects-sum",
  title: "各项目之和不等于项目支出",
  severity: "error",
  why: "每个项目都要公开绩效目标表，加起来就是项目支出，不等就是漏了项目或改错了数。",
  scope: "figures",
  examples: {
    bad: [
      { figures: { 项目支出: "222.00" }, projects: [A, B] },
      { figures: { 项目支出: "70.00" }, projects: [A, B] },
      { figures: { 项目支出: "60.10" }, projects: [A] },
      { figures: { 项目支出: "50.00" }, projects: [{ ...A, form: ELSEWHERE }] },
      { kind: "tables", projects: [A, B], unrecognised: ["合计 | 82.00"] },
    ],
    good: [
      { figures: { 项目支出: "72.0" }, projects: [A, B] },
      { kind: "tables", projects: [A, B], unrecognised: ["合计 | 720000"] },
      { figures: { 项目支出: "72.00" }, projects: ["公厕改造"] },
      { figures: { 项目支出: "72.00" } },
      {
        figures: { 项目支出: "96.00" },
        projects: [A, B],
        texts: { performance: ["对4个项目设置绩效目标。以下公开2个重点项目的绩效目标表。"] },
      },
      {
        figures: { 项目支出: "96.00" },
        projects: [A, B],
        own: [["项目名称|合计", "公厕改造|60.00", "水库管护|12.00", "路灯维护|24.00", "合计|96.00"]],
      },
      { figures: { 项目支出: "930.00" }, projects: [{ ...A, form: ELSEWHERE }] },
      {
        figures: { 项目支出: "241.80" },
        projects: [A, { ...B, form: { columns: ["description", "basis", "target"] } }],
      },
      {
        figures: { 收入合计: "200.00", 支出合计: "200.00", 基本支出: "100.00", 项目支出: "60.00" },
        texts: { spending: ["财政拨款安排支出160.00万元，其中：基本支出100.00万元，项目支出60.00万元。"] },
        projects: [A, B],
      },
    ],
  },
  check({ draft, summaries }) {
    const listed = ofList(draft);
    const printed = draft.figures.项目支出 ?? "";
    // A project without an amount is reported at the project; until then the sum says nothing.
    if (!isDecimal(printed) || summaries.length === 0 || summaries.some(({ total }) => !isDecimal(total)))
      return listed;
    const all = sum(summaries.map(({ total }) => total));
    if (all === undefined || sameAmount(all, printed) || dividesOnePurse(draft)) return listed;
    // The unit over the table is wrong, and told there.
    if (sameAmount(scale(printed, 4) ?? "", all)) return listed;
    const gap = difference(printed, all) ?? "";
    if (!gap.startsWith("-") && mayBeSome(draft, printed, all)) return listed;
    const words = gap.startsWith("-") ? `各项目多 ${gap.slice(1)}` : `各项目少 ${gap}，可能漏了项目`;
    return [
      ...listed,
      {
        message: `项目支出对不上。写的是 ${normaliseDecimal(printed)}，${summaries.length} 个项目加起来是 ${all}，${words}，核对。`,
        section: "figures",
        field: "项目支出",
        printed,
        expected: all,
        // Too little may be a table that nobody publishes.
        ...(gap.startsWith("-") ? {} : { severity: "warning" as const }),
        fix: { kind: "figure", label: `改为 ${all}`, value: all },
      },
    ];
  },
};
