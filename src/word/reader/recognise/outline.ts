import type { NarrativeSlot } from "../../../domain/index.ts";
import type { Item, Paragraph } from "./items.ts";
import { chapterNamed, type PerformancePart, partNamed, titleOf } from "./titles.ts";

/** Headings that decide where the paragraphs below them belong. */
export type Heading =
  | { readonly kind: "chapter"; readonly slot: NarrativeSlot }
  | { readonly kind: "part"; readonly part: PerformancePart };

export interface Outline {
  readonly headings: ReadonlyMap<Item, Heading>;
  /** Headings of a performance text outside the performance chapter, which stay text of their chapter. */
  readonly strays: readonly Paragraph[];
}

/**
 * Finds the chapters by their titles, then the parts of the performance chapter. A document that publishes the
 * performance part alone has no such chapter: its parts count wherever they stand.
 */
export function outlineOf(items: readonly Item[]): Outline {
  const headings = new Map<Item, Heading>();
  const strays: Paragraph[] = [];
  const chapters = chaptersOf(items);
  const hasPerformance = [...chapters.values()].includes("performance");
  let inPerformance = !hasPerformance;
  for (const item of items) {
    if (item.kind === "table" || item.outside || item.toc) continue;
    const slot = chapters.get(item);
    if (slot !== undefined) {
      inPerformance = slot === "performance" || !hasPerformance;
      headings.set(item, { kind: "chapter", slot });
      continue;
    }
    const title = titleOf(item.text, item.numbering);
    if (title?.part && TABLES_ALONE.test(title.text)) {
      headings.set(item, { kind: "part", part: "projects" });
      continue;
    }
    const part = title && partNamed(title);
    if (part === undefined) continue;
    if (inPerformance) headings.set(item, { kind: "part", part });
    else strays.push(item);
  }
  return { headings, strays };
}

/** "第二部分 部门预算表", "第四部分 附表": what follows are tables with their captions, and no words of the chapter before. */
const TABLES_ALONE = /^(部门|单位)?(预算|公开)(公开)?(报)?表(格)?$|^附(件|表|录)$/;

/** Chapters that some provinces print as parts of 其他重要事项. */
const IN_OTHER: readonly NarrativeSlot[] = ["operating", "procurement", "assets", "performance"];

function chaptersOf(items: readonly Item[]): ReadonlyMap<Item, NarrativeSlot> {
  const chapters = new Map<Item, NarrativeSlot>();
  const seen = new Set<NarrativeSlot>();
  let last = 0;
  let current: NarrativeSlot | undefined;
  let inPerformance = false;
  for (const item of items) {
    if (item.kind === "table" || item.outside || item.toc) continue;
    const title = titleOf(item.text, item.numbering);
    if (title === undefined) continue;
    if (partNamed(title) !== undefined) {
      inPerformance = true;
      continue;
    }
    const slot = chapterNamed(title);
    if (slot === undefined) continue;
    const n = title.number?.n;
    const level = title.part ? 1 : title.number?.level;
    const follows = n === last + 1;
    const accepted =
      title.part ||
      (level === 1 && (!inPerformance || n === undefined || n > last || isMisnumbered(title.text, seen.has(slot)))) ||
      (level === 3 && follows && !seen.has(slot)) ||
      (level === 2 && current === "other" && IN_OTHER.includes(slot)) ||
      (level === undefined && !seen.has(slot) && isPlainTitle(item, title.text));
    if (!accepted) continue;
    chapters.set(item, slot);
    seen.add(slot);
    if (n !== undefined && level !== 2) last = n;
    if (level !== 2) current = slot;
    inPerformance = slot === "performance";
  }
  return chapters;
}

/** A title that only a chapter has, with a number of an earlier one: a chapter was put in or taken out above it. */
function isMisnumbered(text: string, isSeen: boolean): boolean {
  return !isSeen && CHAPTER_ENDING.test(text);
}

const CHAPTER_ENDING = /(情况|情况说明|信息|解释|事项|原因)$/;

/** A title without a number is one only where the source or its last word says so. */
function isPlainTitle(item: Paragraph, text: string): boolean {
  if (item.text.trim().endsWith("：") || item.text.trim().endsWith(":")) return false;
  return item.level === 1 || item.level === 2 || CHAPTER_ENDING.test(text);
}
