import { SourceError } from "./errors.ts";

/** A whole disclosure has about 30,000 cells at 340 projects; five times that is no document a clerk could mean. */
export const MAX_CELLS = 150_000;
/** Paragraphs and grids of one source. */
export const MAX_BLOCKS = 300_000;
/** Size of a saved page; Word's own HTML of 340 tables is 12 MB, pictures inside the page add to it. */
export const MAX_PAGE_SIZE = 48 * 1024 * 1024;
/** Characters of a text dump; 340 tables are half a million. */
export const MAX_TEXT_LENGTH = 16 * 1024 * 1024;
/** Nesting of elements; Word itself refuses tables nested deeper than 63. */
export const MAX_DEPTH = 400;
/** Columns of a table, and of one cell (Word: 63; web pages write `colspan="1000"` and mean all). */
export const MAX_COLUMNS = 512;
export const MAX_COLUMN_SPAN = 100;
/** Rows of a table. */
export const MAX_ROWS = 50_000;

/** Counts cells over a whole source. @throws SourceError "too-many-cells" */
export function countCells(counter: { cells: number }, more: number): void {
  counter.cells += more;
  if (counter.cells > MAX_CELLS) {
    throw new SourceError(
      "too-many-cells",
      `文件里的表格超过 ${MAX_CELLS / 10_000} 万个单元格，读不了；把要用的绩效目标表单独存成一个 Word 文件再打开。`,
    );
  }
}
