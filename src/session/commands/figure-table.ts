import {
  computedFigure,
  type Draft,
  FIGURES,
  type Figure,
  type FigureYear,
  figureOf,
  figureValue,
  isOverridden,
  sameAmount,
  withFigure,
} from "../../domain/index.ts";
import { pastedAmounts } from "./pasted-amounts.ts";
import type { RowTable } from "./row-table.ts";

/** A figure as a row of its table, by its label; the amounts are those that are shown. */
interface FigureLine {
  readonly id: string;
  readonly this: string;
  readonly last: string;
  /** Years whose amount its parts or a list give: nothing is copied over it. */
  readonly sums: readonly FigureYear[];
}

/** Columns of the table that one can write in, from left to right. */
export const FIGURE_YEARS: readonly FigureYear[] = ["this", "last"];

const isYear = (field: string): field is FigureYear => field === "this" || field === "last";
const keyOf = (year: FigureYear) => (year === "this" ? "figures" : "lastYearFigures");

/** The figures of some sections as rows. Neither added nor removed; what a sum gives anyway is not entered. */
export function figureTable(sections: readonly Figure["section"][]): RowTable<FigureLine> {
  const figures = FIGURES.filter(({ section }) => sections.includes(section));
  const rows = (draft: Draft): readonly FigureLine[] =>
    figures.map(({ label }) => ({
      id: label,
      this: figureValue(draft, label),
      last: figureValue(draft, label, "last"),
      sums: FIGURE_YEARS.filter(
        (year) => computedFigure(draft, label, year) !== undefined && !isOverridden(draft, label, year),
      ),
    }));
  const set = (row: FigureLine, field: string, text: string): FigureLine =>
    isYear(field) && row[field] !== text ? { ...row, [field]: text } : row;
  return {
    place: { section: "figures" },
    rows,
    withRows: (draft, next) => written(draft, rows(draft), next),
    blank: (id) => ({ id, this: "", last: "", sums: [] }),
    get: (row, field) => (isYear(field) ? row[field] : ""),
    set,
    copy: (from, to, field) => (isYear(field) && !to.sums.includes(field) ? set(to, field, from[field]) : to),
    paste: (row, cells) => {
      const { texts, repairs } = pastedAmounts(cells);
      return { row: [...texts].reduce((next, [field, text]) => set(next, field, text), row), repairs };
    },
    word: (field) => field,
    headings: () => [],
    merged: [],
    kept: [],
    sameGroup: () => false,
    arrange: (all) => all,
    gather: (all) => all,
  };
}

/** What was written of the rows goes into the draft; a total that its parts give then is left to be computed. */
function written(draft: Draft, before: readonly FigureLine[], next: readonly FigureLine[]): Draft {
  const cells = next.flatMap((row, at) =>
    FIGURE_YEARS.filter((year) => before[at] !== undefined && before[at][year] !== row[year]).map(
      (year) => [row, year] as const,
    ),
  );
  const entered = cells.reduce((now, [row, year]) => withFigure(now, keyOf(year), row.id, row[year]), draft);
  return cells.reduce((now, [{ id }, year]) => {
    const computed = figureOf(id) === undefined ? undefined : computedFigure(now, id, year);
    const same = computed !== undefined && sameAmount(computed, figureValue(now, id, year));
    return same ? withFigure(now, keyOf(year), id, "") : now;
  }, entered);
}
