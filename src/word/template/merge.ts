import type { CellPiece } from "./pieces.ts";

/** The merge that stands in a grid column: of which width, down to which row, by which value of which loop. */
interface Merge {
  readonly span: number;
  readonly row: number;
  readonly key: string;
  readonly loop: number;
}
export type Columns = (Merge | undefined)[];

/** What merging needs to know of the table being written. */
interface Rows {
  readonly rows: number;
  readonly columns: Columns;
  readonly loop: number;
  continuing: boolean;
}

/**
 * Whether a cell continues the one above.
 * - Drawn in the template: it continues where it is drawn so and the cell above, of the same column and width, is merged; if that
 *   row was left out, the merge begins here.
 * - By data (`{一级指标|合并}`): where the value equals that of the row above within the same loop, is not empty, and
 *   every such cell to its left in this row continues too, so that a merge never reaches over the border of an outer one.
 */
export function mergeCell(cell: CellPiece, key: string, table: Rows): boolean {
  const above = table.columns[cell.column];
  const touches = above !== undefined && above.row === table.rows - 1 && above.span === cell.span;
  if (cell.merge === "data") {
    const equal = touches && above.loop === table.loop && above.key === key && key.trim() !== "";
    table.continuing = table.continuing && equal;
    table.columns[cell.column] = { span: cell.span, row: table.rows, key, loop: table.loop };
    return table.continuing;
  }
  const continues = cell.merge === "continue" && touches;
  const kept = continues ? above : { span: cell.span, key: "", loop: 0 };
  table.columns[cell.column] = { ...kept, row: table.rows };
  return continues;
}
