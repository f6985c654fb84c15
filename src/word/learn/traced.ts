import { grouped } from "../../domain/index.ts";
import type { DocumentReading } from "../reader/index.ts";
import type { FileCell, Piece } from "./pieces.ts";

/** Where a piece of the file went: a place of the draft as the reader names it ("projects.p1.code"), as a value or as a label. */
export interface Went {
  readonly to: string;
  readonly role: "value" | "label";
}

/** What the reader knows of the file's pieces. */
export interface Traced {
  /** Of a paragraph, or of a table as a whole. */
  of(piece: Piece): readonly Went[];
  ofCell(cell: FileCell): readonly Went[];
  /** Pieces that could not be found among what was read; they stay as they are. */
  readonly lost: readonly Piece[];
}

/** Letters that count when a text is found again. */
const bare = (text: string): string => text.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, "");

/**
 * Finds the pieces of a file again among the blocks that were read from it: both stand in the order of the document, a
 * paragraph may have been read as several, empty ones and what stands in boxes, headers and notes was read elsewhere.
 */
export function traced(pieces: readonly Piece[], reading: Pick<DocumentReading, "blocks" | "provenance">): Traced {
  const blocks = reading.blocks.filter(({ origin }) => origin === undefined);
  const traces = grouped(reading.provenance, ({ block, row, column }) =>
    row === undefined ? `${block}` : `${block}:${row}:${column}`,
  );
  const ofPiece = new Map<Piece, readonly Went[]>();
  const ofCell = new Map<FileCell, readonly Went[]>();
  const lost: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const found = piece.kind === "table" ? findGrid(at) : findParagraph(piece.paragraph.text, at);
    if (found === undefined) {
      if (piece.kind === "table" || bare(piece.paragraph.text) !== "") lost.push(piece);
      continue;
    }
    at = found.next;
    ofPiece.set(
      piece,
      found.blocks.flatMap((index) => traces.get(`${index}`) ?? []),
    );
    const [index] = found.blocks;
    const grid = reading.blocks.find((block) => block.index === index);
    if (piece.kind === "table" && grid?.kind === "grid") {
      piece.rows.forEach(({ cells }, row) => {
        const printed = grid.cells.filter((cell) => cell.row === row);
        cells.forEach((cell, nth) => {
          const read = printed[nth];
          if (read !== undefined) ofCell.set(cell, traces.get(`${index}:${row}:${read.column}`) ?? []);
        });
      });
    }
  }
  return { of: (piece) => ofPiece.get(piece) ?? [], ofCell: (cell) => ofCell.get(cell) ?? [], lost };

  function findGrid(from: number): { readonly blocks: readonly number[]; readonly next: number } | undefined {
    for (let i = from; i < blocks.length; i++) {
      const block = blocks[i];
      if (block?.kind === "grid") return { blocks: [block.index], next: i + 1 };
    }
    return undefined;
  }
  function findParagraph(
    text: string,
    from: number,
  ): { readonly blocks: readonly number[]; readonly next: number } | undefined {
    const wanted = bare(text);
    if (wanted === "") return undefined;
    for (let i = from; i < blocks.length; i++) {
      const block = blocks[i];
      if (block?.kind !== "paragraph") return undefined;
      let said = bare(block.text);
      if (said === "" || !(wanted.startsWith(said) || said.startsWith(wanted))) continue;
      const own = [block.index];
      let next = i + 1;
      for (let more = blocks[next]; said.length < wanted.length && more?.kind === "paragraph"; more = blocks[++next]) {
        if (!wanted.startsWith(said + bare(more.text))) break;
        said += bare(more.text);
        own.push(more.index);
      }
      return { blocks: own, next };
    }
    return undefined;
  }
}
