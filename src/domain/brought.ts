import type { Draft, NarrativeSlot, OwnBlock } from "./draft.ts";
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
  const moved = before.narrative === after.narrative ? after : withMovedParagraphs(before, after);
  if (touched.size === 0 && !others && before.parts === after.parts) return moved;
  return keptBrought(moved, (key) => {
    const place = parsePlace(key);
    if (isParagraph(place)) return true;
    if (isBlock(place)) return blockText(before, place) === blockText(after, place);
    const asked = place.projectId === undefined ? others : touched.has(place.projectId);
    if (!asked) return true;
    if (isGoal(before, place)) return timeless(goalText(before, place)) === timeless(goalText(after, place));
    return printedAt(before, place) === printedAt(after, place);
  });
}

const PARAGRAPH = "paragraph.";
const isParagraph = ({ field = "" }: Place): boolean => field.startsWith(PARAGRAPH);

/** Years are changed in all places at once: who did that has not looked at what else a paragraph says. */
const timeless = (text: string): string => text.replace(/\d{4}(?=年)/g, "");

/** A line or a table of the office's own in a part of the plan. */
const isBlock = ({ section }: Place): boolean => section === "part";

function blockAt({ parts }: Draft, { rowId, field }: Place): OwnBlock | undefined {
  return parts.find(({ id }) => id === rowId)?.blocks.find(({ id }) => id === field);
}

/** What an own line or table says, its years apart; undefined where it is gone. */
function blockText(draft: Draft, place: Place): string | undefined {
  const block = blockAt(draft, place);
  if (block === undefined) return undefined;
  return timeless(block.kind === "paragraph" ? block.text : JSON.stringify(block.rows));
}

/** A paragraph that was brought over is known by its words, wherever it stands now; once they change it was looked at. */
function withMovedParagraphs(before: Draft, after: Draft): Draft {
  const old = new Map<string, string[]>();
  for (const place of (before.brought ?? []).map(parsePlace).filter(isParagraph)) {
    const slot = place.section as NarrativeSlot;
    const text = before.narrative[slot]?.[Number(place.field?.slice(PARAGRAPH.length)) - 1];
    if (text !== undefined) old.set(slot, [...(old.get(slot) ?? []), timeless(text)]);
  }
  if (
    [...old.keys()].every((slot) => before.narrative[slot as NarrativeSlot] === after.narrative[slot as NarrativeSlot])
  )
    return after;
  const others = keptBrought(after, (key) => !isParagraph(parsePlace(key)));
  const moved = [...old].flatMap(([section, texts]) =>
    after.narrative[section as NarrativeSlot].flatMap((text, at): readonly Place[] =>
      texts.includes(timeless(text)) ? [{ section, field: `${PARAGRAPH}${at + 1}` }] : [],
    ),
  );
  return withBrought(others, moved);
}

/** The brought paragraphs of the office's wording that still stand, in the order in which they were brought. */
export function broughtParagraphs(draft: Draft): readonly Place[] {
  return (draft.brought ?? [])
    .map(parsePlace)
    .filter((place) => isParagraph(place) && (printedAt(draft, place) ?? "") !== "");
}

/** The brought texts of the whole office's goals that still stand. */
export function broughtGoals(draft: Draft): readonly Place[] {
  return (draft.brought ?? []).map(parsePlace).filter((place) => isGoal(draft, place) && goalText(draft, place) !== "");
}

/** All that a sub-goal says, or one of the other texts. */
function goalText(draft: Draft, place: Place): string {
  const row = draft.overall.subGoals.find(({ id }) => id === place.rowId);
  return row === undefined ? (printedAt(draft, place) ?? "") : JSON.stringify(row);
}

/** A text of the whole office's goals, and no target of an indicator. */
const isGoal = ({ overall }: Draft, { section, rowId }: Place): boolean =>
  section === "overall" && (rowId === undefined || overall.subGoals.some(({ id }) => id === rowId));

/** The brought lines and tables of the office's own that still stand. */
export function broughtBlocks(draft: Draft): readonly Place[] {
  return (draft.brought ?? []).map(parsePlace).filter((place) => isBlock(place) && blockAt(draft, place) !== undefined);
}
