import type { NewGrid } from "../sink.ts";

/** A table without the columns that nobody sees; the table itself where none of them holds anything of it. */
export function withoutColumns(grid: NewGrid, hidden: ReadonlySet<number>): NewGrid {
  const places: number[] = [];
  let next = 0;
  for (let at = 0; at <= grid.columnCount; at++) {
    places.push(next);
    if (!hidden.has(at)) next++;
  }
  const place = (column: number): number => places[Math.min(column, grid.columnCount)] ?? next;
  const columnCount = place(grid.columnCount);
  if (columnCount === grid.columnCount) return grid;
  const cells = grid.cells.flatMap((cell) => {
    const column = place(cell.column);
    const columnSpan = place(cell.column + cell.columnSpan) - column;
    return columnSpan === 0 ? [] : [{ ...cell, column, columnSpan }];
  });
  return { ...grid, columnCount, cells };
}
