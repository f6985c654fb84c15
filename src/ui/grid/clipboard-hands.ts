import type { ClipboardEvent } from "react";
import { finish } from "../../domain/index.ts";
import { clearCells, copyCells } from "../../session/index.ts";
import { inSlices } from "../session/index.ts";
import { copiedCells, copiedOf, isLarge, putCells, READING } from "../sheet/index.ts";
import { activePlace, fieldsIn, type GridCore, rowsIn, selection } from "./core.ts";
import type { EditingHands } from "./editing-hands.ts";
import { isWholeRows, type Rect } from "./model/index.ts";
import { pasteCells, pasteCopied } from "./pasting.ts";

/** Copy, cut and paste by the browser's own events: no permission is asked, and WPS finds a real table. */
export function clipboardHands(core: () => GridCore, editing: EditingHands) {
  const copy = (event: ClipboardEvent<HTMLElement>): boolean => {
    const grid = core();
    const rect = selection(grid);
    if (rect === undefined || grid.cursor()?.editing !== undefined) return false;
    const range = { rowIds: rowsIn(grid, rect).map((row) => row.id), fields: copiedFields(grid, rect) };
    putCells(event, copyCells(grid.table, grid.session.state().draft, range));
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
      if (grid.readOnly) return;
      const copied = copiedOf(event.clipboardData);
      const typing = grid.cursor()?.editing !== undefined;
      if (isLarge(copied) && (!typing || copied.plain.includes("\t"))) {
        event.preventDefault();
        editing.finish();
        inSlices(grid.session, grid.strips, READING, pasteCopied(core(), copiedCells(copied)));
        return;
      }
      const pasted = finish(copiedCells(copied));
      const { cells } = pasted;
      event.preventDefault();
      if (typing && cells.every((row) => row.length < 2)) {
        const paragraphs = activePlace(grid)?.part === undefined ? "\n" : "";
        document.execCommand("insertText", false, cells.map(([text = ""]) => text).join(paragraphs));
        return;
      }
      editing.finish();
      finish(pasteCells(core(), pasted));
    },
  };
}

/** Whole rows carry their 一级 along; of 指标值 the joined value, or the one place that is selected. */
function copiedFields(grid: GridCore, rect: Rect): readonly string[] {
  const keys = grid.places.slice(rect.left, rect.right + 1).map((place) => place.key);
  const parts = keys.filter((key) => key.startsWith("target."));
  const fields = fieldsIn(grid, rect).flatMap((field) => (field === "target" && parts.length < 3 ? parts : [field]));
  return isWholeRows(grid.sheet(), rect) && !fields.includes("level1") ? ["level1", ...fields] : fields;
}
