import { type Indicator, printTarget, TERM_COLUMN } from "../../../domain/index.ts";
import { type Column, type ColumnField, cellUnder } from "./indicator-columns.ts";
import { headerAt, type IndicatorHeader } from "./indicator-header.ts";
import { indicatorsIn, isPlaceholder, lineFor, type RowCells } from "./indicator-parts.ts";
import { extraKey, headField, isClassWord, isSum, isTotal } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { type Cell, isBlankRow, isNumberRow, printedCells, type Table } from "./table.ts";
import { type ReadTarget, readTarget, readTargetCells, saysNothing } from "./targets.ts";

/** A list of indicators being read: a project's, or the whole office's. */
export interface IndicatorList {
  /** Path of the list in the draft: "projects.p1.indicators". */
  readonly path: string;
  /** Ids are this and a number: "p1i". */
  readonly idPrefix: string;
  /** "项目 1", for sentences. */
  readonly place: string;
  readonly items: Indicator[];
  /** 一级 and 二级 of the row above, for cells that are merged or left blank. */
  level1: string;
  level2: string;
}

export function newIndicatorList(path: string, idPrefix: string, place: string): IndicatorList {
  return { path, idPrefix, place, items: [], level1: "", level2: "" };
}

/**
 * Reads rows below a header until the table ends or a row begins something else: the head of the next project, a
 * remark. Headers repeated on a new page and sums are labels. Returns the first row that is not read.
 */
export function readIndicatorRows(
  table: Table,
  from: number,
  header: IndicatorHeader,
  list: IndicatorList,
  ledger: Ledger,
): number {
  for (let row = from; row < table.rowCount; row++) {
    if (isBlankRow(table, row)) continue;
    const repeated = headerAt(table, row);
    if (repeated && !sameColumns(repeated, header)) return row;
    if (repeated) {
      for (const cell of repeated.cells) ledger.label(cell, list.path);
      if (repeated.side && repeated.side.word === header.side?.word) ledger.label(repeated.side, list.path);
      row = repeated.end - 1;
    } else if (isTotalRow(table, row) || isNumberRow(table, row)) {
      for (const cell of printedCells(table, row)) ledger.label(cell, list.path);
    } else if (isOtherRow(table, row, header)) {
      return row;
    } else {
      readIndicatorRow(table, row, header, list, ledger);
      if (header.second && saysMore(table, row, header.second))
        readIndicatorRow(table, row, header.second, list, ledger);
    }
  }
  return table.rowCount;
}

/** True for the same header printed again on a new page. */
function sameColumns(a: IndicatorHeader, b: IndicatorHeader): boolean {
  const words = ({ columns }: IndicatorHeader): string => columns.map(({ from, label }) => `${from}${label}`).join();
  return words(a) === words(b) && (a.side?.word === b.side?.word || a.side === undefined);
}

function isTotalRow(table: Table, row: number): boolean {
  const [first, ...rest] = printedCells(table, row);
  return first !== undefined && isTotal(first.word) && rest.every((cell) => isSum(cell.word));
}

/** True for a row that is no indicator: a label with its value, a remark, or a line over the whole width. */
function isOtherRow(table: Table, row: number, header: IndicatorHeader): boolean {
  const own = printedCells(table, row);
  const first = own[0];
  if (first === undefined) return false;
  const level1 = header.columns.find((column) => column.field === "level1");
  const above = level1 && cellUnder(table, row, level1);
  if (above && above.row < row && above.rowSpan > 1) return false;
  if (own.length === 1 && isAcross(first, table, header)) return true;
  if (own.some((cell) => isClassWord(cell.word))) return false;
  if (first.columnSpan >= table.columnCount) return true;
  if (headField(first.word) !== undefined) return true;
  const second = own[1];
  return own.length === 2 && second !== undefined && second.columnSpan > 1 && first.column < second.column;
}

/** The right pair of a row is an indicator where its 三级指标 is printed; the last row of a table often has none. */
function saysMore(table: Table, row: number, { columns }: IndicatorHeader): boolean {
  const name = columns.find(({ field }) => field === "level3");
  return name !== undefined && (cellUnder(table, row, name)?.text ?? "") !== "";
}

/** A line over all columns of the indicators; in a text dump every short row reaches to the edge. */
function isAcross(cell: Cell, table: Table, { columns }: IndicatorHeader): boolean {
  const [from, to] = [columns[0]?.from ?? 0, columns[columns.length - 1]?.to ?? 0];
  return !table.deduced && columns.length > 2 && cell.column <= from && cell.column + cell.columnSpan >= to;
}

/**
 * Reads one row and adds what it holds to the list: one indicator, or several line by line. A row without any cell
 * under a known column adds nothing, nor does a line that a form prints only to be filled in.
 */
