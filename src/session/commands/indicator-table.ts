import {
  classWord,
  fieldNamed,
  fieldWord,
  findClass,
  findGroup,
  INDICATOR_CATALOGUE,
  type Indicator,
  isWritten,
  newIndicator,
  OVERALL_ROWS,
  parseTarget,
  projectRows,
  type Scheme,
  type Target,
  targetCells,
  targetFromCells,
  textOf,
  withTarget,
} from "../../domain/index.ts";
import type { Command } from "../types.ts";
import { arrangeByClass, classIndex, classOf, gatherGroups, groupWord } from "./class-place.ts";
import { replaceById } from "./command.ts";
import { type PastedRow, type RowTable, rowsCommand } from "./row-table.ts";

/** The indicators of a project by its id, or of the whole office: "overall". */
export interface IndicatorList {
  readonly list: string;
}

/** The grid of indicators of one list; the scheme says which 二级 belongs to which 一级. */
export function indicatorTable({ list }: IndicatorList, scheme: Scheme): RowTable<Indicator> {
  const { place, rows, withRows } = list === "overall" ? OVERALL_ROWS : projectRows(list);
  return {
    place,
    rows,
    withRows,
    blank: (id, like) => newIndicator(like?.level1 ?? "", like?.level2 ?? "", id),
    get: indicatorText,
    set: (row, field, text) => setText(scheme, row, field, text),
    copy: (from, to, field) =>
      field.startsWith("target") ? withTarget(to, from.target) : setText(scheme, to, field, indicatorText(from, field)),
    paste: (row, cells) => pasteIndicator(scheme, row, cells),
    word: fieldWord,
    headings: (field) => {
      const entry = fieldNamed(INDICATOR_CATALOGUE, field);
      return entry === undefined ? [] : [entry.label, ...(entry.synonyms ?? [])];
    },
    merged: ["level1", "level2"],
    kept: ["level1", "level2"],
    sameGroup: (a, b) => classWord(a.level1) === classWord(b.level1),
    arrange: (rows, changed) => arrangeByClass(scheme, rows, changed),
    gather: (rows) => gatherGroups(scheme, rows),
  };
}

/** The printed text of a cell. */
function indicatorText(row: Indicator, id: string): string {
  const field = fieldNamed(INDICATOR_CATALOGUE, id);
  return field !== undefined && isWritten(field) ? textOf(field.get(row)) : "";
}

function setText(scheme: Scheme, row: Indicator, id: string, text: string): Indicator {
  if (id === "level2" && row.level2 !== text) return { ...row, ...classOf(scheme, [], text.trim(), row.level1) };
  const field = fieldNamed(INDICATOR_CATALOGUE, id);
  return field !== undefined && isWritten(field) ? field.set(row, text) : row;
}

function pasteIndicator(scheme: Scheme, row: Indicator, cells: ReadonlyMap<string, string>): PastedRow<Indicator> {
  let next: Indicator = row;
  for (const [field, text] of cells) {
    if (field !== "level1" && field !== "level2" && !field.startsWith("target")) {
      next = setText(scheme, next, field, text);
    }
  }
  next = pasteClass(scheme, next, cells.get("level1"), cells.get("level2"));
  const joined = cells.get("target");
  const parts = ["target.symbol", "target.value", "target.unit"].map((field) => cells.get(field));
  if (joined === undefined && parts.every((part) => part === undefined)) return { row: next };

  const [symbol, value, unit] = targetCells(row.target);
  const printed = joined ?? [parts[0] ?? symbol, parts[1] ?? value, parts[2] ?? unit].join("");
  const { target, repairs } =
    joined === undefined
      ? targetFromCells(parts[0] ?? symbol, parts[1] ?? value, parts[2] ?? unit)
      : parseTarget(joined);
  next = withTarget(next, target);
  const split = joined !== undefined && target.kind === "quantity" && target.value !== "" && printed !== target.value;
  if (repairs.length === 0) return { row: next, split };
  // The cell as it was printed stays with the row, so that a repair can be looked at later.
  const messages = repairs.map(({ message }) => message);
  return { row: { ...next, printedTarget: printed }, split, repairs: [{ printed, messages }] };
}

/** Pasted class words stay as printed, only without the line breaks of narrow cells; a 二级 alone brings its 一级. */
function pasteClass(scheme: Scheme, row: Indicator, printed1: string | undefined, printed2: string | undefined) {
  const [level1, level2] = [printed1, printed2].map((text) => text?.replace(/\s+/g, ""));
  if (level1 !== undefined) return { ...row, level1, level2: level2 ?? row.level2 };
  if (level2 === undefined) return row;
  const place = findClass(scheme, level2, row.level1);
  const stays = place === undefined || findGroup(scheme, row.level1)?.level1 === place.group.level1;
  return { ...row, level1: stays ? row.level1 : place.group.level1, level2 };
}

/** 指标值 as already understood, for instance from an editor that shows its parts. */
export function setTarget(table: RowTable<Indicator>, rowId: string, target: Target): Command {
  const merge = ["cell", table.place.section, table.place.projectId ?? "", rowId, "target"].join("/");
  const at = { rowId, field: "target" };
  return rowsCommand(
    table,
    "改指标值",
    at,
    (rows) => replaceById(rows, rowId, (row) => withTarget(row, target)),
    merge,
  );
}

/** A new row of a class in its place, for instance where a required class is missing. */
export function addClassRow(
  table: RowTable<Indicator>,
  scheme: Scheme,
  newId: string,
  level1: string,
  level2: string,
): Command {
  return addIndicator(table, scheme, { ...newIndicator(level1, level2), id: newId });
}

/** A row that is written already, in the place of its class; its 一级 in the word that the table uses. */
export function addIndicator(table: RowTable<Indicator>, scheme: Scheme, indicator: Indicator): Command {
  return rowsCommand(table, `添加${indicator.level2}`, { rowId: indicator.id }, (rows) => {
    const group = findGroup(scheme, indicator.level1);
    const level1 = group === undefined ? indicator.level1 : groupWord(scheme, rows, group.level1);
    const row = { ...indicator, level1 };
    const at = classIndex(scheme, rows, row);
    return [...rows.slice(0, at), row, ...rows.slice(at)];
  });
}
