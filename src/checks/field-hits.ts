import type { Draft, Project } from "../domain/index.ts";
import { once } from "./once.ts";
import { type PlacedText, projectTexts, runningTexts } from "./texts.ts";
import { type FieldWord, fieldWords } from "./words/work-fields.ts";

/** A word of a field of work, or of telling work, where it stands. */
export interface FieldHit extends FieldWord {
  readonly placed: PlacedText;
}

const hitsIn = (texts: readonly PlacedText[]): readonly FieldHit[] =>
  texts.flatMap((placed) => fieldWords(placed.text).map((word) => ({ ...word, placed })));

/** Those of a project. */
export const projectHits = once((project: Project) => hitsIn(projectTexts(project)));

/** All texts outside the projects, with what reading could not place. */
export const outerTexts = once((draft: Draft): readonly PlacedText[] => [
  ...runningTexts(draft),
  ...draft.unrecognised.map(({ text }): PlacedText => ({ text, kind: "cell", section: "preamble", field: "" })),
]);

/** Those of all texts outside the projects, by text. */
export const outerHits = once((draft: Draft) =>
  outerTexts(draft).flatMap((placed) => {
    const hits = hitsIn([placed]);
    return hits.length === 0 ? [] : [hits];
  }),
);
