import type { Remark } from "../../blocks.ts";
import { createGridBuilder } from "../placed-rows.ts";
import type { NewGrid } from "../sink.ts";
import { UNCERTAIN } from "./uncertain.ts";

/** A cell with its lines of text, as it stands in one table after the pages were joined. */
interface PdfCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  lines: string[];
  /** Why its text may not be what the page prints in it. */
  doubts: readonly string[];
  /** Stands where a page divides its row or the next one from it, so that it may be half of a text. */
  torn?: boolean;
  /** Its last line fills it from edge to edge, so that the text may go on behind the page. */
  full: boolean;
}

export interface PdfTable {
  edges: readonly number[];
  rowCount: number;
  cells: PdfCell[];
}

/** Columns of two pages this close (points) are the same. */
const SAME_EDGE = 4;

/**
 * Lets a table go on with the one at the top of the next page.
 * @returns false where it is another table, which stands elsewhere.
 */
export function continueTable(table: PdfTable, next: PdfTable): boolean {
  if (!sameWidth(table, next)) return false;
  const edges = unionOf(table.edges, next.edges);
  const upperCells = table.cells.map((cell) => onEdges(cell, table.edges, edges));
  const repeated = repeatedRows(table, next);
  const firstRow = table.rowCount;
  const moved = next.cells
    .filter((cell) => cell.row >= repeated)
    .map((cell) => onEdges({ ...cell, row: cell.row + firstRow - repeated }, next.edges, edges));
  const above = (cell: PdfCell): PdfCell | undefined =>
    upperCells.find(
      (one) => one.column === cell.column && one.columnSpan === cell.columnSpan && one.row + one.rowSpan === firstRow,
    );
  const goesOn = isRestOfRow(
    moved.filter((cell) => cell.row === firstRow),
    above,
  );
  const suspects = suspectsOf(
    moved.filter((cell) => cell.row === firstRow),
    above,
  );
  const added: PdfCell[] = [];
  for (const cell of moved) {
    const upper = cell.row === firstRow ? above(cell) : undefined;
    const isMerged = cell.lines.length === 0 && (cell.rowSpan > 1 || (upper?.rowSpan ?? 1) > 1);
    if (upper && goesOn) {
      const [begin = "", ...others] = cell.lines;
      if (begin !== "") {
        upper.lines.push(`${upper.lines.pop() ?? ""}${begin}`, ...others);
        upper.doubts = [...upper.doubts, ...cell.doubts, UNCERTAIN.joined];
      }
      upper.rowSpan += cell.rowSpan - 1;
      // A merged cell that a page divides is printed as two, one of them empty.
    } else if (upper && isMerged && cell.column < edges.length / 2) upper.rowSpan += cell.rowSpan;
    else {
      if (upper && suspects.has(cell)) for (const half of [upper, cell]) half.torn = true;
      added.push(goesOn ? { ...cell, row: cell.row - 1 } : cell);
    }
  }
  table.edges = edges;
  table.cells = [...upperCells, ...added];
  table.rowCount += next.rowCount - repeated - (goesOn ? 1 : 0);
  return true;
}

function sameWidth(table: PdfTable, next: PdfTable): boolean {
  const near = (one = 0, other = 0): boolean => Math.abs(one - other) <= SAME_EDGE;
  return (
    near(table.edges[0], next.edges[0]) && near(table.edges[table.edges.length - 1], next.edges[next.edges.length - 1])
  );
}

function unionOf(one: readonly number[], other: readonly number[]): number[] {
  const edges = [...one];
  for (const edge of other) if (!edges.some((known) => Math.abs(known - edge) <= SAME_EDGE)) edges.push(edge);
  return edges.sort((left, right) => left - right);
}

/** A cell by the edges of the joined table. */
function onEdges(cell: PdfCell, from: readonly number[], to: readonly number[]): PdfCell {
  const placeOf = (edge: number): number => to.findIndex((one) => Math.abs(one - (from[edge] ?? 0)) <= SAME_EDGE);
  const column = placeOf(cell.column);
  return { ...cell, column, columnSpan: Math.max(1, placeOf(cell.column + cell.columnSpan) - column) };
}

/** A row with fewer texts than this is printed twice often enough without being a head. */
const FEWEST_LABELS = 3;

