import type { Draft } from "../../domain/index.ts";
import type { Command, Place } from "../types.ts";
import { moveItem, replaceById } from "./command.ts";

/**
 * Rows of a draft that a grid shows: indicators, organisations, procurement, assets. The commands below work on any of
 * them; what a kind of row needs besides (classes, targets) is in its table.
 */
export interface RowTable<Row extends { readonly id: string }> {
  /** Section and project of the rows. */
  readonly place: Place;
  rows(draft: Draft): readonly Row[];
  withRows(draft: Draft, rows: readonly Row[]): Draft;
  /** A new row; in the class of `like` where the table has classes. */
  blank(id: string, like?: Row): Row;
  /** The text of a cell as printed. */
  get(row: Row, field: string): string;
  /** The row with a cell as typed; the same row where nothing changes. */
  set(row: Row, field: string, text: string): Row;
  copy(from: Row, to: Row, field: string): Row;
  /** Reads one pasted row, by field; `changes` are repairs in words. */
  paste(row: Row, cells: ReadonlyMap<string, string>): PastedRow<Row>;
  /** The word of a field, for labels of steps. */
  word(field: string): string;
  /** Words that a pasted header row may print above a field. */
  headings(field: string): readonly string[];
  /** Fields whose merged blanks a pasted block fills from above, outermost first. */
  readonly merged: readonly string[];
  /** Fields that Delete does not empty. */
  readonly kept: readonly string[];
  /** Rows move only among their like. */
  sameGroup(a: Row, b: Row): boolean;
  /** Puts rows whose class changed where they belong. */
  arrange(rows: readonly Row[], changed: ReadonlySet<string>): readonly Row[];
  /** Brings a pasted table's split groups together. */
  gather(rows: readonly Row[]): readonly Row[];
}

export interface PastedRow<Row> {
  readonly row: Row;
  /** True where one joined cell became several parts. */
  readonly split?: boolean;
  readonly repairs?: readonly { readonly printed: string; readonly messages: readonly string[] }[];
}

/** Cells of some rows and columns, for clearing, filling and copying. */
export interface CellRange {
  readonly rowIds: readonly string[];
  readonly fields: readonly string[];
}

/** A command on the rows of a table; nothing changes where the table is gone or `change` returns the same rows. */
export function rowsCommand<Row extends { readonly id: string }>(
  table: RowTable<Row>,
  label: string,
  at: Partial<Place>,
  change: (rows: readonly Row[]) => readonly Row[],
  merge?: string,
): Command {
  return {
    label,
    place: { ...table.place, ...at },
    change: (draft) => {
      const rows = table.rows(draft);
      const next = change(rows);
      return next === rows ? draft : table.withRows(draft, next);
    },
    ...(merge === undefined ? {} : { merge }),
  };
}

/** One cell as typed. Typing on in the same cell is one step. */
export function setCell<Row extends { readonly id: string }>(
  table: RowTable<Row>,
  rowId: string,
  field: string,
  text: string,
): Command {
  const merge = ["cell", table.place.section, table.place.projectId ?? "", rowId, field].join("/");
  return rowsCommand(
    table,
    `改${table.word(field)}`,
    { rowId, field },
    (rows) => {
      const next = replaceById(rows, rowId, (row) => table.set(row, field, text));
      return next === rows || !table.merged.includes(field) ? next : table.arrange(next, new Set([rowId]));
    },
    merge,
  );
}

/** A new row below `afterId` in its class, or at the end. The new row's id is in the command's place. */
export function insertRow<Row extends { readonly id: string }>(
  table: RowTable<Row>,
  newId: string,
  afterId?: string,
): Command {
  return rowsCommand(table, "添加一行", { rowId: newId }, (rows) => {
    const found = rows.findIndex((row) => row.id === afterId);
    const at = found === -1 ? rows.length : found + 1;
    return [...rows.slice(0, at), table.blank(newId, rows[at - 1]), ...rows.slice(at)];
  });
}

