import { knownFigure as computed, type Draft, type FigureYear } from "../../domain/index.ts";

let last: { readonly draft: Draft; readonly figures: Map<string, string> } | undefined;

/** True where both have the same money: edits of other things leave what holds it as it is. */
function isSameMoney(a: Draft, b: Draft): boolean {
  if (a === b) return true;
  return (
    a.figures === b.figures &&
    a.lastYearFigures === b.lastYearFigures &&
    a.procurement === b.procurement &&
    a.assets === b.assets &&
    a.projects.length === b.projects.length &&
    a.projects.every(({ budget, lastYear }, i) => {
      const other = b.projects[i];
      return budget === other?.budget && lastYear === other.lastYear;
    })
  );
}

/** The domain's known figure, added up once: many rules ask for the same few, over all projects each. */
export function knownFigure(draft: Draft, label: string, year: FigureYear = "this"): string {
  const figures = last !== undefined && isSameMoney(last.draft, draft) ? last.figures : new Map<string, string>();
  last = { draft, figures };
  const key = `${year} ${label}`;
  const known = figures.get(key) ?? computed(draft, label, year);
  figures.set(key, known);
  return known;
}
