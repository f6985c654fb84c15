import type { Draft } from "./draft.ts";
import { FIGURES } from "./figures.ts";
import { grouped } from "./grouped.ts";
import { asPlainText, LIVE_TAGS, printedText } from "./live.ts";

/** A stretch of a sentence that a live figure prints; offsets in letters. */
export interface LiveRange {
  readonly start: number;
  readonly end: number;
  /** The word between the braces. */
  readonly label: string;
}

export interface LiveDoubt {
  readonly start: number;
  readonly end: number;
  /** Words of the figures that print the same. */
  readonly labels: readonly string[];
  readonly message: string;
}

export interface LiveSentence {
  /** The paragraph with its live figures; printed for the same draft it is the paragraph, letter by letter. */
  readonly text: string;
  /** In order, not overlapping. */
  readonly ranges: readonly LiveRange[];
  /** Amounts that may be figures of the draft and stay text, each with the figures it may be and the reason in one sentence. */
  readonly doubts: readonly LiveDoubt[];
}

/** Every word by which a sentence may name a figure, the longest first. */
const NAMES: readonly (readonly [word: string, label: string])[] = FIGURES.flatMap(({ label, synonyms }) =>
  [label, ...synonyms].map((word): readonly [string, string] => [word, label]),
).sort(([a], [b]) => b.length - a.length);

const ENDS = /[。；！？\n]/g;
const AMOUNT = /(?<![\d.,])\d+(?:\.\d+)?(?=\s*万元)/g;
const CHANGE = /(?:增加|减少)\d+(?:\.\d+)?万元|持平/g;
const RATE = /(?:增长|下降)\d+(?:\.\d+)?%/g;

interface Mention {
  readonly end: number;
  readonly label: string;
}

/** Figures that a sentence names, where each name ends; of names that overlap the longest counts. */
function mentions(text: string): readonly Mention[] {
  const taken = new Uint8Array(text.length);
  const found: Mention[] = [];
  for (const [word, label] of NAMES) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      if (taken[at] === 1 || taken[at + word.length - 1] === 1) continue;
      taken.fill(1, at, at + word.length);
      found.push({ end: at + word.length, label });
    }
  }
  return found.sort((a, b) => a.end - b.end);
}

/** What a draft's live figures print now, by the printed text. */
function valuesOf(draft: Draft): ReadonlyMap<string, readonly string[]> {
  const tags = grouped(LIVE_TAGS, ({ value }) => value(draft) || undefined);
  return new Map([...tags].map(([text, own]) => [text, own.map(({ label }) => label)]));
}

/** The figure of a live word: "上年收入合计增减" belongs to 收入合计. */
const BASES = FIGURES.map(({ label }) => label).sort((a, b) => b.length - a.length);
const baseOf = (label: string): string => BASES.find((base) => label.replace(/^上年/, "").startsWith(base)) ?? label;

/** Speaks of last year: the clause before the amount says so behind the last name of a figure. */
function saysLastYear(before: string, year: number): boolean {
  const clause = before.slice(
    Math.max(before.lastIndexOf("，"), before.lastIndexOf("；"), before.lastIndexOf("。")) + 1,
  );
  return new RegExp(`上年|去年|${year - 1}年(?!相比)`).test(clause) && !/[比较与]\s*(?:上年|去年|\d{4}年)/.test(clause);
}

/**
 * Finds what of an office's sentence is a value of the draft: amounts named by the figure's own words just before them,
 * increases and rates, the budget year, the office, counts. A figure that the words before it do not name stays text and is
 * doubted; so nothing lives that is not certain.
 */
export function liveSentence(draft: Draft, text: string): LiveSentence {
  const values = valuesOf(draft);
  const named = mentions(text);
  const doubts: LiveDoubt[] = [];
  const ranges: LiveRange[] = [];
  const sentenceStart = (at: number): number => {
    let start = 0;
    for (const end of text.slice(0, at).matchAll(ENDS)) start = end.index + 1;
    return start;
  };
  const take = (start: number, printed: string, accepts: (label: string) => boolean, doubtful: boolean): void => {
    const candidates = (values.get(printed) ?? []).filter(accepts);
    if (candidates.length === 0) return;
    const from = sentenceStart(start);
    const near = named.filter(({ end }) => end <= start && end > from).pop();
    const label = near && candidates.find((one) => baseOf(one) === near.label);
    const end = start + printed.length;
    if (label !== undefined) ranges.push({ start, end, label });
    else if (doubtful)
      doubts.push({ start, end, labels: candidates, message: `“${printed}”前面没有写是哪一项，照原样印，不随数变。` });
  };
  const derived = /增减$|增减[额率]$|增减幅度$/;
  for (const { 0: printed, index } of text.matchAll(CHANGE))
    take(index, printed, (label) => label.endsWith("增减"), true);
  for (const { 0: printed, index } of text.matchAll(RATE))
    take(index, printed, (label) => label.endsWith("增减幅度"), true);
  for (const { 0: printed, index } of text.matchAll(AMOUNT)) {
    if ([...ranges, ...doubts].some(({ start, end }) => index >= start && index < end)) continue;
    const last = saysLastYear(text.slice(0, index), draft.year);
    take(index, printed, (label) => !derived.test(label) && label.startsWith("上年") === last, Number(printed) !== 0);
  }
  for (const range of wordRanges(draft, text)) {
    if (!ranges.some(({ start, end }) => range.start < end && range.end > start)) ranges.push(range);
  }
  ranges.sort((a, b) => a.start - b.start);
  const live = withTags(text, ranges);
  return printedText(draft, live) === text
    ? { text: live, ranges, doubts }
    : { text: asPlainText(text), ranges: [], doubts };
}

