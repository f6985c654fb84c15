import type { KnownPart } from "../../../domain/index.ts";
import type { Heading } from "./heading.ts";
import type { Item, Paragraph } from "./items.ts";
import { meaningOf } from "./meanings.ts";
import { isAgencyName } from "./title.ts";
import { partNamed, printedHeading, projectTitleOf, type Title, titleOf } from "./titles.ts";

export type Chapters = ReadonlyMap<Item, Heading>;

/** Chapters that some provinces print as sections of 其他重要事项. */
const IN_OTHER: readonly KnownPart[] = ["operating", "threePublic", "procurement", "assets", "performanceChapter"];
/** Sections that stand below a chapter, and the chapters that have them. */
const SECTIONS: Readonly<Partial<Record<KnownPart, readonly KnownPart[]>>> = {
  duties: ["dutiesChapter"],
  organisations: ["dutiesChapter", "duties"],
  income: ["budgetChapter"],
  spending: ["budgetChapter"],
  change: ["budgetChapter"],
};
/** More headings of an office's own than any document has stay text, so that no file can make a plan of thousands. */
const MOST_OWN = 300;
const LONGEST_OWN_STYLED = 30;
const DEEPEST = 4;
/** How far ahead a second heading is looked for, where the first one is the office's own. */
const AHEAD = 60;

/** A heading that was taken, on the way down to the place where the walk is. */
interface Taken {
  readonly scheme: string;
  readonly n: number | undefined;
  part: KnownPart | "own";
  readonly item: Item;
}

interface Walk {
  readonly found: Map<Item, Heading>;
  readonly seen: Set<KnownPart>;
  /** From the outermost to the innermost. */
  path: Taken[];
  /** Number of the last chapter. */
  last: number;
  chapterScheme: string | undefined;
  inPerformance: boolean;
  /** Ways of numbering that began anew at 1 since the last heading: lists inside a chapter. */
  readonly lists: Set<string>;
  own: number;
  /** True once a heading has an outline level of its own in the source. */
  styled: boolean;
}

/** A line that may be a heading. */
interface Line {
  readonly item: Paragraph;
  readonly title: Title;
  readonly scheme: string;
  readonly n: number | undefined;
}

/**
 * The chapters and sections of a document: known ones by their meaning where their number, style or ending says that
 * they are headings; and the office's own between them, which count on in the same way.
 */
export function chaptersOf(items: readonly Item[]): Chapters {
  const walk: Walk = {
    ...{ found: new Map(), seen: new Set(), path: [], last: 0, chapterScheme: undefined },
    ...{ inPerformance: false, lists: new Set(), own: 0, styled: false },
  };
  items.forEach((item, at) => {
    if (item.kind === "table" || item.outside || item.toc) return;
    const title = titleOf(item.text, item.numbering);
    if (title === undefined) {
      const begun = /^\s*(?:([（(])?(?:一|1)([)）、.．]))/.exec(`${item.numbering ?? ""}${item.text}`);
      if (begun) walk.lists.add(schemeOfNumber(begun[0].trim()));
      return;
    }
    if (partNamed(title) !== undefined) {
      walk.inPerformance = true;
      return;
    }
    const line: Line = { item, title, scheme: schemeOf(item, title, walk), n: title.section ?? title.number?.n };
    const meaning = title.part && TABLES.test(title.text) ? "projects" : meaningOf(title.text);
    if (meaning !== undefined && isKnown(line, meaning, walk)) take(line, meaning, walk);
    else if (isOwn(line, items, at, walk)) take(line, "own", walk);
    else if (line.n === 1) walk.lists.add(line.scheme);
  });
  return withContainers(walk.found);
}

/** "第五部分 项目绩效目标表". */
const TABLES = /^(部门|单位)?(预算)?(项目|专项资金)(支出)?绩效(目标)?(申报|批复|公开)?表$/;