export function readIndicatorRow(
  table: Table,
  row: number,
  header: IndicatorHeader,
  list: IndicatorList,
  ledger: Ledger,
): void {
  const path = `${list.path}.${list.idPrefix}${list.items.length + 1}`;
  const under = new Map<ColumnField, Cell>();
  const extra: [string, Cell][] = [];
  for (const column of header.columns) {
    const cell = cellUnder(table, row, column);
    if (cell === undefined || cell.text === "") continue;
    if (column.field === "number") ledger.label(cell, `${path}.number`);
    else if (column.field === "extra") extra.push([extraKey(column.label), cell]);
    else if (column.field !== "head") under.set(column.field, cell);
  }
  if (under.size === 0 && extra.length === 0) return;
  if (extra.length === 0 && isPlaceholder(under)) {
    takeClasses(under, list);
    for (const cell of under.values()) ledger.label(cell, list.path);
    return;
  }
  for (const [label, cell] of extra) ledger.take(cell, `${path}.extra.${label}`);
  for (const [field, cell] of under) if (!field.startsWith("target")) ledger.take(cell, `${path}.${field}`);
  const parts = indicatorsIn(under);
  const name = under.get("level3");
  if (parts > 1 && name) {
    ledger.doubt(name, `${list.place}这一格里写了 ${parts} 个指标，已拆成 ${parts} 行，请核对。`, `${path}.level3`);
  }
  for (let part = 0; part < parts; part++) {
    const line = (cell: Cell | undefined): string => (cell ? lineFor(cell, part, parts) : "");
    addIndicator({ table, row, header, under, extra, line }, list, ledger);
  }
}

/** 一级 and 二级 of the row, for it and for the rows below where they are blank. */
function takeClasses(under: RowCells, list: IndicatorList, line = (cell: Cell | undefined) => cell?.text ?? ""): void {
  const level1 = line(under.get("level1")).replace(/\s/g, "");
  if (level1 !== "" && level1 !== list.level1) list.level2 = "";
  list.level1 = level1 || list.level1;
  list.level2 = line(under.get("level2")).replace(/\s/g, "") || list.level2;
}

/** One row of a table, or one line of its cells. */
interface RowPart {
  readonly table: Table;
  readonly row: number;
  readonly header: IndicatorHeader;
  readonly under: RowCells;
  readonly extra: readonly (readonly [string, Cell])[];
  /** What a cell of the row says of this indicator. */
  readonly line: (cell: Cell | undefined) => string;
}

function addIndicator(source: RowPart, list: IndicatorList, ledger: Ledger): void {
  const { header, under, line } = source;
  const id = `${list.idPrefix}${list.items.length + 1}`;
  const path = `${list.path}.${id}`;
  const extra = source.extra
    .map(([label, cell]): [string, string] => [label, line(cell)])
    .filter(([, text]) => text !== "");
  if (header.side && OTHER_TERM.test(header.side.word)) {
    extra.push([TERM_COLUMN, header.side.word]);
    ledger.take(header.side, `${path}.extra.${TERM_COLUMN}`);
  } else if (header.side && /指标|目标/.test(header.side.word)) {
    ledger.label(header.side, list.path);
  }
  const text = (field: ColumnField): string => line(under.get(field));
  takeClasses(under, list, line);
  const read = targetOf(source, path, ledger);
  for (const part of ["symbol", "value", "unit"] as const) {
    const cell = under.get(`target.${part}`);
    if (cell === undefined) continue;
    const label = labelOf(header, `target.${part}`);
    const kept = part !== "value" && read.kept.includes(part);
    if (kept) extra.push([label, line(cell)]);
    if (kept) ledger.take(cell, `${path}.extra.${label}`);
    else if (saysNothing(cell.word)) ledger.label(cell, `${path}.target`);
    else ledger.take(cell, `${path}.target`);
  }
  const printedTarget = printTarget(read.target) === read.printed ? undefined : read.printed;
  const scoring = header.columns.some((column) => column.field === "scoring") ? { scoring: text("scoring") } : {};
  const place = `${list.place}第 ${list.items.length + 1} 行指标值`;
  const cell = under.get("target") ?? under.get("target.value") ?? under.get("target.unit");
  for (const { message } of cell ? read.repairs : []) {
    if (cell) {
      ledger.repair(cell, {
        place,
        to: `${path}.target`,
        printed: read.printed,
        now: printTarget(read.target),
        message,
      });
    }
  }
  list.items.push({
    id,
    level1: list.level1,
    level2: list.level2,
    level3: text("level3"),
    description: text("description"),
    target: read.target,
    basis: text("basis"),
    ...scoring,
    ...(extra.length > 0 ? { extra: Object.fromEntries(extra) } : {}),
    ...(printedTarget === undefined ? {} : { printedTarget }),
  });
}

/** Indicators of a longer term than the year, in a table that prints both one below the other. */
const OTHER_TERM = /长期|中期|实施期/;

function labelOf(header: IndicatorHeader, field: ColumnField): string {
  return extraKey(header.columns.find((column) => column.field === field)?.label ?? field);
}

/** The target's cells; where one header stands over three printed cells, they are symbol, value and unit. */
function targetOf({ table, row, header, under, line }: RowPart, path: string, ledger: Ledger): ReadTarget {
  const column = header.columns.find((item) => item.field === "target");
  const cells = column ? cellsUnder(table, row, column) : [];
  for (const cell of cells) ledger.take(cell, `${path}.target`);
  const has = (field: ColumnField): boolean => header.columns.some((item) => item.field === field);
  const texts = cells.map(line);
  if (!has("target.symbol") && !has("target.value") && !has("target.unit")) return readTargetCells(texts);
  return readTarget({
    whole: column && texts.join(""),
    symbol: has("target.symbol") ? line(under.get("target.symbol")) : undefined,
    value: has("target.value") ? line(under.get("target.value")) : undefined,
    unit: has("target.unit") ? line(under.get("target.unit")) : undefined,
  });
}

function cellsUnder(table: Table, row: number, column: Column): readonly Cell[] {
  return (table.covering[row] ?? []).filter((cell) => cell.column >= column.from && cell.column < column.to);
}
