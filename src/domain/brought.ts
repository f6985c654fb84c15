import type { Draft } from "./draft.ts";
import { type Place, parsePlace, placeKey } from "./outline/place.ts";
import { printedAt } from "./outline/standing.ts";

/** Values taken over from last year that nobody has been on yet, see `Draft.brought`. */

/** The draft in which the values of these places are said to be brought over from last year. */
export function withBrought(draft: Draft, places: readonly Place[]): Draft {
  if (places.length === 0) return draft;
  return { ...draft, brought: [...new Set([...(draft.brought ?? []), ...places.map(placeKey)])] };
}

/** The draft in which these places have been looked at; the same draft where none of them was brought over. */
export function withLookedAt(draft: Draft, places: readonly Place[]): Draft {
  const keys = new Set(places.map(placeKey));
  return keptBrought(draft, (key) => !keys.has(key));
}

function keptBrought(draft: Draft, keeps: (key: string) => boolean): Draft {
  const left = (draft.brought ?? []).filter(keeps);
  if (left.length === (draft.brought ?? []).length) return draft;
  const { brought: _, ...rest } = draft;
  return left.length === 0 ? rest : { ...rest, brought: left };
}

/** What was written over has been looked at: `after` without the brought places that say something else than `before`. */
export function withoutRewritten(before: Draft, after: Draft): Draft {
  if (after.brought === undefined || after.brought !== before.brought || after === before) return after;
  const old = new Map(before.projects.map((project) => [project.id, project]));
  const touched = new Set(after.projects.filter((project) => old.get(project.id) !== project).map(({ id }) => id));
  const others = before.figures !== after.figures || before.overall !== after.overall;
  if (touched.size === 0 && !others) return after;
  return keptBrought(after, (key) => {
    const place = parsePlace(key);
    const asked = place.projectId === undefined ? others : touched.has(place.projectId);
    return !asked || printedAt(before, place) === printedAt(after, place);
  });
}
