import { INDICATOR_CATALOGUE, PROCUREMENT_FIELDS, sameAmount, sum } from "../../domain/index.ts";
import { child, escapeXml, sourceOf, walk } from "../package/index.ts";
import { textOf } from "./cells.ts";
import { type Column, columnsOf, gridColumn, position, type RowsOfList, widthOf } from "./columns.ts";
import type { Edits } from "./edits.ts";
import { type Listed, rowField } from "./labels.ts";
import type { Learning } from "./learning.ts";
import { type Look, lookOfCell, runProperties, usualLook } from "./looks.ts";
import type { FileCell, FileRow, TablePiece } from "./pieces.ts";
import type { Traced } from "./traced.ts";

/** The rows of a table that hold values of a list; undefined where there are none. */
export function rowsOfList(table: TablePiece, list: Listed, traced: Traced): RowsOfList | undefined {
  const rows = table.rows.filter((row) =>
    row.cells.some((cell) => traced.ofCell(cell).some(({ to, role }) => role === "value" && rowField(list, to))),
  );
  return rows.length === 0 ? undefined : { table, list, rows };
}

/**
 * Makes one row the repeated one and takes the others out; each of its cells looks as most of its column do.
 * @param alike rows of the same list in tables that go away, which show what columns there are.
 * @param round lists that are repeated with the rows, from the outermost.
 */
export function loopRows(
  learning: Learning,
  own: RowsOfList,
  alike: readonly RowsOfList[],
  round: readonly string[] = [],
): void {
  const { source, edits, traced, noted } = learning;
  const { list, rows, table } = own;
  const columns = columnsOf(source, [own, ...alike], traced);
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
    if (column === undefined) {
      const said = cell.paragraphs.some(({ text }) => text.trim() !== "");
      if (said && cell.restarts) edits.doubtCell(cell, `“${textOf(cell)}”这一格竖着并了几行，现在每行都印。`);
      continue;
    }
    const look = otherLook(source, cell, looks.get(at), follows);
    if (!edits.tagCell(cell, column.tag, columnText(column), look)) continue;
    byColumn.set(gridColumn(source, model, at), column.tag);
    dropMerge(cell, edits);
    if (column.further !== undefined) noted[column.ofProject ? "field" : "column"](column.further);
  }
  if (follows) {
    const [cell] = table.rows[0]?.cells ?? [];
    if (cell?.paragraphs[0] !== undefined) edits.prefix(cell.paragraphs[0], "{列宽随文字}");
  }
  learnTotals(learning, own, byColumn);
  const all = rows.length + alike.reduce((sum, other) => sum + other.rows.length, 0);
  const said = `一行一个${list.tag}，共 ${all} 行`;
  const empty = [...columns.values()].some(({ ofProject }) => ofProject)
    ? headAlone(source, model, columns)
    : undefined;
  edits.loopRows(model.element, model.element, [...round, list.tag], columnCount(source, table), said, empty);
}

/** What a cell of a column says in the template. */
function columnText({ text, merged, alike }: Column): string {
  const option = merged ? "|合并" : alike ? "|小数补齐" : "";
  return option === "" ? text : text.replace(/\{([^{}|?#:/]+)\}/, `{$1${option}}`);
}

/** The row of a project that has no rows of its own: what stands at their side, alone. */
function headAlone(source: string, row: FileRow, columns: ReadonlyMap<number, Column>): string {
  const cells = row.all.map((element, at) => {
    const cell = row.cells.find((one) => one.element === element);
    const column = columns.get(at);
    const look = cell && lookOfCell(source, cell);
    const text = column?.ofProject ? column.text : "";
    const properties = sourceOf(source, child(element, "w:tcPr")).replace(/<w:vMerge\b[^>]*\/>/, "");
    const run =
      text === ""
        ? ""
        : `<w:r>${look ? runProperties(look) : ""}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
    return `<w:tc>${properties}<w:p>${look?.paragraph ?? ""}${run}</w:p></w:tc>`;
  });
  return `<w:tr>${sourceOf(source, child(row.element, "w:trPr"))}${cells.join("")}</w:tr>`;
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
  { source, edits, traced }: Learning,
  { table, rows, list }: RowsOfList,
  columns: ReadonlyMap<number, string>,
): void {
  const amounts = (at: number) =>
    rows.flatMap((row) => {
      const cell = row.cells.find((one) => gridColumn(source, row, position(row, one)) === at);
      return cell === undefined ? [] : [textOf(cell).replace(/[\s,，]/g, "")];
    });
  for (const row of table.rows) {
    if (rows.includes(row) || !row.cells.some((cell) => /^(合计|总计|小计)$/.test(textOf(cell).replace(/\s/g, ""))))
      continue;
    for (const cell of row.cells) {
      const text = textOf(cell).trim();
      if (!/^-?[\d,，]+(\.\d+)?$/.test(text) || traced.ofCell(cell).some(({ role }) => role === "value")) continue;
      const at = gridColumn(source, row, position(row, cell));
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

/** A merge by data takes the place of the drawn one. */
function dropMerge({ element }: FileCell, edits: Edits): void {
  const mark = child(element, "w:tcPr", "w:vMerge");
  if (mark !== undefined) edits.remove(mark);
}

/** Columns of a table's grid, as its widest row shows them. */
export function columnCount(source: string, { rows }: TablePiece): number {
  return rows.reduce((widest, { all }) => Math.max(widest, widthOf(source, all)), 1);
}
