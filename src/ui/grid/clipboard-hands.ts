import type { ClipboardEvent } from "react";
import {
  type Cells,
  clearCells,
  combine,
  copyCells,
  fromTsv,
  pasteBlock,
  toHtmlTable,
  toTsv,
} from "../../session/index.ts";
import { addAtOpenPlace } from "./add-row.ts";
import { htmlCells } from "./clipboard/html-cells.ts";
import { anchorColumn } from "./clipboard/paste-anchor.ts";
import { pasteWords } from "./clipboard/paste-words.ts";
import { activeLine, activePlace, fieldsIn, type GridCore, rowsIn, selection } from "./core.ts";
import type { EditingHands } from "./editing-hands.ts";
import { isWholeRows, type Rect } from "./model/index.ts";
import { undoIfLast } from "./undo.ts";

/** Copy, cut and paste by the browser's own events: no permission is asked, and WPS finds a real table. */
export function clipboardHands(core: () => GridCore, editing: EditingHands) {
  const copy = (event: ClipboardEvent<HTMLElement>): boolean => {
    const grid = core();
    const rect = selection(grid);
    if (rect === undefined || grid.cursor()?.editing !== undefined) return false;
    const range = { rowIds: rowsIn(grid, rect).map((row) => row.id), fields: copiedFields(grid, rect) };
    const cells = copyCells(grid.table, grid.session.state().draft, range);
    const alone = cells.length === 1 && cells[0]?.length === 1;
    event.clipboardData.setData("text/plain", alone ? (cells[0]?.[0] ?? "") : toTsv(cells));
    if (!alone) event.clipboardData.setData("text/html", toHtmlTable(cells));
    event.preventDefault();
    return true;
  };
  return {
    copy: (event: ClipboardEvent<HTMLElement>) => {
      copy(event);
    },
    cut: (event: ClipboardEvent<HTMLElement>) => {
      if (!copy(event)) return;
      const grid = core();
      const rect = selection(grid);
      if (rect === undefined || grid.readOnly) return;
      grid.apply(
        clearCells(grid.table, { rowIds: rowsIn(grid, rect).map((row) => row.id), fields: copiedFields(grid, rect) }),
      );
    },
    paste: (event: ClipboardEvent<HTMLElement>) => {
      const grid = core();
      const cells = clipboardCells(event.clipboardData);
      if (grid.readOnly) return;
      const alone = cells.length === 1 && (cells[0]?.length ?? 0) === 1;
      if (grid.cursor()?.editing !== undefined && alone) {
        event.preventDefault();
        document.execCommand("insertText", false, cells[0]?.[0] ?? "");
        return;
      }
      event.preventDefault();
      if (cells.length === 0) return;
      editing.finish();
      pasteCells(core(), cells);
    },
  };
}

/** What is on the clipboard as cells: the table where there is one, else tab-separated text. */
export function clipboardCells(data: DataTransfer): Cells {
  return htmlCells(data.getData("text/html")) ?? fromTsv(data.getData("text/plain"));
}

/** Whole rows carry their 一级 along; of 指标值 the joined value, or the one place that is selected. */
function copiedFields(grid: GridCore, rect: Rect): readonly string[] {
  const keys = grid.places.slice(rect.left, rect.right + 1).map((place) => place.key);
  const parts = keys.filter((key) => key.startsWith("target."));
  const fields = fieldsIn(grid, rect).flatMap((field) => (field === "target" && parts.length < 3 ? parts : [field]));
  return isWholeRows(grid.sheet(), rect) && !fields.includes("level1") ? ["level1", ...fields] : fields;
}

/** Pastes a block at the cursor, selects what came in, and says what was done. */
export function pasteCells(core: GridCore, cells: Cells): void {
  const line = activeLine(core);
  const place = activePlace(core);
  const rect = selection(core);
  const column = anchorColumn(cells, cornerColumn(core, rect) ?? place?.key ?? "level1", core.places, core.scheme);
  const corner = rect === undefined ? line : core.sheet().lines[rect.top];
  const anchor = { ...(corner === undefined ? {} : { rowId: corner.id }), column };
  const keys = core.places.map((one) => one.key);
  const { command, summary } = pasteBlock(core.table, anchor, keys, filled(core, cells, rect));
  if (summary.rows === 0) return;
  const made =
    corner?.kind === "open" ? combine(command.label, command.place, [addAtOpenPlace(core, corner), command]) : command;
  core.apply(made);
  selectPasted(core, anchor.rowId, column, summary.rows, cells[0]?.length ?? 1);
  const undo = { label: "撤销", onPress: () => undoIfLast(core, made.label) };
  const look = { label: "看改了什么", onPress: () => core.showRepairs(summary.repairs) };
  const actions = summary.repairs.length > 0 ? [look, undo] : [undo];
  if (summary.overflow > 0) core.strips.warn(pasteWords(summary), ...actions);
  else if (summary.rows > 1 || summary.repairs.length > 0) core.strips.tell(pasteWords(summary), ...actions);
}

function cornerColumn(core: GridCore, rect: Rect | undefined): string | undefined {
  const line = rect === undefined ? undefined : core.sheet().lines[rect.top];
  if (line?.kind === "open") return "level3";
  return rect === undefined ? undefined : core.places[rect.left]?.key;
}

/** One cell over a selection goes into each of its cells. */
function filled(core: GridCore, cells: Cells, rect: Rect | undefined): Cells {
  const [only] = cells;
  if (rect === undefined || cells.length !== 1 || only === undefined || only.length !== 1) return cells;
  const width = fieldsIn(core, rect).length;
  const height = rowsIn(core, rect).length;
  return Array.from({ length: Math.max(1, height) }, () => Array.from({ length: width }, () => only[0] ?? ""));
}

function selectPasted(core: GridCore, rowId: string | undefined, column: string, count: number, width: number): void {
  const rows = core.rows();
  const from = rowId === undefined ? rows.length - count : rows.findIndex((row) => row.id === rowId);
  const first = rows[Math.max(0, from)];
  const last = rows[Math.min(rows.length, Math.max(0, from) + count) - 1];
  if (first === undefined || last === undefined) return;
  const left = Math.max(
    0,
    core.places.findIndex((place) => place.key === column),
  );
  const fields = [...new Set(core.places.slice(left).map((place) => place.field))].slice(0, width);
  const right = [...core.places].reverse().find((place) => fields.includes(place.field))?.key ?? column;
  const active = { line: first.id, place: column === "level1" ? "level2" : column };
  core.put(count === 1 && width === 1 ? { active } : { active, head: { line: last.id, place: right } });
}
