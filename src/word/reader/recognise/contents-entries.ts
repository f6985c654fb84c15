import type { Block } from "../blocks.ts";

/** Where such an entry stands, in words for a person. */
export const CONTENTS_ENTRY = "目录域";

/** True for such an entry in a draft's list; no page prints it, and it is no text that reading failed to understand. */
export function isContentsEntry({ place }: { readonly place: string }): boolean {
  return place.endsWith(CONTENTS_ENTRY);
}

/** A draft is no place for the thousands of a damaged file. */
const MOST = 200;
const ENTRY = /^\{?\s*TC\s+["“]?(.*?)["”]?\s*(?:\\.*)?\}?$/s;

/**
 * Hidden entries for the table of contents (TC fields) that say something else than the line they stand in: remains of
 * the file it was copied from, which come out in print when the contents are updated. Each text once, in their order.
 */
export function strayContentsEntries(blocks: readonly Block[]): readonly string[] {
  const found = new Map<string, string>();
  const look = (codes: readonly string[] | undefined, line: string): void => {
    for (const code of codes ?? []) {
      const named = plain(ENTRY.exec(code)?.[1] ?? "");
      if (named === "" || plain(line).includes(named) || found.has(named) || found.size >= MOST) continue;
      found.set(named, code);
    }
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") look(block.codes, block.text);
    else for (const { codes, paragraphs } of block.cells) look(codes, paragraphs.join(""));
  }
  return [...found.values()];
}

/** The words without their number, spaces and quotes. */
function plain(text: string): string {
  return text.replace(/[\s"“”]/g, "").replace(/^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．]?)/, "");
}
