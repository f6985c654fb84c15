import { type Target as AnyTarget, compare, type Indicator, printTarget, sum } from "../../domain/index.ts";
import { gathered } from "../gathered.ts";
import type { Found } from "../rule.ts";
import { runBefore, tableOf } from "./any-of.ts";
import { alike, type CountedRow, countedBeside, isSlip, type Said, tellingOf, withoutMeasure } from "./counted.ts";
import { numberOf } from "./printed-number.ts";
import { inUnit, isShare, MONEY } from "./quantities.ts";
import { around, quote } from "./quote.ts";
import { isSaidOf, namedBy, withoutDoing } from "./same-thing.ts";
import { countsBadThing, isAtMost } from "./targets.ts";
import { sameRate, type ToldRate } from "./told-rates.ts";

/** What texts say of a project, held against the rows of its table. */

type Target = Extract<AnyTarget, { kind: "quantity" }>;

/** The part of a counted row that is compared; `target` may be what was reached. */
export type Row = Omit<CountedRow, "target"> & { readonly target: Target };

/** What is said of a row whose target is told otherwise in a text: the words, and the number in them. */
export function toldBeside(
  { word, text }: Pick<Said, "word" | "text">,
  { index, length, printed: expected }: Pick<Said["count"], "index" | "length" | "printed">,
  row: { readonly row: Indicator; readonly index: number; readonly target?: AnyTarget },
  how: string,
): Found {
  const printed = printTarget(row.target ?? row.row.target);
  return {
    message: `${word}和指标${how}。${word}写的是${around(text, index, length)}，第 ${row.index + 1} 行${quote(row.row.level3)}是“${printed}”，核对后改其中一处。`,
    indicator: row.index + 1,
    field: "target",
    printed,
    expected,
  };
}

/** Units of what is told by its name: rates, and money. */
const isNamedUnit = (unit: string): boolean => /^[%‰]$/.test(unit) || unit === MONEY || unit.endsWith("百分点");
const isCount = (unit: string): boolean => unit !== "" && !/[%‰元]|百分点/.test(unit);

/** What texts tell, by their names and by what is counted, and rows that print it otherwise in the field. */
export function toldAgainst(
  rates: readonly ToldRate[],
  counts: readonly Said[],
  rows: readonly Row[],
  field: string,
): readonly Found[] {
  const named = rows.filter(({ unit }) => isNamedUnit(unit));
  const counted = rows.filter(({ unit }) => isCount(unit));
  return [...ratesAgainst(rates, named, field), ...countsAgainst(counts, counted, field)];
}

const OUTCOME = /完成|执行|实际|实现/;

/** True where another column of the row, as that of the year beside the whole term, has the number. */
function isBeside({ extra = {} }: Indicator, value: string): boolean {
  return Object.entries(extra).some(
    ([label, text]) =>
      /指标值|目标值|年/.test(label) && !OUTCOME.test(label) && numberOf(text.replace(/[^\d.]/g, "")) === value,
  );
}

/** Rates that a head promises by their names, and rows that set them otherwise: 成活率不低于92% beside ≥90%. */
function ratesAgainst(told: readonly ToldRate[], rows: readonly Row[], field: string): readonly Found[] {
  if (told.length === 0) return [];
  return gathered(rows, (row): readonly Found[] => {
    const scored = told.map((rate) => ({
      rate,
      score: rate.unit === row.unit ? sameRate(rate.name, row.row.level3) : 0,
    }));
    const most = Math.max(...scored.map(({ score }) => score));
    const [first, ...others] = scored.filter(({ score }) => score === most).map(({ rate }) => rate);
    if (most === 0 || first === undefined || compare(first.value, row.value) === 0) return [];
    if (others.some(({ value }) => compare(value, first.value) !== 0)) return [];
    // The same kind of rate in two rows, or told twice: which of them is meant is a guess.
    if (scored.some(({ rate, score }) => score > 0 && compare(rate.value, row.value) === 0)) return [];
    if (
      rows.some((other) => other !== row && other.unit === row.unit && sameRate(first.name, other.row.level3) >= most)
    )
      return [];
    if (isBeside(row.row, first.value)) return [];
    const { symbol } = row.target;
    const order = compare(row.value, first.value);
    const low = first.bound === "most" || isAtMost(symbol) || countsBadThing(row.row.level3);
    // Better than promised is no fault, but where the promise is a plain number.
    const better = order === (low ? -1 : 1);
    const slip = isSlip(row.value, first.value);
    if (better && first.bound !== "" && first.unit !== MONEY && !slip) return [];
    const { printed, start: index, end } = first;
    const found = toldBeside(first, { index, length: end - index, printed }, row, "值不一样");
    return [{ ...found, field, ...(better ? { severity: "warning" as const } : {}) }];
  });
}

