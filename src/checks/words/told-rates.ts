import { gathered } from "../gathered.ts";
import { once } from "../once.ts";
import { indexIn, runBefore, tableOf } from "./any-of.ts";
import { type Head, toldTexts } from "./counted.ts";
import { isRate, MONEY, type Quantity, quantitiesIn } from "./quantities.ts";
import { isRateName } from "./targets.ts";

/** A rate, or an amount of money, that a text tells by its name: “重点人群签约率不低于75%”, “次均药费不超过126元”. */
export interface ToldRate {
  readonly field: string;
  /** 绩效目标, as a clerk calls the field. */
  readonly word: string;
  readonly text: string;
  /** 重点人群签约率; of a change what changes and which way, 植被盖度提高. */
  readonly name: string;
  readonly value: string;
  /** "%", "‰", or "万元" for money of any size. */
  readonly unit: string;
  readonly printed: string;
  /** Whether it is to be at least or at most so much, as far as the words say. */
  readonly bound: "least" | "most" | "";
  /** Where the name begins, and the number ends. */
  readonly start: number;
  readonly end: number;
}

/** Words between the name of a rate and its number. */
const LINK =
  /(?:以[一-龥]{1,6}为单位|要|应|均|都|总体|全部|分别|力争|稳定|保持|控制|维持|提[高升]|上升|下降|降低|压减|[升降](?=[到至])|确保|实现|达到?|在|为|至|到|不[低高少大小]于|不超过|超过|[大小高低]于|以上|[≥≤><=：:])*\s?$/;
const LEAST = /不[低少小]于|(?<!不)超过|(?<!不)[大高]于|[≥>]/;
const MOST = /不[高大多]于|不超过|控制|(?<!不)[小低]于|[≤<]/;
const CHANGE = /(提[高升]|增长|增加|上升|下降|降低|减少|压减)(?:了|约|不[低少]于|[≥>])*\s?$/;
const ENDS = tableOf("，。；;,（(\n");
const LONGEST = 40;

/** The clause before a place of a text. */
const clauseBefore = (text: string, index: number): string => runBefore(text, index, ENDS, LONGEST);

const lastWord = (text: string): string => /[一-龥“”—A-Za-z\d]*$/.exec(text)?.[0] ?? "";
const LEVEL = /(提[高升]|上升|下降|降低|压减)[到至]/;

/** The names that a clause ends with: “报告及时率、审核及时率均达到” tells of two. */
function namesIn(clause: string, several: boolean): readonly string[] {
  const words = clause.split(/、|(?<=[率度比])[和及与]/);
  const names = several ? words : words.slice(-1);
  return names.map(lastWord).filter(isRateName);
}

/** The rates that a text tells with their numbers; one of several numbers belongs to the name in the same place of the list. */
export function ratesIn(field: string, word: string, text: string): readonly ToldRate[] {
  if (!/[%％‰元]|百分/.test(text)) return [];
  const all = quantitiesIn(text);
  const shares = all.filter(({ unit }) => isShareUnit(unit));
  return [...amountsIn(field, word, text, all), ...ratesOf(field, word, text, shares)];
}

const isShareUnit = (unit: string): boolean => /^[%‰]$/.test(unit) || unit.endsWith("百分点");

function boundOf(link: string, after: string): ToldRate["bound"] {
  if (LEAST.test(link)) return "least";
  return /^以[内下]/.test(after) || MOST.test(link) ? "most" : "";
}

/** Names of money that say of which: shorter ones are those of many amounts. */
const SHORTEST = 4;
const OF_MONEY = /(金额|到位资金|投资额?|产值|营业额|销售额|成本|造价|单价|费用?|药费|补偿|收入)$/;
/** What is spent: only a limit is a promise, “培训费用15万元” may be told of a part. */
const SPENT = /(成本|造价|单价|费用?|药费|补偿)$/;

/** Amounts of money behind their names; what is paid for each of several is told apart by its price. */
function amountsIn(field: string, word: string, text: string, all: readonly Quantity[]): readonly ToldRate[] {
  return gathered(all, (amount): readonly ToldRate[] => {
    if (amount.unit !== MONEY) return [];
    const clause = clauseBefore(text, amount.index);
    const link = LINK.exec(clause)?.[0] ?? "";
    const name = lastWord(clause.slice(0, clause.length - link.length));
    if (name.length < SHORTEST || !OF_MONEY.test(name) || (isRate(text, amount) && !/^每/.test(name))) return [];
    const { value, unit, printed, index, length } = amount;
    const end = index + length;
    const bound = boundOf(link, text.slice(end, end + 2));
    if (bound === "" && SPENT.test(name)) return [];
    return [{ field, word, text, name, value, unit, printed, bound, start: text.lastIndexOf(name, index), end }];
  });
}

