import { INDICATOR_CATALOGUE, PROCUREMENT_FIELDS, sameAmount, sum } from "../../domain/index.ts";
import { attribute, child, walk, type XmlElement } from "../package/index.ts";
import { hasSameDecimals } from "../template/index.ts";
import type { Edits } from "./edits.ts";
import { extraOf, type Listed, rowField, tagOf } from "./labels.ts";
import { type Look, lookOfCell, usualLook } from "./looks.ts";
import type { FileCell, FileRow, Piece } from "./pieces.ts";
import type { Noted } from "./summary.ts";
import type { Traced } from "./traced.ts";

type Table = Extract<Piece, { kind: "table" }>;

/** The rows of a table that print a list. */
export interface RowsOfList {
  readonly table: Table;
  readonly list: Listed;
  readonly rows: readonly FileRow[];
}

/** The rows of a table that hold values of a list; undefined where there are none. */
export function rowsOfList(table: Table, list: Listed, traced: Traced): RowsOfList | undefined {
  const rows = table.rows.filter((row) =>
    row.cells.some((cell) => traced.ofCell(cell).some(({ to, role }) => role === "value" && rowField(list, to))),
  );
  return rows.length === 0 ? undefined : { table, list, rows };
}

/** The field that a cell holds. */
function fieldIn(list: Listed, cell: FileCell, traced: Traced): string | undefined {
  for (const { to, role } of traced.ofCell(cell)) {
    const found = role === "value" ? rowField(list, to)?.field : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The column of the grid in which a cell begins, spans before it counted. */
const gridColumn = (source: string, row: FileRow, cell: FileCell): number =>
  widthOf(source, row.all.slice(0, position(row, cell)));

/** Offset of a cell among all cells of its row, those under a merge included. */
const position = (row: FileRow, cell: FileCell): number => row.all.indexOf(cell.element);

interface Column {
  readonly tag: string;
  /** Label of a column that only this county has. */
  readonly further: string | undefined;
  /** Merged over equal rows somewhere in the tables. */
  merged: boolean;
  /** Amounts, all of which the office prints with the same number of decimals. */
  alike: boolean;
}

const PARTS: readonly (readonly [pattern: RegExp, tag: string])[] = [
  [/单位/, "单位"],
  [/符号|性质|运算|比较/, "符号"],
  [/值|数/, "值"],
];

/** What stands over a column, for telling the three cells of a target apart. */
function headerOver(table: Table, first: FileRow, at: number): string {
  const above = table.rows.slice(0, table.rows.indexOf(first));
  for (const row of [...above].reverse()) {
    const cell = row.cells.find((one) => position(row, one) === at);
    const text = cell?.paragraphs.map((paragraph) => paragraph.text).join("") ?? "";
    if (cell !== undefined && text.trim() !== "") return text.replace(/\s/g, "");
  }
  return "";
}

/**
 * The columns of a list by their place in a row, as all rows of all tables together show them: a cell that is empty in one
 * row has its field from another.
 */
function columnsOf(all: readonly RowsOfList[], traced: Traced): ReadonlyMap<number, Column> {
  const columns = new Map<number, Column>();
  for (const { table, list, rows } of all) {
    const [first] = rows;
    if (first === undefined) continue;
    for (const row of rows) {
      const targets = row.cells.filter((cell) => fieldIn(list, cell, traced) === "target").length;
      for (const cell of row.cells) {
        const field = fieldIn(list, cell, traced);
        if (field === undefined) continue;
        const at = position(row, cell);
        if (columns.has(at)) continue;
        const header = field === "target" && targets > 1 ? headerOver(table, first, at) : "";
        const part = targets > 1 ? PARTS.find(([pattern]) => pattern.test(header))?.[1] : undefined;
        const tag = part ?? tagOf(list, field);
        // A further column of 采购 stands in a family; any other is kept by its label.
        const further = list.tag === "采购" ? undefined : extraOf(field);
        if (tag !== undefined) columns.set(at, { tag, further, merged: false, alike: isAlike(list, field, rows, at) });
      }
      row.all.forEach((element, at) => {
        const column = columns.get(at);
        if (column && !row.cells.some((cell) => cell.element === element)) column.merged = true;
      });
    }
  }
  return columns;
}

function isAlike({ fields }: Listed, field: string, rows: readonly FileRow[], at: number): boolean {
  if (fields.find(({ id }) => id === field)?.kind !== "money") return false;
  return hasSameDecimals(rows.flatMap((row) => row.cells.filter((cell) => position(row, cell) === at).map(textOf)));
}

/**
 * Makes one row the repeated one and takes the others out; each of its cells looks as most of its column do.
 * @param alike rows of the same list in tables that go away, which show what columns there are.
 */
export function loopRows(
  source: string,
  edits: Edits,
  own: RowsOfList,
  alike: readonly RowsOfList[],
  traced: Traced,
  noted: Noted,
): void {
  const { list, rows, table } = own;
  const columns = columnsOf([own, ...alike], traced);
  const most = Math.max(...rows.map(({ cells }) => cells.length));
  const model = rows.find(({ cells }) => cells.length === most);
  if (model === undefined) return;
  for (const row of rows) if (row !== model) edits.remove(row.element);
  const follows = followsTexts(source, model, rows, edits);
  const looks = looksOf(source, [own, ...alike], follows);
  const byColumn = new Map<number, string>();
  for (const cell of model.cells) {
    const at = position(model, cell);
    const column = columns.get(at);
    const said = cell.paragraphs.some(({ text }) => text.trim() !== "");
    if (column === undefined) {
      if (said && cell.restarts) edits.doubtCell(cell, `“${textOf(cell)}”这一格竖着并了几行，现在每行都印。`);
      continue;
    }
    const option = column.merged ? "|合并" : column.alike ? "|小数补齐" : "";
    const look = otherLook(source, cell, looks.get(at), follows);
    if (!edits.tagCell(cell, column.tag, `{${column.tag}${option}}`, look)) continue;
    byColumn.set(gridColumn(source, model, cell), column.tag);
    if (column.merged) dropMerge(cell, edits);
    if (column.further !== undefined) noted.column(column.further);
  }
  if (follows) {
    const [cell] = table.rows[0]?.cells ?? [];
    if (cell?.paragraphs[0] !== undefined) edits.prefix(cell.paragraphs[0], "{列宽随文字}");
  }
  learnTotals(source, edits, own, byColumn, traced);
  const all = rows.length + alike.reduce((sum, other) => sum + other.rows.length, 0);
  repeatRow(source, edits, table, model, list.tag, `一行一个${list.tag}，共 ${all} 行`);
}

/** What is kept on one page is decided anew for the rows that are printed. */
const KEPT = /<w:keepNext\/>/g;

/** What most cells of each column look like. */
function looksOf(source: string, all: readonly RowsOfList[], follows: boolean): ReadonlyMap<number, Look> {
  const found = new Map<number, Look[]>();
  for (const row of all.flatMap(({ rows }) => rows))
    for (const cell of row.cells) {
      const look = lookOfCell(source, cell);
      const at = position(row, cell);
      if (look !== undefined) found.set(at, [...(found.get(at) ?? []), kept(look, follows)]);
    }
  return new Map([...found].flatMap(([at, looks]) => (usualLook(looks) ? [[at, usualLook(looks) as Look]] : [])));
}

const kept = (look: Look, follows: boolean): Look =>
  follows ? { ...look, paragraph: look.paragraph.replace(KEPT, "") } : look;

/** The usual look of a column where a cell of it looks otherwise; a cell without words takes that of the others. */
function otherLook(source: string, cell: FileCell, usual: Look | undefined, follows: boolean): Look | undefined {
  const look = lookOfCell(source, cell);
  if (usual === undefined) return undefined;
  return look !== undefined && JSON.stringify(kept(look, follows)) === JSON.stringify(usual) ? undefined : usual;
}

/** Sums below or above the rows follow them, where a tag prints them and they are the sums of what stands there. */
function learnTotals(
  source: string,
  edits: Edits,
  { table, rows, list }: RowsOfList,
  columns: ReadonlyMap<number, string>,
  traced: Traced,
): void {
  const amounts = (at: number) =>
    rows.flatMap((row) => {
      const cell = row.cells.find((one) => gridColumn(source, row, one) === at);
      return cell === undefined ? [] : [textOf(cell).replace(/[\s,，]/g, "")];
    });
  for (const row of table.rows) {
    if (rows.includes(row) || !row.cells.some((cell) => /^(合计|总计|小计)$/.test(textOf(cell).replace(/\s/g, ""))))
      continue;
    for (const cell of row.cells) {
      const text = textOf(cell).trim();
      if (!/^-?[\d,，]+(\.\d+)?$/.test(text) || traced.ofCell(cell).some(({ role }) => role === "value")) continue;
      const at = gridColumn(source, row, cell);
      const tag = totalTag(list, columns.get(at));
      const plain = text.replace(/[,，]/g, "");
      if (tag === undefined || !sameAmount(sum(amounts(at)) ?? "", plain))
        edits.doubtCell(cell, "合计一行的这个数不随各行变，照原样印。");
      else edits.tagCell(cell, tag, plain === text ? `{${tag}}` : `{${tag}|千分位}`);
    }
  }
}

/** The tag of the sum of a column. */
function totalTag(list: Listed, column: string | undefined): string | undefined {
  if (column === undefined) return undefined;
  if (list.tag === "采购") return /^采购·/.test(column) || SUMMED.has(column) ? `${column}总计` : undefined;
  return list.tag === "指标" && !INDICATOR_LABELS.has(column) ? `${column}合计` : undefined;
}

const SUMMED = new Set(
  PROCUREMENT_FIELDS.flatMap(({ id, kind, label }) => (kind === "money" && id !== "price" ? [label] : [])),
);
const INDICATOR_LABELS = new Set(INDICATOR_CATALOGUE.map(({ label }) => label));

/**
 * True for a table whose rows were kept together by what is merged over them: that is done anew for the rows that are
 * printed, and with it go widths that follow the texts.
 */
function followsTexts(source: string, model: FileRow, rows: readonly FileRow[], edits: Edits): boolean {
  const keeps = (row: FileRow) => source.slice(row.element.start, row.element.end).includes("<w:keepNext");
  if (!rows.some(keeps) || rows.every(keeps)) return false;
  if (keeps(model)) for (const inner of walk(model.element)) if (inner.name === "w:keepNext") edits.remove(inner);
  return true;
}

export function textOf(cell: FileCell): string {
  return cell.paragraphs.map(({ text }) => text).join("");
}

/** A merge by data takes the place of the drawn one. */
function dropMerge({ element }: FileCell, edits: Edits): void {
  const mark = child(child(element, "w:tcPr"), "w:vMerge");
  if (mark !== undefined) edits.remove(mark);
}

/** Repeats one row of a table for every item of a list. */
export function repeatRow(source: string, edits: Edits, table: Table, row: FileRow, tag: string, said: string): void {
  const columns = table.rows.reduce((widest, { all }) => Math.max(widest, widthOf(source, all)), 1);
  edits.loopRows(row.element, row.element, tag, columns, said);
}

function widthOf(source: string, cells: readonly XmlElement[]): number {
  return cells.reduce((sum, cell) => {
    const span = child(child(cell, "w:tcPr"), "w:gridSpan");
    return sum + (Number(span && attribute(source, span, "w:val")?.value) || 1);
  }, 0);
}
