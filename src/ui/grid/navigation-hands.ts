import type { KeyboardEvent } from "react";
import { clearCells, fillDown, moveRow } from "../../session/index.ts";
import { addBelow, addOpenRow, bringLastYear } from "./add-row.ts";
import { activeLine, activePlace, fieldsIn, type GridCore, rowsIn, selection } from "./core.ts";
import type { EditingHands } from "./editing-hands.ts";
import { actionOf, at, type GridAction, isMovement, lineIndex, moved, tabFromTarget } from "./model/index.ts";

/** What keys do. Keys of a composition never come here; keys that mean nothing in the grid go on to the page. */
export function navigationHands(core: () => GridCore, editing: EditingHands) {
  /** Esc in a resting cell lets the next Tab go on to the rest of the page. */
  let leaving = false;

  const movement = (
    action: Extract<GridAction, { type: "move" | "jump" | "tab" | "enter" | "selectAll" }>,
  ): boolean => {
    const grid = core();
    const cursor = grid.cursor();
    if (cursor === undefined) return false;
    const y = lineIndex(grid.sheet(), cursor.active);
    const gave = editing.finish();
    const rested = core().cursor() ?? cursor;
    const sheet = core().sheet();
    // A class that was changed took its row along: what comes next goes on there.
    if (action.type !== "tab" && lineIndex(sheet, rested.active) !== y) return true;
    const onwards = action.type === "tab" && !action.back;
    const next = onwards && gave !== undefined ? tabFromTarget(sheet, rested, gave) : moved(sheet, rested, action);
    if (next !== undefined) core().put(next);
    else if (action.type === "tab" && !action.back && !core().readOnly) return tabOut(core());
    else return false;
    return true;
  };

  const act = (action: GridAction): boolean => {
    if (isMovement(action)) return movement(action);
    const grid = core();
    const cursor = grid.cursor();
    const rect = selection(grid);
    const line = activeLine(grid);
    if (cursor === undefined || rect === undefined || line === undefined) return false;
    switch (action.type) {
      case "edit":
        if (cursor.editing?.mode === "replace") grid.put({ ...cursor, editing: { ...cursor.editing, mode: "edit" } });
        else if (cursor.editing === undefined) editing.begin("edit");
        return true;
      case "cancel":
        if (cursor.editing !== undefined) editing.cancel();
        else if (cursor.head !== undefined) grid.put(at(cursor.active));
        else {
          leaving = true;
          grid.say("再按 Tab 离开表格。");
        }
        return true;
      case "clear":
        if (!grid.readOnly) grid.apply(clearCommand(grid));
        return true;
      case "rowBelow":
        editing.finish();
        if (!grid.readOnly) addBelow(core());
        return true;
      case "moveRow":
        editing.finish();
        if (!grid.readOnly && line.kind === "row") grid.apply(moveRow(grid.table, line.id, action.dy < 0 ? -1 : 1));
        return true;
      case "fillDown": {
        if (bringLastYear(grid, line.id)) return true;
        const range = { rowIds: rowsIn(grid, rect).map((row) => row.id), fields: fieldsIn(grid, rect) };
        if (!grid.readOnly) grid.apply(fillDown(grid.table, range));
        return true;
      }
      case "undo":
        grid.goTo(grid.session.undo());
        return true;
      case "redo":
        grid.goTo(grid.session.redo());
        return true;
      case "menu":
        editing.finish();
        grid.openMenu(line.id, document.activeElement?.getBoundingClientRect() ?? new DOMRect(), true);
        return true;
      default:
        return false;
    }
  };

  return {
    keyDown: (event: KeyboardEvent<HTMLElement>) => {
      const { key, shiftKey: shift, ctrlKey, metaKey, altKey: alt } = event;
      const stroke = { key, shift, ctrl: ctrlKey || metaKey, alt };
      const action = actionOf(stroke, core().cursor()?.editing?.mode);
      const left = leaving && action?.type === "tab";
      leaving = false;
      if (left) return;
      if (action === undefined) {
        if (key.length === 1 && !stroke.ctrl && !alt) explain(core());
        return;
      }
      if (act(action)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
  };
}

/** Why a key does nothing here, in the status line. */
function explain(core: GridCore): void {
  if (core.readOnly) core.say("这份草稿在另一个窗口开着，这里只能看。");
  else if (activePlace(core)?.key === "level1") core.say("一级跟着二级走：在右边的二级里选，行会移到它的一级下面。");
}

/** Tab past the last cell goes on in a new row of the same class. */
function tabOut(grid: GridCore): boolean {
  const line = activeLine(grid);
  if (line === undefined) return false;
  if (line.kind === "open") addOpenRow(grid, line.id);
  else addBelow(grid);
  return true;
}

/** Delete empties what is selected; one place of a target alone empties that part. */
function clearCommand(grid: GridCore) {
  const rect = selection(grid) ?? { top: 0, bottom: 0, left: 0, right: 0 };
  const parts = grid.places.slice(rect.left, rect.right + 1).map((place) => place.key);
  const fields = fieldsIn(grid, rect).flatMap((field) => {
    if (field !== "target") return [field];
    const chosen = parts.filter((key) => key.startsWith("target."));
    return chosen.length === 3 ? ["target"] : chosen;
  });
  return clearCells(grid.table, { rowIds: rowsIn(grid, rect).map((row) => row.id), fields });
}
