import { cleanText, LIST_LIMIT, type Steps } from "../domain/index.ts";
import { createPageReader, type GridBlock, type PageReader, type Remark } from "../word/page/index.ts";
import { type Cells, fromTsv } from "./clipboard.ts";
import type { PasteRepair } from "./commands/paste.ts";

/** What was copied, as rows of cells, and what has to be said about it row by row. */
export interface Pasted {
  readonly cells: Cells;
  /** Rows count from 1 over all cells, header rows included. */
  readonly said: readonly PasteRepair[];
}

const COLUMN_LIMIT = 60;
const LONGEST_QUOTE = 40;

/** Rows that are looked at in one step. */
const STEP = 200;

/**
 * The table of a copied page as Excel, WPS, Word and web pages put it on the clipboard, understood as the reader of files
 * understands it: hidden and deleted parts are left out, raised signs and fractions stay apart, breaks are kept. A merged
 * cell stands in every row it covers; beside it, in the columns it covers, stand blanks.
 * @param tell tells the elements of the page. @returns undefined where there is no table, or it is too large to be read.
 */
export function* pastedPage(tell: (page: PageReader) => Steps<void>): Steps<Pasted | undefined> {
  const page = createPageReader();
  try {
    yield* tell(page);
    yield;
  } catch {
    return undefined;
  }
  const { blocks, notes } = page.finish();
  const grids = blocks.flatMap((block) => (block.kind === "grid" ? [block] : []));
  // A table of one cell only arranges a page: what it holds is a text.
  const whole = grids.length > 0 ? joined(grids.map(cellsOf)) : oneCell(blocks);
  if (whole.cells.length === 0) return undefined;
  const placed = new Set(whole.said.flatMap(({ messages }) => messages));
  const others = notes.filter((note) => !placed.has(note)).map((note) => remark(1, "", note));
  return limited({ ...whole, said: [...whole.said, ...others] });
}

/** Tab-separated text as cells, with what cannot be seen taken out. */
export function* pastedText(text: string): Steps<Pasted> {
  const said: PasteRepair[] = [];
  const cells: (readonly string[])[] = [];
  for (const row of fromTsv(text)) {
    cells.push(
      row.map((cell) => {
        const clean = cleanText(cell);
        const messages = [...clean.changes.map(({ message }) => message), ...clean.doubts];
        if (messages.length > 0) said.push({ row: cells.length + 1, printed: quoted(cell), messages });
        return clean.text;
      }),
    );
    if (cells.length % STEP === 0) yield;
  }
  return limited({ cells, said });
}

function joined(pieces: readonly Pasted[]): Pasted {
  const cells: (readonly string[])[] = [];
  const said: PasteRepair[] = [];
  for (const piece of pieces) {
    said.push(...piece.said.map((one) => ({ ...one, row: one.row + cells.length })));
    cells.push(...piece.cells);
  }
  return { cells, said };
}

function cellsOf(grid: GridBlock): Pasted {
  const rows: string[][] = Array.from({ length: grid.rowCount }, () => new Array<string>(grid.columnCount).fill(""));
  const said: PasteRepair[] = [];
  for (const cell of grid.cells) {
    const text = linesOf(cell).join("\n");
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const line = rows[row];
      if (line) line[cell.column] = text;
    }
    if (cell.remarks) said.push(...cell.remarks.map((one) => saidOf(one, cell.row + 1, text)));
  }
  return { cells: rows, said };
}

function linesOf({ paragraphs, nested = [] }: GridBlock["cells"][number]): readonly string[] {
  return [...paragraphs, ...nested.flatMap((inner) => inner.cells.flatMap(linesOf))];
}

/** A block of a page as far as a single cell needs it. */
interface Piece {
  readonly text?: string;
  readonly remarks?: readonly Remark[];
}

function oneCell(blocks: readonly Piece[]): Pasted {
  const texts = blocks.flatMap(({ text = "" }) => (text === "" ? [] : [text]));
  const remarks = blocks.flatMap((block) => block.remarks ?? []);
  const text = texts.join("\n");
  return { cells: texts.length === 0 ? [] : [[text]], said: remarks.map((one) => saidOf(one, 1, text)) };
}

function saidOf(one: Remark, row: number, text: string): PasteRepair {
  return remark(row, one.kind === "repair" ? one.printed : text, one.message);
}

function remark(row: number, printed: string, message: string): PasteRepair {
  return { row, printed: quoted(printed), messages: [message] };
}

function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** As much as a table of indicators can take; what is cut off is said. */
function limited({ cells, said }: Pasted): Pasted {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const cut: PasteRepair[] = [];
  if (cells.length > LIST_LIMIT) {
    cut.push(remark(LIST_LIMIT, "", `复制来的有 ${cells.length} 行，只粘贴前 ${LIST_LIMIT} 行`));
  }
  if (width > COLUMN_LIMIT) cut.push(remark(1, "", `复制来的有 ${width} 列，只粘贴前 ${COLUMN_LIMIT} 列`));
  if (cut.length === 0) return { cells, said };
  const rows = cells.slice(0, LIST_LIMIT).map((row) => row.slice(0, COLUMN_LIMIT));
  return { cells: rows, said: [...cut, ...said.filter(({ row }) => row <= LIST_LIMIT)] };
}
