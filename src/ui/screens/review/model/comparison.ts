import type { Draft } from "../../../../domain/index.ts";
import { type ChangeLine, compareValues, describeChanges, type PrintedPair } from "../../../../session/index.ts";
import { type Spot, spotKey } from "../../../navigation/index.ts";
import { spotOfPlace } from "../../../places/places.ts";
import { destinations } from "../../../places/spots.ts";

/** A draft chosen to stand beside the open one. */
export interface Other {
  /** "第 1 次送审", "云溪镇2025.jibiao". */
  readonly name: string;
  /** The same in few letters, above a column. */
  readonly short: string;
  readonly draft: Draft;
  /** Read from a document: what that does not print is not known. */
  readonly read?: boolean;
}

/** One change, and the page that shows it. */
export interface PlacedChange extends ChangeLine {
  readonly spot: Spot;
}

const PROJECTS: Spot = { kind: "chapter", key: "projects" };
const COVER: Spot = { kind: "chapter", key: "cover" };

/** Every change from `before` to `after`, both as they are printed (`printedPair`), in the order of the document. */
export function placedChanges({ before, after }: PrintedPair): readonly PlacedChange[] {
  const order = new Map(destinations(after).map(({ spot }, index) => [spotKey(spot), index]));
  const lines = describeChanges(compareValues(before, after), before, after).map((line): PlacedChange => {
    const { section, projectId, rowId, field } = line.place;
    const whole = section === "project" && rowId === undefined && field === undefined;
    const own = spotOfPlace(line.place);
    if (order.has(spotKey(own)) && !whole) return { ...line, spot: own };
    // A project that is gone or new stands in the list of projects; a chapter that is gone has no page any more.
    return { ...line, spot: projectId === undefined && !whole ? COVER : PROJECTS };
  });
  return [...lines].sort((a, b) => (order.get(spotKey(a.spot)) ?? -1) - (order.get(spotKey(b.spot)) ?? -1));
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
