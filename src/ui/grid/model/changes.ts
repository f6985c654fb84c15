import { type Draft, type Indicator, printTarget } from "../../../domain/index.ts";
import { type GridPlace, placeText, spansParts } from "./places.ts";

/** What a row's cells said when the draft was handed in, in words, by the key of the place; changed cells only. */
export type RowChanges = ReadonlyMap<string, string>;

export const NO_CHANGES: RowChanges = new Map();

interface HandedIn {
  readonly row: Indicator;
  /** Id of its project; undefined for a row of the whole office. */
  readonly projectId: string | undefined;
  readonly projectName: string;
}

/** The rows of a handed-in draft by id: a row may since have moved to another project. */
export function handedInRows(draft: Draft): ReadonlyMap<string, HandedIn> {
  const whole = draft.overall.indicators.map((row) => ({ row, projectId: undefined, projectName: "部门整体" }));
  const own = draft.projects.flatMap(({ id, name, indicators }) =>
    indicators.map((row) => ({ row, projectId: id, projectName: name })),
  );
  return new Map([...whole, ...own].map((each) => [each.row.id, each]));
}

/** The cells that differ from what was handed in, by row; rows that agree are absent. */
export function changesByRow(
  before: ReadonlyMap<string, HandedIn>,
  rows: readonly Indicator[],
  places: readonly GridPlace[],
  projectId: string | undefined,
): ReadonlyMap<string, RowChanges> {
  return new Map(
    rows.flatMap((row) => {
      const changes = rowChanges(before.get(row.id), row, places, projectId);
      return changes.size === 0 ? [] : [[row.id, changes] as const];
    }),
  );
}

/** What is said of a whole row stands at its name. */
const NAME = "level3";

function rowChanges(
  before: HandedIn | undefined,
  row: Indicator,
  places: readonly GridPlace[],
  projectId: string | undefined,
): RowChanges {
  if (before === undefined) return new Map([[NAME, "送审时没有这一行"]]);
  const changes = new Map<string, string>();
  if (before.projectId !== projectId) changes.set(NAME, `送审时在“${before.projectName}”里`);
  for (const place of places) {
    // A value in words stands whole at the first of its three places.
    if (place.part !== undefined && place.part !== "symbol" && spansParts(row.target)) continue;
    if (placeText(before.row, place) === placeText(row, place)) continue;
    const old = place.part === undefined ? placeText(before.row, place) : printTarget(before.row.target);
    const words = old === "" ? "送审时空着" : `送审时：${old}`;
    changes.set(place.key, [changes.get(place.key), words].filter((said) => said !== undefined).join("；"));
  }
  return changes;
}

export function sameChanges(a: RowChanges, b: RowChanges): boolean {
  return a.size === b.size && [...a].every(([key, words]) => b.get(key) === words);
}
