import {
  type Finding,
  findingPlace,
  type Place,
  type PlaceToFill,
  placeKey,
  placeOf,
  placesToFill,
  sameAmount,
} from "../domain/index.ts";
import type { SessionState } from "./types.ts";

/** What is left to do in a draft, by page: what is empty, brought over and not looked at, of an old year, or wrong. */

/** "year" is an error or a reminder as well; it is told apart because one press may mend it. */
type TodoKind = "empty" | "brought" | "year" | "error" | "warning";

export interface TodoItem {
  readonly kind: TodoKind;
  readonly finding: Finding;
  readonly place: Place;
  /** Last year's value as printed; "" where it is not known. */
  readonly last: string;
  /** By which name a person confirms that there is none this year, see `Draft.none`. */
  readonly none?: string;
}

export interface TodoGroup {
  /** A project's id or the key of a page. */
  readonly key: string;
  /** In the order of the document. */
  readonly items: readonly TodoItem[];
  /** Places that a person has filled in, of all that have to be. */
  readonly filled: number;
  readonly all: number;
}

export type TodoState = Pick<SessionState, "draft" | "layout" | "findings" | "unfilled">;

/** Rules that find a year left from an earlier document. */
const YEAR_RULES: readonly string[] = ["texts.wrong-year", "document.title-year", "figures.assets-date"];

/**
 * Everything left to do, grouped by where it stands. What cannot be decided is not in it: the sums are those of the top
 * bar, of the outline and of the list of drafts.
 * @param spotOf the page or project on which a place stands
 */
export function todoOf(
  { draft, layout, findings, unfilled }: TodoState,
  spotOf: (place: Place) => string,
): ReadonlyMap<string, TodoGroup> {
  const groups = new Map<string, { key: string; items: TodoItem[]; filled: number; all: number }>();
  const groupAt = (place: Place) => {
    const key = spotOf(place);
    const group = groups.get(key) ?? { key, items: [], filled: 0, all: 0 };
    groups.set(key, group);
    return group;
  };
  const places = new Map<string, PlaceToFill>();
  for (const one of placesToFill(draft, layout)) {
    const place = placeOf(draft, one.where);
    places.set(placeKey(place), one);
    if (one.state !== "filled") continue;
    const group = groupAt(place);
    group.filled += 1;
    group.all += 1;
  }
  for (const finding of unfilled) {
    const place = findingPlace(draft, finding);
    const { state, last = "", none } = places.get(placeKey(place)) ?? {};
    const group = groupAt(place);
    const kind = state === "brought" ? "brought" : "empty";
    group.items.push({ kind, finding, place, last, ...(none === undefined ? {} : { none }) });
    group.all += 1;
  }
  for (const finding of findings) {
    if (finding.severity === "info") continue;
    const place = findingPlace(draft, finding);
    const kind = YEAR_RULES.includes(finding.rule) ? "year" : finding.severity;
    groupAt(place).items.push({ kind, finding, place, last: "" });
  }
  return groups;
}

/** Items whose value last year was known: it can be taken over. */
export function withLastYear(items: readonly TodoItem[]): readonly TodoItem[] {
  return items.filter(({ kind, last }) => kind === "empty" && last !== "");
}

/** Figures that were 0 last year and are open now. */
export function zeroLastYear(items: readonly TodoItem[]): readonly TodoItem[] {
  return items.filter(
    ({ kind, last, place }) => kind === "empty" && place.section === "figures" && sameAmount(last, "0"),
  );
}