/** The text with its ranges as tags; what stands between them prints letter by letter. */
export function withTags(text: string, ranges: readonly LiveRange[]): string {
  let from = 0;
  let live = "";
  for (const { start, end, label } of ranges) {
    live += `${asPlainText(text.slice(from, start))}{${label}}`;
    from = end;
  }
  return live + asPlainText(text.slice(from));
}

/** Quoted titles and numbers of documents keep their years. */
const QUOTED = /《[^》]*》|〔[^〕]*〕|\[[^\]]*\]/g;

/**
 * What lives in a label, a header, a cover: the office, and the year and the one before, where no other year stands there.
 * A day stays as it is.
 */
export function liveLabel(draft: Draft, text: string): readonly LiveRange[] {
  const words = wordRanges(draft, text).filter(({ label }) => label === "单位名称");
  const years = [...text.matchAll(/(?<!\d)20\d\d(?=年(?!\d{1,2}月)|年?度)/g)];
  const ofYear = (printed: string) => draft.year - Number(printed);
  if (years.some(({ 0: printed }) => ofYear(printed) !== 0 && ofYear(printed) !== 1)) return words;
  const live = years.map(({ 0: printed, index }): LiveRange => {
    return { start: index, end: index + 4, label: ofYear(printed) === 0 ? "年度" : "上年度" };
  });
  return [...words, ...live].sort((a, b) => a.start - b.start);
}

/** The year, the year before where it is compared with, the office, and counts that are said in the usual words. */
function wordRanges(draft: Draft, text: string): readonly LiveRange[] {
  const quotes = [...text.matchAll(QUOTED)].map(({ 0: quote, index }) => [index, index + quote.length] as const);
  const free = (start: number) => !quotes.some(([from, to]) => start >= from && start < to);
  const ranges: LiveRange[] = [];
  const add = (start: number, length: number, label: string): void => {
    if (free(start)) ranges.push({ start, end: start + length, label });
  };
  const { year, agency, projects, organisations, assets } = draft;
  const asOf = assets.asOf === "" ? -1 : text.indexOf(assets.asOf);
  if (asOf !== -1 && /截[至止](?:时间|日期)?[:：]?\s*$/.test(text.slice(0, asOf)))
    add(asOf, assets.asOf.length, "资产截止时间");
  for (const { index } of text.matchAll(new RegExp(`(?<!\\d)${year}(?=年(?!\\d{1,2}月\\d{1,2}日))`, "g"))) {
    add(index, 4, "年度");
  }
  const before = new RegExp(
    `(?<=[比与较同和])${year - 1}(?=年)|(?<!\\d)${year - 1}(?=年(?:预算|决算)?(?:数)?相比)`,
    "g",
  );
  for (const { index } of text.matchAll(before)) add(index, 4, "上年度");
  if (agency.name.length > 2) {
    for (let at = text.indexOf(agency.name); at !== -1; at = text.indexOf(agency.name, at + agency.name.length)) {
      add(at, agency.name.length, "单位名称");
    }
  }
  const counted = (pattern: RegExp, count: number, label: string): void => {
    for (const found of text.matchAll(pattern)) {
      const digits = found[1] ?? "";
      if (digits === String(count) && count > 0) add(found.index + found[0].indexOf(digits), digits.length, label);
    }
  };
  counted(/(?<!\d)(\d{1,4})个项目/g, projects.length, "项目个数");
  counted(/(?:单位|机构)共?(\d{1,3})[个家]/g, organisations.length, "机构个数");
  return ranges.sort((a, b) => a.start - b.start).filter((range, i, all) => (all[i - 1]?.end ?? 0) <= range.start);
}
