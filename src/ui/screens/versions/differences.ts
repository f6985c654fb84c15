import { type Draft, type Place, placeWords } from "../../../domain/index.ts";
import { type Change, compareValues, describeChanges } from "../../../session/index.ts";
import { type Spot, spotKey } from "../../navigation/index.ts";
import { spotOfPlace } from "../../places/places.ts";
import { destinations, existsIn } from "../../places/spots.ts";

/** One place that is not now as it was then. */
export interface Difference {
  /** Leads from now to then. */
  readonly change: Change;
  readonly place: Place;
  /** Without what the group says: "第 2 行 指标值". */
  readonly words: string;
  /** What stood there; undefined where there was no such row or project. */
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/** The differences on one page of the draft. */
export interface Group {
  readonly spot: Spot;
  readonly number: string;
  readonly title: string;
  readonly differences: readonly Difference[];
}

const PROJECTS: Spot = { kind: "chapter", key: "projects" };

/** Everything printed that differs between now and then, page by page in the order of the document. */
export function differences(now: Draft, then: Draft): readonly Group[] {
  const found = new Map<string, Difference[]>();
  for (const change of compareValues(now, { ...then, id: now.id })) {
    for (const { kind, place, before, after } of describeChanges([change], now, then)) {
      const own = spotOfPlace(place);
      const key = spotKey(existsIn(now, own) ? own : PROJECTS);
      const words = placeWords(kind === "删" ? now : then, place, { near: true });
      const one = {
        change,
        place,
        words,
        was: kind === "删" ? undefined : after,
        is: kind === "增" ? undefined : kind === "移" ? "现在的顺序" : before,
      };
      found.set(key, [...(found.get(key) ?? []), one]);
    }
  }
  return destinations(now).flatMap(({ spot, number, title }) => {
    const own = found.get(spotKey(spot));
    return own === undefined ? [] : [{ spot, number, title, differences: own }];
  });
}
