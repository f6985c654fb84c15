import { type Indicator, makeId, type Scheme } from "../../domain/index.ts";
import type { Command } from "../types.ts";
import { combine } from "./command.ts";
import { addIndicator } from "./indicator-table.ts";
import { type RowTable, removeRows } from "./row-table.ts";

/** A row of its own with what another says; last year it was not there. */
export function copiedRow(row: Indicator, id: string): Indicator {
  const { lastYear: _lastYear, ...rest } = row;
  return { ...rest, id };
}

function addAll(to: RowTable<Indicator>, scheme: Scheme, rows: readonly Indicator[]): readonly Command[] {
  return rows.map((row) => addIndicator(to, scheme, row));
}

/**
 * Takes rows into another project, each to the place of its class, as one step. They keep their ids, so that a comparison
 * with what was handed in knows them again, and last year's value, which is theirs.
 */
export function moveRowsTo(
  from: RowTable<Indicator>,
  to: RowTable<Indicator>,
  scheme: Scheme,
  rows: readonly Indicator[],
): Command {
  const ids = rows.map(({ id }) => id);
  const place = { ...from.place, ...(ids[0] === undefined ? {} : { rowId: ids[0] }) };
  return combine(`移走 ${rows.length} 行`, place, [removeRows(from, ids), ...addAll(to, scheme, rows)]);
}

/** Puts copies of rows into another project, each at the place of its class, as one step. */
export function copyRowsTo(to: RowTable<Indicator>, scheme: Scheme, rows: readonly Indicator[]): Command {
  const copies = rows.map((row) => copiedRow(row, makeId()));
  const place = { ...to.place, ...(copies[0] === undefined ? {} : { rowId: copies[0].id }) };
  return combine(`复制 ${rows.length} 行`, place, addAll(to, scheme, copies));
}
