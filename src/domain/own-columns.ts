import type { OwnBlock } from "./draft.ts";

type Rows = Extract<OwnBlock, { kind: "grid" }>["rows"];

/** In which column of the regular grid each cell of an own table begins, row by row; spans push what follows aside. */
export function ownColumns(rows: Rows): readonly (readonly number[])[] {
  const covered = rows.map(() => new Set<number>());
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map(({ columnSpan = 1, rowSpan = 1 }) => {
      while (covered[row]?.has(column) === true) column += 1;
      const start = column;
      column += columnSpan;
      for (const below of covered.slice(row + 1, row + rowSpan)) {
        for (let c = start; c < column; c += 1) below.add(c);
      }
      return start;
    });
  });
}
