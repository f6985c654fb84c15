import type { Indicator, Project } from "../../domain/index.ts";
import { gathered } from "../gathered.ts";
import { once } from "../once.ts";
import { replacing, runBefore, runFrom, tableOf } from "./any-of.ts";
import { type Quantity as Amount, beside, inBase, MONEY, quantitiesIn } from "./quantities.ts";
import { type Quantity, quantityOf } from "./targets.ts";

/** A number that the head of a project states. */
export interface Said {
  readonly field: string;
  /** 绩效目标, as a clerk calls the field. */
  readonly word: string;
  readonly text: string;
  readonly count: Amount;
  /** What tells in the words round it: what it may be about. */
  readonly words: string;
}

/** More numbers than that are a register, which no row is held against. */
const MOST = 120;

export type Head = Pick<Project, "name" | "purpose" | "goals" | "extra">;

/** Fields of other forms that say what is done this year: 项目概况, 实施内容, 年度主要任务, 资金测算. */
const TOLD =
  /^(项目|立项依据及|立项)*(概况|概述|情况|实施方案|(主要|建设|实施|项目)内容|(年度)?(主要)?(任务|工作)|(资金)?用途|资金测算(明细)?|用途和金额测算)$/;

/** What the head of a project says of it, with the word that a clerk has for each field. */
export const toldTexts = once(
  ({ name, purpose, goals, extra = {} }: Head): readonly (readonly [field: string, word: string, text: string])[] => [
    ["name", "项目名称", name],
    ["purpose", "资金用途", purpose],
    ...goals.map((goal, i) => [`goals.${i + 1}`, "绩效目标", goal] as const),
    ...Object.keys(extra)
      .filter((label) => TOLD.test(label))
      .map((label) => [`extra:${label}`, label, extra[label] ?? ""] as const),
  ],
);

/** All numbers with a unit in what the head of a project says of it. */
export const saidOf = once((head: Head): readonly Said[] =>
  toldTexts(head)
    .flatMap(([field, word, text]) => saidIn(field, word, text))
    .slice(0, MOST),
);

/** The numbers with a unit in one text. */
export function saidIn(field: string, word: string, text: string): readonly Said[] {
  return quantitiesIn(text).map((count) => {
    return { field, word, text, count, words: telling(aboutOf(text, count)) };
  });
}

/** A row whose target is a number, with value and unit in the base of the unit. */
export interface CountedRow {
  readonly row: Indicator;
  /** From 0. */
  readonly index: number;
  readonly target: Quantity;
  readonly value: string;
  readonly unit: string;
}

export const countedRows = once((rows: readonly Indicator[]): readonly CountedRow[] => {
  const counted: CountedRow[] = [];
  rows.forEach((row, index) => {
    const target = quantityOf(row);
    if (target !== undefined) counted.push({ row, index, target, ...inBase(target.value, target.unit) });
  });
  return counted;
});

/** Money and shares have rules of their own. */
export const isCount = ({ unit }: Pick<Amount, "unit">): boolean => unit !== MONEY && !/[%‰]/.test(unit);

const NO_THING = /(发放|安排|保障|完成|建设|开展|改造|购置|预计|区内|全镇|全年|村村|及其|使用|进行|需要)/;

/** The word that says what is counted: the two characters beside the number. */
export function countedBeside(text: string, count: Amount): readonly string[] {
  const { after, before } = beside(text, count);
  const next = after.replace(/^(的|以上|以下|左右)/, "").slice(0, 2);
  return [next, before.slice(-2)].filter((word) => word.length === 2 && !NO_THING.test(word));
}

const ENDS_CLAUSE = tableOf("，。；：,;、（(");
const ENDS_LIST = tableOf("，。；：,;（(");
const ENDS_WORDS = tableOf("，。；：,;、（(0123456789");

/** The words of the clause round a number: what it may be about. */
function aboutOf(text: string, { index, length }: Amount): string {
  const near = runBefore(text, index, ENDS_CLAUSE, 16);
  // “修缮城隍庙、明长城烽燧等3处”: what is done to them stands before the list.
  const left = near.endsWith("等") ? runBefore(text, index, ENDS_LIST, 40) : near;
  return `${left.replace(/\d/g, "，")}，${runFrom(text, index + length, ENDS_WORDS, 16)}`;
}

/** Words that stand in many names and tell nothing: 全年, 数量. */
const COMMON =
  "数量|人数|全年|年度|全县|全镇|全乡|全市|完成|开展|发放|安排|保障|建设|项目|工作|使用|进行|需要|其中|共计|不少于|不低于|以上|情况";

/** What is measured of anything, with which two numbers are not yet about one thing. */
export const withoutMeasure = replacing("面积|里程|长度|人口|规模|次数|天数|时间|金额", "，");

/** The text with common words blotted out. */
export const telling = replacing(COMMON, "，");

/** What tells of a row: its name and its description. */
export const tellingOf = once(({ level3, description }: Indicator) => telling(`${level3}，${description}`));

/** Length of the longest run of characters that both of two telling texts hold. */
export function alike(left: string, right: string): number {
  let most = 0;
  for (let at = 0; at < left.length; at++) {
    while (at + most < left.length) {
      const run = left.slice(at, at + most + 1);
      if (run.includes("，") || !right.includes(run)) break;
      most++;
    }
  }
  return most;
}

const KINDS: readonly (readonly [kind: string, units: readonly string[]])[] = [
  ["人", ["人"]],
  ["人次", ["人次"]],
  ["户", ["户", "家"]],
  ["次", ["次", "场", "期", "批", "场次"]],
  ["长度", ["米", "公里", "千米"]],
  ["面积", ["平方米", "亩", "公顷", "平方公里", "平方千米"]],
  ["体积", ["立方米"]],
  ["重量", ["吨", "公斤"]],
];
const KIND = new Map(gathered(KINDS, ([kind, units]) => units.map((unit) => [unit, kind] as const)));

/** What a unit measures; "" for those that count anything, such as 个 and 处. */
export function kindOfUnit(unit: string): string {
  return KIND.get(unit) ?? "";
}

/** A slip of the fingers: the same digits in another order, or a point moved. */
export function isSlip(a: string, b: string): boolean {
  const digits = (text: string) => String(Number(text)).replace(".", "");
  const bare = (text: string) => digits(text).replace(/^0+|0+$/g, "");
  const sorted = (text: string) => [...digits(text)].sort().join("");
  return bare(a) === bare(b) || (digits(a).length > 1 && sorted(a) === sorted(b));
}

/** The same, or one digit is another one. */
export function isOneSlip(a: string, b: string): boolean {
  const off = a.length === b.length ? [...a].filter((digit, at) => digit !== b[at]).length : 0;
  return off === 1 || isSlip(a, b);
}
