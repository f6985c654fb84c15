import { isDecimal, normaliseDecimal, type OwnBlock, ownColumns } from "../../domain/index.ts";

/** An own table on its regular grid, and its numbers. */

export interface PlacedCell {
  readonly text: string;
  /** As the block stores it, from 0: row, and cell within the row. */
  readonly row: number;
  readonly cell: number;
}

/** A row of a table by its columns. */
export type Line = readonly (PlacedCell | undefined)[];

/** What a cell prints; "" where there is none. */
export const textIn = (cell: PlacedCell | undefined): string => cell?.text ?? "";

/** The words that name a row: its first cell with any; "" where it has none. */
export const nameOf = (line: Line): string => textIn(line.find((cell) => /[一-龥]{2}/.test(textIn(cell))));

type Grid = Extract<OwnBlock, { kind: "grid" }>;

const CACHE = new WeakMap<Grid, readonly Line[]>();

/** Rows of cells by their column; what a span covers holds the cell at its corner for heads, and nothing for values. */
export function expanded(grid: Grid): readonly Line[] {
  const known = CACHE.get(grid);
  if (known !== undefined) return known;
  const rows: (PlacedCell | undefined)[][] = grid.rows.map(() => []);
  const starts = ownColumns(grid.rows);
  grid.rows.forEach((cells, row) => {
    cells.forEach(({ text, columnSpan = 1, rowSpan = 1 }, cell) => {
      const column = starts[row]?.[cell] ?? cell;
      for (let r = row; r < Math.min(rows.length, row + rowSpan); r++) {
        for (let c = column; c < column + columnSpan; c++) {
          const corner = r === row && c === column;
          (rows[r] ?? [])[c] = corner ? { text: text.replace(/\s/g, ""), row, cell } : undefined;
        }
      }
    });
  });
  CACHE.set(grid, rows);
  return rows;
}

/** A printed amount; "" for anything else. An empty cell and a dash are no number here. */
export function amountIn(cell: PlacedCell | undefined): string {
  const text = textIn(cell);
  return isDecimal(text) ? normaliseDecimal(text) : "";
}

/** The first amount at the right of a cell, before the next words. */
export function amountBeside(line: Line, column: number): PlacedCell | undefined {
  for (let at = column + 1; at < line.length; at++) {
    const cell = line[at];
    if (cell === undefined || cell.text === "") continue;
    return isDecimal(cell.text) ? cell : undefined;
  }
  return undefined;
}
