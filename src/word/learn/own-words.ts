import type { Draft, NarrativeSlot } from "../../domain/index.ts";

/**
 * A learnt template keeps of every slot what the document said there, as a short sign. A draft that still says the same,
 * letter by letter, has no words of its own: the template writes them, so that figures follow the draft and paragraphs keep
 * their looks.
 */

/** The sign of a text: 53 bits, told apart well enough for one slot of one document. */
function signOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

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
