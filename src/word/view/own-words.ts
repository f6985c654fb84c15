import type { Draft, NarrativeSlot } from "../../domain/index.ts";
import { signOf } from "./sign.ts";

/**
 * A learnt template keeps of every slot what the document said there, as a short sign. A draft that still says the same,
 * letter by letter, has no words of its own: the template writes them, so that figures follow the draft and paragraphs keep
 * their looks.
 */

const said = (texts: readonly string[]): string => texts.join("\n");

/** Signs of what a draft says in these slots: "income:1abc". */
export function wordingOf(draft: Draft, slots: readonly NarrativeSlot[]): readonly string[] {
  return slots.map((slot) => `${slot}:${signOf(said(draft.narrative[slot]))}`);
}

/** The draft without the words that its template writes by itself. @param wording signs as `wordingOf` gives them. */
export function ownWords(draft: Draft, wording: readonly string[]): Draft {
  const kept = new Set(wording);
  const slots = (Object.keys(draft.narrative) as NarrativeSlot[]).filter(
    (slot) => draft.narrative[slot].length > 0 && wordingOf(draft, [slot]).every((sign) => kept.has(sign)),
  );
  if (slots.length === 0) return draft;
  return { ...draft, narrative: { ...draft.narrative, ...Object.fromEntries(slots.map((slot) => [slot, []])) } };
}
