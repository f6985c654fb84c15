import type { GridCell } from "../blocks.ts";
import type { NewGrid } from "./sink.ts";

/** Content of one cell of a source that prints no merges. */
export type LooseCell = Pick<GridCell, "paragraphs" | "codes">;

interface Spanned {
  readonly content: LooseCell;
  columnSpan: number;
  rowSpan: number;
  covered: boolean;
}

/**
 * Builds a grid from rows of different lengths, as text dumps print them, and deduces the merges:
 * - a header row over a longer one: where the longer row reads `a b "" "" c d`, and the shorter has one cell for each run of
 *   printed cells and each empty cell, the shorter row's cells span those runs and reach down over the empty cells;
 * - an empty first cell belongs to the cell above it, unless the whole row is empty;
 * - the last cell of a short row reaches to the edge of the table.
 */
export function deduceGrid(rows: readonly (readonly LooseCell[])[]): NewGrid {
  const spanned = rows.map((row) =>
    row.map((content): Spanned => ({ content, columnSpan: 1, rowSpan: 1, covered: false })),
  );
  for (let at = spanned.length - 2; at >= 0; at--) joinHeaderRows(spanned[at] ?? [], spanned[at + 1] ?? []);
  joinFirstColumn(spanned);
  const columnCount = spanned.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  const cells: GridCell[] = [];
  spanned.forEach((row, rowIndex) => {
    const missing = columnCount - widthOf(row);
    const last = row[row.length - 1];
    if (last) last.columnSpan += missing;
    let column = 0;
    for (const { content, columnSpan, rowSpan, covered } of row) {
      if (!covered) cells.push({ row: rowIndex, column, rowSpan, columnSpan, ...content });
      column += columnSpan;
    }
  });
  return { rowCount: rows.length, columnCount, cells, deduced: true };
}

function widthOf(row: readonly Spanned[]): number {
  return row.reduce((sum, cell) => sum + cell.columnSpan, 0);
}

function isEmpty(cell: Spanned): boolean {
  return cell.content.paragraphs.length === 0 && cell.content.codes === undefined;
}

/** Spans the cells of a header row over the longer row below it, where the runs of printed cells fit one to one. */
function joinHeaderRows(upper: readonly Spanned[], lower: readonly Spanned[]): void {
  if (upper.length < 3 || upper.length >= lower.length) return;
  const runs: Spanned[][] = [];
  let printedBefore = false;
  for (const cell of lower) {
    const printed = !isEmpty(cell);
    const run = runs[runs.length - 1];
    if (printed && printedBefore && run) run.push(cell);
    else runs.push([cell]);
    printedBefore = printed;
  }
  if (runs.length !== upper.length) return;
  upper.forEach((cell, at) => {
    const run = runs[at] ?? [];
    cell.columnSpan = widthOf(run);
    const only = run[0];
    if (only && run.length === 1 && isEmpty(only)) {
      cell.rowSpan = only.rowSpan + 1;
      only.covered = true;
    }
  });
}

/** Lets the first cell of a row reach down over the empty first cells below it. */
function joinFirstColumn(rows: readonly (readonly Spanned[])[]): void {
  let above: Spanned | undefined;
  for (const row of rows) {
    const first = row[0];
    if (!first || first.covered) continue;
    const mergeable = above && row.length > 1 && isEmpty(first) && row.some((cell) => !isEmpty(cell));
    if (mergeable && above && above.columnSpan === first.columnSpan) {
      above.rowSpan++;
      first.covered = true;
    } else {
      above = isEmpty(first) || row.length === 1 ? undefined : first;
    }
  }
}
