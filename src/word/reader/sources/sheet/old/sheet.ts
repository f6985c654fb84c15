import { MAX_CELLS } from "../../limits.ts";
import { MOST_MERGES, type Sheet, type SheetCell, tooManyCells } from "../book.ts";
import type { Area } from "../plane.ts";
import { cellsOf, FORMULA_TEXT, LAST_COLUMN, type OldCell, textOf } from "./cells.ts";
import type { Globals, Tab } from "./globals.ts";
import type { OldRecord } from "./records.ts";

const [ROW, COLUMNS, MERGES, NOTE] = [0x0208, 0x7d, 0xe5, 0x1c];
const [HIDDEN_ROW, HIDDEN_COLUMNS] = [0x20, 0x01];

/**
 * Reads a sheet's cells, what of them is hidden and which are merged.
 * @param counter how many cells the sheets before it have.
 * @throws SourceError; RangeError where a record is too short
 */
export function readSheet(tab: Tab, records: Iterable<OldRecord>, globals: Globals, counter: { cells: number }): Sheet {
  const cells: SheetCell[] = [];
  const merges: Area[] = [];
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()];
  let hasComments = false;
  /** The formula whose text is to follow. */
  let asking: OldCell | undefined;
  const show = ({ row, column, look }: OldCell, value: OldCell["value"]): void => {
    if (value === undefined) return;
    if (++counter.cells > MAX_CELLS) throw tooManyCells();
    cells.push({ row, column, text: globals.formats.show(value, look) });
  };
  for (const record of records) {
    const { kind, view } = record;
    if (kind === ROW) {
      if (view.getUint8(12) & HIDDEN_ROW) hiddenRows.add(view.getUint16(0, true));
    } else if (kind === COLUMNS) {
      if (view.getUint16(8, true) & HIDDEN_COLUMNS)
        addAll(hiddenColumns, view.getUint16(0, true), view.getUint16(2, true));
    } else if (kind === MERGES) {
      merges.push(...areasOf(view));
      if (merges.length > MOST_MERGES) throw tooManyCells();
    } else if (kind === NOTE) {
      hasComments = true;
    } else if (kind === FORMULA_TEXT) {
      if (asking) show(asking, textOf(record, globals, 0));
      asking = undefined;
    } else {
      for (const cell of cellsOf(record, globals)) {
        asking = cell.value === undefined ? cell : undefined;
        show(cell, cell.value);
      }
    }
  }
  return { ...tab, cells, hiddenRows, hiddenColumns, merges, hasComments, unanswered: 0 };
}

function addAll(columns: Set<number>, first: number, last: number): void {
  for (let column = first; column <= Math.min(last, LAST_COLUMN); column++) columns.add(column);
}

/** The merged areas of a record (MS-XLS 2.4.168). */
function areasOf(view: DataView): Area[] {
  return Array.from({ length: view.getUint16(0, true) }, (_, index) => {
    const uint16 = (at: number): number => view.getUint16(index * 8 + at, true);
    return { top: uint16(2), left: uint16(6), bottom: uint16(4), right: uint16(8) };
  });
}