function ratesOf(field: string, word: string, text: string, shares: readonly Quantity[]): readonly ToldRate[] {
  return gathered(shares, (share, at): readonly ToldRate[] => {
    const clause = clauseBefore(text, share.index);
    const link = LINK.exec(clause)?.[0] ?? "";
    const after = text.slice(share.index + share.length, share.index + share.length + 2);
    const made = (name: string, count: Quantity = share, start = text.lastIndexOf(name, count.index)): ToldRate => {
      const { value, unit, printed, index, length } = count;
      return { field, word, text, name, value, unit, printed, bound: boundOf(link, after), start, end: index + length };
    };
    const change = CHANGE.exec(clause);
    if (change !== null && !LEVEL.test(link)) {
      const what = lastWord(clause.slice(0, change.index)).replace(/[比较].*$/, "");
      const start = share.index - clause.length + clause.indexOf(what);
      return what.length < 2 ? [] : [made(what + (change[1] ?? ""), share, start)];
    }
    const head = clause.slice(0, clause.length - link.length);
    if (!link.includes("分别")) return namesIn(head, /[均都]/.test(link)).map((name) => made(name));
    // “A率、B率分别达到95%和98%”: as many numbers as names.
    const names = namesIn(head, true);
    const numbers = shares.slice(at, at + names.length);
    const last = numbers[numbers.length - 1];
    const listed = last !== undefined && indexIn(text.slice(share.index, last.index), ENDS) === -1;
    return listed && numbers.length === names.length ? names.map((name, i) => made(name, numbers[i])) : [];
  });
}

/** The rates that the head of a project tells. */
export const toldRatesOf = once((head: Head): readonly ToldRate[] =>
  gathered(toldTexts(head), ([field, word, text]) => ratesIn(field, word, text)),
);

const plainRate = (name: string): string =>
  name
    .trim()
    .replace(/[（(][^（(]*[)）]$/, "")
    .replace(/满意率$/, "满意度");

/** True where the characters of one stand in the other in the same order: 处罚案卷 in 行政处罚案件卷宗. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at++;
  return at === short.length;
}

const WAYS: readonly (readonly [way: string, words: RegExp])[] = [
  ["up", /(提[高升]|增长|增加|上升|增)(率|幅|值|幅度)?$/],
  ["down", /(下降|降低|减少|压减|压缩|降)(率|幅|值|幅度)?$/],
];

function changeOf(name: string): { readonly way: string; readonly what: string } | undefined {
  const found = WAYS.find(([, words]) => words.test(name));
  return found && { way: found[0], what: name.replace(found[1], "") };
}

/**
 * How surely a told rate is that of a row: 3 under one name, 2 where one name says more than the other, 1 where only one
 * says whose rate it is; 0 where they are two rates.
 */
export function sameRate(told: string, row: string): 0 | 1 | 2 | 3 {
  const [one, other] = [plainRate(told), plainRate(row)];
  if (one === other) return 3;
  const [mine, its] = [changeOf(one), changeOf(other)];
  if (mine !== undefined || its !== undefined) {
    if (mine === undefined || its === undefined || mine.way !== its.way) return 0;
    const [short, long] = mine.what.length < its.what.length ? [mine.what, its.what] : [its.what, mine.what];
    return short.length > 1 && isWithin(short, long) ? 2 : 0;
  }
  if (OF_MONEY.test(one)) return sameMoney(one, other);
  if (one.slice(-3) !== other.slice(-3)) return 0;
  const [left, right] = [one.slice(0, -3), other.slice(0, -3)];
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length < 2 || one.endsWith("满意度")) return short.length > 1 && isWithin(short, long) ? 2 : 1;
  return isWithin(short, long) || (long.startsWith(short.slice(0, 2)) && long.endsWith(short.slice(-2))) ? 2 : 0;
}

/** 审计项目总投资 and 审计项目投资额: the one says no more than whose it is, or that it is all. */
function sameMoney(one: string, other: string): 0 | 2 {
  const bare = (name: string) => name.replace(/总|(?:金额|资金|额)$/g, "");
  const [short, long] = [bare(one), bare(other)].sort((a, b) => a.length - b.length);
  return short !== undefined && short.length >= SHORTEST && long?.includes(short) ? 2 : 0;
}
