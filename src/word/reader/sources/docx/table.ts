import type { GridBlock, Remark } from "../../blocks.ts";
import { createGridBuilder } from "../placed-rows.ts";
import { gridBlock, type NewGrid, type NewParagraph } from "../sink.ts";
import { NOTES } from "./notes.ts";

/** A cell being read; takes its paragraphs and nested tables. */
export interface OpenTableCell {
  readonly lines: string[];
  readonly codes: string[];
  readonly nested: GridBlock[];
  readonly remarks: Remark[];
  columnSpan: number;
  readonly rowSpan: 1;
  /** How `w:vMerge` / `w:hMerge` join the cell to the one above or to its left (17.4.84, 17.4.22). */
  vertical?: "restart" | "continue" | undefined;
  horizontal?: "restart" | "continue" | undefined;
  dropped: boolean;
}

/** A table of a Word file being read. */
export interface OpenTable {
  cell(): OpenTableCell | undefined;
  endCell(): void;
  endRow(): void;
  /** Sets what `w:trPr` says about the current row. */
  setRow(change: { readonly before?: number; readonly dropped?: boolean }): void;
  current(): OpenTableCell | undefined;
  /** Says something about the table as a whole. */
  remark(remark: Remark): void;
  finish(): NewGrid | undefined;
}

/** @param onCovered hears the text of merged cells that no page prints. */
export function createTable(onCovered: (text: string) => void): OpenTable {
  const remarks: Remark[] = [];
  const grid = createGridBuilder();
  let cells: OpenTableCell[] = [];
  let open: OpenTableCell | undefined;
  let before = 0;
  let dropped = false;

  const place = (cell: OpenTableCell): void => {
    if (cell.horizontal === "continue" && grid.continueLeft(cell)) return;
    if (cell.vertical === "continue" && grid.continueAbove(cell.columnSpan)) {
      if (cell.lines.length > 0) onCovered(cell.lines.join(""));
      return;
    }
    grid.cell(cell);
  };

  const endRow = (): void => {
    if (!dropped && cells.length > 0) {
      grid.row(before);
      for (const cell of cells) place(cell);
    }
    cells = [];
    before = 0;
    dropped = false;
  };

  return {
    cell() {
      // A cell inside a cell without a table between them: the inner one is no cell.
      if (open) return undefined;
      open = { lines: [], codes: [], nested: [], remarks: [], columnSpan: 1, rowSpan: 1, dropped: false };
      return open;
    },
    endCell() {
      if (open && !open.dropped) cells.push(open);
      open = undefined;
    },
    endRow,
    setRow(change) {
      before = change.before ?? before;
      dropped ||= change.dropped ?? false;
    },
    current: () => open,
    remark(remark) {
      if (!remarks.some(({ message }) => message === remark.message)) remarks.push(remark);
    },
    finish() {
      endRow();
      const finished = grid.finish();
      return finished && remarks.length > 0 ? { ...finished, remarks } : finished;
    },
  };
}

/** Puts a paragraph into a cell: its number is printed text there, and a line break ends a line. */
export function addToCell(cell: Pick<OpenTableCell, "lines" | "codes" | "remarks">, paragraph: NewParagraph): void {
  if (paragraph.codes) cell.codes.push(...paragraph.codes);
  if (paragraph.remarks) cell.remarks.push(...paragraph.remarks.map(inCell));
  if (paragraph.text.trim() === "") return;
  cell.lines.push(...`${paragraph.numbering ?? ""}${paragraph.text}`.split("\n"));
}

/** What is left out of a cell may be its value. */
const IN_CELL: ReadonlyMap<string, string> = new Map([
  [NOTES.picture, "这一格里是图片，图片里的字读不到，请照原件填写。"],
  [NOTES.object, "这一格里嵌着对象（公式、电子表格等），里面的字读不到，请照原件填写。"],
  [NOTES.chart, "这一格里是图表，读不到，请照原件填写。"],
]);

function inCell(remark: Remark): Remark {
  const message = remark.kind === "left" ? IN_CELL.get(remark.message) : undefined;
  return message === undefined ? remark : { kind: "doubt", message };
}

/** Nests a table; its index is set with that of the block it ends up in. */
export function nestInCell(cell: OpenTableCell, grid: NewGrid): void {
  cell.nested.push(gridBlock(grid, 0));
}
