import type { EditMode, Rect } from "../../sheet/index.ts";
import type { Line } from "./lines.ts";
import { type GridPlace, spansParts, type TargetPart } from "./places.ts";

/** A cell by the id of its line and the key of its place, so that it stays the same while rows move. */
export interface Cell {
  readonly line: string;
  readonly place: string;
}

/** Where the hand is. One cell is active; `head` is the other corner of a selection that began there. */
export interface Cursor {
  readonly active: Cell;
  readonly head?: Cell;
  /** Place where a run of Tabs began: Enter returns there. */
  readonly origin?: string;
  /** Parts of 指标值 typed in the active line in this run of Tabs. */
  readonly given?: readonly TargetPart[];
  readonly editing?: Editing;
}

export interface Editing {
  readonly mode: EditMode;
  /** Each edit of a cell is one step of history. */
  readonly turn: number;
  /** The target was one cell over its three places when editing began: it stays so until it ends. */
  readonly spanned: boolean;
  /** Parts of 指标值 typed before in this run of Tabs. */
  readonly given: readonly TargetPart[];
}

/** The run of Tabs a cursor is in: where it began, and what of 指标值 it has typed. */
export type TabRun = Pick<Cursor, "origin" | "given">;

/** What a grid holds right now. */
export interface Sheet {
  readonly lines: readonly Line[];
  readonly places: readonly GridPlace[];
}

const clamp = (n: number, max: number) => Math.max(0, Math.min(max, n));

export function lineIndex(sheet: Sheet, cell: Cell): number {
  return sheet.lines.findIndex((line) => line.id === cell.line);
}

export function placeIndex(sheet: Sheet, cell: Cell): number {
  return sheet.places.findIndex((place) => place.key === cell.place);
}

/** 一级 is read and copied, never typed: Tab and Home pass it by. */
export function firstTyped(sheet: Sheet): number {
  const at = sheet.places.findIndex((place) => place.key !== "level1");
  return Math.max(0, at);
}

/** The cell at a position; an open place is one cell, a text target too. */
export function cellAt(sheet: Sheet, y: number, x: number): Cell | undefined {
  const line = sheet.lines[clamp(y, sheet.lines.length - 1)];
  const place = sheet.places[clamp(x, sheet.places.length - 1)];
  if (line === undefined || place === undefined) return undefined;
  const settled = settledPlace(sheet, line, place);
  const [top] = rowsCovered(sheet, clamp(y, sheet.lines.length - 1), settled);
  return { line: sheet.lines[top]?.id ?? line.id, place: settled.key };
}

/** Lines a cell covers, first and last: all of its 一级 for the merged cell, else its own. */
function rowsCovered(sheet: Sheet, y: number, place: GridPlace): readonly [number, number] {
  if (place.key !== "level1") return [y, y];
  const word = sheet.lines[y]?.level1;
  let [top, bottom] = [y, y];
  while (top > 0 && sheet.lines[top - 1]?.level1 === word) top -= 1;
  while (bottom < sheet.lines.length - 1 && sheet.lines[bottom + 1]?.level1 === word) bottom += 1;
  return [top, bottom];
}

/** Where a cursor really stands: in an open place at 三级, in a text target at its first place. */
function settledPlace(sheet: Sheet, line: Line, place: GridPlace): GridPlace {
  if (line.kind === "open") {
    return place.key === "level1" ? place : (sheet.places.find(({ key }) => key === "level3") ?? place);
  }
  if (place.part !== undefined && spansParts(line.row.target)) {
    return sheet.places.find(({ part }) => part === "symbol") ?? place;
  }
  return place;
}

/** Places a cell covers: more than one for an open place and for a text target. */
function coverage(sheet: Sheet, line: Line, place: GridPlace): readonly [number, number] {
  const here = sheet.places.indexOf(place);
  if (line.kind === "open") return place.key === "level1" ? [here, here] : [firstTyped(sheet), sheet.places.length - 1];
  if (place.part !== undefined && spansParts(line.row.target)) {
    const first = sheet.places.findIndex(({ part }) => part === "symbol");
    return [first, first + 2];
  }
  return [here, here];
}

/** The cursor on a cell, with nothing selected besides. */
export function at(cell: Cell, { origin, given }: TabRun = {}): Cursor {
  return {
    active: cell,
    ...(origin === undefined ? {} : { origin }),
    ...(given === undefined || given.length === 0 ? {} : { given }),
  };
}

/** The cell one or more steps away; merged cells are one step. */
export function step(sheet: Sheet, from: Cell, dx: number, dy: number): Cell {
  const y = lineIndex(sheet, from);
  const x = placeIndex(sheet, from);
  if (y < 0 || x < 0) return from;
  const line = sheet.lines[y];
  const place = sheet.places[x];
  if (line === undefined || place === undefined) return from;
  const [left, right] = coverage(sheet, line, place);
  const [top, bottom] = rowsCovered(sheet, y, place);
  const edge = dx > 0 ? right : dx < 0 ? left : x;
  return cellAt(sheet, (dy > 0 ? bottom : dy < 0 ? top : y) + dy, edge + dx) ?? from;
}

/** The next cell of a Tab; undefined past the last cell or before the first. */
export function tabStep(sheet: Sheet, from: Cell, back: boolean): Cell | undefined {
  const y = lineIndex(sheet, from);
  const first = firstTyped(sheet);
  const line = sheet.lines[y];
  const place = sheet.places[placeIndex(sheet, from)];
  if (line === undefined || place === undefined) return undefined;
  const [left, right] = coverage(sheet, line, place);
  const x = back ? left - 1 : right + 1;
  if (x >= first && x < sheet.places.length) return cellAt(sheet, y, x);
  const next = y + (back ? -1 : 1);
  if (sheet.lines[next] === undefined) return undefined;
  return cellAt(sheet, next, back ? sheet.places.length - 1 : first);
}

/** The selected rectangle; the active cell alone where nothing more is selected. */
export function rectOf(sheet: Sheet, cursor: Cursor): Rect | undefined {
  const corners = [cursor.active, cursor.head ?? cursor.active].map((cell) => {
    const y = lineIndex(sheet, cell);
    const line = sheet.lines[y];
    const place = sheet.places[placeIndex(sheet, cell)];
    if (line === undefined || place === undefined) return undefined;
    return { rows: rowsCovered(sheet, y, place), columns: coverage(sheet, line, place) };
  });
  const [a, b] = corners;
  if (a === undefined || b === undefined) return undefined;
  return {
    top: Math.min(a.rows[0], b.rows[0]),
    bottom: Math.max(a.rows[1], b.rows[1]),
    left: Math.min(a.columns[0], b.columns[0]),
    right: Math.max(a.columns[1], b.columns[1]),
  };
}

/** True where a selection holds whole rows, so that commands act on rows. */
export function isWholeRows(sheet: Sheet, rect: Rect): boolean {
  return rect.left <= firstTyped(sheet) && rect.right === sheet.places.length - 1;
}
