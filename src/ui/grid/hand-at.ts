import type { Indicator } from "../../domain/index.ts";
import type { Place } from "../../session/index.ts";
import { BROUGHT_WORDS } from "../session/index.ts";
import {
  type Cursor,
  findPlace,
  type Line,
  type Mark,
  markAt,
  NO_MARKS,
  type RowChanges,
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
  /** What stood there when the draft was handed in, where it differs now. */
  readonly was?: string;
}

/** What is known of the cells: what is wrong, what was changed, what was just refused. */
export interface Known {
  /** By the number of the row. */
  readonly marks: ReadonlyMap<number, RowMarks>;
  /** By the id of the row. */
  readonly changes: ReadonlyMap<string, RowChanges>;
  readonly said: string | undefined;
  /** What last year's table had, by the id of an open place. */
  readonly offers: ReadonlyMap<string, Indicator>;
  /** The value of a row came over from last year, and nobody has been on it. */
  readonly came: (rowId: string) => boolean;
}

/** Where the cursor stands, in words; undefined without one. */
export function handAt(
  sheet: Sheet,
  cursor: Cursor | undefined,
  base: Place,
  { marks, changes, said, offers, came }: Known,
): HandAt | undefined {
  const line = sheet.lines.find((one) => one.id === cursor?.active.line);
  const place = cursor === undefined ? undefined : findPlace(sheet.places, cursor.active.place);
  if (line === undefined || place === undefined) return undefined;
  const field = place.part === undefined ? place.label : "指标值";
  const offer = offers.has(line.id) ? "　Ctrl+D 带入上年" : "";
  const words =
    line.kind === "open"
      ? `${line.level2}，还没有${offer}`
      : `第 ${line.number} 行 · ${field}${place.part !== undefined && came(line.id) ? `，${BROUGHT_WORDS}` : ""}`;
  const mark = cursor?.editing === undefined ? markOf(line, place.key, marks) : undefined;
  const problem = said ?? mark?.message;
  const was = changes.get(line.id)?.get(place.key);
  return {
    place: { ...base, ...(line.kind === "row" ? { rowId: line.id, field: place.field } : {}) },
    words,
    ...(problem === undefined ? {} : { problem }),
    ...(mark === undefined ? {} : { severity: mark.severity }),
    ...(was === undefined ? {} : { was }),
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
