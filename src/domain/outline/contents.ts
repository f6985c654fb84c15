import type { Draft, NarrativeSlot, Part } from "../draft.ts";
import type { Figure } from "../figures.ts";
import type { KnownPart } from "../parts.ts";
import { knownPart, slotOfPart } from "../plan.ts";
import { ASSETS, ORGANISATIONS, OVERALL_ROWS, PROCUREMENT, type RowList, SUB_GOALS } from "./lists.ts";

/**
 * What stands in each part of a document, from top to bottom of its page. Whoever goes through a draft (search, review,
 * result page, old years, comparison) goes by this and by the draft's own order of parts.
 */
export type Content =
  /** Single fields of the disclosure, by id. `section` is that of their places. */
  | { readonly kind: "fields"; readonly section: string; readonly ids: readonly string[] }
  | { readonly kind: "figures"; readonly sections: readonly Figure["section"][] }
  | { readonly kind: "slot"; readonly slot: NarrativeSlot }
  | { readonly kind: "list"; readonly list: AnyRowList }
  | { readonly kind: "projects" }
  /** Paragraphs and tables that no field knows. */
  | { readonly kind: "blocks"; readonly part: Part };

type RowOf<List> = List extends RowList<infer Row> ? RowList<Row> : never;
/** Any of the plain lists, told apart by its section and label. */
export type AnyRowList = RowOf<
  typeof SUB_GOALS | typeof OVERALL_ROWS | typeof ORGANISATIONS | typeof PROCUREMENT | typeof ASSETS
>;

/** What the document says of itself, before all its parts. */
export const COVER: Content = {
  kind: "fields",
  section: "agency",
  ids: ["title", "agency.name", "agency.code", "agency.nature", "agency.rank", "agency.funding"],
};

const figures = (...sections: readonly Figure["section"][]): Content => ({ kind: "figures", sections });
const list = (of: AnyRowList): Content => ({ kind: "list", list: of });
const field = (section: string, id: string): Content => ({ kind: "fields", section, ids: [id] });

const BEFORE: Readonly<Partial<Record<KnownPart, readonly Content[]>>> = {
  budgetChapter: [figures("income", "spending")],
  operating: [figures("operating")],
  threePublic: [figures("threePublic")],
  goal: [field("overall", "overall.goal")],
  subGoals: [list(SUB_GOALS)],
  safeguards: [field("overall", "overall.safeguards")],
  overallIndicators: [list(OVERALL_ROWS)],
  projects: [{ kind: "projects" }],
  procurement: [figures("procurement")],
  assets: [figures("assets")],
};
const BEHIND: Readonly<Partial<Record<KnownPart, readonly Content[]>>> = {
  organisations: [list(ORGANISATIONS)],
  procurement: [list(PROCUREMENT)],
  assets: [field("assets", "assets.asOf"), list(ASSETS)],
};

/** The contents of a part: its figures, the office's wording, its lists, and what no field knows. */
export function contentsOf(part: Part): readonly Content[] {
  const blocks: readonly Content[] = part.blocks.length === 0 ? [] : [{ kind: "blocks", part }];
  if (part.part === "own") return blocks;
  const slot = slotOfPart(part.part);
  const wording: readonly Content[] = slot === undefined ? [] : [{ kind: "slot", slot }];
  return [...(BEFORE[part.part] ?? []), ...wording, ...(BEHIND[part.part] ?? []), ...blocks];
}

const ALL_PARTS: readonly KnownPart[] = [
  "preamble",
  "closing",
  "duties",
  "organisations",
  "budgetChapter",
  "income",
  "spending",
  "change",
  "operating",
  "threePublic",
  "performanceChapter",
  "goal",
  "subGoals",
  "safeguards",
  "overallIndicators",
  "projects",
  "procurement",
  "assets",
  "glossary",
  "other",
];

/**
 * The parts of a draft in its own order; behind them those that its document does not have, in which something may be
 * written all the same. The closing words stand beside the preamble, as on the page of the cover.
 */
export function partsToWalk(draft: Draft): readonly Part[] {
  const has = new Set(draft.parts.map(({ part }) => part));
  const without = ALL_PARTS.filter((part) => !has.has(part)).map(knownPart);
  const [closing, others] = split(draft.parts, ({ part }) => part === "closing");
  const [preamble, rest] = split(others, ({ part }) => part === "preamble");
  return [...preamble, ...closing, ...rest, ...without];
}

function split<Item>(items: readonly Item[], is: (item: Item) => boolean): readonly [Item[], Item[]] {
  const [yes, no]: [Item[], Item[]] = [[], []];
  for (const item of items) (is(item) ? yes : no).push(item);
  return [yes, no];
}
