import type { Draft } from "./draft.ts";
import { type FigureYear, figureOf, figureValue } from "./figures.ts";
import { isDecimal } from "./money.ts";

/**
 * The figure that a sentence may state and others may be held against, in 万元: what was entered, else what is computed where every part is there; "" otherwise.
 * A sum over parts that are partly open is what the page shows so far, and no statement about the office.
 * Income is the exception: an office names the kinds it has and leaves out the others.
 */
export function knownFigure(draft: Draft, label: string, year: FigureYear = "this"): string {
  return isComplete(draft, label, year) ? figureValue(draft, label, year) : "";
}

function isComplete(draft: Draft, label: string, year: FigureYear): boolean {
  const figure = figureOf(label);
  const stored = year === "this" ? draft.figures : draft.lastYearFigures;
  if (figure === undefined || (stored[label] ?? "").trim() !== "") return true;
  if (figure.from === "projects") {
    return draft.projects.every(({ budget, lastYear }) =>
      isDecimal(year === "this" ? budget.total : (lastYear?.budget.total ?? "")),
    );
  }
  if (figure.from === "procurement") return draft.procurement.rows.every(({ total }) => isDecimal(total));
  if (figure.section === "income") return true;
  return (figure.parts ?? []).every(
    (part) => isComplete(draft, part, year) && figureValue(draft, part, year).trim() !== "",
  );
}
