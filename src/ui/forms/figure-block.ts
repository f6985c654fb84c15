import {
  computedFigure,
  type Draft,
  type Figure,
  figureNamed,
  isDecimal,
  parseAmount,
  sameAmount,
} from "../../domain/index.ts";

/** One amount that a pasted block gives. */
export interface PastedFigure {
  readonly label: string;
  readonly year: "this" | "last";
  readonly amount: string;
}

/** Numbers and 其中 before a name: "其中：", "（一）", "1、". A name may begin with 一 itself: 一般公共预算收入. */
const BEFORE = /^(其中|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])/;

function named(cell: string): Figure | undefined {
  return figureNamed(
    cell
      .replace(/[\s：:]/g, "")
      .replace(BEFORE, "")
      .replace(BEFORE, ""),
  );
}

function amountOf(cell: string | undefined): string | undefined {
  if (cell === undefined || cell.trim() === "") return undefined;
  const { value } = parseAmount(cell);
  return isDecimal(value) ? value : undefined;
}

/** The amounts behind a label: this year's, then last year's. */
function pair(label: string, cells: readonly string[]): readonly PastedFigure[] {
  const [now, before] = cells.map(amountOf);
  return [
    ...(now === undefined ? [] : [{ label, year: "this" as const, amount: now }]),
    ...(before === undefined ? [] : [{ label, year: "last" as const, amount: before }]),
  ];
}

/**
 * Reads a block from a spreadsheet: rows that begin with the name of a figure go where they belong; a block of bare
 * amounts fills the table from the cell it is pasted into.
 */
export function readFigureBlock(
  block: readonly (readonly string[])[],
  labels: readonly string[],
  at: { readonly row: number; readonly year: "this" | "last" },
): readonly PastedFigure[] {
  const byName = block.flatMap((cells) => {
    const figure = cells[0] === undefined ? undefined : named(cells[0]);
    return figure === undefined ? [] : pair(figure.label, cells.slice(1));
  });
  // Where names stand that the table has not, their amounts belong to none of its rows.
  if (byName.length > 0 || unknownNames(block).length > 0) return byName;
  return block.flatMap((cells, index) => {
    const label = labels[at.row + index];
    if (label === undefined) return [];
    return at.year === "this" ? pair(label, cells) : pair(label, ["", ...cells]);
  });
}

/** Names of a block that stand before an amount and are no figure of the table; they are told, not dropped in silence. */
export function unknownNames(block: readonly (readonly string[])[]): readonly string[] {
  return block.flatMap(([name = "", ...cells]) => {
    const says =
      named(name) === undefined && /[\u4e00-\u9fff]/.test(name) && cells.some((cell) => amountOf(cell) !== undefined);
    return says ? [name.trim()] : [];
  });
}

/** What remains to be stored: a total that the parts give anyway is left to be computed. */
export function withoutComputed(draft: Draft, figures: readonly PastedFigure[]): readonly PastedFigure[] {
  const stored = { this: { ...draft.figures }, last: { ...draft.lastYearFigures } };
  for (const { label, year, amount } of figures) stored[year][label] = amount;
  const after: Draft = { ...draft, figures: stored.this, lastYearFigures: stored.last };
  return figures.map((figure) => {
    const computed = computedFigure(after, figure.label, figure.year);
    return computed !== undefined && sameAmount(computed, figure.amount) ? { ...figure, amount: "" } : figure;
  });
}
