import type { MouseEvent } from "react";
import { whilePressed } from "../parts/index.ts";
import { type GridAction, type Rect, rectBetween, type Spot } from "../sheet/index.ts";
import { type CellField, isCellField } from "./cell-field.ts";
import { standIn } from "./cell-keys.ts";

/** A selection of cells: the one the hand is in, and the corner that Shift or the pointer moves. */
export interface SheetRange {
  readonly anchor: Spot;
  readonly head: Spot;
}

export function spotOf({ dataset }: CellField): Spot {
  return { row: Number(dataset.row), column: Number(dataset.col) };
}

/** Nothing of the text is being edited: all of it is selected, or there is none. */
export function isResting({ selectionStart, selectionEnd, value }: CellField): boolean {
  return selectionStart === 0 && selectionEnd === value.length;
}

export function fieldIn(frame: Element, { row, column }: Spot): CellField | undefined {
  const field = frame.querySelector(`[data-row="${row}"][data-col="${column}"]`);
  return isCellField(field) ? field : undefined;
}

const clamp = (n: number, max: number) => Math.max(0, Math.min(max, n));

/** Where a movement of the sheet leads; undefined for one that goes from field to field. */
export function sheetStep(
  action: Extract<GridAction, { type: "move" | "jump" }>,
  from: Spot,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Spot | undefined {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  if (action.type === "jump") {
    if (action.to === "first") return { row: 0, column: 0 };
    if (action.to === "last") return { row: lastRow, column: lastColumn };
    return { row: from.row, column: action.to === "rowStart" ? 0 : lastColumn };
  }
  if (!action.extend && Math.abs(action.dx) + Math.abs(action.dy) === 1) return undefined;
  return { row: clamp(from.row + action.dy, lastRow), column: clamp(from.column + action.dx, lastColumn) };
}

export function rectOfRange(range: SheetRange | undefined): Rect | undefined {
  return range === undefined ? undefined : rectBetween(range.anchor, range.head);
}

/** The pointer is drawn from a pressed cell over others: they are selected until it is let go. */
export function dragOver(
  { currentTarget: frame }: MouseEvent<HTMLElement>,
  from: CellField,
  select: (range: SheetRange) => void,
): void {
  let over = from;
  whilePressed(({ clientX, clientY }) => {
    const cell = document.elementFromPoint(clientX, clientY)?.closest("td") ?? null;
    const field = cell?.querySelector("[data-row]") ?? null;
    if (!isCellField(field) || field === over || !frame.contains(field)) return;
    over = field;
    standIn(from);
    select({ anchor: spotOf(from), head: spotOf(field) });
  });
}