export function removeRows<Row extends { readonly id: string }>(
  table: RowTable<Row>,
  rowIds: readonly string[],
): Command {
  const gone = new Set(rowIds);
  const at = rowIds[0] === undefined ? {} : { rowId: rowIds[0] };
  return rowsCommand(table, `删除 ${gone.size} 行`, at, (rows) => {
    const left = rows.filter((row) => !gone.has(row.id));
    return left.length === rows.length ? rows : left;
  });
}

/** One row up (−1) or down (1) among its like. */
export function moveRow<Row extends { readonly id: string }>(
  table: RowTable<Row>,
  rowId: string,
  step: -1 | 1,
): Command {
  return rowsCommand(table, "移动一行", { rowId }, (rows) => {
    const from = rows.findIndex((row) => row.id === rowId);
    return moveWithin(table, rows, from, from + step);
  });
}

/** One row to a position among all rows, from 0; it stops at the edge of its group. */
export function moveRowTo<Row extends { readonly id: string }>(
  table: RowTable<Row>,
  rowId: string,
  index: number,
): Command {
  return rowsCommand(table, "移动一行", { rowId }, (rows) =>
    moveWithin(
      table,
      rows,
      rows.findIndex((row) => row.id === rowId),
      index,
    ),
  );
}

function moveWithin<Row extends { readonly id: string }>(
  table: RowTable<Row>,
  rows: readonly Row[],
  from: number,
  to: number,
): readonly Row[] {
  const row = rows[from];
  if (row === undefined) return rows;
  const alike = (index: number) => {
    const other = rows[index];
    return other !== undefined && table.sameGroup(row, other);
  };
  let [first, last] = [from, from];
  while (alike(first - 1)) first -= 1;
  while (alike(last + 1)) last += 1;
  return moveItem(rows, from, Math.max(first, Math.min(last, to)));
}

/** Empties cells; the classes of a row stay, so that a cleared form keeps its shape. */
export function clearCells<Row extends { readonly id: string }>(table: RowTable<Row>, range: CellRange): Command {
  const fields = range.fields.filter((field) => !table.kept.includes(field));
  return rowsCommand(table, "清空单元格", firstCell(range), (rows) =>
    onRows(rows, range.rowIds, (row) => fields.reduce((next, field) => table.set(next, field, ""), row)),
  );
}

/** Copies the uppermost row of the range down (Ctrl+D); with one row only, the row above it. */
export function fillDown<Row extends { readonly id: string }>(table: RowTable<Row>, range: CellRange): Command {
  return rowsCommand(table, "向下填充", firstCell(range), (rows) => {
    const wanted = new Set(range.rowIds);
    const first = rows.findIndex((row) => wanted.has(row.id));
    const source = rows[wanted.size === 1 ? first - 1 : first];
    if (first === -1 || source === undefined) return rows;
    const next = onRows(rows, range.rowIds, (row) =>
      row.id === source.id ? row : range.fields.reduce((filled, field) => table.copy(source, filled, field), row),
    );
    return next === rows || !range.fields.some((field) => table.merged.includes(field))
      ? next
      : table.arrange(next, wanted);
  });
}

/** The printed cells of a range, row by row in the order of the table. */
export function copyCells<Row extends { readonly id: string }>(
  table: RowTable<Row>,
  draft: Draft,
  range: CellRange,
): readonly (readonly string[])[] {
  const wanted = new Set(range.rowIds);
  return table
    .rows(draft)
    .filter((row) => wanted.has(row.id))
    .map((row) => range.fields.map((field) => table.get(row, field)));
}

function firstCell({ rowIds, fields }: CellRange): Partial<Place> {
  const [rowId] = rowIds;
  const [field] = fields;
  return { ...(rowId === undefined ? {} : { rowId }), ...(field === undefined ? {} : { field }) };
}

function onRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  ids: readonly string[],
  change: (row: Row) => Row,
): readonly Row[] {
  const wanted = new Set(ids);
  const next = rows.map((row) => (wanted.has(row.id) ? change(row) : row));
  return next.every((row, index) => row === rows[index]) ? rows : next;
}
