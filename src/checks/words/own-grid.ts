import { type Draft, isDecimal, normaliseDecimal, type OwnBlock, ownColumns } from "../../domain/index.ts";
import { once } from "../once.ts";

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

/** Rows of cells by their column; what a span covers holds the cell at its corner for heads, and nothing for values. */
export const expanded = once((grid: Grid): readonly Line[] => {
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
  return rows;
});

/** A table of the document's own, with its place. */
export interface OwnGrid {
  readonly section: string;
  readonly lines: readonly Line[];
  /** The block right above it. */
  readonly above: OwnBlock | undefined;
  /** Where a cell of it stands. */
  placeOf(cell: PlacedCell): { readonly section: string; readonly field: string };
}

/** All tables that are kept as printed. */
export const gridsOf = once((parts: Draft["parts"]): readonly OwnGrid[] =>
  parts.flatMap(({ id: section, blocks }) =>
    blocks.flatMap((block, at): readonly OwnGrid[] => {
      if (block.kind !== "grid") return [];
      const placeOf = ({ row, cell }: PlacedCell) => ({ section, field: `${block.id}:${row}:${cell}` });
      return [{ section, lines: expanded(block), above: blocks[at - 1], placeOf }];
    }),
  ),
);

/** All paragraphs beside them. */
export const paragraphsOf = once((parts: Draft["parts"]): readonly string[] =>
  parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []))),
);

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