function schemeOfNumber(number: string): string {
  const bracketed = /^[（(]/.test(number);
  if (/\d/.test(number)) return bracketed ? "n4" : "n3";
  return bracketed ? "n2" : "n1";
}

function schemeOf(item: Paragraph, title: Title, walk: Walk): string {
  if (title.part) return "division";
  if (title.section !== undefined) return "section";
  const styled = item.level === undefined ? "" : `L${item.level}`;
  if (styled !== "" && walk.path.some(({ scheme }) => scheme === styled)) return styled;
  if (title.number) return `n${title.number.level}`;
  return styled || (walk.chapterScheme ?? "plain");
}

/** The headings that a line of this scheme would stand below. */
function above(scheme: string, walk: Walk): readonly Taken[] {
  const at = walk.path.findIndex((taken) => taken.scheme === scheme);
  return at === -1 ? walk.path : walk.path.slice(0, at);
}

/** True where the heading before it in the same way has the number before it, and no list began in between. */
function countsOn({ scheme, n }: Line, walk: Walk): boolean {
  const before = walk.path.find((taken) => taken.scheme === scheme);
  return before?.n !== undefined && n === before.n + 1 && !walk.lists.has(scheme);
}

function isKnown(line: Line, meaning: KnownPart, walk: Walk): boolean {
  const { item, title, n } = line;
  const isNew = !walk.seen.has(meaning);
  if (title.part || (title.section !== undefined && isNew)) return true;
  const level = title.number?.level;
  const parents = above(line.scheme, walk).map(({ part }) => part);
  const within = SECTIONS[meaning];
  const numbered = level !== undefined || item.level !== undefined;
  const follows = n === walk.last + 1;
  if (within) {
    if (numbered && isNew && within.some((part) => parents.includes(part))) return true;
    if (isNew && countsOn(line, walk)) return true;
    if (meaning !== "duties") return isNew && !walk.inPerformance && (level === 1 ? follows : item.level === 1);
  }
  if (isNew && countsOn(line, walk) && !walk.inPerformance) return true;
  if (level === 1) {
    const inner = parents.includes(meaning);
    if (!isNew && !inner && walk.path.length > 1) return false;
    return !walk.inPerformance || (n ?? 0) > walk.last || (isNew && CHAPTER_ENDING.test(title.text));
  }
  if (level === 3 && follows && isNew) return true;
  if (level === 2 && n === 1 && meaning === "budgetChapter" && parents.includes(meaning)) return true;
  if ((level === 2 || level === 3) && parents.includes("other")) return IN_OTHER.includes(meaning) && isNew;
  // Above all headings, "2026年部门预算情况说明" and "云溪镇部门预算情况说明" are lines of the document's own title.
  const [office = ""] = item.text.replace(/\s/g, "").split(/(?:部门|单位)?预算/);
  const isTitle = /20\d\d年|[二〇○零一三四五六七八九]{4}年/.test(item.text) || isAgencyName(office);
  if (level === undefined && walk.seen.size === 0 && isTitle) return false;
  return level === undefined && isNew && isPlainTitle(item, title.text);
}

/** A heading that no part of the catalogue means: a division, one that counts on, or one of the document's own styles. */
function isOwn(line: Line, items: readonly Item[], at: number, walk: Walk): boolean {
  const { item, title, n } = line;
  if (walk.own >= MOST_OWN || projectTitleOf(item.text, 0) !== undefined) return false;
  if (title.part) return true;
  if (/[:：]$/.test(item.text.trim()) || isCaption(line, items, at)) return false;
  if (title.number !== undefined || title.section !== undefined) {
    if (countsOn(line, walk)) return true;
    const before = walk.path.find(({ scheme }) => scheme === line.scheme);
    const asStyled = item.level !== undefined && walk.styled && !walk.lists.has(line.scheme);
    if (asStyled && before?.n !== undefined && (n ?? 0) > before.n) return true;
    return n === 1 && (title.section === 1 || title.number?.level === 1) && isFirstOf(line, items, at, walk);
  }
  const isStyled = item.level !== undefined && item.level <= 2 && walk.styled && !walk.inPerformance;
  return isStyled && item.text.trim().length <= LONGEST_OWN_STYLED;
}

/** True for the name of a table: the table follows, with nothing but whose it is and its unit in between. */
function isCaption({ title }: Line, items: readonly Item[], at: number): boolean {
  if (!/表(格)?$/.test(title.text)) return false;
  const next = items.slice(at + 1, at + 4).find((item) => item.kind === "table" || !/^$|[:：]/.test(item.text));
  return next === undefined || next.kind === "table";
}

/** True where a known chapter follows with the number two in the same way. */
function isFirstOf({ scheme }: Line, items: readonly Item[], at: number, walk: Walk): boolean {
  if (walk.path.some((taken) => taken.scheme === scheme)) return false;
  for (const item of items.slice(at + 1, at + AHEAD)) {
    if (item.kind === "table" || item.outside || item.toc) continue;
    const title = titleOf(item.text, item.numbering);
    if (title === undefined || schemeOf(item, title, walk) !== scheme) continue;
    return (title.section ?? title.number?.n) === 2 && meaningOf(title.text) !== undefined;
  }
  return false;
}

function take({ item, title, scheme: written, n }: Line, part: KnownPart | "own", walk: Walk): void {
  // A chapter that counts on in another way ("二、", then "3、") stands beside the one before.
  const goesOn = written === "n3" && part !== "own" && !SECTIONS[part] && n === walk.last + 1;
  const scheme = goesOn ? (walk.chapterScheme ?? written) : written;
  const at = walk.path.findIndex((taken) => taken.scheme === scheme);
  walk.path = [...(at === -1 ? walk.path : walk.path.slice(0, at)), { scheme, n, part, item }];
  if (part === "own") walk.own++;
  else walk.seen.add(part);
  walk.lists.clear();
  if (item.level !== undefined) walk.styled = true;
  const isChapter =
    !title.part && (part === "own" ? title.number?.level === 1 : !SECTIONS[part] || title.number?.level === 1);
  const inOther = (title.number?.level ?? 1) > 1 && !goesOn;
  if (title.part) walk.last = 0;
  else if (isChapter && !inOther) {
    if (n !== undefined) walk.last = n;
    walk.chapterScheme = scheme;
  }
  walk.inPerformance = part === "performanceChapter";
  const level = Math.min(DEEPEST, walk.path.length);
  walk.found.set(item, { part, level, printed: printedHeading(item.text, item.numbering) });
}

/**
 * A heading that only holds others of its own meaning together ("第三部分 预算情况说明" over "一、收支总体情况") is the office's
 * own; a part occurs once, and further chapters of the same meaning are the office's own too.
 */
function withContainers(found: ReadonlyMap<Item, Heading>): Chapters {
  const entries = [...found];
  const result = new Map<Item, Heading>();
  const taken = new Set<KnownPart>();
  const isContainer: boolean[] = [];
  // From the end: for every part met, the shallowest heading between there and here.
  const between = new Map<KnownPart, number>();
  for (let at = entries.length - 1; at >= 0; at--) {
    const { part, level = 1 } = entries[at]?.[1] ?? { part: "own" as const };
    isContainer[at] = part !== "own" && (between.get(part) ?? 0) > level;
    for (const [other, depth] of between) between.set(other, Math.min(depth, level));
    if (part !== "own") between.set(part, level);
  }
  entries.forEach(([item, heading], at) => {
    const { part } = heading;
    const own = part !== "own" && (isContainer[at] === true || taken.has(part));
    if (part !== "own" && !own) taken.add(part);
    result.set(item, own ? { ...heading, part: "own" } : heading);
  });
  return result;
}

const CHAPTER_ENDING = /(情况|情况说明|信息|解释|事项|原因)$/;

/** A title without a number is one only where the source or its last word says so. */
function isPlainTitle(item: Paragraph, text: string): boolean {
  if (item.text.trim().endsWith("：") || item.text.trim().endsWith(":")) return false;
  return item.level === 1 || item.level === 2 || CHAPTER_ENDING.test(text);
}
