import type { MouseEvent } from "react";
import { makeId } from "../../domain/index.ts";
import { type Command, copiedRow, insertRow, moveRow, moveRowTo, removeRows } from "../../session/index.ts";
import type { MenuItem } from "../parts/index.ts";
import { stepBack } from "../session/index.ts";
import { addBelow, addOpenRow } from "./add-row.ts";
import { type Drop, type GridCore, rowsIn, selection } from "./core.ts";
import { at, type Line, selectLines } from "./model/index.ts";

/** Pixels the pointer moves before a press on a handle is a drag. */
const DRAG_FROM = 4;

/** A press on a row number: selects the row, and drags it inside its 一级. */
export function rowHands(core: () => GridCore, finish: () => void) {
  const pressHandle = (event: MouseEvent<HTMLElement>, lineId: string) => {
    if (event.button !== 0) return;
    event.preventDefault();
    finish();
    const grid = core();
    const cursor = grid.cursor();
    const from = event.shiftKey && cursor !== undefined ? cursor.active.line : lineId;
    grid.put(selectLines(grid.sheet(), from, lineId));
    if (event.shiftKey || grid.readOnly) return;
    dragRow(core, lineId, event.clientY);
  };
  return { pressHandle };
}

function dragRow(core: () => GridCore, dragged: string, startY: number): void {
  let drop: Drop | undefined;
  const show = (next: Drop | undefined) => {
    drop = next;
    core().setDrop(next);
  };
  const move = (event: globalThis.PointerEvent) => {
    if (drop === undefined && Math.abs(event.clientY - startY) < DRAG_FROM) return;
    const row = document.elementFromPoint(event.clientX, event.clientY)?.closest("tr[data-line]");
    const line = row?.getAttribute("data-line") ?? undefined;
    if (row === null || row === undefined || line === undefined || !sameGroup(core(), dragged, line)) return;
    const box = row.getBoundingClientRect();
    show({ dragged, line, edge: event.clientY < box.top + box.height / 2 ? "before" : "after" });
  };
  const stop = (event: Event) => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", stop);
    window.removeEventListener("pointercancel", stop);
    window.removeEventListener("keydown", giveUp, true);
    const landing = drop;
    show(undefined);
    if (event.type === "pointerup" && landing !== undefined) dropRow(core(), landing);
  };
  const giveUp = (event: globalThis.KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    stop(event);
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", stop);
  window.addEventListener("pointercancel", stop);
  window.addEventListener("keydown", giveUp, true);
}

function sameGroup(core: GridCore, a: string, b: string): boolean {
  const lines = core.sheet().lines;
  const find = (id: string) => lines.find((line) => line.id === id);
  return find(a) !== undefined && find(a)?.level1 === find(b)?.level1;
}

/** Position among the rows where a dragged row lands; open places do not count. */
export function landing(lines: readonly Line[], { dragged, line, edge }: Drop): number | undefined {
  const rows = lines.filter((one) => one.kind === "row").map((one) => one.id);
  const from = rows.indexOf(dragged);
  const over = lines.findIndex((one) => one.id === line);
  if (from < 0 || over < 0) return undefined;
  const before = lines.slice(0, edge === "before" ? over : over + 1).filter((one) => one.kind === "row").length;
  const to = before > from ? before - 1 : before;
  return to === from ? undefined : to;
}

function dropRow(core: GridCore, drop: Drop): void {
  const to = landing(core.sheet().lines, drop);
  if (to !== undefined) core.apply(moveRowTo(core.table, drop.dragged, to));
}

function quoted(core: GridCore, rowIds: readonly string[]): string {
  const rows = core.rows();
  const number = rows.findIndex((row) => row.id === rowIds[0]) + 1;
  const name = rows[number - 1]?.level3 ?? "";
  return rowIds.length > 1 ? `已删除 ${rowIds.length} 行` : `已删除第 ${number} 行${name === "" ? "" : `“${name}”`}`;
}

/** Deletes rows and says so, with the way back. */
function removeWithStrip(core: GridCore, rowIds: readonly string[]): void {
  if (rowIds.length === 0) return;
  const words = quoted(core, rowIds);
  const command = removeRows(core.table, rowIds);
  core.apply(command);
  core.strips.tell(words, stepBack(core));
}

/** A copy of a row below it; the copy's id is made once, so that redo gives the same row. */
function duplicateRow(core: GridCore, rowId: string): Command {
  const id = makeId();
  const insert = insertRow(core.table, id, rowId);
  return {
    ...insert,
    label: "复制一行",
    change: (draft) => {
      const source = core.table.rows(draft).find((row) => row.id === rowId);
      const next = insert.change(draft);
      if (source === undefined) return next;
      return core.table.withRows(
        next,
        core.table.rows(next).map((row) => (row.id === id ? copiedRow(source, id) : row)),
      );
    },
  };
}

/** Rows a menu acts on: the selected ones where the line is among them, else the line alone. */
function chosenRows(core: GridCore, lineId: string): readonly string[] {
  const rect = selection(core);
  const ids = rect === undefined ? [] : rowsIn(core, rect).map((row) => row.id);
  return ids.includes(lineId) ? ids : [lineId];
}

/** The menu of a line: Shift+F10 anywhere in it, or the right button on its number. */
export function lineMenu(core: GridCore, lineId: string): readonly MenuItem[] {
  const line = core.sheet().lines.find((one) => one.id === lineId);
  if (line === undefined || core.readOnly) return [];
  if (line.kind === "open") return [{ label: `添加${line.level2}`, onSelect: () => addOpenRow(core, lineId) }];
  const ids = chosenRows(core, lineId);
  const count = ids.length > 1 ? ` ${ids.length} 行` : "";
  return [
    { label: "下面加一行", hint: "Ctrl+Enter", onSelect: () => belowOf(core, lineId) },
    { label: "复制这一行", onSelect: () => core.apply(duplicateRow(core, lineId)) },
    { label: "上移", hint: "Alt+Shift+↑", onSelect: () => core.apply(moveRow(core.table, lineId, -1)) },
    { label: "下移", hint: "Alt+Shift+↓", onSelect: () => core.apply(moveRow(core.table, lineId, 1)) },
    ...transferItems(core, ids),
    { label: `删除${count}`, danger: true, onSelect: () => removeWithStrip(core, ids) },
  ];
}

/** Ways into another project; only where there are projects. */
function transferItems(core: GridCore, ids: readonly string[]): readonly MenuItem[] {
  const { onTransfer } = core;
  if (onTransfer === undefined) return [];
  const off = core.session.state().draft.projects.length < 2 ? { off: "只有一个项目" } : {};
  return [
    { label: "移到其他项目…", ...off, onSelect: () => onTransfer("move", ids) },
    { label: "复制到其他项目…", ...off, onSelect: () => onTransfer("copy", ids) },
  ];
}

function belowOf(core: GridCore, lineId: string): void {
  core.put(at({ line: lineId, place: "level3" }));
  addBelow(core);
}
