import type { MouseEvent } from "react";
import { makeId } from "../../domain/index.ts";
import { type Command, copiedRow, insertRow, moveRowTo, removeRows } from "../../session/index.ts";
import { stepBack } from "../session/index.ts";
import type { Drop, GridCore } from "./core.ts";
import { type Line, selectLines } from "./model/index.ts";

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
export function removeWithStrip(core: GridCore, rowIds: readonly string[]): void {
  if (rowIds.length === 0) return;
  const words = quoted(core, rowIds);
  const command = removeRows(core.table, rowIds);
  core.apply(command);
  core.strips.tell(words, stepBack(core));
}

/** A copy of a row below it; the copy's id is made once, so that redo gives the same row. */
export function duplicateRow(core: GridCore, rowId: string): Command {
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
