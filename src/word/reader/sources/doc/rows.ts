import type { GridBlock, Remark } from "../../blocks.ts";
import { createGridBuilder } from "../placed-rows.ts";
import type { NewGrid } from "../sink.ts";
import type { CellJoin, RowFormat } from "./properties.ts";

/** A cell as it was read. */
export interface DocCell {
  readonly lines: string[];
  readonly codes: string[];
  readonly nested: GridBlock[];
  readonly remarks: Remark[];
}

export interface DocRow {
  readonly cells: readonly DocCell[];
  readonly format: RowFormat | undefined;
}

/** Edges of different rows this close (twips, half a millimetre) are one: programs round them row by row. */
const SAME_EDGE = 30;

/**
 * Puts the rows of a table on one grid by the edges of their cells.
 * @param onCovered hears the text of merged cells that no page prints.
 */
export function gridOfRows(rows: readonly DocRow[], onCovered: (text: string) => void): NewGrid | undefined {
  const columns = columnsOf(rows);
  const grid = createGridBuilder();
  for (const { cells, format } of rows) {
    const edges = (format?.edges ?? []).map((edge) => columns.get(edge) ?? 0);
    grid.row(edges[0] ?? 0);
    cells.forEach((cell, at) => {
      const left = edges[at];
      const right = edges[at + 1];
      const columnSpan = left === undefined || right === undefined ? 1 : Math.max(1, right - left);
      const join: CellJoin = format?.joins[at] ?? {};
      const source = { ...cell, columnSpan, rowSpan: 1, vertical: join.vertical };
      if (join.horizontal === "continue" && grid.continueLeft(source)) return;
      if (join.vertical === "continue" && grid.continueAbove(columnSpan)) {
        if (cell.lines.length > 0) onCovered(cell.lines.join(""));
        return;
      }
      grid.cell(source);
    });
  }
  return grid.finish();
}

/** The column that begins at each edge. */
function columnsOf(rows: readonly DocRow[]): Map<number, number> {
  const edges = [...new Set(rows.flatMap(({ format }) => format?.edges ?? []))].sort((left, right) => left - right);
  const columns = new Map<number, number>();
  let first = Number.NEGATIVE_INFINITY;
  let column = -1;
  for (const edge of edges) {
    if (edge - first > SAME_EDGE) {
      first = edge;
      column++;
    }
    columns.set(edge, column);
  }
  return columns;
}
