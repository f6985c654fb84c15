import { utils, write } from "@e965/xlsx";
import type { Block, Blocks, GridBlock, GridCell } from "../../blocks.ts";
import { p, tbl, tc, wordFile } from "../docx/fixture.ts";

/** Blocks written as files, to be read again: the same document in other formats. */

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
/** Width of the text of a page, in twentieths of a point. */
const PAGE_WIDTH = 9000;

function cellAt(grid: GridBlock, row: number, column: number): GridCell | undefined {
  return grid.cells.find(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.column <= column &&
      column < cell.column + cell.columnSpan,
  );
}

function wordRow(grid: GridBlock, row: number, width: number): string {
  let written = "";
  for (let column = 0; column < grid.columnCount; ) {
    const cell = cellAt(grid, row, column);
    if (!cell) throw new Error(`no cell at ${row},${column}`);
    const merge = cell.rowSpan === 1 ? "" : cell.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
    const text = cell.row === row ? cell.paragraphs.map((line) => p(escaped(line))).join("") : "";
    const looks = `<w:tcW w:w="${width * cell.columnSpan}" w:type="dxa"/><w:gridSpan w:val="${cell.columnSpan}"/>${merge}`;
    written += tc(text || "<w:p/>", looks);
    column += cell.columnSpan;
  }
  return `<w:tr>${written}</w:tr>`;
}

function wordOf(block: Block): string {
  if (block.kind === "paragraph") return p(escaped(block.text));
  const width = Math.floor(PAGE_WIDTH / block.columnCount);
  const rows = Array.from({ length: block.rowCount }, (_, row) => wordRow(block, row, width));
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("");
  return tbl(...rows)
    .replace(
      "<w:tblPr/>",
      `<w:tblPr><w:tblW w:w="${width * block.columnCount}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    )
    .replace("<w:tblGrid/>", `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(block.columnCount)}</w:tblGrid>`);
}

/** Blocks as a Word file. Two tables in a row would be one, so a blank paragraph parts them. */
export function wordFileOf({ blocks }: Blocks): Uint8Array {
  return wordFile({ body: `${blocks.map(wordOf).join("<w:p/>")}<w:sectPr/>` });
}

/** Blocks as a workbook of one sheet, all cells as text. */
export function workbookOf({ blocks }: Blocks): Uint8Array {
  const rows: (string | null)[][] = [];
  const merges: string[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      rows.push([block.text]);
      continue;
    }
    const top = rows.length;
    for (let row = 0; row < block.rowCount; row++) rows.push(new Array<null>(block.columnCount).fill(null));
    for (const { row, column, rowSpan, columnSpan, paragraphs } of block.cells) {
      const line = rows[top + row];
      if (line) line[column] = paragraphs.join("\n");
      if (rowSpan * columnSpan === 1) continue;
      const from = { r: top + row, c: column };
      merges.push(utils.encode_range(from, { r: from.r + rowSpan - 1, c: from.c + columnSpan - 1 }));
    }
  }
  const sheet = utils.aoa_to_sheet(rows);
  sheet["!merges"] = merges.map((range) => utils.decode_range(range));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Sheet1");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}
