import type { GridBlock, GridCell, Remark } from "../blocks.ts";

/** A printed cell with its text in the two forms recognition needs. */
export interface Cell {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly string[];
  /** One text: line breaks inside words are gone, those between sentences stay. */
  readonly text: string;
  /** The same with every line of its own, as sentences and lists have them. */
  readonly prose: string;
  /** Without any white space: what labels are compared by. */
  readonly word: string;
  readonly remarks?: readonly Remark[] | undefined;
}

/** A grid made for asking: which cells stand in this row, from left to right. */
export interface Table {
  readonly block: number;
  /** "第 3 张表". */
  readonly place: string;
  /** True for a table inside a cell, whose rows and columns are not those of the block. */
  readonly nested: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** True where the spans are a guess, see `GridBlock.deduced`. */
  readonly deduced: boolean;
  /** What the source said about the table as a whole. */
  readonly remarks?: readonly Remark[] | undefined;
  /** First column that is no spacer. */
  readonly left: number;
  /** Cells that begin in each row. */
  readonly rows: readonly (readonly Cell[])[];
  /** Those of them that print something. */
  readonly printed: readonly (readonly Cell[])[];
  /** Cells that begin in each row or reach into it from above. */
  readonly covering: readonly (readonly Cell[])[];
}

/** Merges are only followed while all rows together have fewer covered places than this. */
const MAX_COVERED = 1_000_000;

export function tableOf(grid: GridBlock, place: string, nested: boolean): Table {
  const rows: Cell[][] = Array.from({ length: grid.rowCount }, () => []);
  const printed: Cell[][] = Array.from({ length: grid.rowCount }, () => []);
  const covering: Cell[][] = Array.from({ length: grid.rowCount }, () => []);
  const covered = grid.cells.reduce((sum, cell) => sum + cell.rowSpan, 0);
  const spans = covered <= MAX_COVERED;
  const { rowCount, columnCount } = grid;
  const spacers = spacersOf(grid);
  let left = 0;
  while (spacers.has(left)) left++;
  const deduced = grid.deduced ?? false;
  const table: Table = {
    block: grid.index,
    place,
    nested,
    rowCount,
    columnCount,
    deduced,
    left,
    rows,
    printed,
    covering,
    remarks: grid.remarks,
  };
  const mixed = new Set<number>();
  for (const source of grid.cells) {
    if (spacers.has(source.column)) continue;
    const cell = cellOf(source, table, spans);
    rows[cell.row]?.push(cell);
    if (cell.text !== "") printed[cell.row]?.push(cell);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      covering[row]?.push(cell);
      if (row > cell.row) mixed.add(row);
    }
  }
  for (const row of mixed) covering[row]?.sort((a, b) => a.column - b.column);
  return table;
}

/**
 * Columns of a table that only keep others apart, as web pages have them: nothing printed begins there, and most rows
 * have a blank cell of their own in it.
 */
function spacersOf({ cells, rowCount, columnCount }: GridBlock): ReadonlySet<number> {
  const blank = new Array<number>(columnCount).fill(0);
  for (const { column, columnSpan, rowSpan, paragraphs, remarks } of cells) {
    if (columnSpan > 1 || paragraphs.length > 0 || remarks !== undefined) blank[column] = Number.NEGATIVE_INFINITY;
    else blank[column] = (blank[column] ?? 0) + rowSpan;
  }
  return new Set(blank.flatMap((rows, column) => (rowCount > 1 && 2 * rows > rowCount ? [column] : [])));
}

function cellOf(source: GridCell, table: Table, spans: boolean): Cell {
  const broken = source.paragraphs.some((paragraph) => paragraph.includes("\n"));
  const paragraphs = broken ? source.paragraphs.flatMap((paragraph) => paragraph.split("\n")) : source.paragraphs;
  const lines = paragraphs.map((line) => line.trim());
  const text = lines.length === 1 ? (lines[0] ?? "") : joinLines(lines);
  return {
    table,
    row: source.row,
    column: source.column,
    rowSpan: spans ? source.rowSpan : 1,
    columnSpan: source.columnSpan,
    lines,
    text,
    prose: lines.length === 1 ? text : lines.filter((line) => line !== "").join("\n"),
    word: text.replace(/\s/g, ""),
    remarks: source.remarks,
  };
}

/**
 * Joins the lines of a cell: a break after a sentence or before a number ("1.", "（2）") is kept, a break between two
 * Chinese characters was only there because the column is narrow, and is removed.
 */
function joinLines(lines: readonly string[]): string {
  let joined = "";
  for (const line of lines) {
    if (line === "") continue;
    if (joined === "") joined = line;
    else joined += isNarrowBreak(joined, line) ? line : `\n${line}`;
  }
  return joined;
}

function isNarrowBreak(before: string, after: string): boolean {
  if (/^[（(]?(\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]/.test(after)) return false;
  if (/[年月]$/.test(before) && /^\d{1,2}[月日]/.test(after)) return true;
  return /[\u4e00-\u9fff，、（(“《]$/.test(before) && /^[\u4e00-\u9fff，。；、）)”》]/.test(after);
}

/** True where nothing is printed in the row's own cells. */
export function isBlankRow(table: Table, row: number): boolean {
  return printedCells(table, row).length === 0;
}

/** "1 | 2 | 3 | 4", "A | B | C=B/A": the numbers of the columns below a header. */
export function isNumberRow(table: Table, row: number): boolean {
  const cells = printedCells(table, row);
  const isNumber = ({ word }: Cell, at: number): boolean =>
    word === String(at + 1) ||
    (word.length < 12 && /^[（(]?[A-Z][)）]?(?:[=＝][A-Z\d=＝+＋\-－*×/÷%（）()]+)?$/.test(word));
  return cells.length > 2 && /^[1A]$/.test(cells[0]?.word ?? "") && cells.every(isNumber);
}

/** Printed cells that begin in a row. */
export function printedCells(table: Table, row: number): readonly Cell[] {
  return table.printed[row] ?? [];
}

/** The cell right of another in the same row, where one begins there. */
export function rightOf(cell: Cell): Cell | undefined {
  const edge = cell.column + cell.columnSpan;
  return cell.table.rows[cell.row]?.find((other) => other.column >= edge);
}
