import type { MouseEvent } from "react";
import { whilePressed } from "../parts/index.ts";
import { type GridCore, selection } from "./core.ts";
import type { EditingHands } from "./editing-hands.ts";
import { at, type Cell, lineIndex, placeIndex } from "./model/index.ts";

function isSelected(core: GridCore, cell: Cell): boolean {
  const rect = selection(core);
  const sheet = core.sheet();
  const y = lineIndex(sheet, cell);
  const x = placeIndex(sheet, cell);
  return rect !== undefined && y >= rect.top && y <= rect.bottom && x >= rect.left && x <= rect.right;
}

/** What the pointer does in cells: press to stand there, Shift and drag to select, press twice to edit. */
export function cellHands(core: () => GridCore, editing: EditingHands) {
  const cellUnder = (event: globalThis.PointerEvent): Cell | undefined => {
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest("td[data-place]");
    const line = cell?.closest("tr[data-line]")?.getAttribute("data-line");
    const place = cell?.getAttribute("data-place");
    return line && place ? { line, place } : undefined;
  };

  const select = () => {
    whilePressed((event) => {
      const head = cellUnder(event);
      const cursor = core().cursor();
      if (head === undefined || cursor === undefined || cursor.editing !== undefined) return;
      const alone = head.line === cursor.active.line && head.place === cursor.active.place;
      if (alone ? cursor.head !== undefined : cursor.head?.line !== head.line || cursor.head.place !== head.place) {
        core().put(alone ? at(cursor.active) : { active: cursor.active, head });
      }
    });
  };

  return {
    cellMenu: (event: MouseEvent<HTMLElement>) => {
      const { target } = event;
      const cell = target instanceof Element ? target.closest("td[data-place]") : null;
      const line = cell?.closest("tr[data-line]")?.getAttribute("data-line");
      if (cell === null || line === null || line === undefined || core().cursor()?.editing !== undefined) return;
      event.preventDefault();
      core().openMenu(line, cell.getBoundingClientRect(), true);
    },
    pressCell: (event: MouseEvent<HTMLElement>, cell: Cell) => {
      const { target } = event;
      if (event.button === 1 || (target instanceof Element && target.closest("button") !== null)) return;
      const grid = core();
      const cursor = grid.cursor();
      const same = cursor?.active.line === cell.line && cursor.active.place === cell.place;
      // The caret, and the words one marks with the pointer, belong to the text that is being edited.
      if (same && cursor.editing !== undefined) return;
      if (same && event.detail >= 2) {
        editing.begin("edit");
        return;
      }
      event.preventDefault();
      editing.finish();
      // The right button opens the menu of the cell, or of the cells it is among.
      if (event.button === 2) {
        if (!isSelected(core(), cell)) core().put(at(cell));
        return;
      }
      if (event.shiftKey && cursor !== undefined) core().put({ active: cursor.active, head: cell });
      else core().put(at(cell));
      select();
    },
  };
}
