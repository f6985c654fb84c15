import { type Draft, difference, FIGURES, figureValue, type Place, placeWords } from "../../../../domain/index.ts";
import { type Change, type ChangeLine, compareValues, describeChanges } from "../../../../session/index.ts";
import type { Spot } from "../../../navigation/index.ts";
import { spotOfPlace } from "../../../places/places.ts";
import { destinations, existsIn } from "../../../places/spots.ts";

/** A draft chosen to stand beside the open one. */
export interface Other {
  /** "第 1 次送审", "云溪镇2025.jibiao". */
  readonly name: string;
  /** The same in few letters, above a column. */
  readonly short: string;
  readonly draft: Draft;
}

/** One change, and the page that shows it. */
export interface PlacedChange extends ChangeLine {
  readonly spot: Spot;
}

const PROJECTS: Spot = { kind: "chapter", key: "projects" };

export function spotKey(spot: Spot): string {
  return spot.kind === "project" ? `project/${spot.id}` : `chapter/${spot.key}`;
}

/** Every printed change from `before` to `after`, in the order of the document. */
export function placedChanges(before: Draft, after: Draft): readonly PlacedChange[] {
  const order = new Map(destinations(after).map(({ spot }, index) => [spotKey(spot), index]));
  const stored = compareValues({ ...before, id: after.id }, after).flatMap((change) =>
    describeChanges([change], before, after).map((line) => ({ ...line, place: standingPlace(change, line.place) })),
  );
  const lines = [...stored, ...computedChanges(before, after, stored)].map((line): PlacedChange => {
    const own = spotOfPlace(line.place);
    // A project that is gone or new stands in the list of projects; so does a change of their order.
    const spot = own !== undefined && existsIn(after, own) ? own : PROJECTS;
    const whole = line.place.section === "project" && line.place.rowId === undefined && line.place.field === undefined;
    return { ...line, spot: whole ? PROJECTS : spot };
  });
  return [...lines].sort((a, b) => (order.get(spotKey(a.spot)) ?? -1) - (order.get(spotKey(b.spot)) ?? -1));
}

/** A list has no cell of its own: what was moved in it is found at its first moved item. */
function standingPlace(change: Change, place: Place): Place {
  const [moved] = change.kind === "order" ? change.moved : [];
  if (moved === undefined) return place;
  const { section, projectId } = place;
  if (section !== "project") return { section, rowId: moved };
  return projectId === undefined ? { section, projectId: moved } : { section, projectId, rowId: moved };
}

/** Figures that follow from others are printed, so they change too. */
function computedChanges(before: Draft, after: Draft, stored: readonly ChangeLine[]): readonly ChangeLine[] {
  const told = new Set(stored.flatMap(({ place }) => (place.section === "figures" ? [place.field] : [])));
  return FIGURES.flatMap(({ label }): readonly ChangeLine[] => {
    const [was, now] = [figureValue(before, label), figureValue(after, label)];
    if (was === now || told.has(label)) return [];
    const place = { section: "figures", field: label };
    const delta = difference(now, was);
    const signed = delta === undefined ? {} : { delta: delta.startsWith("-") ? delta : `+${delta}` };
    return [{ kind: "改", place, words: placeWords(after, place), before: was, after: now, ...signed }];
  });
}

/** How many changes each page shows. */
export function countsBySpot(changes: readonly PlacedChange[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { spot } of changes) counts.set(spotKey(spot), (counts.get(spotKey(spot)) ?? 0) + 1);
  return counts;
}

/** "改 5 处、增 1 处、删 1 处" */
export function changeWords(changes: readonly ChangeLine[]): string {
  const kinds = ["改", "增", "删", "移"] as const;
  return kinds
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kind} ${count} 处`)
    .join("、");
}
