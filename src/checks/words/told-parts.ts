import { isDecimal, type Project, sameButRounding, sum } from "../../domain/index.ts";
import { isOneSlip } from "./counted.ts";
import { endOf, isNear, madeOf, ratesOf } from "./factors.ts";
import { isRate, isResult, isTotal, isVague, MONEY, type Quantity, quantitiesIn } from "./quantities.ts";

/** Amounts that a text of a project's head tells, and that miss its budget by so little that they were meant to make it. */
export interface ToldParts {
  readonly field: string;
  readonly parts: readonly string[];
  readonly made: string;
  /** True where one digit of one part makes the difference. */
  readonly slip: boolean;
}

/** Fields of other forms that tell what the money is for. */
const TELLS = /概况|方案|内容|测算|明细|用途|概述|依据/;
/** Other money than the budget's, or a whole that is taken apart again. */
const OTHER =
  /总投资|概算|上年|去年|结转|累计|已(?:支付|拨付|完成)|欠|尾款|合同|(?:\d|元)[^。；]{0,8}其中|左右|[×xX*]|单价|以上|不超过/;

/** True where a slip of one item makes the difference. */
const slipsBy = (value: string, gap: number): boolean =>
  Number(value) > gap && isOneSlip(Number(value).toFixed(2), (Number(value) - gap).toFixed(2));

/** Names of spending between the amounts of a list, and nothing else. */
const NAMED = /^[、，,；;和及]?[一-龥“”]{2,16}$/;
/** What is earned, sold, lent or raised elsewhere is no part of the budget. */
const NO_SPENDING = /销售|收入|产值|增[收加长]|节约|减少|带动|自筹|整合|配套|筹集|捐|贷款|撬动|投保|保额/;
/** How much more or less than the budget a list may come to and still be meant to make it. */
const MORE = 1.25;
const LESS = 0.92;

/** A price, which is no part of a sum. */
const PER = /(?:每|均|标准|单价)[^，。；、]{0,8}$/;

/** Lists of amounts with their names side by side: “燃油费48万元、维修费24万元、保险费14万元”. */
function listsIn(text: string): readonly (readonly Quantity[])[] {
  const lists: Quantity[][] = [];
  let end = -1;
  for (const one of quantitiesIn(text)) {
    if (one.unit !== MONEY || PER.test(text.slice(Math.max(0, one.index - 12), one.index))) continue;
    const between = text.slice(end, one.index);
    const last = lists[lists.length - 1];
    if (end !== -1 && last !== undefined && NAMED.test(between)) last.push(one);
    else lists.push([one]);
    end = one.index + one.length;
  }
  return lists;
}

/** The only list of a text, and all the money is for. */
function inList(field: string, text: string, total: number): ToldParts | undefined {
  if (text.length > 500 || text.indexOf("元") === text.lastIndexOf("元")) return undefined;
  const [list = [], ...others] = listsIn(text);
  const [first, last] = [list[0], list[list.length - 1]];
  if (first === undefined || last === undefined || list.length < 2 || others.length > 0) return undefined;
  const made = sum(list.map(({ value }) => value)) ?? "";
  const ratio = Number(made) / total;
  if (sameButRounding(made, String(total)) || ratio > MORE || ratio < LESS) return undefined;
  const from = text.slice(0, first.index).search(/[^。；]*$/);
  const [before, told] = [text.slice(from, first.index), text.slice(first.index, last.index)];
  const own = (/[^，,。；]*$/.exec(before)?.[0] ?? "").replace(/其中[：:]?/, "") + told;
  if (NO_SPENDING.test(own) || OTHER.test(own) || /总投资|概算|上年|去年|结转|自筹|配套|整合|合同/.test(before))
    return undefined;
  if (list.some((one) => isVague(text, one) || isTotal(text, one) || Number(one.value) >= total)) return undefined;
  const open = /^[^，。；]{0,4}等/.test(text.slice(last.index + last.length));
  const enough = list.length > 2 || /其中|分别|包括/.test(before);
  if (!enough || (ratio < 1 && (open || list.length < 3))) return undefined;
  const slip = list.some(({ value }) => slipsBy(value, Number(made) - total));
  return { field, parts: list.map(({ number }) => number), made, slip };
}

/** “抽检费412.5万元（5500批次，每批次750元”, “服务费165.00万元，26个村每村6.00万元”: what stands between an amount and its rate. */
const EXPLAINED = /^(?:[（(][^（()）]{0,24}|[，,][^，。；]{0,24})$/;

/** True for a rate beside its count, where none of the amounts is what they make. */
function isUntold(text: string, rate: Quantity, counts: readonly Quantity[], amounts: readonly Quantity[]): boolean {
  if (rate.unit !== MONEY || !isRate(text, rate)) return false;
  const per = ratesOf(text, rate, []);
  const { made } = (per.length > 0 && madeOf(text, rate, per, counts)) || {};
  const isMadeOf = (one: Quantity): boolean =>
    isNear(made ?? "", one.value) && (isResult(text, one) || EXPLAINED.test(text.slice(endOf(one), rate.index)));
  return made !== undefined && !amounts.some(isMadeOf);
}

function bySlip(field: string, text: string, total: number): ToldParts | undefined {
  if (text.length > 500) return undefined;
  const all = quantitiesIn(text);
  const amounts = all.filter((one) => one.unit === MONEY && !isRate(text, one));
  if (amounts.length < 2) return undefined;
  const made = sum(amounts.map(({ value }) => value)) ?? "";
  // “仪器8套，每套2.50万元”: a part whose amount is not told.
  if (all.some((one, at) => isUntold(text, one, all.slice(Math.max(0, at - 2), at), amounts))) return undefined;
  const gap = Number(made) - total;
  if (Math.abs(gap) < 0.005 || amounts.some(({ value }) => Number(value) >= total)) return undefined;
  // Of a list that leaves something out no slip of one item makes the whole, but by chance.
  if (!amounts.some(({ value }) => slipsBy(value, gap))) return undefined;
  const other = OTHER.test(text) || amounts.some((one) => isVague(text, one) || isTotal(text.slice(0, -1), one));
  return other ? undefined : { field, parts: amounts.map(({ number }) => number), made, slip: true };
}

/** The first text of a head whose amounts miss its budget by little. */
export function toldParts({ budget, purpose, goals, extra = {} }: Project): ToldParts | undefined {
  if (!isDecimal(budget.total) || Number(budget.total) === 0) return undefined;
  const total = Number(budget.total);
  const heads: readonly (readonly [string, string])[] = [
    ["purpose", purpose],
    ...Object.keys(extra).flatMap((label) =>
      TELLS.test(label) ? [[`extra:${label}`, extra[label] ?? ""] as const] : [],
    ),
  ];
  const all = [...heads, ...goals.map((goal, at) => [`goals.${at + 1}`, goal] as const)];
  const [list] = all.flatMap(([field, text]) => (text.includes("元") ? (inList(field, text, total) ?? []) : []));
  if (list !== undefined) return list;
  const [slip] = heads.flatMap(([field, text]) => (text.includes("元") ? (bySlip(field, text, total) ?? []) : []));
  return slip;
}
