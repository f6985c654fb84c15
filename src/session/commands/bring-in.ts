import { type Draft, type Indicator, isEmptyTarget, makeId, type Scheme, withBrought } from "../../domain/index.ts";
import type { Command } from "../types.ts";
import { combine } from "./command.ts";
import { addIndicator } from "./indicator-table.ts";
import type { RowTable } from "./row-table.ts";

/**
 * 带入上年: rows of last year's disclosure as this year's, each at the place of its class, as one step. They begin with
 * last year's values, which nobody has looked at; they keep their ids where no row has them, so that the years can be compared.
 */
export function bringIn(
  table: RowTable<Indicator>,
  scheme: Scheme,
  draft: Draft,
  lastYear: readonly Indicator[],
): Command {
  const taken = new Set([draft.overall, ...draft.projects].flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const rows = lastYear.map(({ printedTarget: _printed, ...row }) => ({
    ...row,
    id: taken.has(row.id) ? makeId() : row.id,
    lastYear: row.target,
  }));
  const place = { ...table.place, ...(rows[0] === undefined ? {} : { rowId: rows[0].id }), field: "level3" };
  const brought = rows.flatMap(({ id, target }) =>
    isEmptyTarget(target) ? [] : [{ ...table.place, rowId: id, field: "target" }],
  );
  const all = combine(
    rows.length === 1 ? "带入上年" : `带入上年 ${rows.length} 行`,
    place,
    rows.map((row) => addIndicator(table, scheme, row)),
  );
  return { ...all, change: (before) => withBrought(all.change(before), brought) };
}