/** “上半年培训2期，下半年3期” beside 5期: the number is one of several that make up the row's. */
function isToldInParts(first: Said, counts: readonly Said[], row: Row): boolean {
  const told = counts.filter(({ text, count }) => text === first.text && count.unit === row.unit);
  const at = told.findIndex(({ count }) => count.index === first.count.index);
  for (let from = Math.max(0, at - 5); from <= at; from++) {
    for (let to = Math.max(at + 1, from + 2); to <= Math.min(told.length, from + 6); to++) {
      const made = sum(told.slice(from, to).map(({ count }) => count.value));
      if (made !== undefined && compare(made, row.value) === 0) return true;
    }
  }
  return false;
}

/** True where what is counted stands beside the number and in the row's name, or the two have more in common than a word. */
function agrees({ row }: Row, { text, count }: Said, most: number): boolean {
  return most > 2 || countedBeside(text, count).some((word) => `${row.level3}，${row.description}`.includes(word));
}

const STOPS = tableOf("，。；：,;");
const LONGEST_CLAUSE = 80;
/** “每间9盏教室灯、3盏黑板灯”. */
const EACH_OF = /每[^年月季天日周半](?:[^、\d]*\d[\d.]*[^、\d]*、)*[^、\d]*(?<![共计])$/;
const MEAN = /[人户村亩校站车生]均|每|平均/;
const EACH = /每(月|季|周|旬|天|日|半年|学期)/;

/**
 * Numbers of another thing: of each of several, of those who were spared it, or where the row's unit is not what its name
 * counts, as 252所 of 保安人数.
 */
function isOfOther({ row, target, unit }: Row, { text, count }: Said): boolean {
  const before = runBefore(text, count.index, STOPS, LONGEST_CLAUSE);
  // 每月2次 comes to 24次 a year.
  const period = EACH.exec(before)?.[1];
  if (period !== undefined && !`${row.level3}${target.unit}`.includes(period)) return true;
  if (EACH_OF.test(before) || /避免|防止|杜绝|免于|免遭/.test(before.slice(-12))) return true;
  // What falls to each of many is no sum of them.
  if (MEAN.test(row.level3) && !MEAN.test(before)) return true;
  return /人数$/.test(row.level3.trim()) && unit !== "人";
}

interface Scored {
  readonly said: Said;
  /** How much of the row the words of the number tell. */
  readonly score: number;
}

/** Numbers that speak of a row better than of any other, and differ from it. */
function countsAgainst(all: readonly Said[], rows: readonly Row[], field: string): readonly Found[] {
  const counts = all.filter(({ text, count }) => !isShare(text, count));
  return gathered(rows, (row): readonly Found[] => {
    const same: Said[] = [];
    for (const said of counts) {
      const count = inUnit(said.count, row.unit);
      if (count !== undefined) same.push(count === said.count ? said : { ...said, count });
    }
    if (same.every(({ count }) => count.value === row.value)) return [];
    const own = tellingOf(row.row);
    const scored = same.map((said): Scored => ({ said, score: alike(said.words, own) }));
    const others = rows.filter(({ index, unit }) => index !== row.index && unit === row.unit);
    // Where one text speaks of the row, a word of two characters that another has in common with it is chance.
    const most = Math.max(...scored.map(({ score }) => score));
    for (const text of new Set(
      scored.flatMap(({ said, score }) =>
        score > 2 || most < 3 || isSlip(said.count.value, row.value) ? said.text : [],
      ),
    )) {
      const found = differing(row, own, scored, text, others);
      if (found !== undefined) return [told(row, found, field)];
    }
    return [];
  });
}