/** Head rows that are printed again on the next page: those at the top of the table, or labels from within it. */
function repeatedRows(table: PdfTable, next: PdfTable): number {
  const [above, below] = [rowTexts(table), rowTexts(next)];
  const [first = ""] = below;
  const begin = isHead(first) ? above.indexOf(first) : 0;
  let rows = 0;
  while (rows < Math.min(3, next.rowCount - 1)) {
    const text = below[rows] ?? "";
    if (text.replace(/\|/g, "") === "" || text !== above[begin + rows]) break;
    rows++;
  }
  return rows;
}

function rowTexts({ rowCount, cells }: PdfTable): readonly string[] {
  const rows: string[][] = Array.from({ length: rowCount }, () => []);
  for (const cell of cells) rows[cell.row]?.push(textOf(cell));
  return rows.map((texts) => texts.join("|"));
}

/** Labels alone: several, all different, without a figure. */
function isHead(row: string): boolean {
  const texts = row.split("|").filter((text) => text !== "");
  return texts.length >= FEWEST_LABELS && new Set(texts).size === texts.length && !/\d/.test(row);
}

const AMOUNT = /^-?\d[\d,]*\.\d\d$/;

/**
 * True where the first row on a page is the rest of the row before: it prints only where the text above fills its cell, and
 * prints nothing in another cell that has its text above.
 */
function isRestOfRow(first: readonly PdfCell[], above: (cell: PdfCell) => PdfCell | undefined): boolean {
  const printed = first.filter((cell) => cell.lines.length > 0);
  if (printed.length === 0 || first.some((cell) => above(cell) === undefined)) return false;
  if (printed.some((cell) => cell.rowSpan > 1 || !above(cell)?.full)) return false;
  // Two whole amounts one below the other are of two rows, however narrow their column is.
  if (printed.some((cell) => AMOUNT.test(textOf(above(cell))) && AMOUNT.test(textOf(cell)))) return false;
  // "25." at the end of a page, "11" at the top of the next.
  if (printed.some((cell) => /\d[.,]$/.test(lastOf(above(cell))) && /^\d/.test(cell.lines[0] ?? ""))) return true;
  return first.some((cell) => {
    const upper = above(cell);
    const isBlank = cell.lines.length === 0 && cell.rowSpan === 1;
    return isBlank && upper !== undefined && upper.rowSpan === 1 && upper.lines.length > 0;
  });
}

/**
 * Cells of the first row on a page that may be the rest of the one above, which has no room left: all of them where that holds
 * for every text of the row, else the label of the row.
 */
function suspectsOf(first: readonly PdfCell[], above: (cell: PdfCell) => PdfCell | undefined): ReadonlySet<PdfCell> {
  const printed = first.filter((cell) => cell.lines.length > 0);
  const isSuspect = (cell: PdfCell): boolean => above(cell)?.full === true;
  return new Set(printed.every(isSuspect) ? printed : printed.slice(0, 1).filter(isSuspect));
}

function lastOf(cell: PdfCell | undefined): string {
  return cell?.lines[cell.lines.length - 1] ?? "";
}

/** How often each text stands in a cell of the document. */
export function countTexts(tables: readonly PdfTable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of tables) {
    for (const cell of cells) counts.set(textOf(cell), (counts.get(textOf(cell)) ?? 0) + 1);
  }
  return counts;
}

function textOf(cell: PdfCell | undefined): string {
  return cell?.lines.join("") ?? "";
}

/** @param counts as `countTexts` gives them: what stands elsewhere as a whole is no half of anything. */
export function gridOfTable(table: PdfTable, counts: ReadonlyMap<string, number>): NewGrid | undefined {
  const grid = createGridBuilder();
  const rows: PdfCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  for (const row of rows) {
    grid.row(0);
    for (const cell of row.sort((one, other) => one.column - other.column)) {
      const { lines, columnSpan, rowSpan } = cell;
      const torn = cell.torn && (counts.get(textOf(cell)) ?? 0) < 2 ? [UNCERTAIN.torn] : [];
      const remarks = [...new Set([...cell.doubts, ...torn])].map((message): Remark => ({ kind: "doubt", message }));
      grid.cell({ lines, codes: [], nested: [], columnSpan, rowSpan, ...(remarks.length > 0 ? { remarks } : {}) });
    }
  }
  return grid.finish();
}
