import type { Cells } from "../../session/index.ts";

/** Corners of a selection as positions, both inclusive. */
export interface Rect {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A cell by its position. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The selection between two cells. */
export function rectBetween(a: Spot, b: Spot): Rect {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function isInside(rect: Rect | undefined, row: number, column: number): boolean {
  if (rect === undefined) return false;
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

/** One cell over a selection goes into each of its cells; a block stays as it is. */
export function repeated(cells: Cells, rows: number, columns: number): Cells {
  const [only] = cells;
  if (cells.length !== 1 || only === undefined || only.length !== 1) return cells;
  return Array.from({ length: Math.max(1, rows) }, () => Array.from({ length: columns }, () => only[0] ?? ""));
}
