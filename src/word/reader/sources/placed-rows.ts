import type { GridBlock, GridCell, Remark } from "../blocks.ts";
import { SourceError } from "./errors.ts";
import { MAX_CELLS, MAX_COLUMN_SPAN, MAX_COLUMNS, MAX_ROWS } from "./limits.ts";
import { cellContent, type NewGrid } from "./sink.ts";

/** A cell as a source gives it: its lines and how far it reaches. The grid keeps the arrays and adds to them. */
interface SourceCell {
  readonly lines: string[];
  readonly codes: string[];
  readonly nested: GridBlock[];
  readonly remarks?: readonly Remark[] | undefined;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** How the cell takes part in a vertical merge; a cell without it is not continued below. */
  readonly vertical?: "restart" | "continue" | undefined;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  columnSpan: number;
  rowSpan: number;
  readonly source: SourceCell;
}

/** Puts the cells of one table on a regular grid, row by row. */
export interface GridBuilder {
  /** Begins a row; `before` columns are left out at its beginning. */
  row(before: number): void;
  /** Puts a cell into the next free place of the row. */
  cell(cell: SourceCell): void;
  /** Lets the cell above reach down over the next place; false where none with that column can be continued. */
  continueAbove(columnSpan: number): boolean;
  /** Lets the cell to the left reach over the next place, and takes the text along; false where there is none. */
  continueLeft(cell: SourceCell): boolean;
  finish(): NewGrid | undefined;
}

/** Begins a grid. Spans larger than any real table are cut. @throws SourceError "too-many-cells" */
export function createGridBuilder(): GridBuilder {
  const cells: OpenCell[] = [];
  /** For each column the cell that fills it and the first row below that cell. */
  const filled: ({ cell: OpenCell; until: number } | undefined)[] = [];
  let row = -1;
  let column = 0;
  let columnCount = 0;
  let left: OpenCell | undefined;
  /** Remarks of cells that were joined to the one at their left. */
  const joined = new Map<OpenCell, Remark[]>();

  const skipFilled = (): void => {
    for (let held = filled[column]; held && held.until > row; held = filled[column]) {
      column = held.cell.column + held.cell.columnSpan;
    }
  };
  const fill = (cell: OpenCell): void => {
    for (let at = cell.column; at < cell.column + cell.columnSpan; at++) {
      filled[at] = { cell, until: cell.row + cell.rowSpan };
    }
    columnCount = Math.max(columnCount, cell.column + cell.columnSpan);
  };

  return {
    row(before) {
      row++;
      column = clamp(before, 0, MAX_COLUMNS);
      left = undefined;
      if (row >= MAX_ROWS) throw tooMany();
    },
    cell(source) {
      skipFilled();
      if (column >= MAX_COLUMNS || cells.length >= MAX_CELLS) throw tooMany();
      const cell: OpenCell = {
        row,
        column,
        columnSpan: freeColumns(spanOf(source, column)),
        rowSpan: clamp(source.rowSpan, 1, MAX_ROWS),
        source,
      };
      cells.push(cell);
      fill(cell);
      column += cell.columnSpan;
      left = cell;
    },
    continueAbove(columnSpan) {
      const above = filled[column]?.cell;
      if (!above?.source.vertical || above.column !== column || above.row + above.rowSpan !== row) return false;
      above.rowSpan++;
      fill(above);
      column += Math.max(above.columnSpan, clamp(columnSpan, 1, MAX_COLUMN_SPAN));
      left = undefined;
      return true;
    },
    continueLeft(source) {
      if (!left || left.column + left.columnSpan !== column) return false;
      left.columnSpan += spanOf(source, column);
      left.source.lines.push(...source.lines);
      left.source.codes.push(...source.codes);
      left.source.nested.push(...source.nested);
      if (source.remarks) joined.set(left, [...(joined.get(left) ?? []), ...source.remarks]);
      fill(left);
      column = left.column + left.columnSpan;
      return true;
    },
    finish() {
      if (cells.length === 0) return undefined;
      if (columnCount >= MAX_COLUMN_SPAN) columnCount = dropEmptyColumns(cells);
      if ((row + 1) * columnCount > 4 * MAX_CELLS) throw tooMany();
      return { rowCount: row + 1, columnCount, cells: cells.map((cell) => gridCell(cell, row + 1, joined.get(cell))) };
    },
  };

  function freeColumns(wanted: number): number {
    for (let at = 1; at < wanted; at++) {
      const held = filled[column + at];
      if (held && held.until > row) return at;
    }
    return wanted;
  }
}

function spanOf(source: SourceCell, column: number): number {
  return clamp(source.columnSpan, 1, Math.min(MAX_COLUMN_SPAN, MAX_COLUMNS - column));
}

/** Takes the columns off the right edge in which no cell begins: a title that spans 1000 columns over a table of six. */
function dropEmptyColumns(cells: readonly OpenCell[]): number {
  const columnCount = cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  for (const cell of cells) cell.columnSpan = Math.min(cell.columnSpan, columnCount - cell.column);
  return columnCount;
}

function gridCell(cell: OpenCell, rowCount: number, joined: readonly Remark[] = []): GridCell {
  const { lines, nested } = cell.source;
  const content = cellContent(lines);
  const own = cell.source.remarks ?? [];
  const remarks = own.length + joined.length === 0 ? content.remarks : [...own, ...joined, ...(content.remarks ?? [])];
  const codes = [...cell.source.codes, ...(content.codes ?? [])];
  return {
    row: cell.row,
    column: cell.column,
    rowSpan: Math.min(cell.rowSpan, rowCount - cell.row),
    columnSpan: cell.columnSpan,
    paragraphs: content.paragraphs,
    ...(nested.length > 0 ? { nested } : {}),
    ...(codes.length > 0 ? { codes } : {}),
    ...(remarks && remarks.length > 0 ? { remarks } : {}),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.trunc(value))) : least;
}

function tooMany(): SourceError {
  return new SourceError(
    "too-many-cells",
    "有一张表格大得反常，读不了；把要用的绩效目标表单独存成一个 Word 文件再打开。",
  );
}
