import type { Draft, Project } from "../domain/index.ts";
import { once, onceOfAll } from "./once.ts";
import { type PlacedText, projectTexts, runningTexts } from "./texts.ts";
import { type FieldWord, fieldWords } from "./words/fields/words.ts";

/** A word of a field of work, where it stands. */
export interface FieldHit extends FieldWord {
  readonly placed: PlacedText;
}

function hitsIn(texts: readonly PlacedText[]): readonly FieldHit[] {
  const hits: FieldHit[] = [];
  for (const placed of texts) {
    for (const { field, word, index, people } of fieldWords(placed.text))
      hits.push({ field, word, index, people, placed });
  }
  return hits;
}

/** Those of a project. */
export const projectHits = once((project: Project) => hitsIn(projectTexts(project)));

const withStrays = onceOfAll((texts: readonly PlacedText[], strays: Draft["unrecognised"]): readonly PlacedText[] => [
  ...texts,
  ...strays.map(({ text }): PlacedText => ({ text, kind: "cell", section: "preamble", field: "" })),
]);

/** All texts outside the projects, with what reading could not place. */
export const outerTexts = (draft: Draft): readonly PlacedText[] => withStrays(runningTexts(draft), draft.unrecognised);

const hitsByText = once((texts: readonly PlacedText[]) =>
  texts.map((placed) => hitsIn([placed])).filter(({ length }) => length > 0),
);

/** Those of all texts outside the projects, by text. */
export const outerHits = (draft: Draft): readonly (readonly FieldHit[])[] => hitsByText(outerTexts(draft));
