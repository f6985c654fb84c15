import type { Block, GridBlock } from "../../word/reader/index.ts";

/**
 * What stands on the two pages of a reading: the source as it was printed, and what was understood of it. Both are made
 * of the same few parts, so that one component paints them and one key moves on both.
 */
export interface PageCell {
  /** Name of the cell on its page, by which the pages are linked: "12:3:0" of a source, "projects.p1.name#0" of a result. */
  readonly key: string;
  readonly text: string;
  readonly rowSpan?: number | undefined;
  readonly columnSpan?: number | undefined;
}

export type PageBlock =
  | { readonly kind: "heading"; readonly key: string; readonly cell: PageCell; readonly level: 1 | 2 }
  /** A paragraph, or a field with its label before it. */
  | { readonly kind: "text"; readonly key: string; readonly cell: PageCell; readonly label?: string }
  | {
      readonly kind: "table";
      readonly key: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly PageCell[])[];
    };

/** Key of a paragraph or of a printed cell of the source. */
export function sourceKey(block: number, row?: number, column?: number): string {
  return row === undefined || column === undefined ? `${block}` : `${block}:${row}:${column}`;
}

/** Key of the heading over a part of the draft; headings are no texts of their place. */
export function headingKey(to: string): string {
  return `${to}#heading`;
}

/** Key of the nth text that stands at a place of the draft. */
export function resultKey(to: string, nth = 0): string {
  return `${to}#${nth}`;
}

/** The source, block by block; empty paragraphs are left out, empty cells stay as they hold a table together. */
export function sourcePage(blocks: readonly Block[]): readonly PageBlock[] {
  return blocks.flatMap((block): readonly PageBlock[] => {
    const key = sourceKey(block.index);
    if (block.kind === "grid") return [{ kind: "table", key, columns: [], rows: rowsOf(block) }];
    const text = `${block.numbering ?? ""}${block.text}`;
    if (text.trim() === "") return [];
    const cell = { key, text };
    return block.level === undefined ? [{ kind: "text", key, cell }] : [{ kind: "heading", key, cell, level: 2 }];
  });
}

function rowsOf(grid: GridBlock): readonly (readonly PageCell[])[] {
  const rows: PageCell[][] = Array.from({ length: grid.rowCount }, () => []);
  for (const { row, column, rowSpan, columnSpan, paragraphs, nested } of grid.cells) {
    const inner = (nested ?? []).flatMap((table) => table.cells.map((cell) => cell.paragraphs.join(" ")));
    rows[row]?.push({
      key: sourceKey(grid.index, row, column),
      text: [...paragraphs, ...inner].join("\n"),
      ...(rowSpan > 1 ? { rowSpan } : {}),
      ...(columnSpan > 1 ? { columnSpan } : {}),
    });
  }
  return rows;
}
