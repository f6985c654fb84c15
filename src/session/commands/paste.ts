import { finish, makeId, type Steps } from "../../domain/index.ts";
import type { Command } from "../types.ts";
import { type PasteColumns, pasteColumns } from "./paste-columns.ts";
import { type PastedRow, type RowTable, rowsCommand } from "./row-table.ts";

/** Where pasting begins: a cell, or below the last row where `rowId` is absent. */
export interface PasteAnchor {
  readonly rowId?: string;
  readonly column: string;
}

export interface PasteRepair {
  /** Row of the block's data, from 1. */
  readonly row: number;
  readonly printed: string;
  readonly messages: readonly string[];
}

/** What a paste does, for the strip below the grid and for deciding whether to ask first. */
export interface PasteSummary {
  readonly rows: number;
  /** Joined 指标值 that became 符号, 值, 单位. */
  readonly splitTargets: number;
  readonly repairs: readonly PasteRepair[];
  /** Cells with text for which the grid has no column: they would not be pasted. */
  readonly overflow: number;
  readonly columns: PasteColumns;
}

export interface Paste {
  readonly command: Command;
  readonly summary: PasteSummary;
}

/** Rows that are read in one step. */
const STEP = 200;

/** A block is pasted at once; see `pasteSteps`. */
export function pasteBlock<Row extends { readonly id: string }>(...block: Parameters<typeof pasteSteps<Row>>): Paste {
  return finish(pasteSteps(...block));
}

/**
 * Pastes a block of cells from a spreadsheet or a Word table. Existing rows are overwritten from the anchor on, further
 * rows are added; a header row is recognised and skipped; merged blanks of 一级 and 二级 are filled from above; 指标值
 * may stand in one column or in three. `chosen` replaces the recognised columns.
 */
export function* pasteSteps<Row extends { readonly id: string }>(
  table: RowTable<Row>,
  anchor: PasteAnchor,
  columns: readonly string[],
  cells: readonly (readonly string[])[],
  chosen?: PasteColumns,
): Steps<Paste> {
  const used = chosen ?? pasteColumns(table, columns, anchor.column, cells);
  const body = dropTrailingBlank(cells.slice(used.headerRows));
  const records = fillMerged(
    table.merged,
    body.map((row) => recordOf(row, used.fields)),
  );
  // Ids are made once, so that doing a step again gives the same rows.
  const newIds = records.map(() => makeId());
  const tried: PastedRow<Row>[] = [];
  for (const record of records) {
    tried.push(table.paste(table.blank(newIds[tried.length] ?? ""), record));
    if (tried.length % STEP === 0) yield `正在粘贴，${tried.length} / ${records.length} 行`;
  }
  const summary: PasteSummary = {
    rows: records.length,
    splitTargets: tried.filter(({ split }) => split === true).length,
    repairs: tried.flatMap(({ repairs = [] }, index) => repairs.map((repair) => ({ row: index + 1, ...repair }))),
    overflow: body.reduce(
      (count, row) => count + row.filter((text, at) => used.fields[at] === undefined && text.trim() !== "").length,
      0,
    ),
    columns: used,
  };
  const whole = (record: ReadonlyMap<string, string>) => table.merged.every((field) => record.has(field));
  const regroups = table.merged.some((field) => used.fields.includes(field));
  const at = { ...(anchor.rowId === undefined ? {} : { rowId: anchor.rowId }), field: anchor.column };
  const command = rowsCommand(table, `粘贴 ${records.length} 行`, at, (rows) => {
    if (records.length === 0) return rows;
    const found = rows.findIndex((row) => row.id === anchor.rowId);
    const from = found === -1 ? rows.length : found;
    const next = [...rows];
    records.forEach((record, index) => {
      const place = from + index;
      const there = next[place];
      const read = tried[index]?.row;
      // A new row is as it was read, where nothing of it comes from the row above.
      if (there === undefined && read !== undefined && whole(record)) next[place] = read;
      else next[place] = table.paste(there ?? table.blank(newIds[index] ?? "", next[place - 1]), record).row;
    });
    return regroups ? table.gather(next) : next;
  });
  return { command, summary };
}

function dropTrailingBlank(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? []).every((text) => text.trim() === "")) end -= 1;
  return cells.slice(0, end);
}

function recordOf(row: readonly string[], fields: readonly (string | undefined)[]): Map<string, string> {
  const record = new Map<string, string>();
  fields.forEach((field, index) => {
    if (field !== undefined) record.set(field, (row[index] ?? "").trim());
  });
  return record;
}

/**
 * A merged cell is written once and blank below. A blank takes the value above it, unless an outer cell begins anew: then
 * it is really blank. A blank in the first row says nothing and leaves what is there.
 */
function fillMerged(
  merged: readonly string[],
  records: readonly Map<string, string>[],
): readonly ReadonlyMap<string, string>[] {
  const above = new Map<string, string>();
  return records.map((record, index) => {
    const filled = new Map(record);
    let begins = false;
    for (const field of merged) {
      const own = record.get(field);
      if (own === undefined) continue;
      if (own !== "") {
        begins = begins || own !== above.get(field);
        above.set(field, own);
        continue;
      }
      if (begins && index > 0) above.set(field, "");
      const value = above.get(field);
      if (value === undefined) filled.delete(field);
      else filled.set(field, value);
    }
    return filled;
  });
}
