import { difference, growth, sameAmount } from "../../domain/index.ts";
import { matchesIn } from "./matches.ts";
import { NUMBER, type WrongPercent } from "./percent.ts";

/** What a sentence says of two years and of the change between them, where one does not follow from the others. */

const RISE = "(增加|增长|上升|提高|减少|下降|降低|压减)(?:了|约)?";
const RATE = `(?:[，,（(]?(?:增长|增加|上升|下降|减少|降低|增幅|降幅|变动幅度|增减幅度|变动率)?(?:为|约)?${NUMBER}[%％])?`;
const TO =
  "(?:同比|(?:比|较|与|同)(?:20\\d\\d年度?|上年度?|去年|年初预算))(?:(?!增|减|上升|下降|提高|降低|压减)[^，。；\\d]){0,12}";

/** How a change of what is counted in a unit is told; a percentage changes by 个百分点. */
interface Patterns {
  /** “…X万元，比2025年（预算、执行数）（Y万元）（相比）增加D万元，增长P%”, every piece but the verb optional. */
  readonly compared: RegExp;
  readonly amount: RegExp;
  /** “X万元，减少D万元，下降P%”: the amount stands right before its change. */
  readonly adjacent: RegExp;
  /** “减少26.50万元（上年272.00万元）”. */
  readonly behind: RegExp;
}

const PATTERNS = new Map<string, Patterns>();

function patternsFor(unit: string): Patterns {
  const known = PATTERNS.get(unit);
  if (known !== undefined) return known;
  const of = unit === "%" ? "[%％]" : unit;
  const by = unit === "%" ? "个百分点" : unit;
  const made: Patterns = {
    compared: new RegExp(
      `${TO}(?:${NUMBER}${of})?(?:相比|对比)?[，,]?[收支入出、总计额预算体]{0,11}(?:各|均)?${RISE}(?:${NUMBER}${by})?${RATE}`,
      "g",
    ),
    amount: new RegExp(`${NUMBER}${of}`, "g"),
    adjacent: new RegExp(
      `${NUMBER}${of}[，,（(](?:${TO})?(?:相比)?[，,]?${RISE}${NUMBER}${by}[，,（(](?:[^，。；\\d]{0,6}?)${NUMBER}[%％]`,
      "g",
    ),
    behind: new RegExp(`^[（(](?:上年|去年|20\\d\\d年)(?:度)?(?:预算)?(?:数)?(?:为|是)?${NUMBER}${of}[)）]`),
  };
  PATTERNS.set(unit, made);
  return made;
}

const MONEY_UNIT = "万元";
/** What people count in such sentences; each makes its patterns once. */
const COUNTED =
  /(?:增加|减少|上升|下降|提高|降低)了?[\d.,]{1,12}(个百分点|万亩|亩|万人次|人次|万人|人|户|公里|场|次|万件|件|个|辆|万吨|吨)/;
const plain = (printed: string) => printed.replace(/,/g, "");
const LAST = /(20\d\d年度?|前年|上年度?(?!结[转余])|去年)[^，。；\d]{0,16}$/;

/** Within what a percentage may differ: its own rounding and that of the amounts it was made of. */
function near(percent: string, real: number, base: number): boolean {
  const places = percent.split(".")[1]?.length ?? 0;
  return Math.abs(Number(percent) - Math.abs(real)) <= 0.5 * 10 ** -places + 1.1 / base + 0.006;
}

interface Said {
  readonly value: string;
  readonly last: boolean;
}

/** An amount behind it is a change. */
const CHANGED = new RegExp(`${RISE}$`);

