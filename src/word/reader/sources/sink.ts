import type { Block, Blocks, GridBlock, GridCell, ParagraphBlock } from "../blocks.ts";
import { takeCodes } from "./codes.ts";
import { SourceError } from "./errors.ts";
import { countCells, MAX_BLOCKS } from "./limits.ts";

export type Origin = NonNullable<ParagraphBlock["origin"]>;

/** A paragraph as a source sees it, before it has a place among the blocks. */
export interface NewParagraph {
  readonly text: string;
  readonly level?: number | undefined;
  readonly numbering?: string | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly style?: "toc" | undefined;
  readonly origin?: Origin | undefined;
}

/** A table whose cells have their places. */
export interface NewGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly GridCell[];
  readonly origin?: Origin | undefined;
  readonly deduced?: true | undefined;
}

/** Where a source puts its paragraphs, tables and notes, in document order. */
export interface BlockSink {
  paragraph(paragraph: NewParagraph): void;
  grid(grid: NewGrid): void;
  /** Says something about the reading once, however often it happens. */
  note(sentence: string): void;
  finish(): Blocks;
}

/** Lines of a printed table of contents end in a leader and a page number. */
const CONTENTS_LINE = /(?:[.．…·]{3,}|…)\s{0,8}\d{1,4}$/;

const CONTENTS_END = 60;
/** Sentences of notes kept; a damaged file could give one for each cell. */
const MAX_NOTES = 100;

/** Begins an empty list of blocks; numbers them, cleans their text, drops empty paragraphs, and watches the limits. */
export function createSink(): BlockSink {
  const blocks: Block[] = [];
  const notes = new Set<string>();
  const counter = { cells: 0 };

  const push = (block: Block): void => {
    if (blocks.length >= MAX_BLOCKS) {
      throw new SourceError("too-large", "文件的段落太多，读不了；把要用的绩效目标表单独存成一个 Word 文件再打开。");
    }
    blocks.push(block);
  };

  return {
    paragraph(paragraph) {
      const clean = takeCodes(paragraph.text);
      const text = printable(clean.text).trim();
      const codes = paragraph.codes ? [...paragraph.codes, ...clean.codes] : clean.codes;
      if (text === "" && codes.length === 0) return;
      const toc =
        paragraph.style === "toc" ||
        CONTENTS_LINE.test(text.slice(-CONTENTS_END)) ||
        codes.some((code) => /PAGEREF\s/.test(code));
      push({
        kind: "paragraph",
        index: blocks.length,
        text,
        ...(paragraph.level ? { level: paragraph.level } : {}),
        ...(paragraph.numbering ? { numbering: paragraph.numbering } : {}),
        ...(codes.length > 0 ? { codes } : {}),
        ...(toc ? { style: "toc" as const } : {}),
        ...(paragraph.origin ? { origin: paragraph.origin } : {}),
      });
    },
    grid(grid) {
      countCells(counter, cellsOf(grid));
      push(gridBlock(grid, blocks.length));
    },
    note(sentence) {
      if (notes.size < MAX_NOTES) notes.add(sentence);
    },
    finish: () => ({ blocks, notes: [...notes] }),
  };
}

/** The cells of a table and of the tables nested in it. */
function cellsOf(grid: Pick<GridBlock, "cells">): number {
  const nested = (cell: GridCell): number => (cell.nested ?? []).reduce((sum, inner) => sum + cellsOf(inner), 0);
  return grid.cells.reduce((sum, cell) => sum + (cell.nested ? nested(cell) : 0), grid.cells.length);
}

/** A table with its place; nested tables carry the index of the block that holds them. */
export function gridBlock(grid: NewGrid, index: number): GridBlock {
  const placed = (cell: GridCell): GridCell =>
    cell.nested ? { ...cell, nested: cell.nested.map((inner) => gridBlock(inner, index)) } : cell;
  return {
    kind: "grid",
    index,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    cells: grid.cells.some((cell) => cell.nested) ? grid.cells.map(placed) : grid.cells,
    ...(grid.origin ? { origin: grid.origin } : {}),
    ...(grid.deduced ? { deduced: grid.deduced } : {}),
  };
}

/** Without control characters, which no page shows and no Word file may hold: some converters leave marks of fields. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, "");
}

/** Lines of one cell as its paragraphs and codes; empty lines are no paragraphs. */
export function cellContent(lines: readonly string[]): Pick<GridCell, "paragraphs" | "codes"> {
  const paragraphs: string[] = [];
  const codes: string[] = [];
  for (const line of lines) {
    const clean = takeCodes(line);
    codes.push(...clean.codes);
    const text = printable(clean.text).trim();
    if (text !== "") paragraphs.push(text);
  }
  return codes.length > 0 ? { paragraphs, codes } : { paragraphs };
}
