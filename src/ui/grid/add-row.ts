import { type Indicator, makeId, type Scheme } from "../../domain/index.ts";
import {
  addClassRow,
  bringIn,
  type Command,
  combine,
  insertRow,
  type RowTable,
  type Session,
  setCell,
} from "../../session/index.ts";
import { activeLine, type GridCore } from "./core.ts";
import { at, type Line, lastYearRow } from "./model/index.ts";

type OpenLine = Extract<Line, { kind: "open" }>;

/** The row an open place stands for, with a first text in it where one was typed. One step of history. */
export function addAtOpenPlace(
  { table, scheme }: GridCore,
  line: OpenLine,
  typed?: { readonly field: string; readonly text: string },
): Command {
  const add = addClassRow(table, scheme, line.id, line.level1, line.level2);
  if (typed === undefined) return add;
  const write = setCell(table, line.id, typed.field, typed.text);
  return {
    ...combine(add.label, write.place, [add, write]),
    ...(write.merge === undefined ? {} : { merge: write.merge }),
  };
}

/** Makes the row of an open place and stands at its 三级. */
export function addOpenRow(core: GridCore, lineId: string): void {
  const line = core.sheet().lines.find((one) => one.id === lineId);
  if (line?.kind !== "open" || core.readOnly) return;
  core.apply(addAtOpenPlace(core, line));
  core.put(at({ line: line.id, place: "level3" }));
}

/** 带入上年 at an open place: last year's row of its class; one stands at it then. False where there is none. */
export function bringLastYear(core: GridCore, lineId: string): boolean {
  const line = core.sheet().lines.find((one) => one.id === lineId);
  if (line?.kind !== "open" || core.readOnly) return false;
  const old = lastYearRow(line, core.scheme, core.rows(), core.lastYearRows);
  if (old === undefined) return false;
  const command = bringIn(core.table, core.scheme, core.session.state().draft, [old]);
  core.apply(command);
  core.put(at({ line: command.place.rowId ?? lineId, place: "level3" }));
  return true;
}

/** A row of a class in its place; returns its id, to go there. */
export function addOfClass(
  session: Session,
  table: RowTable<Indicator>,
  scheme: Scheme,
  level1: string,
  level2: string,
): string {
  const id = makeId();
  session.apply(addClassRow(table, scheme, id, level1, level2));
  return id;
}

/** A row below the active one, in its class. */
export function addBelow(core: GridCore): void {
  const line = activeLine(core);
  if (line === undefined) return;
  if (line.kind === "open") {
    addOpenRow(core, line.id);
    return;
  }
  const id = makeId();
  core.apply(insertRow(core.table, id, line.id));
  core.put(at({ line: id, place: "level3" }));
}
