import type { Place } from "../../session/index.ts";
import {
  type Cursor,
  findPlace,
  type Line,
  type Mark,
  markAt,
  NO_MARKS,
  type RowMarks,
  type Sheet,
  targetMarks,
} from "./model/index.ts";

/** Where the hand stands in a grid: for the status line, the panel, and what undo returns to. */
export interface HandAt {
  readonly place: Place;
  /** "第 3 行 · 指标值". */
  readonly words: string;
  /** What is wrong at the cell, or what was just refused. */
  readonly problem?: string;
  readonly severity?: Mark["severity"];
}

/** Where the cursor stands, in words; undefined without one. */
export function handAt(
  sheet: Sheet,
  cursor: Cursor | undefined,
  base: Place,
  marks: ReadonlyMap<number, RowMarks>,
  said: string | undefined,
): HandAt | undefined {
  const line = sheet.lines.find((one) => one.id === cursor?.active.line);
  const place = cursor === undefined ? undefined : findPlace(sheet.places, cursor.active.place);
  if (line === undefined || place === undefined) return undefined;
  const field = place.part === undefined ? place.label : "指标值";
  const words = line.kind === "open" ? `${line.level2}，还没有` : `第 ${line.number} 行 · ${field}`;
  const mark = cursor?.editing === undefined ? markOf(line, place.key, marks) : undefined;
  const problem = said ?? mark?.message;
  return {
    place: { ...base, ...(line.kind === "row" ? { rowId: line.id, field: place.field } : {}) },
    words,
    ...(problem === undefined ? {} : { problem }),
    ...(mark === undefined ? {} : { severity: mark.severity }),
  };
}

function markOf(line: Line, key: string, marks: ReadonlyMap<number, RowMarks>): Mark | undefined {
  if (line.kind === "open") return undefined;
  const found = marks.get(line.number) ?? NO_MARKS;
  const own = targetMarks(line.row);
  const inTarget = key.startsWith("target.");
  const keys = inTarget ? [key, "target.symbol", "target.value", "target.unit"] : [key];
  return keys.map((one) => markAt(found, own, one)).find((mark) => mark !== undefined);
}
