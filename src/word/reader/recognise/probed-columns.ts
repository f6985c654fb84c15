import { parseTarget } from "../../../domain/index.ts";
import { isAimColumn, isPointsColumn, isResultColumn } from "./column-words.ts";
import { type Column, type ColumnField, cellUnder, VALUES } from "./indicator-columns.ts";
import { isNumbered } from "./indicator-parts.ts";
import { isClassWord } from "./labels.ts";
import type { Cell, Table } from "./table.ts";

/** What columns are by what stands in them, where their labels do not say it. */

/** Rows that are looked at. */
const PROBED = 12;

function probe(table: Table, end: number, column: Column): readonly Cell[] {
  const cells: Cell[] = [];
  for (let row = end; row < Math.min(table.rowCount, end + PROBED); row++) {
    const cell = cellUnder(table, row, column);
    if (cell !== undefined && cell.row >= end && cell.word !== "") cells.push(cell);
  }
  return cells;
}

function mostly(cells: readonly Cell[], test: (cell: Cell) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length * 3 >= cells.length * 2;
}

/** "一级指标 | 二级指标" over 数量指标 and the names of its rows: the form counts its levels from the second of others. */
function withoutFirstLevel(table: Table, end: number, columns: readonly Column[]): readonly Column[] {
  const under = (field: ColumnField): readonly Cell[] =>
    columns.filter((column) => column.field === field).flatMap((column) => probe(table, end, column));
  const isSecond = under("level1").some(({ word }) => /^(?:数量|质量|时效)(?:指标)?$/.test(word));
  if (!isSecond || under("level2").some(({ word }) => isClassWord(word))) return columns;
  const next: Partial<Record<ColumnField, ColumnField>> = { level1: "level2", level2: "level3" };
  return columns.map((column) => ({ ...column, field: next[column.field] ?? column.field }));
}

/**
 * One label over the columns of two or three levels ("绩效指标", "一级指标", "指标类别"): columns of classes become 一级
 * and 二级, the one behind them 三级 where no other is.
 */
export function withLevelsBelow(table: Table, end: number, columns: readonly Column[]): readonly Column[] {
  const has = (field: ColumnField): boolean => columns.some((column) => column.field === field);
  if (has("level1") && has("level2")) return has("level3") ? columns : withoutFirstLevel(table, end, columns);
  const [first, ...others] = columns;
  // "绩效指标 | 二级指标 | 三级指标" over classes at the left.
  const isNamed = others.some(({ field }) => field === "level2") && others.some(({ field }) => field === "level3");
  if (!has("level1") && first !== undefined && isNamed && /指标|目标|类/.test(first.label)) {
    const classes = mostly(probe(table, end, first), (cell) => isClassWord(cell.word));
    if (classes) return [{ ...first, field: "level1" }, ...others];
  }
  return columns.flatMap((column) => {
    const isLevel = column.field.startsWith("level") || (column.field === "extra" && /指标|类/.test(column.label));
    if (!isLevel || column.to - column.from < 2) return [column];
    const pieces = dividedBelow(table, end, column);
    if (pieces.length < 2) return [column];
    const classes = pieces.map((piece) => mostly(probe(table, end, piece), (cell) => isClassWord(cell.word)));
    if (!classes[0]) return [column];
    const free = (["level1", "level2"] as const).filter((field) => field === column.field || !has(field));
    const named = columns.some((other) => other !== column && other.field === "level3");
    let level3 = named;
    return pieces.map((piece, at): Column => {
      const field = classes[at] ? free.shift() : undefined;
      if (field !== undefined) return { ...piece, field, label: field === "level1" ? "一级指标" : "二级指标" };
      if (level3) return { ...piece, field: "extra", label: `${column.label}（${at + 1}）` };
      level3 = true;
      return { ...piece, field: "level3", label: "三级指标" };
    });
  });
}

/** "指标1", in a column of 三级指标 beside one that says what the indicator is: it counts the rows of a class. */
export function withoutNumbers(table: Table, end: number, columns: readonly Column[]): readonly Column[] {
  const names = columns.filter(({ field }) => field === "level3");
  if (names.length < 2) return columns;
  const numbers = names.find((column) => {
    const cells = probe(table, end, column);
    return cells.length > 1 && cells.every(({ word }) => isNumbered(word));
  });
  return columns.map((column) => (column === numbers ? { ...column, field: "number" } : column));
}

