import { createGridBuilder } from "../placed-rows.ts";
import type { NewGrid } from "../sink.ts";

/** A cell with its lines of text, as it stands in one table after the pages were joined. */
export interface PdfCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  lines: string[];
}

export interface PdfTable {
  readonly edges: readonly number[];
  rowCount: number;
  cells: PdfCell[];
}

/** Columns of two pages this close (points) are the same. */
const SAME_EDGE = 4;

/**
 * Lets a table go on with the one at the top of the next page.
 * @returns false where it is another table, whose columns are divided otherwise.
 */
export function continueTable(table: PdfTable, next: PdfTable): boolean {
  const columns = columnsOf(table, next);
  if (!columns) return false;
  const repeated = repeatedRows(table, next);
  const shift = table.rowCount - repeated;
  const last = table.rowCount - 1;
  const moved = next.cells
    .filter((cell) => cell.row >= repeated)
    .map((cell) => {
      const column = columns[cell.column] ?? cell.column;
      const end = columns[cell.column + cell.columnSpan] ?? column + cell.columnSpan;
      return { ...cell, row: cell.row + shift, column, columnSpan: end - column };
    });
  const firstRow = last + 1;
  const above = (cell: PdfCell): PdfCell | undefined =>
    table.cells.find(
      (one) => one.column === cell.column && one.columnSpan === cell.columnSpan && one.row + one.rowSpan === firstRow,
    );
  const first = moved.filter((cell) => cell.row === firstRow);
  const goesOn = repeated === 0 && isRestOfRow(first, above);
  for (const cell of moved) {
    const upper = cell.row === firstRow ? above(cell) : undefined;
    // A merged cell that a page divides is printed as two, one of them empty; a row is divided the same way.
    const empty = cell.lines.length === 0;
    if (upper && goesOn) {
      upper.lines.push(...cell.lines);
      upper.rowSpan += cell.rowSpan - 1;
    } else if (upper && empty && (cell.rowSpan > 1 || upper.rowSpan > 1) && cell.column < columns.length / 2) {
      upper.rowSpan += cell.rowSpan;
    } else table.cells.push(goesOn ? { ...cell, row: cell.row - 1 } : cell);
  }
  if (goesOn) for (const cell of table.cells) if (moved.includes(cell)) continue;
  table.rowCount += next.rowCount - repeated - (goesOn ? 1 : 0);
  return true;
}

/** For each edge of the next table the number of the same edge in the first; undefined where they differ. */
function columnsOf(table: PdfTable, next: PdfTable): number[] | undefined {
  const [left, right] = [table.edges[0] ?? 0, table.edges[table.edges.length - 1] ?? 0];
  const [nextLeft, nextRight] = [next.edges[0] ?? 0, next.edges[next.edges.length - 1] ?? 0];
  if (Math.abs(left - nextLeft) > SAME_EDGE || Math.abs(right - nextRight) > SAME_EDGE) return undefined;
  const found = next.edges.map((edge) => table.edges.findIndex((one) => Math.abs(one - edge) <= SAME_EDGE));
  return found.includes(-1) ? undefined : found;
}

/** Head rows that are printed again on the next page. */
function repeatedRows(table: PdfTable, next: PdfTable): number {
  const textOf = (one: PdfTable, row: number): string =>
    one.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cell.lines.join(""))
      .join("|");
  let rows = 0;
  while (rows < Math.min(3, next.rowCount - 1)) {
    const text = textOf(next, rows);
    if (text.replace(/\|/g, "") === "" || text !== textOf(table, rows)) break;
    rows++;
  }
  return rows;
}

/** True where the first row on a page is the rest of the row before: it prints only in cells that were full above. */
function isRestOfRow(first: readonly PdfCell[], above: (cell: PdfCell) => PdfCell | undefined): boolean {
  const printed = first.filter((cell) => cell.lines.length > 0);
  if (printed.length === 0 || printed.length * 2 > first.length) return false;
  return (
    first.every((cell) => above(cell) !== undefined && cell.rowSpan === 1) &&
    printed.every((cell) => (above(cell)?.lines.length ?? 0) > 0 && !/^[\s]*[≥≤=＞＜><]/.test(cell.lines[0] ?? ""))
  );
}

export function gridOfTable(table: PdfTable): NewGrid | undefined {
  const grid = createGridBuilder();
  const rows: PdfCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  for (const row of rows) {
    grid.row(0);
    for (const cell of row.sort((one, other) => one.column - other.column)) {
      grid.cell({ lines: cell.lines, codes: [], nested: [], columnSpan: cell.columnSpan, rowSpan: cell.rowSpan });
    }
  }
  return grid.finish();
}
