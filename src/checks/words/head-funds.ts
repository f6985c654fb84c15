import {
  compare,
  difference,
  isDecimal,
  normaliseDecimal,
  type Project,
  sameAmount,
  scale,
  sum,
} from "../../domain/index.ts";
import { termOf } from "./head-amounts.ts";
import { numberOf } from "./printed-number.ts";

/** Amounts of money in the head of a project by what they are of: the budget, what was spent, the whole term. */

export interface Fund {
  readonly label: string;
  readonly value: string;
}

export interface WrongFunds {
  /** Field of the total: "budget.total", "extra:全年执行数". */
  readonly field: string;
  readonly total: Fund;
  readonly parts: readonly Fund[];
  readonly made: string;
}

const WHAT =
  /((?:\d{1,2}[-—～~至]\d{1,2}月|全年预计)执行数|年初预算数?|全年预算数?|全年执行数?|调整后?预算数?|预算数|执行数|执行金额)$/;
const TERM = /^(实施期|中期|项目期|三年|长期|总体)(?=.)/;
/** Whose money it is: 上级财政资金, 本级安排, 其中：中央补助. */
const FUND =
  /^(?:其中[:：]?)?(?:中央|省级?|市级?|州级?|盟级?|旗级?|区级?|县级?|乡镇?级?|镇级?|村级?|集体|企业|群众|本级|上级|地方|当年|财政|其他|自筹|单位|社会|债券|专项|政府|一般|上年|结转|国有)[一-龥]{0,10}(?:资金|拨款|补助|转移支付|债券|贷款|自筹|安排|财政|收入|结余|结转|配套|投入|筹集|筹措|投劳)(?:[省市州盟旗区县乡镇]级)?$|^(?:其中[:：]?)?(?:中央|[省市州盟旗区县乡镇]级|自筹|配套|财政专户|一般公共预算|政府性基金|国有资本经营)(?:预算)?$/;
const TOTAL = /^(?:年度|本年)?(?:资金|预算)?(?:总额|合计)?$/;
const MOST_PARTS = 6;
const POINTS = /率|分值|得分|权重|总分|标准分/;

interface Group {
  total?: Fund & { readonly field: string };
  readonly parts: Fund[];
}

function groupsOf({ budget, extra = {} }: Project): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const group = (key: string): Group => {
    const known = groups.get(key) ?? { parts: [] };
    groups.set(key, known);
    return known;
  };
  const key = "全年预算";
  if (isDecimal(budget.total))
    group(key).total = { field: "budget.total", label: "预算数", value: normaliseDecimal(budget.total) };
  if (isDecimal(budget.fiscal)) group(key).parts.push({ label: "财政资金", value: budget.fiscal });
  if (isDecimal(budget.other)) group(key).parts.push({ label: "其他资金", value: budget.other });
  for (const [printed, text] of Object.entries(extra)) {
    // 全年执行数（B）, 年初预算（万元）
    const label = printed.replace(/[（(]([A-C]|万?元)[)）]$/, "").replace(/^\d[.、．]/, "");
    const value = numberOf(text);
    if (value === "" || label.length > 24 || POINTS.test(label) || /上年(?!结转)|同名/.test(label)) continue;
    const [term = "", what = ""] = [TERM.exec(label)?.[1], WHAT.exec(label)?.[1]?.replace(/数$/, "")];
    const fund = label.slice(term.length, what === "" ? undefined : label.search(WHAT));
    const of = group(term + what || key);
    if (FUND.test(fund)) of.parts.push({ label: fund.replace(/^其中[:：]?/, ""), value });
    else if (TOTAL.test(fund) && term + what !== "") of.total ??= { field: `extra:${printed}`, label, value };
  }
  // The budget of the year may be printed as that of its beginning alone.
  const [year, start] = [group(key), group("年初预算")];
  if (start.total === undefined && year.parts.length === 0) year.parts.push(...start.parts);
  return groups;
}

/** True where the form prints more purses of the year's budget than the two. */
export function hasFurtherFunds(project: Project): boolean {
  const parts = groupsOf(project).get("全年预算")?.parts ?? [];
  return parts.some(({ label }) => label !== "财政资金" && label !== "其他资金");
}

/** True where some of the parts make the total: one may be told apart into the others. */
function someMake(parts: readonly Fund[], total: string): boolean {
  for (let chosen = 1; chosen < 1 << parts.length; chosen++) {
    const made = sum(parts.filter((_, at) => (chosen & (1 << at)) !== 0).map(({ value }) => value)) ?? "";
    if (sameAmount(made, total)) return true;
  }
  return false;
}

/** Totals of the head that no choice of the funds printed beside them makes. */
export function wrongFunds(project: Project): readonly WrongFunds[] {
  if (project.extra === undefined) return [];
  const groups = [...groupsOf(project).values()];
  // What adds up elsewhere in the head has all purses there are: with fewer of them one was not read.
  const whole = Math.max(
    0,
    ...groups.map(({ total, parts }) =>
      sameAmount(sum(parts.map(({ value }) => value)) ?? "", total?.value ?? "") ? parts.length : 0,
    ),
  );
  return groups.flatMap(({ total, parts }): readonly WrongFunds[] => {
    if (parts.length < whole) return [];
    const filled = parts.filter(({ value }) => compare(value, "0") === 1);
    // A purse with nothing in it leaves the two as they are.
    const named = parts.filter((part) => filled.includes(part) || /^(fiscal|other)$/.test(termOf(part.label) ?? ""));
    if (total === undefined || parts.length < 2 || parts.length > MOST_PARTS || filled.length === 0) return [];
    const made = sum(parts.map(({ value }) => value)) ?? "";
    // The total may have been read in 元, the funds as they are printed.
    const inYuan = scale(total.value, 4) ?? "";
    const value = Number(made) > 100 * Number(total.value) && Number(made) < 2 * Number(inYuan) ? inYuan : total.value;
    const pair =
      named.length === 2 && named.every(({ label }, at) => termOf(label) === (at === 0 ? "fiscal" : "other"));
    if (pair ? sameAmount(made, value) : someMake(parts, value)) return [];
    // What is missing stands in the head under a name that is told by nothing.
    const rest = difference(value, made) ?? "";
    if (
      Object.entries(project.extra ?? {}).some(
        ([label, text]) => !POINTS.test(label) && sameAmount(numberOf(text), rest),
      )
    )
      return [];
    return [{ field: total.field, total: { ...total, value }, parts: filled, made }];
  });
}