/** Where most rows divide a column of the header. */
function dividedBelow(table: Table, end: number, column: Column): readonly Column[] {
  const starts = new Map<number, number>();
  let rows = 0;
  for (let row = end; row < Math.min(table.rowCount, end + PROBED); row++) {
    const cells = (table.covering[row] ?? []).filter((cell) => cell.row >= end);
    if (cells.length < 3) continue;
    rows++;
    for (const { column: at } of cells)
      if (at >= column.from && at < column.to) starts.set(at, (starts.get(at) ?? 0) + 1);
  }
  const at = [...starts].filter(([, count]) => count * 2 > rows).map(([start]) => start);
  at.sort((a, b) => a - b);
  return at.map((from, nth) => ({ ...column, from, to: at[nth + 1] ?? column.to }));
}

const YEAR = /20\d\d(?=年)|20\d\d$/;
const AIMED = /预期|预计|计划|目标/;

/**
 * One column of values a year: the year aimed at is the one whose label alone says so, else the first whose values have
 * signs, as what was reached has none; without any sign the last. The others stand beside it.
 */
export function withYearAimedAt(table: Table, end: number, columns: readonly Column[]): readonly Column[] {
  const years = columns.filter(
    ({ field, label }) =>
      (field === "extra" || field === "target") && YEAR.test(label) && !isResultColumn(label) && !isPointsColumn(label),
  );
  if (years.length < 2 || columns.some(({ field, label }) => VALUES.includes(field) && !YEAR.test(label)))
    return columns;
  const yearOf = ({ label }: Column): string => YEAR.exec(label)?.[0] ?? "";
  const ordered = [...years].sort((a, b) => yearOf(a).localeCompare(yearOf(b)));
  const aimed = ordered.filter(({ label }) => AIMED.test(label.replace(/目标值/, "")));
  const signed = ordered.find((column) => probe(table, end, column).some(({ word }) => /^[≥≤<>＞＜=＝]/.test(word)));
  const chosen = (aimed.length === 1 ? aimed[0] : undefined) ?? signed ?? ordered[ordered.length - 1];
  return columns.map((column) => {
    if (!years.includes(column)) return column;
    return { ...column, field: column === chosen ? "target" : "extra" };
  });
}

const PLACE = /(省|市|县|区|镇|乡|街道|办事处|社区|村|场|园区|片区|管委会|学校|中心)$/;

interface Values {
  readonly columns: readonly Column[];
  readonly places?: readonly Column[];
  readonly guessed?: Column;
}

/** Finds the value where no column is called so: the one column of quantities, that of the aim, or one for each place. */
export function withValues(table: Table, end: number, columns: readonly Column[]): Values {
  if (columns.some(({ field }) => VALUES.includes(field))) return { columns };
  const isFree = ({ field, label }: Column): boolean =>
    field === "extra" && !isResultColumn(label) && !isPointsColumn(label) && !/备注|说明|依据|方法|公式/.test(label);
  const free = columns.filter(isFree);
  const signed = columns.some(({ field }) => field === "target.symbol" || field === "target.unit");
  const holding = free.filter((column) => mostly(probe(table, end, column), (cell) => isValue(cell, signed)));
  const [only, ...others] = holding;
  if (only === undefined) return { columns };
  if (holding.every(({ label }) => PLACE.test(label)) || (signed && others.length > 0))
    return { columns, places: holding };
  // Beside what was done by July and what is expected, the column of the aim is the value.
  const aims = holding.filter(({ label }) => isAimColumn(label));
  const aim = aims.length > 1 ? aims.find(({ label }) => label.includes("调整")) : aims[0];
  const chosen = others.length === 0 ? only : aim;
  if (chosen === undefined) return { columns };
  const value: Column = { ...chosen, field: signed ? "target.value" : "target" };
  const all = columns.map((column) => (column === chosen ? value : column));
  return chosen === aim ? { columns: all } : { columns: all, guessed: value };
}

/** A number with its sign or unit; beside columns of their own, a bare one. */
function isValue(cell: Cell, bare: boolean): boolean {
  const { target } = parseTarget(cell.word);
  return target.kind === "quantity" && target.value !== "" && (bare || target.symbol !== "" || target.unit !== "");
}
