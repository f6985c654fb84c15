import type { Draft, NarrativeSlot, Part } from "./draft.ts";
import { makeId } from "./id.ts";
import { chineseNumber, countedLike, headingNumber } from "./numbering.ts";
import { type DraftKind, type KnownPart, PARTS, type PartEntry } from "./parts.ts";

/** The plan of a draft: which parts it has, in which order, and what their headings print. */

/** The slot of office wording that stands under a part's heading; parts that are only lists or tables have none. */
const SLOTS: Readonly<Partial<Record<KnownPart, NarrativeSlot>>> = {
  preamble: "preamble",
  duties: "duties",
  organisations: "organisations",
  budgetChapter: "budget",
  income: "income",
  spending: "spending",
  change: "change",
  operating: "operating",
  threePublic: "threePublic",
  performanceChapter: "performance",
  procurement: "procurement",
  assets: "assets",
  glossary: "glossary",
  other: "other",
  closing: "closing",
};

const ENTRIES = new Map<string, PartEntry>(PARTS.map((entry) => [entry.part, entry]));

/** The catalogue's entry of a part; undefined for one of the office's own. */
export function partEntry(part: Part["part"]): PartEntry | undefined {
  return ENTRIES.get(part);
}

export function slotOfPart(part: Part["part"]): NarrativeSlot | undefined {
  return part === "own" ? undefined : SLOTS[part];
}

export function partOfSlot(slot: NarrativeSlot): KnownPart {
  const found = Object.entries(SLOTS).find(([, of]) => of === slot);
  return (found?.[0] ?? slot) as KnownPart;
}

/** A part without anything of its own; a known part occurs once in a plan and is named by its kind. */
export function knownPart(part: KnownPart): Part {
  return { id: part, part, blocks: [] };
}

export function newOwnPart(text: string, level = 1): Part {
  return { id: makeId(), part: "own", heading: { number: "", text }, level, blocks: [] };
}

const PERFORMANCE: readonly KnownPart[] = ["overallPart", "goal", "subGoals", "safeguards", "overallIndicators"];
const PLANS: Readonly<Record<DraftKind, readonly KnownPart[]>> = {
  disclosure: PARTS.map(({ part }) => part),
  performance: [...PERFORMANCE, "projects"],
  tables: ["projects"],
  overall: ["overallIndicators"],
  selfEvaluation: ["projects"],
};

/** The parts that a document of this kind has where nothing else is known, in the standard order. */
export function standardPlan(kind: DraftKind): readonly Part[] {
  return PLANS[kind].map(knownPart);
}

/** Sections of the performance part that are left out, and take no number, while nothing stands in them. */
const OPTIONAL: Readonly<Partial<Record<KnownPart, (draft: Draft) => boolean>>> = {
  goal: ({ overall }) => overall.goal.length > 0,
  subGoals: ({ overall }) => overall.subGoals.length > 0,
  safeguards: ({ overall }) => overall.safeguards.length > 0,
  overallIndicators: ({ overall }) => overall.indicators.length > 0,
};

/** False for a section that is left out while nothing stands in it. */
export function isPrintedPart(draft: Draft, { part }: Pick<Part, "part">): boolean {
  return part === "own" || (OPTIONAL[part]?.(draft) ?? true);
}

export interface PlannedHeading {
  readonly part: Part;
  /** 0 where the part has no heading. */
  readonly level: number;
  /** As printed: "一、", "（二）", "第一部分　"; "" without one. */
  readonly number: string;
  readonly text: string;
}

/** Depth of a part's heading, 0 for what has none. */
export function levelOfPart(part: Part): number {
  return part.level ?? partEntry(part.part)?.level ?? 1;
}

function standardNumber(part: Part, n: number): string {
  const numbering = partEntry(part.part)?.numbering ?? (levelOfPart(part) === 1 ? "chapter" : "section");
  if (numbering === "division") return `第${chineseNumber(n)}部分　`;
  return numbering === "none" ? "" : headingNumber(numbering === "chapter" ? 1 : 2, n);
}

/**
 * The headings as they are printed, one a part in the order of the plan. A heading read or written by the office stands
 * as it is; a standard one is numbered by its place among those of its depth and kind of number.
 */
export function plannedHeadings(draft: Draft): readonly PlannedHeading[] {
  const counts = new Map<string, number>();
  return draft.parts.map((part) => {
    const level = levelOfPart(part);
    const numbering = partEntry(part.part)?.numbering ?? (level === 1 ? "chapter" : "section");
    if (level === 1) counts.clear();
    const key = level === 1 ? "chapter" : numbering;
    // Chapters are counted through the whole document, sections within what stands above them.
    const count = level === 1 ? chaptersBefore(draft, part) : (counts.get(key) ?? 0);
    if (level > 1 && isPrintedPart(draft, part)) counts.set(key, count + 1);
    if (numbering === "division") counts.delete("section");
    if (part.heading !== undefined) return { part, level, ...part.heading };
    return { part, level, number: standardNumber(part, count + 1), text: partEntry(part.part)?.heading ?? "" };
  });
}

function chaptersBefore(draft: Draft, part: Part): number {
  const before = draft.parts.slice(0, draft.parts.indexOf(part));
  return before.filter((item) => levelOfPart(item) === 1).length;
}

/** Numbers of written headings in their new order, after a part was added, moved or removed: each level counts on. */
export function renumbered(parts: readonly Part[]): readonly Part[] {
  const counts: number[] = [];
  return parts.map((part) => {
    const level = levelOfPart(part);
    if (level === 0 || (part.heading !== undefined && part.heading.number === "")) return part;
    counts.length = Math.min(counts.length, level);
    while (counts.length < level) counts.push(0);
    const n = (counts[level - 1] ?? 0) + 1;
    counts[level - 1] = n;
    if (part.heading === undefined) return part;
    const number = countedLike(part.heading.number, n);
    return number === part.heading.number ? part : { ...part, heading: { ...part.heading, number } };
  });
}

/** The usual heading over a project's table; an office's own stands in `itemHeading` of the part `projects`. */
const ITEM_HEADING = "{序号}.{项目名称}绩效目标表";

/** How the headings over the projects' tables are worded: "{序号}.{项目名称}绩效目标表". */
export function projectHeadingPattern(draft: Draft): string {
  return draft.parts.find(({ part }) => part === "projects")?.itemHeading ?? ITEM_HEADING;
}

/** The heading over the table of a project; `index` counts from 0. */
export function projectHeading(draft: Draft, index: number): string {
  const name = draft.projects[index]?.name ?? "";
  return projectHeadingPattern(draft)
    .replace("{序号}", String(index + 1))
    .replace("{中文序号}", chineseNumber(index + 1))
    .replace("{项目名称}", () => name);
}
