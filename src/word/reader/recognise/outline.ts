import type { KnownPart } from "../../../domain/index.ts";
import { type Chapters, chaptersOf } from "./chapters.ts";
import type { Heading } from "./heading.ts";
import type { Item, Paragraph } from "./items.ts";
import { type PerformancePart, partNamed, printedHeading, titleOf } from "./titles.ts";

export interface Outline {
  readonly headings: ReadonlyMap<Item, Heading>;
  /** Headings of a performance text outside the performance chapter, which stay text of their chapter. */
  readonly strays: readonly Paragraph[];
}

const PARTS: Readonly<Record<PerformancePart, KnownPart>> = {
  part: "overallPart",
  goal: "goal",
  subGoals: "subGoals",
  safeguards: "safeguards",
  overallTable: "overallIndicators",
  projects: "projects",
};

/**
 * Finds the chapters by their titles, then the parts of the performance chapter. A document that publishes the
 * performance part alone has no such chapter: its parts count wherever they stand.
 */
export function outlineOf(items: readonly Item[]): Outline {
  const headings = new Map<Item, Heading>();
  const strays: Paragraph[] = [];
  const chapters = chaptersOf(items);
  const performance = levelOfPerformance(chapters);
  let inPerformance = performance === undefined;
  for (const item of items) {
    if (item.kind === "table" || item.outside || item.toc) continue;
    const chapter = chapters.get(item);
    if (chapter !== undefined) {
      if (chapter.part === "performanceChapter") inPerformance = true;
      else if (performance !== undefined && (chapter.level ?? 1) <= performance) inPerformance = false;
      headings.set(item, chapter);
      continue;
    }
    const title = titleOf(item.text, item.numbering);
    const part = title && partNamed(title);
    if (part === undefined) continue;
    const deeper = performance === undefined || performance === 1 ? {} : { level: Math.min(4, performance + 1) };
    if (inPerformance)
      headings.set(item, { part: PARTS[part], ...deeper, printed: printedHeading(item.text, item.numbering) });
    else strays.push(item);
  }
  return { headings, strays };
}

function levelOfPerformance(chapters: Chapters): number | undefined {
  for (const { part, level } of chapters.values()) if (part === "performanceChapter") return level ?? 1;
  return undefined;
}
