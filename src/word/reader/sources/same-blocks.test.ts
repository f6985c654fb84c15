import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Block, Blocks, GridBlock, GridCell } from "../blocks.ts";
import { p, tbl, tc, wordFile } from "./docx/fixture.ts";
import { readDocx, readHtml, readText } from "./index.ts";

/** One document in three forms gives the same blocks: a text dump is written as a Word file and as a page, and read again. */

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function cellAt(grid: GridBlock, row: number, column: number): GridCell | undefined {
  return grid.cells.find(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.column <= column &&
      column < cell.column + cell.columnSpan,
  );
}

function wordRow(grid: GridBlock, row: number): string {
  let written = "";
  for (let column = 0; column < grid.columnCount; ) {
    const cell = cellAt(grid, row, column);
    if (!cell) throw new Error(`no cell at ${row},${column}`);
    const merge = cell.rowSpan === 1 ? "" : cell.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
    const text = cell.row === row ? cell.paragraphs.map((line) => p(escaped(line))).join("") : "";
    written += tc(text || "<w:p/>", `<w:gridSpan w:val="${cell.columnSpan}"/>${merge}`);
    column += cell.columnSpan;
  }
  return `<w:tr>${written}</w:tr>`;
}

function wordOf(block: Block): string {
  if (block.kind === "paragraph") return p(escaped(block.text));
  return tbl(...Array.from({ length: block.rowCount }, (_, row) => wordRow(block, row)));
}

function pageOf(block: Block): string {
  if (block.kind === "paragraph") return `<p>${escaped(block.text).replace(/ /g, "&nbsp;")}</p>`;
  const rows = Array.from({ length: block.rowCount }, (_, row) => {
    const cells = block.cells.filter((cell) => cell.row === row);
    const written = cells.map(
      (cell) =>
        `<td rowspan=${cell.rowSpan} colspan=${cell.columnSpan}>${cell.paragraphs.map((line) => `<p>${escaped(line).replace(/ /g, "&nbsp;")}`).join("")}</td>`,
    );
    return `<tr>${written.join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}

/** Without what only one form can say: codes, and that spans were deduced. */
function bare(blocks: Blocks): unknown[] {
  const printed = blocks.blocks.filter((block) => block.kind === "grid" || block.text !== "");
  return printed.map((block) =>
    block.kind === "paragraph"
      ? block.text
      : {
          rows: block.rowCount,
          columns: block.columnCount,
          cells: block.cells.map(({ row, column, rowSpan, columnSpan, paragraphs }) => [
            row,
            column,
            rowSpan,
            columnSpan,
            paragraphs,
          ]),
        },
  );
}

async function expectSameBlocks(dump: string): Promise<void> {
  const read = readText(dump);
  // A table of one cell arranges a page; in a page it is a paragraph.
  const whole = {
    ...read,
    blocks: read.blocks.filter((block) => block.kind === "paragraph" || block.cells.length > 1),
  };
  expect(bare(await readDocx(wordFile({ body: whole.blocks.map(wordOf).join("") })))).toEqual(bare(whole));
  expect(bare(await readHtml(whole.blocks.map(pageOf).join("\n")))).toEqual(bare(whole));
}

const INVENTED =
  "云溪镇人民政府  2026年部门预算\n一、部门职责\n\t单位名称\n\t单位性质\n\t经费\n\n\t\n\t\n\t\n\n\t云溪镇<人民>政府\n\t行政\n\t财政拨款\n\n\n" +
  "1、河道保洁绩效目标表\n\t绩效目标\n\t1.水清岸绿\n2.群众满意\n\n\t一级\n\t二级\n\t指标值\n\t依据\n\n\t\n\t\n\t符号\n\t值\n\t单位\n\t\n\n" +
  "\t产出\n\t数量\n\t≥\n\t12\n\t次\n\t台账\n\n\t\n\t质量\n\t=\n\t100\n\t%\n\t\n\n二、其他 & 说明\n";

describe("the same document as text, Word file and page", () => {
  it("gives the same blocks for an invented document", () => expectSameBlocks(INVENTED));

  const seeds = new URL("../../../../../shared/seeds/", import.meta.url);
  const names = existsSync(seeds) ? readdirSync(seeds).sort() : [];
  describe.skipIf(names.length === 0)("and for the five seeds (skipped where ../shared/seeds does not exist)", () => {
    it.each(names)("%s", (name) => expectSameBlocks(readFileSync(new URL(name, seeds), "utf8")));
  });
});
