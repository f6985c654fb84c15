import type { Draft, Misread } from "./draft.ts";
import { type Place, parsePlace, placeKey, standingAt } from "./outline/index.ts";
import { printTarget } from "./target.ts";

/** The field of a project by which a whole table is meant: here that its column of targets is a guess. */
export const TARGETS_OF_TABLE = "indicators";

/** Where a heading stands that names a project otherwise than its table: no page prints it, and it was read rightly. */
export const TITLED_ENTRY = "项目标题";

/** What a doubt is about: the text at its place, or all targets of a table; undefined where the place is gone. */
function doubtedText(draft: Draft, place: Place): string | undefined {
  const { projectId, rowId, field } = place;
  if (projectId === undefined || rowId !== undefined || field !== TARGETS_OF_TABLE)
    return standingAt(draft, place)?.text;
  const project = draft.projects.find(({ id }) => id === projectId);
  return project?.indicators.map(({ target }) => printTarget(target)).join("、");
}

/** A doubt of a reader as a draft keeps it; undefined where the draft has no such place. */
export function misreadAt(draft: Draft, place: Place, says: string): Misread | undefined {
  const printed = doubtedText(draft, place);
  return printed === undefined ? undefined : { place: placeKey(place), printed, says };
}

/** The doubts at whose places still stands what was read: writing there answers a doubt. */
export function openDoubts(draft: Draft): readonly (Misread & { readonly at: Place })[] {
  return (draft.doubts ?? []).flatMap((doubt) => {
    const at = parsePlace(doubt.place);
    return doubtedText(draft, at) === doubt.printed ? [{ ...doubt, at }] : [];
  });
}