/** 42600平方米 beside 46200平方米: the only numbers of their unit, with the same digits in another order. */
function isTurned({ count }: Said, row: Row): boolean {
  return new Set(count.value.replace(/[.0]/g, "")).size > 2 && isSlip(count.value, row.value);
}

/** Of several that speak of a row as well, those that do so without what is done: 乡道 of “养护县道118公里、乡道352公里”. */
function clearest(best: readonly Said[], own: string): readonly Said[] {
  if (best.length < 2) return best;
  const bare = withoutDoing(own);
  const scores = best.map(({ words }) => alike(withoutDoing(words), bare));
  const most = Math.max(...scores);
  return best.filter((_, i) => scores[i] === most);
}

/** The number of one text that speaks of a row and differs from it. */
function differing(
  row: Row,
  own: string,
  scored: readonly Scored[],
  text: string,
  others: readonly Row[],
): Scored | undefined {
  const here = scored.filter(({ said }) => said.text === text);
  const saidHere = here.map(({ said }) => said);
  const most = Math.max(...here.map(({ score }) => score));
  const best = clearest(
    saidHere.filter((_, i) => here[i]?.score === most),
    own,
  );
  const [first] = best;
  if (first === undefined || (most < 2 && (scored.length > 1 || others.length > 0 || !isTurned(first, row))))
    return undefined;
  if (most === 2 && alike(withoutMeasure(first.words), withoutMeasure(own)) < 2) return undefined;
  if (isToldInParts(first, saidHere, row) || isOfOther(row, first)) return undefined;
  if (isBeside(row.row, first.count.printed.replace(/[^\d.]/g, ""))) return undefined;
  const slip = isSlip(first.count.value, row.value);
  // “保障县图书馆和9个文化站”: the number counts what is added to others.
  if (/(?:[和与]|(?<![惠涉普])及)$/.test(text.slice(0, first.count.index)) && !slip) return undefined;
  const agreeing = scored.filter(({ said, score }) => score > 1 && compare(said.count.value, row.value) === 0);
  // A third text agrees with the row: only where nothing else can be meant one of the two is wrong.
  const surely = slip || isSaidOf(first, namedBy(row.row.level3));
  if (agreeing.some(({ said }) => said.text === text || !surely)) return undefined;
  // Several different numbers of the same thing, or another row it speaks of as well: which belongs to which is a guess.
  if (best.some(({ count }) => compare(count.value, first.count.value) !== 0)) return undefined;
  if (others.some((other) => alike(first.words, tellingOf(other.row)) >= most)) return undefined;
  // A word of two characters tells one thing from another only where nothing else is counted so, or it is all that is said.
  if (most === 2 && others.length > 1 && first.words.replace(/，/g, "").length > 2) return undefined;
  return { said: first, score: most };
}

function told(row: Row, { said, score }: Scored, field: string): Found {
  const { count } = said;
  const { symbol } = row.target;
  const order = compare(count.value, row.value);
  const kept = (/[≥>]/.test(symbol) && order === 1) || (/[≤<]/.test(symbol) && order === -1);
  // More than is asked for may be meant so, and one word in common may be chance.
  const doubtful = (kept || !agrees(row, said, score)) && !isSlip(count.value, row.value);
  const found = toldBeside(said, count, row, "值不一样");
  return { ...found, field, ...(doubtful ? { severity: "warning" as const } : {}) };
}
