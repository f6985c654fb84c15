import type { GridBlock } from "../../blocks.ts";
import { createGridBuilder } from "../placed-rows.ts";
import { gridBlock, type NewGrid, type NewParagraph } from "../sink.ts";

/** A cell being read; takes its paragraphs and nested tables. */
export interface OpenTableCell {
  readonly lines: string[];
  readonly codes: string[];
  readonly nested: GridBlock[];
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
  finish(): NewGrid | undefined;
}

/** @param onCovered hears the text of merged cells that no page prints. */
export function createTable(onCovered: (text: string) => void): OpenTable {
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
      open = { lines: [], codes: [], nested: [], columnSpan: 1, rowSpan: 1, dropped: false };
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
    finish() {
      endRow();
      return grid.finish();
    },
  };
}

/** Puts a paragraph into a cell: its number is printed text there, and a line break ends a line. */
export function addToCell(cell: OpenTableCell, paragraph: NewParagraph): void {
  if (paragraph.codes) cell.codes.push(...paragraph.codes);
  if (paragraph.text.trim() === "") return;
  cell.lines.push(...`${paragraph.numbering ?? ""}${paragraph.text}`.split("\n"));
}

/** Nests a table; its index is set with that of the block it ends up in. */
export function nestInCell(cell: OpenTableCell, grid: NewGrid): void {
  cell.nested.push(gridBlock(grid, 0));
}
