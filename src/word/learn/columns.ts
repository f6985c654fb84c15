import { grouped } from "../../domain/index.ts";
import { child, countOf, type XmlElement } from "../package/index.ts";
import { hasSameDecimals } from "../template/index.ts";
import { around, textOf } from "./cells.ts";
import { extraOf, headTag, type Listed, rowField, tagOf, valueOfHead } from "./labels.ts";
import { most } from "./looks.ts";
import type { FileCell, FileRow, TablePiece } from "./pieces.ts";
import { orKept, targetColumns } from "./target-parts.ts";
import type { Traced } from "./traced.ts";

/** The rows of a table that print a list. */
export interface RowsOfList {
  readonly table: TablePiece;
  readonly list: Listed;
  readonly rows: readonly FileRow[];
}

/** A column of a list. */
export interface Column {
  readonly tag: string;
  /** What its cells say in the template, before how they are merged. */
  readonly text: string;
  /** Merged over equal rows, as most of its cells are. */
  readonly merged: boolean;
  /** Amounts, all of which the office prints with the same number of decimals. */
  readonly alike: boolean;
  /** Its label, where only this county has the column; of a value of the project, which stands at the side of its rows. */
  readonly further?: string | undefined;
  readonly ofProject: boolean;
}

interface Stood {
  readonly at: number;
  readonly own: RowsOfList;
  readonly cell: FileCell;
  readonly text: string;
  /** "target", "extra.分值"; of the project "project:name". */
  readonly field: string | undefined;
  readonly row: string | undefined;
}

/** Offset of a cell among all cells of its row, those under a merge included. */
export const position = (row: FileRow, cell: FileCell): number => row.all.indexOf(cell.element);

export function widthOf(source: string, cells: readonly XmlElement[]): number {
  return cells.reduce((sum, cell) => sum + (countOf(source, child(cell, "w:tcPr", "w:gridSpan"), 1) || 1), 0);
}

/** The column of the grid in which a cell begins, spans before it counted. */
export const gridColumn = (source: string, row: FileRow, at: number): number => widthOf(source, row.all.slice(0, at));

/**
 * The columns of a list by their place in a row, as all rows of all tables together show them: a cell that is empty in one
 * row has its field from another.
 */
export function columnsOf(source: string, all: readonly RowsOfList[], traced: Traced): ReadonlyMap<number, Column> {
  const stood = all.flatMap((own) => own.rows.flatMap((row) => cellsOf(own, row, traced)));
  const targets = targetsOf(source, all, stood);
  const columns = new Map<number, Column>();
  for (const [at, cells] of grouped(stood, (one) => one.at)) {
    const fields = cells.flatMap(({ field }) => field ?? []);
    const main = fields.includes("target") ? "target" : most(fields);
    if (main === "") continue;
    const [{ list }] = cells.map(({ own }) => own) as [RowsOfList];
    const merged = isMerged(all, at, /^(level|project:)/.test(main));
    const head = /^project:(.*)$/.exec(main)?.[1];
    if (head !== undefined) {
      const column = headColumn(cells, head, main);
      if (column !== undefined) columns.set(at, { ...column, merged, alike: false, ofProject: true });
      continue;
    }
    const tag = tagOf(list, main);
    if (tag === undefined) continue;
    const kept = main === "target" ? fields.map(extraOf).find((label) => label !== undefined) : undefined;
    const further = kept ?? (list.tag === "采购" ? undefined : extraOf(main));
    const own = main === "target" ? (targets.get(at) ?? `{${tag}}`) : `{${tag}}`;
    const text = orKept(own, kept);
    columns.set(at, { tag, text, merged, alike: isAlike(cells, main), further, ofProject: false });
  }
  return columns;
}

