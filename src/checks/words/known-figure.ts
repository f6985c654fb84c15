import { knownFigure as computed, type Draft, type FigureYear } from "../../domain/index.ts";
import { once } from "../once.ts";

const figuresOf = once((_draft: Draft) => new Map<string, string>());

/** The domain's known figure, added up once a draft: many rules ask for the same few, over all projects each. */
export function knownFigure(draft: Draft, label: string, year: FigureYear = "this"): string {
  const figures = figuresOf(draft);
  const key = `${year} ${label}`;
  const known = figures.get(key) ?? computed(draft, label, year);
  figures.set(key, known);
  return known;
}
