import type { Block, GridBlock, GridCell } from "../reader/index.ts";
import { signedText, type TextSpan, unsigned } from "../signs/index.ts";

/** A paragraph or a cell that says something, in the order in which it is read. */
export interface Line {
  /** As printed, without signs. */
  readonly text: string;
  /** What is compared; see `compared`. */
  readonly key: string;
  /** Values of the draft in the text; only in a file printed with signs. */
  readonly values: readonly TextSpan[];
  /** Heading above it, and where below it, as a person counts. */
  readonly heading: string;
  readonly where: string;
  /** A line of the table of contents. */
  readonly contents: boolean;
  readonly cell: boolean;
  /** A cell over several rows. */
  readonly merged: boolean;
  /** A cell that says the same as the one above it in its column. */
  readonly repeated: boolean;
}

const BLANKS = /[\s\u200b\u2060\ufeff\u00ad]+/g;

/**
 * What of a text is compared: every letter, digit and mark, exactly. Only this is not:
 *
 * - Blanks (spaces of any width, tabs, line breaks, zero-width characters, soft hyphens): web pages and Word's line breaking add
 *   and take them. One blank counts between two letters or digits of the Latin alphabet, so that "1 2" is not "12".
 * - Where a paragraph ends: neighbouring paragraphs that are equal when joined are equal; cells are not joined.
 * - Page numbers, of footers (“— 3 —”) and behind the lines of a table of contents: Word and WPS fill them in.
 * - Whether a heading's number is typed or comes from automatic numbering.
 * - A merged cell that a web page repeats in every row.
 *
 * Full and half width, Chinese and Latin punctuation, kinds of quotation marks are NOT the same: our export prints what the
 * draft says, so whatever is different was made different afterwards. Such differences are marked `slight`.
 */
export function compared(text: string): string {
  return text.replace(BLANKS, (found, at: number) => {
    const around = /[0-9A-Za-z]/;
    return around.test(text[at - 1] ?? "") && around.test(text[at + found.length] ?? "") ? " " : "";
  });
}

/** The lines of a document's body, text boxes and notes. Headers and footers are left out. */
export function linesOf(blocks: readonly Block[]): readonly Line[] {
  const lines: Line[] = [];
  let heading = "";
  let paragraphs = 0;
  let tables = 0;
  let open: number | undefined;

  const add = (text: string, where: string, more: Partial<Line> = {}): void => {
    const signed = signedText(text, open);
    open = signed.open;
    const key = compared(signed.text);
    if (key === "") return;
    lines.push({
      text: signed.text.trim(),
      key,
      values: signed.spans,
      heading,
      where,
      contents: false,
      cell: false,
      merged: false,
      repeated: false,
      ...more,
    });
  };
  const addGrid = (grid: GridBlock, name: string): void => {
    const above = new Map<number, string>();
    for (const cell of grid.cells) {
      const text = cell.paragraphs.join("\n");
      const key = compared(unsigned(text));
      const repeated = above.get(cell.column) === key;
      const where = `${name}第 ${cell.row + 1} 行第 ${placeInRow(grid, cell)} 格`;
      add(text, where, { cell: true, merged: cell.rowSpan > 1, repeated });
      above.set(cell.column, key);
      for (const nested of cell.nested ?? []) addGrid(nested, `${name}里的表`);
    }
  };
  for (const block of blocks) {
    if (block.origin === "header" || block.origin === "footer") continue;
    if (block.kind === "grid") {
      tables++;
      addGrid(block, tables > 1 ? `第 ${tables} 张表` : "表");
      continue;
    }
    const text = `${block.numbering ?? ""}${block.text}`;
    if (block.style === "toc" || compared(text) === "目录") {
      add(text, "目录", { contents: true, heading: "" });
    } else if (block.level !== undefined) {
      heading = unsigned(text).trim();
      paragraphs = 0;
      tables = 0;
      add(text, "标题");
    } else {
      if (compared(unsigned(text)) !== "") paragraphs++;
      add(text, `第 ${paragraphs} 段`);
    }
  }
  return lines;
}

function placeInRow(grid: GridBlock, cell: GridCell): number {
  return grid.cells.filter(({ row, column }) => row === cell.row && column <= cell.column).length;
}

/** Texts of headers and footers without page numbers. */
export function marginTexts(blocks: readonly Block[]): ReadonlySet<string> {
  const texts = blocks.flatMap((block) => {
    if (block.kind !== "paragraph" || (block.origin !== "header" && block.origin !== "footer")) return [];
    return compared(block.text).replace(/[\d—–-]/g, "");
  });
  return new Set(texts.filter((text) => text !== ""));
}