function cellsOf(own: RowsOfList, row: FileRow, traced: Traced): readonly Stood[] {
  const { list } = own;
  const found = row.cells.map((cell) => {
    const went = traced.ofCell(cell);
    const fields = went.flatMap(({ to, role }) => {
      const known = role === "value" || to.endsWith(".number") ? rowField(list, to) : undefined;
      return known === undefined ? [] : [known];
    });
    const head =
      list.project === undefined ? [] : went.filter(({ to }) => to.startsWith(`projects.${list.project?.id}.`));
    const ofHead = head.find(
      ({ role, to }) => rowField(list, to) === undefined && (role === "value" || to.endsWith(".number")),
    );
    const field = fields[0]?.field ?? (ofHead && `project:${ofHead.to.split(".").slice(2).join(".")}`);
    return { at: position(row, cell), own, cell, text: textOf(cell), field, row: fields[0]?.row };
  });
  const id = found.find((one) => one.row !== undefined)?.row;
  return found.map((one) => ({ ...one, row: id }));
}

/** A value of the project at the side of its rows. */
function headColumn(cells: readonly Stood[], field: string, main: string) {
  const tag = field === "goals" ? "各条目标" : field === "number" ? "项目序号" : headTag(field);
  if (tag === undefined) return undefined;
  const said = cells.find((one) => one.field === main);
  const value = said?.own.list.project === undefined ? "" : valueOfHead(said.own.list.project, field);
  const text = said === undefined ? `{${tag}}` : (around(said.text, value, tag) ?? `{${tag}}`);
  return { tag, text, further: field.startsWith("extra.") ? tag : undefined };
}

/** What the columns of 指标值 print where it has several. */
function targetsOf(source: string, all: readonly RowsOfList[], stood: readonly Stood[]): ReadonlyMap<number, string> {
  const places = new Set(stood.filter(({ field }) => field === "target").map(({ at }) => at));
  if (places.size < 2) return new Map();
  const cells = stood.filter(({ at }) => places.has(at));
  // What is kept apart is no part of the target.
  const kept = cells.filter(({ field }) => field !== undefined && field !== "target");
  const keptIn = new Set(kept.map(({ row }) => row));
  const own = cells
    .filter((cell) => !kept.includes(cell))
    .flatMap(({ at, own: { list }, text, row }) => {
      const target = list.indicators?.find(({ id }) => id === row)?.target;
      return target === undefined ? [] : [{ at, text, target, signKept: keptIn.has(row) }];
    });
  const [first] = all;
  const sign = kept.map(({ field }) => extraOf(field ?? "")).find((label) => label !== undefined);
  return targetColumns(own, (at) => (first === undefined ? "" : headerOver(source, first, at)), sign);
}

/** What stands over a column. */
function headerOver(source: string, { table, rows: [first] }: RowsOfList, at: number): string {
  if (first === undefined) return "";
  const column = gridColumn(source, first, at);
  const above = table.rows.slice(0, table.rows.indexOf(first)).reverse();
  for (const row of above) {
    const cell = row.cells.find((one) => {
      const begins = gridColumn(source, row, position(row, one));
      return begins <= column && column < begins + widthOf(source, [one.element]);
    });
    const text = cell === undefined ? "" : textOf(cell).replace(/\s/g, "");
    if (text !== "") return text;
  }
  return "";
}

/**
 * Whether equal cells of a column are merged, as most of those that stand below one another are.
 * @param inherits a blank cell says the same as the one above.
 */
function isMerged(all: readonly RowsOfList[], at: number, inherits: boolean): boolean {
  let [merged, repeated] = [0, 0];
  for (const { rows } of all) {
    let above = "";
    for (const [nth, row] of rows.entries()) {
      const element = row.all[at];
      const cell = row.cells.find((one) => one.element === element);
      if (element === undefined) continue;
      const text = cell === undefined ? above : textOf(cell).replace(/\s/g, "");
      if (nth > 0 && (cell === undefined || (inherits && text === ""))) merged++;
      else if (nth > 0 && text !== "" && text === above) repeated++;
      if (text !== "") above = text;
    }
  }
  return merged > 0 && merged >= repeated;
}

function isAlike(cells: readonly Stood[], field: string): boolean {
  const [first] = cells;
  if (first?.own.list.fields.find(({ id }) => id === field)?.kind !== "money") return false;
  return hasSameDecimals(cells.map(({ text }) => text));
}
