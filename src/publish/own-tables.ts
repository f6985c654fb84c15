import { type Draft, type OwnBlock, type Part, plannedHeadings } from "../domain/index.ts";

interface OwnTableCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A table of the office's own, which no field knows. */
export interface OwnTable {
  readonly title: string;
  /** By row and column of the regular grid; undefined where a span of another cell covers it. */
  readonly rows: readonly (readonly (OwnTableCell | undefined)[])[];
}

/** Longest line above a table that is taken as its title, in signs. */
const TITLE = 40;

/** The tables among a part's own blocks, each named by the line above it, else by the part's heading. */
export function ownTables(draft: Draft, part: Part): readonly OwnTable[] {
  const heading = plannedHeadings(draft).find((each) => each.part.id === part.id)?.text ?? "";
  return part.blocks.flatMap((block, at) => {
    if (block.kind !== "grid") return [];
    const above = part.blocks[at - 1];
    const line = above?.kind === "paragraph" ? above.text.trim() : "";
    return [{ title: line !== "" && line.length <= TITLE ? line : heading || "附表", rows: regular(block) }];
  });
}

function regular({ rows }: Extract<OwnBlock, { kind: "grid" }>): OwnTable["rows"] {
  const grid: (OwnTableCell | undefined)[][] = rows.map(() => []);
  const taken = new Set<string>();
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { text, columnSpan = 1, rowSpan = 1 } of cells) {
      while (taken.has(`${row}:${column}`)) column += 1;
      const height = Math.min(rowSpan, rows.length - row);
      for (let y = row; y < row + height; y += 1) {
        for (let x = column; x < column + columnSpan; x += 1) taken.add(`${y}:${x}`);
      }
      const line = grid[row];
      if (line) line[column] = { text, columnSpan, rowSpan: height };
      column += columnSpan;
    }
  });
  const width = Math.max(0, ...[...taken].map((key) => Number(key.split(":")[1]) + 1));
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column]));
}
