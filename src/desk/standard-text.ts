import { type Draft, NARRATIVE_FIELDS } from "../domain/index.ts";
import { type Filling, printedView, standardTexts } from "../word/view/index.ts";
import type { StandardText } from "./types.ts";

/** Everything the sentences are made of, and nothing they are not: the tables only cost time here. */
function bare(draft: Draft): Draft {
  const projects = draft.projects.map((project) => ({ ...project, goals: [], indicators: [], purpose: "" }));
  return { ...draft, projects };
}

/** The sentences a template prints by itself in each slot of office wording that has standard wording. */
export async function standardText(filling: Filling, draft: Draft): Promise<StandardText> {
  const found = await standardTexts(filling.template, printedView(filling, bare(draft), "whole"));
  return Object.fromEntries(
    NARRATIVE_FIELDS.flatMap(({ id, standard }) => {
      const text = standard ? found.get(id) : undefined;
      return text === undefined ? [] : [[id, text]];
    }),
  );
}
