import type { GridAction } from "../../sheet/index.ts";
import {
  at,
  type Cell,
  type Cursor,
  cellAt,
  firstTyped,
  lineIndex,
  placeIndex,
  type Sheet,
  step,
  tabStep,
} from "./cursor.ts";
import type { TargetPart } from "./places.ts";
import type { Gave } from "./typed-target.ts";

type Movement = Extract<GridAction, { type: "move" | "jump" | "tab" | "enter" | "selectAll" }>;

export function isMovement(action: GridAction): action is Movement {
  return ["move", "jump", "tab", "enter", "selectAll"].includes(action.type);
}

/**
 * Where a movement leads. Undefined where it leads out of the grid: Tab past the last cell (a new row follows) and
 * Shift+Tab before the first (the browser goes on to what stands above).
 */
export function moved(sheet: Sheet, cursor: Cursor, action: Movement): Cursor | undefined {
  switch (action.type) {
    case "move":
      return reach(cursor, step(sheet, cursor.head ?? cursor.active, action.dx, action.dy), action.extend, () =>
        step(sheet, cursor.active, action.dx, action.dy),
      );
    case "jump": {
      const to = jumpTarget(sheet, action.extend ? (cursor.head ?? cursor.active) : cursor.active, action.to);
      return reach(cursor, to, action.extend, () => to);
    }
    case "tab": {
      const to = tabStep(sheet, cursor.active, action.back);
      if (to === undefined) return undefined;
      const given = to.line === cursor.active.line ? (cursor.given ?? []) : [];
      return at(to, { origin: cursor.origin ?? cursor.active.place, given });
    }
    case "enter": {
      const origin = action.back ? undefined : cursor.origin;
      const from = origin === undefined ? cursor.active : { ...cursor.active, place: origin };
      return at(step(sheet, from, 0, action.back ? -1 : 1));
    }
    case "selectAll": {
      const first = cellAt(sheet, 0, 0);
      const last = cellAt(sheet, sheet.lines.length - 1, sheet.places.length - 1);
      return first === undefined || last === undefined ? cursor : { active: first, head: last };
    }
  }
}

function reach(cursor: Cursor, head: Cell, extend: boolean, alone: () => Cell): Cursor {
  return extend ? { active: cursor.active, head } : at(alone());
}

function jumpTarget(sheet: Sheet, from: Cell, to: "rowStart" | "rowEnd" | "first" | "last"): Cell {
  const y = to === "first" ? 0 : to === "last" ? sheet.lines.length - 1 : lineIndex(sheet, from);
  const x = to === "first" || to === "rowStart" ? firstTyped(sheet) : sheet.places.length - 1;
  return cellAt(sheet, y, x) ?? from;
}

/**
 * Where Tab leads when a text was typed into 指标值: a lone symbol to the number, a lone number to its unit, a lone unit to
 * the number it still lacks; a whole value leads behind the three places.
 */
export function tabFromTarget(sheet: Sheet, cursor: Cursor, gave: Gave): Cursor | undefined {
  const line = sheet.lines[lineIndex(sheet, cursor.active)];
  const target = line?.kind === "row" ? line.row.target : undefined;
  const lacksValue = target?.kind === "quantity" && target.value === "";
  const wanted = gave === "symbol" || (gave === "unit" && lacksValue) ? "value" : gave === "value" ? "unit" : undefined;
  const place = (part: TargetPart) => sheet.places.find((one) => one.part === part)?.key ?? cursor.active.place;
  const given = gave === "whole" ? (cursor.given ?? []) : [...(cursor.given ?? []), gave];
  const run = { origin: cursor.origin ?? cursor.active.place, given };
  if (wanted !== undefined) return at({ line: cursor.active.line, place: place(wanted) }, run);
  return moved(sheet, { ...at({ line: cursor.active.line, place: place("unit") }, run) }, { type: "tab", back: false });
}

/** Selects whole lines, from the handle of one to another. */
export function selectLines(sheet: Sheet, from: string, to: string): Cursor {
  const last = sheet.places[sheet.places.length - 1];
  const first = sheet.places[firstTyped(sheet)];
  if (first === undefined || last === undefined) return { active: { line: from, place: "" } };
  return { active: { line: from, place: first.key }, head: { line: to, place: last.key } };
}

/** Keeps a cursor whose row or column is gone (undo, a deleted row) near where it stood. */
export function settle(sheet: Sheet, before: Sheet, cursor: Cursor | undefined): Cursor | undefined {
  if (cursor === undefined || sheet.lines.length === 0) return undefined;
  const known = lineIndex(sheet, cursor.active) >= 0 && placeIndex(sheet, cursor.active) >= 0;
  const headKnown = cursor.head === undefined || lineIndex(sheet, cursor.head) >= 0;
  if (known && cursor.editing !== undefined) return cursor;
  if (known) {
    const stands = cellAt(sheet, lineIndex(sheet, cursor.active), placeIndex(sheet, cursor.active)) ?? cursor.active;
    const same = stands.place === cursor.active.place && stands.line === cursor.active.line;
    if (!same || !headKnown) return at(stands, cursor);
    return cursor;
  }
  const y = Math.max(0, lineIndex(before, cursor.active));
  const x = Math.max(firstTyped(sheet), placeIndex(sheet, cursor.active));
  const to = cellAt(sheet, y, x);
  return to === undefined ? undefined : at(to);
}

/** The cell of a field in a row: what undo and findings go to. */
export function cellOf(sheet: Sheet, rowId: string, field: string | undefined): Cell | undefined {
  const y = sheet.lines.findIndex((line) => line.id === rowId);
  if (y < 0) return undefined;
  const key = field ?? "level3";
  const x = sheet.places.findIndex((place) => place.key === key || place.field === key);
  return cellAt(sheet, y, x < 0 ? firstTyped(sheet) : x);
}
