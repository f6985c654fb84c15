import type { Draft } from "../../../domain/index.ts";
import type { Hit } from "../../../session/index.ts";
import { type Spot, sameSpot, spotKey } from "../../navigation/index.ts";
import { spotOfPlace } from "../../places/places.ts";
import { destinations } from "../../places/spots.ts";

/** The hits of one page. */
export interface HitGroup {
  readonly spot: Spot;
  /** As the outline counts and calls the page. */
  readonly number: string;
  readonly title: string;
  readonly hits: readonly Hit[];
}

/** Hits by page, in their order; hits stand in the order of the pages already. */
export function groupHits(hits: readonly Hit[], draft: Draft): readonly HitGroup[] {
  const groups: { readonly spot: Spot; readonly hits: Hit[] }[] = [];
  let last: Hit | undefined;
  for (const hit of hits) {
    const group = groups[groups.length - 1];
    const spot = hit.passage === last?.passage ? group?.spot : spotOfPlace(hit.passage.place);
    if (spot === undefined) continue;
    if (group !== undefined && sameSpot(group.spot, spot)) group.hits.push(hit);
    else groups.push({ spot, hits: [hit] });
    last = hit;
  }
  const pages = new Map(destinations(draft).map((one) => [spotKey(one.spot), one]));
  return groups.map(({ spot, hits: own }) => {
    const page = pages.get(spotKey(spot));
    return { spot, number: page?.number ?? "", title: page?.title || "未命名项目", hits: own };
  });
}

const BEFORE = 8;
const AFTER = 26;

/** Half of a letter of two code units, left over at an edge. */
const HALF_AT_START = /^[\uDC00-\uDFFF]/;
const HALF_AT_END = /[\uD800-\uDBFF]$/;

/** A hit with the words round it, for one or two lines of a list. */
export function surroundings({
  passage,
  item,
  start,
  end,
}: Hit): readonly [before: string, words: string, after: string] {
  const text = passage.texts[item] ?? "";
  const line = (part: string) => part.replace(/\s+/g, " ");
  const before = text.slice(Math.max(0, start - BEFORE), start).replace(HALF_AT_START, "");
  const after = text.slice(end, end + AFTER).replace(HALF_AT_END, "");
  return [
    `${start > BEFORE ? "…" : ""}${line(before)}`,
    text.slice(start, end),
    `${line(after)}${end + AFTER < text.length ? "…" : ""}`,
  ];
}
