import type { Draft } from "../../domain/index.ts";
import { outerTexts } from "../field-hits.ts";
import { once } from "../once.ts";
import type { PlacedText } from "../texts.ts";

/** What reading keeps of a row or of the table of contents is no sentence. */
const ROW = / \| |^\|/;

const sentences = once((texts: readonly PlacedText[]): readonly PlacedText[] =>
  texts.filter(
    ({ text, kind, section, indicator }) =>
      indicator === undefined &&
      section !== "glossary" &&
      (section === "preamble" ? !ROW.test(text) : kind === "paragraph"),
  ),
);

/**
 * The sentences of a document outside its projects, those that reading could not place among them; without the glossary,
 * which speaks of every office. The same list while none of them is edited.
 */
export const proseOf = (draft: Draft): readonly PlacedText[] => sentences(outerTexts(draft));

/** The words of a clause before a place of a text: from the last mark on. */
export function clauseBefore(text: string, index: number, longest: number): string {
  return /[^，。；：:,;、（()）\s]*$/.exec(text.slice(Math.max(0, index - longest), index))?.[0] ?? "";
}
