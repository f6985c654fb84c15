import type { Draft } from "../../domain/index.ts";
import { outerTexts } from "../field-hits.ts";
import { once } from "../once.ts";
import type { PlacedText } from "../texts.ts";
import { runBefore, tableOf } from "./any-of.ts";

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

const SENTENCE_ENDS = tableOf("。；;");
/** A text without a stop is looked back over no further, so that many numbers in it take no more than their number. */
const LONGEST_SENTENCE = 300;

/** The words of a sentence before a place of a text. */
export const sentenceBefore = (text: string, index: number): string =>
  runBefore(text, index, SENTENCE_ENDS, LONGEST_SENTENCE);

/** The words of a clause before a place of a text: from the last mark on. */
export function clauseBefore(text: string, index: number, longest: number): string {
  return /[^，。；：:,;、（()）\s]*$/.exec(text.slice(Math.max(0, index - longest), index))?.[0] ?? "";
}
