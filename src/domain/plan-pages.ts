import type { Draft, Part } from "./draft.ts";
import { grouped } from "./grouped.ts";
import { headingNumber } from "./numbering.ts";
import { type KnownPart, PARTS } from "./parts.ts";
import {
  knownPart,
  levelOfPart,
  newOwnPart,
  type PlannedHeading,
  partEntry,
  plannedHeadings,
  renumbered,
} from "./plan.ts";

/**
 * The pages on which the parts of a plan are written: small parts share the page of their chapter, a chapter of the
 * office's own has one to itself. Pages are what the outline shows, what is moved, added and taken out.
 */

/** The page of each known part. */
const PAGES = {
  preamble: "cover",
  closing: "cover",
  dutiesChapter: "duties",
  duties: "duties",
  organisations: "duties",
  budgetChapter: "figures",
  income: "figures",
  spending: "figures",
  change: "figures",
  operating: "operating",
  threePublic: "threePublic",
  performanceChapter: "performance",
  overallPart: "overall",
  goal: "overall",
  subGoals: "overall",
  safeguards: "overall",
  overallIndicators: "overall",
  projects: "projects",
  procurement: "procurement",
  assets: "assets",
  glossary: "glossary",
  other: "other",
} as const satisfies Readonly<Record<KnownPart, string>>;

/** What stands round all chapters: it has no heading, and is neither moved nor taken out. */
const COVER = PAGES.preamble;

export interface PlanPage {
  /** Of a known page its name ("figures"), of an own chapter the id of its part. */
  readonly key: string;
  /** Its parts in the order of the plan. */
  readonly parts: readonly Part[];
  /** The heading of the page: that of its first part. */
  readonly heading: PlannedHeading;
}

/** The page on which a part is written. */
function pageOfPart({ id, part }: Pick<Part, "id" | "part">): string {
  return part === "own" ? id : PAGES[part];
}

/** The page of a part by the id that places carry; a known part is named by its kind. */
export function pageOfPartId(id: string): string {
  return new Map<string, string>(Object.entries(PAGES)).get(id) ?? id;
}

/** The pages of a draft's plan in its order, each where its first part stands; the cover is none of them. */
export function planPages(draft: Draft): readonly PlanPage[] {
  const pages = grouped(plannedHeadings(draft), ({ part }) => pageOfPart(part));
  return [...pages].flatMap(([key, headings]) =>
    key === COVER ? [] : [{ key, parts: headings.map(({ part }) => part), heading: headings[0] }],
  );
}

/** The standard pages that a plan has not, in their order, with the heading of each. */
export function absentPages(draft: Draft): readonly { readonly key: string; readonly heading: string }[] {
  const here = new Set(planPages(draft).map(({ key }) => key));
  const absent = new Map<string, string>();
  for (const { part, heading } of PARTS) {
    const key = PAGES[part];
    if (key !== COVER && !here.has(key) && !absent.has(key)) absent.set(key, heading);
  }
  return [...absent].map(([key, heading]) => ({ key, heading }));
}

/** A page with the deeper ones that follow it, as a range of pages. */
function blockEnd(pages: readonly PlanPage[], at: number): number {
  const level = pages[at]?.heading.level ?? 0;
  let end = at + 1;
  while (end < pages.length && (pages[end]?.heading.level ?? 0) > level) end += 1;
  return end;
}

/** The parts in the order of these pages; what stands round the chapters keeps its side. */
function partsOf(draft: Draft, pages: readonly (readonly Part[])[]): readonly Part[] {
  const closing = draft.parts.filter(({ part }) => part === "closing");
  const preamble = draft.parts.filter(({ part }) => part === "preamble");
  return renumbered([...preamble, ...pages.flat(), ...closing]);
}

/**
 * The plan with a page moved by one among its like: a chapter takes the sections below it along, a section stays in its
 * chapter. The same parts where there is no way.
 */
