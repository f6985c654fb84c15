import { findClass, type Indicator, type Scheme } from "../../../domain/index.ts";
import type { Line } from "./lines.ts";

type OpenLine = Extract<Line, { kind: "open" }>;

/** What last year's table had where a class has no row now; a row that has changed its class since is none of it. */
export function lastYearRow(
  line: OpenLine,
  scheme: Scheme,
  rows: readonly Indicator[],
  lastYear: readonly Indicator[],
): Indicator | undefined {
  const order = findClass(scheme, line.level2, line.level1)?.order;
  return lastYear.find(
    (row) =>
      row.level3.trim() !== "" &&
      findClass(scheme, row.level2, row.level1)?.order === order &&
      !rows.some(({ id }) => id === row.id),
  );
}

/** What last year's table had at the open places, by line. */
export function offersOf(
  lines: readonly Line[],
  scheme: Scheme,
  lastYear: readonly Indicator[],
): ReadonlyMap<string, Indicator> {
  if (lastYear.length === 0) return new Map();
  const rows = lines.flatMap((line) => (line.kind === "row" ? [line.row] : []));
  return new Map(
    lines.flatMap((line) => {
      const row = line.kind === "open" ? lastYearRow(line, scheme, rows, lastYear) : undefined;
      return row === undefined ? [] : [[line.id, row] as const];
    }),
  );
}
