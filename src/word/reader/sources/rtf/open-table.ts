import type { DocCell, DocRow } from "../doc/rows.ts";

/** A table whose rows are still being read. */
export interface OpenTable {
  readonly rows: DocRow[];
  cells: DocCell[];
  cell: DocCell;
}

export function newCell(): DocCell {
  return { lines: [], codes: [], nested: [], remarks: [] };
}

/** Ends the row that is open; one without any cell is none. */
export function endRow(table: OpenTable, format: DocRow["format"]): void {
  const { cell } = table;
  if (cell.lines.length > 0 || cell.nested.length > 0) table.cells.push(cell);
  // Some programs end more cells than they define, all of them empty.
  const defined = format?.joins.length ?? table.cells.length;
  const cells = table.cells.filter((one, at) => at < defined || one.lines.length > 0 || one.nested.length > 0);
  if (cells.length > 0) table.rows.push({ cells, format });
  table.cells = [];
  table.cell = newCell();
}
