import type { Block, Blocks, GridBlock, GridCell, ParagraphBlock } from "../../blocks.ts";

/** A cell of an invented table: its text (lines separated by "\n"), with spans where it is merged. */
export type Drawn = string | { readonly text: string; readonly across?: number; readonly down?: number };

/** A cell over several columns or rows. */
export function merged(text: string, across: number, down = 1): Drawn {
  return { text, across, down };
}

/** A table from its rows; cells that a merge covers are left out, as HTML does. */
export function grid(...rows: readonly (readonly Drawn[])[]): GridBlock {
  const cells: GridCell[] = [];
  const taken = new Set<string>();
  let columnCount = 0;
  rows.forEach((drawn, row) => {
    let column = 0;
    for (const item of drawn) {
      while (taken.has(`${row},${column}`)) column++;
      const { text, across = 1, down = 1 } = typeof item === "string" ? { text: item } : item;
      for (let r = row; r < row + down; r++) for (let c = column; c < column + across; c++) taken.add(`${r},${c}`);
      const paragraphs = text.split("\n").filter((line) => line !== "");
      cells.push({ row, column, rowSpan: down, columnSpan: across, paragraphs });
      column += across;
      columnCount = Math.max(columnCount, column);
    }
  });
  return { kind: "grid", index: 0, rowCount: rows.length, columnCount, cells };
}

/** A document from paragraphs (as strings or with what the source knows of them) and tables. */
export function pages(...parts: readonly (string | Partial<ParagraphBlock> | GridBlock)[]): Blocks {
  const blocks = parts.map((part, index): Block => {
    if (typeof part === "string") return { kind: "paragraph", index, text: part };
    if (part.kind === "grid") return { ...part, index };
    return { text: "", ...part, kind: "paragraph", index };
  });
  return { blocks, notes: [] };
}
