import type { Block } from "../../../session/index.ts";

/** What a document says, a line a paragraph and a line a row, its cells apart: as if it had been pasted. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join("\n");
}

function linesOf(block: Block): readonly string[] {
  if (block.kind !== "grid") return [block.text];
  const rows = Array.from({ length: block.rowCount }, (): string[] => []);
  for (const { row, paragraphs } of block.cells) rows[row]?.push(paragraphs.join("").replace(/\s+/g, " "));
  return rows.map((cells) => cells.join("\t"));
}
