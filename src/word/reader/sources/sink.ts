import { cleanText, isClean } from "../../../domain/text/index.ts";
import type { Block, Blocks, GridBlock, GridCell, ParagraphBlock, Remark } from "../blocks.ts";
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
  readonly remarks?: readonly Remark[] | undefined;
}

/** A table whose cells have their places. */
export interface NewGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly GridCell[];
  readonly origin?: Origin | undefined;
  readonly deduced?: true | undefined;
  readonly remarks?: readonly Remark[] | undefined;
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

  const note = (sentence: string): void => {
    if (notes.size < MAX_NOTES) notes.add(sentence);
  };
  /** What prints no text belongs to the block before it, or, at the very beginning, to the next one. */
  let early: readonly Remark[] = [];
  const beside = (remarks: readonly Remark[]): void => {
    noteLeft(remarks);
    const last = blocks.pop();
    if (last === undefined) early = [...early, ...remarks];
    else blocks.push({ ...last, remarks: [...(last.remarks ?? []), ...remarks] });
  };
  const noteLeft = (remarks: readonly Remark[]): void => {
    for (const remark of remarks) if (remark.kind === "left") note(remark.message);
  };
  const withEarly = (remarks: readonly Remark[]): readonly Remark[] => {
    const all = early.length === 0 ? remarks : [...early, ...remarks];
    early = [];
    return all;
  };

  const noteGrid = (grid: Pick<GridBlock, "cells"> & Pick<NewGrid, "remarks">): void => {
    if (grid.remarks) noteLeft(grid.remarks);
    for (const { remarks, nested } of grid.cells) {
      if (remarks) noteLeft(remarks);
      if (nested) nested.forEach(noteGrid);
    }
  };

  return {
    paragraph(paragraph) {
      const clean = takeCodes(paragraph.text);
      const shown = shownLine(clean.text);
      const { text } = shown;
      const codes = paragraph.codes ? [...paragraph.codes, ...clean.codes] : clean.codes;
      const said = paragraph.remarks ? [...paragraph.remarks, ...shown.remarks] : shown.remarks;
      if (text === "" && codes.length === 0) {
        if (said.length > 0) beside(said);
        return;
      }
      if (said.length > 0) noteLeft(said);
      const remarks = withEarly(said);
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
        ...(remarks.length > 0 ? { remarks } : {}),
        ...(paragraph.origin ? { origin: paragraph.origin } : {}),
      });
    },
    grid(grid) {
      countCells(counter, cellsOf(grid));
      noteGrid(grid);
      const remarks = withEarly(grid.remarks ?? []);
      push(gridBlock({ ...grid, remarks }, blocks.length));
    },
    note,
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
    ...(grid.remarks && grid.remarks.length > 0 ? { remarks: grid.remarks } : {}),
  };
}

/** Without control characters, which no page shows and no Word file may hold: some converters leave marks of fields. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\u0085]/gu, "");
}

interface ShownLine {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

const NOTHING_SAID: readonly Remark[] = [];

/** A text as one sees it: without what cannot be seen, with the characters that look-alikes stand for. */
function shownLine(source: string): ShownLine {
  const printed = printable(source).trim();
  const { text, changes, doubts } = cleanText(printed);
  if (text === printed) return { text, remarks: doubts.length === 0 ? NOTHING_SAID : doubts.map(doubt) };
  const now = text.trim();
  const message = changes.map((change) => change.message).join("；");
  const mended: Remark[] = message === "" ? [] : [{ kind: "repair", message, printed, now }];
  return { text: now, remarks: [...mended, ...doubts.map(doubt)] };
}

function doubt(message: string): Remark {
  return { kind: "doubt", message };
}

/** Lines of one cell as its paragraphs, codes and remarks; empty lines are no paragraphs. */
export function cellContent(lines: readonly string[]): Pick<GridCell, "paragraphs" | "codes" | "remarks"> {
  const paragraphs: string[] = [];
  const codes: string[] = [];
  const remarks: Remark[] = [];
  for (const line of lines) {
    const clean = takeCodes(line);
    codes.push(...clean.codes);
    const plain = printable(clean.text).trim();
    if (isClean(plain)) {
      if (plain.includes("\n")) paragraphs.push(...plain.split("\n").map((one) => one.trim()));
      else if (plain !== "") paragraphs.push(plain);
      continue;
    }
    const shown = shownLine(clean.text);
    if (shown.text === "") continue;
    paragraphs.push(...(shown.text.includes("\n") ? shown.text.split("\n").map((one) => one.trim()) : [shown.text]));
    if (shown.remarks.length > 0) remarks.push(...shown.remarks);
  }
  return {
    paragraphs,
    ...(codes.length > 0 ? { codes } : {}),
    ...(remarks.length > 0 ? { remarks: wholeCell(remarks, lines, paragraphs) } : {}),
  };
}

/** A repair of a cell of several lines tells the whole cell, so that it can be put back. */
function wholeCell(remarks: readonly Remark[], lines: readonly string[], paragraphs: readonly string[]): Remark[] {
  if (lines.length < 2) return [...remarks];
  const printed = lines
    .map((line) => printable(line).trim())
    .filter((line) => line !== "")
    .join("\n");
  return remarks.map((remark) =>
    remark.kind === "repair" ? { ...remark, printed, now: paragraphs.join("\n") } : remark,
  );
}
