import type { Item, Paragraph } from "./items.ts";

/**
 * Typed contents lists: lines that name the headings further down and are none themselves, with dots, page numbers and
 * tabs or with nothing.
 */

/** Longest entry of a contents list, in characters. */
const LONGEST = 80;
/** Entries with page numbers that make a list without the word 目录. */
const FEWEST_PAGED = 3;

export function isContentsTitle(text: string): boolean {
  return /^[【[]?目\s*[录次][】\]]?$/.test(text.trim());
}

/** "一、主要职能......1", "一、主要职能\t1", "一、主要职能 1". */
const PAGE = /([.．…·•‧\-—_\s]{2,}|[\t ]|…)[(（]?\d{1,3}[)）]?$/;
/** Dots, a tab or a gap that only a contents list has. */
const LEADER = /([.．…·•‧]{3,}|…+|\t\s*|[\s\u3000]{3,})[(（]?\d{1,3}[)）]?$/;

function textOf(item: Item | undefined): string {
  return item === undefined || item.kind === "table" || item.outside ? "" : item.text.trim();
}

/** Lists and headings are not always numbered alike. */
const NUMBER =
  /^(第[一二三四五六七八九十\d]{1,3}(部分|章|篇|节)|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．])[:：、]?(?=.)/;

/** An entry without its number and page: what it shares with the heading it names. */
export function keyOf(item: Item | undefined): string {
  if (item === undefined || item.kind === "table") return "";
  return printedEntry(item).replace(/\s/g, "").replace(NUMBER, "");
}

/** The number that an entry or a heading prints: "第一部分", "三、"; "" without one. */
export function numberOf({ numbering = "", text }: Paragraph): string {
  return (
    NUMBER.exec(`${numbering}${text}`.trim())?.[0]
      .replace(/[.．]/, "、")
      .replace(/[:：]$/, "") ?? ""
  );
}

/** An entry as a person reads it, without dots and page. */
export function printedEntry({ numbering = "", text }: Paragraph): string {
  return `${numbering}${text}`
    .trim()
    .replace(PAGE, "")
    .replace(/[.．…·•‧]{2,}$/, "")
    .trim();
}

function isEntry(item: Item | undefined): boolean {
  if (item === undefined || item.kind === "table") return false;
  if (item.toc || item.text.trim() === "") return true;
  return item.text.length <= LONGEST && !/[。；;！？]|[:：]$/.test(item.text);
}

/** Where a contents list that begins behind `start` ends: the first item that is no part of it. */
function endOfList(items: readonly Item[], start: number, occurrences: ReadonlyMap<string, number>): number {
  let run = start;
  while (run < items.length && isEntry(items[run])) run++;
  const first = items.slice(start, run).findIndex((item) => keyOf(item) !== "") + start;
  const firstKey = keyOf(items[first]);
  const seen = new Set<string>();
  let repeated = -1;
  const parts = new Set<string>();
  for (let at = first; at < run && firstKey !== ""; at++) {
    const key = keyOf(items[at]);
    const item = items[at];
    const part = item?.kind === "paragraph" ? /^第.+(部分|章|篇)/.exec(numberOf(item))?.[0] : undefined;
    // … or where its first part is opened once more, under another name: “第一部分 部门概况”, “第一部分 云溪镇概况”.
    if (part !== undefined && parts.has(part)) return at;
    if (part !== undefined) parts.add(part);
    // The list is over where its first entry is printed again: that is the heading.
    if (at > first && key === firstKey) return at;
    if (repeated === -1 && key !== "" && seen.has(key)) repeated = at;
    seen.add(key);
  }
  if (repeated !== -1) return repeated;
  // Without such a line: everything up to the last entry that has a page or is printed once more further down.
  let end = start;
  for (let at = start; at < run; at++) {
    const item = items[at];
    const told = item?.kind === "paragraph" && (item.toc || LEADER.test(item.text));
    if (told || (occurrences.get(keyOf(item)) ?? 0) > 1) end = at + 1;
  }
  return end;
}

/** Runs of lines with leaders and page numbers, where nothing says 目录. */
function pagedRun(items: readonly Item[]): readonly [number, number] | undefined {
  let from = -1;
  for (let at = 0; at <= items.length; at++) {
    const text = textOf(items[at]);
    if (items[at]?.kind === "table") return undefined;
    const paged = LEADER.test(text) && text.length <= LONGEST;
    if (paged && from === -1) from = at;
    if (paged || text === "" || from === -1) continue;
    if (at - from >= FEWEST_PAGED) return [from, at];
    from = -1;
  }
  return undefined;
}

/** Marks the lines of a contents list, so that they are neither headings nor text. */
export function withContents(items: readonly Item[]): readonly Item[] {
  const start = items.findIndex((item) => item.kind === "paragraph" && !item.outside && isContentsTitle(item.text));
  const [from, end] = start === -1 ? (pagedRun(items) ?? [0, 0]) : [start + 1, listEnd(items, start + 1)];
  if (end <= from) return items;
  return items.map((item, at) => (item.kind === "paragraph" && at >= from && at < end ? { ...item, toc: true } : item));
}

function listEnd(items: readonly Item[], start: number): number {
  const occurrences = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== "") occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
  }
  return endOfList(items, start, occurrences);
}