export function withPageMoved(draft: Draft, key: string, by: 1 | -1): readonly Part[] {
  const pages = planPages(draft);
  const at = pages.findIndex((page) => page.key === key);
  const level = pages[at]?.heading.level;
  if (level === undefined) return draft.parts;
  const end = blockEnd(pages, at);
  let from = by === 1 ? end : at - 1;
  if (by === -1) while (from > 0 && (pages[from]?.heading.level ?? 0) > level) from -= 1;
  if (pages[from]?.heading.level !== level) return draft.parts;
  const [start, middle, stop] = by === 1 ? [at, end, blockEnd(pages, from)] : [from, at, end];
  const order = [
    ...pages.slice(0, start),
    ...pages.slice(middle, stop),
    ...pages.slice(start, middle),
    ...pages.slice(stop),
  ];
  return partsOf(
    draft,
    order.map(({ parts }) => parts),
  );
}

/** The plan without a page. What is written in known parts stays in the draft; an own chapter goes with its content. */
export function withoutPage(draft: Draft, key: string): readonly Part[] {
  if (key === COVER) return draft.parts;
  const parts = draft.parts.filter((part) => pageOfPart(part) !== key);
  return parts.length === draft.parts.length ? draft.parts : renumbered(parts);
}

/** The plan with parts of one page behind another page, or at the end; a chapter stands behind all sections of that page. */
function withPage(draft: Draft, added: readonly Part[], behind: string | undefined): readonly Part[] {
  const pages = planPages(draft);
  const [first] = added;
  const found = pages.findIndex(({ key }) => key === behind);
  const deeper = first !== undefined && levelOfPart(first) > (pages[found]?.heading.level ?? 0);
  const at = found < 0 ? (behind === undefined ? pages.length : 0) : deeper ? found + 1 : blockEnd(pages, found);
  const order = pages.map(({ parts }) => parts);
  return partsOf(draft, [...order.slice(0, at), added, ...order.slice(at)]);
}

/** The plan with a standard page that it has not, behind the page that stands before it in the standard order. */
export function withStandardPage(draft: Draft, key: string): readonly Part[] {
  const known = PARTS.filter(({ part }) => PAGES[part] === key).map(({ part }) => knownPart(part));
  if (known.length === 0 || draft.parts.some((part) => pageOfPart(part) === key)) return draft.parts;
  const here = new Set(planPages(draft).map((page) => page.key));
  const order = [...new Set(PARTS.map(({ part }) => PAGES[part] as string))];
  const before = order.slice(0, order.indexOf(key)).filter((other) => here.has(other));
  // Behind the cover is before all others.
  return withPage(draft, known, before[before.length - 1] ?? COVER);
}

/** A chapter (1) or section (2) of the office's own, numbered as the office numbers such headings; the count follows where it is put. */
export function numberedOwnPart(draft: Draft, text: string, level: 1 | 2): Part {
  const like = draft.parts.find((part) => levelOfPart(part) === level && (part.heading?.number ?? "") !== "");
  return { ...newOwnPart(text, level), heading: { number: like?.heading?.number ?? headingNumber(level, 1), text } };
}

/** The plan with an own part behind a page, or at the end. */
export function withOwnPart(draft: Draft, part: Part, behind?: string): readonly Part[] {
  return withPage(draft, [part], behind);
}

/** The heading a known part has without words of the office: wording of the catalogue, numbered by its place. */
export function standardHeading(
  draft: Draft,
  partId: string,
): { readonly number: string; readonly text: string } | undefined {
  const part = draft.parts.find(({ id }) => id === partId);
  if (part === undefined || partEntry(part.part) === undefined) return undefined;
  const { heading: _, ...plain } = part;
  const parts = draft.parts.map((other) => (other === part ? plain : other));
  const planned = plannedHeadings({ ...draft, parts }).find((heading) => heading.part === plain);
  return planned && { number: planned.number, text: planned.text };
}

/** True where both plans have the same known parts in the same order and nothing of the office's own. */
export function sameParts(parts: readonly Part[], standard: readonly Part[]): boolean {
  const plain = (part: Part) =>
    part.heading === undefined && part.blocks.length === 0 && part.itemHeading === undefined;
  return parts.length === standard.length && parts.every((part, i) => part.part === standard[i]?.part && plain(part));
}
