import type { Found, Hit, Place } from "../../../session/index.ts";
import type { Spot } from "../../navigation/index.ts";
import { isOnSpot } from "../../places/places.ts";

/** Where the walk goes on: a passage by its number, a text of it, a letter. */
export interface Position {
  readonly order: number;
  readonly item: number;
  readonly start: number;
}

export interface Step {
  readonly hit: Hit;
  /** The walk went past the last hit, or before the first. */
  readonly round: boolean;
}

/** The same occurrence in two searches of the draft. */
export function sameHit(a: Hit, b: Hit | undefined): boolean {
  if (b === undefined || a.item !== b.item || a.start !== b.start) return false;
  const [one, other] = [a.passage, b.passage];
  // Both years of a figure share its place.
  return samePlace(one.place, other.place) && one.called(a.item) === other.called(b.item);
}

function samePlace(a: Place, b: Place): boolean {
  return a.section === b.section && a.projectId === b.projectId && a.rowId === b.rowId && a.field === b.field;
}

/** The field of a place without the number that counts its paragraphs, and 指标值 as one field. */
function fieldOf(place: Place | undefined): string {
  return (place?.field ?? "").replace(/\.\d+$/, "").replace(/^target\..*/, "target");
}

/** True where the hand is in the field of this hit. */
export function isAt(hand: Place | undefined, { passage: { place } }: Hit): boolean {
  return hand !== undefined && samePlace({ ...hand, field: fieldOf(hand) }, { ...place, field: fieldOf(place) });
}

/**
 * Where the hand stands among everything written: at its field, else at its row, else at the top of its page. The hand is
 * also in cells that are not searched, such as the class of an indicator.
 */
export function positionOf(found: Found, hand: Place | undefined, spot: Spot): Position {
  const inSection = (place: Place) => place.section === hand?.section && place.projectId === hand.projectId;
  const tries: readonly ((place: Place) => boolean)[] = [
    (place) => inSection(place) && place.rowId === hand?.rowId && fieldOf(place) === fieldOf(hand),
    (place) => inSection(place) && hand?.rowId !== undefined && place.rowId === hand.rowId,
    (place) => isOnSpot(place, spot),
  ];
  const passages = found.passages();
  for (const fits of tries) {
    const order = passages.findIndex(({ place }) => fits(place));
    if (order !== -1) return { order, item: 0, start: 0 };
  }
  return { order: 0, item: 0, start: 0 };
}

function compare(hit: Position, at: Position): number {
  return hit.order - at.order || hit.item - at.item || hit.start - at.start;
}

/** The first hit from a position on, or the last one before it; round the end where there is none. */
export function hitFrom(hits: readonly Hit[], at: Position, by: 1 | -1): Step | undefined {
  const next = hits.findIndex((hit) => compare(hit, at) >= 0);
  if (by === 1) return stepTo(hits, next === -1 ? hits.length : next);
  return stepTo(hits, (next === -1 ? hits.length : next) - 1);
}

/** The hit at an index that may have run over either end, also more than once. */
export function stepTo(hits: readonly Hit[], index: number): Step | undefined {
  const inside = ((index % hits.length) + hits.length) % hits.length;
  const hit = hits[inside];
  return hit === undefined ? undefined : { hit, round: inside !== index };
}
