import { findClass, findGroup, type Indicator, missingClasses, type Scheme } from "../../../domain/index.ts";

/** A line of the grid: an indicator, or the open place of a required class that has none. */
export type Line =
  | {
      readonly kind: "row";
      readonly id: string;
      readonly level1: string;
      readonly row: Indicator;
      readonly number: number;
    }
  | { readonly kind: "open"; readonly id: string; readonly level1: string; readonly level2: string };

/** How a line stands in its 一级: its first line holds the merged cell, its last one the stronger rule below. */
export interface Run {
  /** Lines the merged cell covers; 0 below the first. */
  readonly span: number;
  readonly last: boolean;
}

/**
 * Rows in their order, with an open place where each missing class belongs: after the last row of its 一级 whose class
 * comes before it, or before the first that comes after it. A 一级 without any row opens where the scheme has it. `idOf` names the row that an
 * open place would become, so that it keeps its identity when it does.
 */
export function linesOf(
  rows: readonly Indicator[],
  scheme: Scheme,
  idOf: (level1: string, level2: string) => string,
): readonly Line[] {
  const lines: Line[] = rows.map((row, index) => ({
    kind: "row",
    id: row.id,
    level1: row.level1,
    row,
    number: index + 1,
  }));
  if (rows.length === 0) return lines;
  for (const { group, class: missing, order } of missingClasses(scheme, rows)) {
    const orders = lines.map((line) => orderOf(line, scheme));
    const level1 = lines.find((line) => findGroup(scheme, line.level1) === group)?.level1 ?? group.level1;
    const inGroup = (index: number) => lines[index]?.level1 === level1;
    const members = lines.flatMap((_, index) => (inGroup(index) ? [index] : []));
    const before = members.filter((index) => (orders[index] ?? -1) < order);
    const at =
      members.length === 0 ? firstAfter(orders, order) : (before[before.length - 1] ?? (members[0] ?? 0) - 1) + 1;
    lines.splice(at, 0, { kind: "open", id: idOf(group.level1, missing.level2), level1, level2: missing.level2 });
  }
  return lines;
}

function orderOf(line: Line, scheme: Scheme): number {
  const level2 = line.kind === "row" ? line.row.level2 : line.level2;
  return findClass(scheme, level2, line.level1)?.order ?? -1;
}

function firstAfter(orders: readonly number[], order: number): number {
  const at = orders.findIndex((candidate) => candidate > order);
  return at < 0 ? orders.length : at;
}

/** One merged 一级 cell per run of lines that print the same word, for a stretch of the lines: a run is cut at its edges. */
export function runsOf(
  lines: readonly Line[],
  { from, to }: { readonly from: number; readonly to: number } = { from: 0, to: lines.length },
): readonly Run[] {
  const drawn = lines.slice(from, to);
  const spans = drawn.map(() => 0);
  let start = 0;
  drawn.forEach((line, index) => {
    if (index > 0 && line.level1 !== drawn[index - 1]?.level1) start = index;
    spans[start] = index - start + 1;
  });
  return drawn.map((line, index) => ({
    span: spans[index] ?? 0,
    last: lines[from + index + 1]?.level1 !== line.level1,
  }));
}

/** The lines before, where they are still the same, so that what shows them need not be painted again. */
export function keepLines(before: readonly Line[], next: readonly Line[]): readonly Line[] {
  const old = new Map(before.map((line) => [line.id, line]));
  return next.map((line) => {
    const same = old.get(line.id);
    if (same === undefined || same.kind !== line.kind || same.level1 !== line.level1) return line;
    if (same.kind === "row" && line.kind === "row") {
      return same.row === line.row && same.number === line.number ? same : line;
    }
    return same.kind === "open" && line.kind === "open" && same.level2 === line.level2 ? same : line;
  });
}