/** “4286.50万元（含上年结转300.00万元）”: it is in the amount before. */
const HELD = /[（(](?:其中|含|包括)[^（()）]{0,14}$/;

/** Amounts of the sentence before the comparison, each of this year or of the last. */
function amountsBefore(head: string, amount: RegExp, year: number): readonly Said[] {
  const told = matchesIn(head, amount).filter(({ index }) => {
    const left = head.slice(Math.max(0, index - 16), index);
    return !CHANGED.test(left) && !HELD.test(left);
  });
  return told.flatMap((match) => {
    const said = LAST.exec(head.slice(Math.max(0, match.index - 28), match.index))?.[1] ?? "";
    // What an earlier year had is not compared.
    if (said === "前年" || Number.parseInt(said, 10) < year - 1) return [];
    return [{ value: plain(match[1] ?? ""), last: /上年|去年/.test(said) || said.startsWith(String(year - 1)) }];
  });
}

const LONGEST = 600;

/** The first change of a sentence that does not follow from its amounts; `year` is the budget's. */
export function wrongChange(text: string, year: number): WrongPercent | undefined {
  let offset = 0;
  let before = "";
  for (const sentence of text.split(/[。；;\n]/)) {
    const own = inSentence(sentence, year);
    if (own !== undefined) return { ...own, index: own.index + offset };
    // “收、支总计均为820万元。与上年相比，各增加…”: the comparison is of what the sentence before tells.
    if (GOES_ON.test(sentence) && !COMPARES.test(before)) {
      const found = inSentence(`${before}。${sentence}`, year);
      if (found !== undefined) return { ...found, index: found.index + offset - before.length - 1 };
    }
    offset += sentence.length + 1;
    before = sentence;
  }
  return undefined;
}

const GOES_ON = /^(?:比|较|与|同)(?:20\d\d年|上年|去年|年初)/;
const COMPARES = new RegExp(TO);

function inSentence(sentence: string, year: number): WrongPercent | undefined {
  if (sentence.length > LONGEST) return undefined;
  const counted = COUNTED.exec(sentence)?.[1];
  const money = sentence.includes(MONEY_UNIT) ? MONEY_UNIT : "元";
  const units = [money, counted === "个百分点" ? "%" : counted];
  for (const unit of units) {
    if (unit === undefined || !sentence.includes(unit)) continue;
    const patterns = patternsFor(unit);
    const found = compared(sentence, year, unit, patterns) ?? besideAmount(sentence, unit, patterns);
    if (found !== undefined) return found;
  }
  return undefined;
}

const falls = (verb: string): boolean => /^(减|下|降|压)/.test(verb);

/** An amount, what it changed by and by how much of a hundred, one behind the other: each tells the third. */
function besideAmount(sentence: string, unit: string, { adjacent, amount }: Patterns): WrongPercent | undefined {
  if (unit === "%") return undefined;
  for (const match of matchesIn(sentence, adjacent)) {
    const [whole, ...said] = match;
    const [current = "", verb = "", by = "", percent = ""] = said.map((text) => plain(text ?? ""));
    const rate = (of: string): number => (Number(by) / (Number(of) + (falls(verb) ? Number(by) : -Number(by)))) * 100;
    // The change may be that of any amount told before.
    const told = matchesIn(sentence.slice(0, match.index), amount).map(([, value = ""]) => plain(value));
    const distinct = new Set([current, ...told].filter((value) => Number(value) !== 0));
    // “基本支出100.00万元，项目支出50.00万元，比上年增加…”: of which, or of both, the words leave open.
    if (distinct.size > 1 && /[，,（(](?:比|较|与|同)/.test(whole)) continue;
    const fits = [...distinct].some((of) => near(percent, rate(of), Number(of)));
    // Of nothing there is no percentage.
    if (fits || !(rate(current) > 0) || !Number.isFinite(rate(current)) || Number(current) === 0) continue;
    const real = `${rate(current).toFixed(2)}%`;
    return {
      printed: `${percent}%`,
      expected: real,
      sum: `${by}÷(${current}${falls(verb) ? "＋" : "－"}${by})＝${real}`,
      index: match.index,
      length: whole.length,
    };
  }
  return undefined;
}

/** Last year's amount, where this year's, the change and its percentage agree on another than is printed. */
function otherBase(current: string, amount: string, percent: string | undefined, down: boolean): string | undefined {
  const base = difference(current, down ? `-${amount}` : amount);
  if (base === undefined || percent === undefined || Number(base) <= 0) return undefined;
  return near(percent, (Number(amount) / Number(base)) * 100, Number(base)) ? base : undefined;
}

function compared(sentence: string, year: number, unit: string, patterns: Patterns): WrongPercent | undefined {
  const all = matchesIn(sentence, patterns.compared);
  const [first] = all;
  if (first === undefined || all.length === 1) return first && comparedAt(first, sentence, year, unit, patterns);
  // Several comparisons of one amount: what stands between them tells no other.
  const end = all[all.length - 1]?.index ?? 0;
  const told = sentence.slice(0, first.index);
  const between = all.reduce((text, [whole = ""]) => text.replace(whole, ""), sentence.slice(first.index, end));
  if (/\d/.test(between) || unit === "%" || amountsBefore(told, patterns.amount, year).some(({ last }) => last))
    return undefined;
  for (const match of all) {
    const [, stated, , amount, percent] = match;
    const found =
      stated === undefined && amount && percent ? comparedAt(match, sentence, year, unit, patterns, told) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @param head what tells the amount that is compared */
function comparedAt(
  match: RegExpExecArray,
  sentence: string,
  year: number,
  unit: string,
  patterns: Patterns,
  head = sentence.slice(0, match.index),
): WrongPercent | undefined {
  const [whole, ...said] = match;
  const [stated, verb = "", amount, percent] = said.map((text) => (text === undefined ? undefined : plain(text)));
  if (/其中|分别|累计|完成|执行率/.test(head.replace(/完成率/g, ""))) return undefined;
  const before = amountsBefore(head, patterns.amount, year);
  const now = before.filter(({ last }) => !last);
  const lasts = before.filter(({ last }) => last);
  const behind = patterns.behind.exec(sentence.slice(match.index + whole.length))?.[1];
  const base =
    stated ?? (behind === undefined ? undefined : plain(behind)) ?? (lasts.length === 1 ? lasts[0]?.value : undefined);
  const [first, ...others] = now;
  const current =
    first !== undefined && others.every(({ value }) => sameAmount(value, first.value)) ? first.value : undefined;
  const place = { index: match.index, length: whole.length };
  const down = falls(verb);
  if (current === undefined) {
    // “比上年1420.50万元增加117.70万元，增长12.37%”: the percentage needs no amount of this year.
    // “2025年90万元，2026年较上年增加6万元，增长6.25%”, too.
    const of = stated ?? (head.endsWith(`${year}年`) ? base : undefined);
    const made = Number(amount ?? "") / Number(of ?? "");
    if (now.length > 0 || of === undefined || amount === undefined || percent === undefined || unit === "%")
      return undefined;
    if (!Number.isFinite(made) || near(percent, made * 100, Number(of))) return undefined;
    const real = `${(made * 100).toFixed(2)}%`;
    return { ...place, printed: `${percent}%`, expected: real, sum: `${amount}÷${of}＝${real}` };
  }
  if (base !== undefined) {
    const exact = difference(current, base) ?? "0";
    const real = unit.endsWith("元") || !exact.includes(".") ? exact : exact.replace(/\.?0+$/, "");
    const fewer = real.startsWith("-");
    const same = sameAmount(real, "0");
    const by = unit === "%" ? "个百分点" : unit;
    const rate = unit === "%" ? undefined : growth(current, base);
    const plainRate = rate?.replace("-", "");
    const wrongRate =
      percent !== undefined && rate !== undefined && !near(percent, Number(rate), Number(base)) ? plainRate : undefined;
    const also = wrongRate === undefined ? "" : `，${fewer ? "下降" : "增长"}${wrongRate}%`;
    const words = same ? "持平" : `${fewer ? "减少" : "增加"}${real.replace("-", "")}${by}${also}`;
    const sum = `${current}－${base}＝${real}`;
    const printed = `${amount === undefined ? "" : `${verb}${amount}${by}`}${amount === undefined || also !== "" ? `${amount === undefined ? verb : "、"}${percent ?? ""}${percent === undefined ? "" : "%"}` : ""}`;
    if (same || fewer !== down) return { ...place, printed, expected: words, sum };
    if (amount !== undefined && !sameAmount(real.replace("-", ""), amount)) {
      const other = otherBase(current, amount, percent, down);
      if (other !== undefined && unit !== "%") {
        const [of, sign] = [`${base}${unit}`, down ? "＋" : "－"];
        return { ...place, printed: of, expected: `${other}${unit}`, sum: `${current}${sign}${amount}＝${other}` };
      }
      return { ...place, printed, expected: words, sum };
    }
    if (wrongRate === undefined) return undefined;
    return {
      ...place,
      printed: `${percent}%`,
      expected: `${wrongRate}%`,
      sum: `(${current}－${base})÷${base}＝${rate}%`,
    };
  }
  if (amount === undefined || percent === undefined || unit === "%") return undefined;
  const made = difference(current, down ? `-${amount}` : amount);
  if (made === undefined || Number(made) <= 0) return undefined;
  const rate = ((Number(amount) / Number(made)) * 100).toFixed(2);
  if (near(percent, Number(rate), Number(made))) return undefined;
  return {
    ...place,
    printed: `${percent}%`,
    expected: `${rate}%`,
    sum: `${amount}÷(${current}${down ? "＋" : "－"}${amount})＝${rate}%`,
  };
}
