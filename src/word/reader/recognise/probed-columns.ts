import {
  holdsSigns,
  holdsUnits,
  isClass,
  isName,
  isNumber,
  isQuantity,
  mostly,
  PROBED,
  probe,
} from "./column-contents.ts";
import { isAimColumn, isOtherValue, isPointsColumn, isResultColumn } from "./column-words.ts";
import { type Column, type ColumnField, VALUES } from "./indicator-columns.ts";
import { isNumbered } from "./indicator-parts.ts";
import { bareLabel, classesIn, isClassWord, isFirstClass } from "./labels.ts";
import type { Cell, Table } from "./table.ts";

/** What columns are by what stands in them, where their labels do not say it. */

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
    const classes = mostly(probe(table, end, first), isClass);
    if (classes) return [{ ...first, field: "level1" }, ...others];
  }
  return columns.flatMap((column) => {
    const isLevel = column.field.startsWith("level") || (column.field === "extra" && /指标|类/.test(column.label));
    if (!isLevel || column.to - column.from < 2) return [column];
    const pieces = dividedBelow(table, end, column);
    if (pieces.length < 2) return [column];
    const classes = pieces.map((piece) => mostly(probe(table, end, piece), isClass));
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

/** What the label of a column of classes or names may speak of where it does not say which it is. */
const LEVEL_LABEL = /[类级型]|指标|目标|内容|事项|任务|要点|项目/;
const OF_NO_NAME = /备注|说明|依据|标准|方法|公式|解释|来源|部门|单位/;

/**
 * "类别 | 内容 | 目标值" over 数量指标, the names of its rows and their values: columns of classes are 一级 and 二级 whatever
 * they are called, and the words behind them are the names.
 */
export function withLevelsTold(table: Table, end: number, columns: readonly Column[]): readonly Column[] {
  const has = (field: ColumnField): boolean => columns.some((column) => column.field === field);
  if (has("level3") && (has("level1") || has("level2"))) return columns;
  const isFree = ({ field, label }: Column): boolean =>
    (field === "extra" && LEVEL_LABEL.test(label) && !OF_NO_NAME.test(label)) || field.startsWith("level");
  const classes = columns.filter((column) => isFree(column) && mostly(probe(table, end, column), isClass)).slice(0, 2);
  const [first, second] = classes;
  const last = second ?? first;
  // A class over a class is a row of indicators, and no header.
  if (first === undefined || last === undefined || classes.some(({ label }) => isClassWord(label))) return columns;
  const isFirst = ({ word }: Cell): boolean => isFirstClass(word) || classesIn(word).length > 1;
  const isLevel1 = second !== undefined || probe(table, end, first).some(isFirst);
  const named = columns.find(({ field }) => field === "level3" && !classes.some((column) => column.field === field));
  const name =
    named ??
    columns.find(
      (column) =>
        column.from >= last.to &&
        (isFree(column) || column.field === "description") &&
        mostly(probe(table, end, column), isName),
    );
  if (name === undefined) return columns;
  return columns.map((column): Column => {
    if (column === name) return { ...column, field: "level3" };
    if (column === first) return { ...column, field: isLevel1 ? "level1" : "level2" };
    if (column === second) return { ...column, field: "level2" };
    return column.field.startsWith("level") ? { ...column, field: "extra" } : column;
  });
}

/**
 * "年度目标" over "年度绩效指标", "约束性指标": what stands beside the rows is no goal of theirs, but says which rows they are.
 */
export function withSideTold(table: Table, end: number, columns: readonly Column[]): readonly Column[] {
  const [first, ...others] = columns;
  if (first?.field !== "head" || !/目标$/.test(bareLabel(first.label))) return columns;
  const cells = probe(table, end, first);
  const isSide = cells.some(({ word }) => /指标$/.test(word)) && cells.every(({ word }) => word.length <= LONGEST_SIDE);
  return isSide ? [{ ...first, field: "number" }, ...others] : columns;
}

/** Longest words beside the rows of a table. */
const LONGEST_SIDE = 16;

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

/** Where 指标性质 says 正向, or nothing is called so, the column that holds the signs is theirs, be it called 指标值. */
export function withSigns(table: Table, end: number, columns: readonly Column[]): readonly Column[] {
  const holds = (column: Column): boolean => holdsSigns(probe(table, end, column), column);
  const named = columns.find((column) => column.field === "target.symbol");
  if (named && holds(named)) return columns;
  const found = columns.find((column) => (column.field === "extra" || column.field === "target") && holds(column));
  if (found === undefined) return columns;
  return columns.map((column) => {
    if (column === found) return { ...column, field: "target.symbol" };
    return column === named ? { ...column, field: "extra" } : column;
  });
}

/** Beside signs or bare numbers, a column of units is theirs, whatever it is called. */
export function withUnits(table: Table, end: number, columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ field }) => field === "target.unit")) return columns;
  const value = columns.find(({ field }) => VALUES.includes(field));
  const signed = columns.some(({ field }) => field === "target.symbol");
  if (!signed && !(value && mostly(probe(table, end, value), isNumber))) return columns;
  const units = columns.find((column) => column.field === "extra" && holdsUnits(probe(table, end, column)));
  return columns.map((column) => (column === units ? { ...column, field: "target.unit" } : column));
}

/** Finds the value where no column is called so: the one column of quantities, that of the aim, or one for each place. */
export function withValues(table: Table, end: number, columns: readonly Column[]): Values {
  if (columns.some(({ field }) => VALUES.includes(field))) return { columns };
  const signed = columns.some(({ field }) => field === "target.symbol" || field === "target.unit");
  const isFree = ({ field, label }: Column): boolean =>
    field === "extra" && !isResultColumn(label) && !isPointsColumn(label) && !/备注|说明|依据|方法|公式/.test(label);
  const isValue = (cell: Cell): boolean => isQuantity(cell) || (signed && isNumber(cell));
  const held = columns.filter((column) => isFree(column) && mostly(probe(table, end, column), isValue));
  // "目标值说明" over bare numbers is no description.
  const isBare = (column: Column): boolean =>
    column.field === "description" && mostly(probe(table, end, column), isNumber);
  const holding = held.length === 0 && signed ? columns.filter(isBare) : held;
  if (holding.every(({ label }) => PLACE.test(label)) && holding.length > 0) return { columns, places: holding };
  // The value of the year, and not of last year, of all years or of what was reached.
  const ofYear = holding.filter(({ label }) => !isOtherValue(label));
  const [only, ...others] = ofYear.length === 0 ? holding : ofYear;
  if (only === undefined) return { columns };
  if (signed && others.length > 0) return { columns, places: [only, ...others] };
  // Beside what was done by July and what is expected, the column of the aim is the value.
  const aims = holding.filter(({ label }) => isAimColumn(label));
  const aim = aims.length > 1 ? aims.find(({ label }) => label.includes("调整")) : aims[0];
  const chosen = others.length === 0 ? only : aim;
  if (chosen === undefined) return { columns };
  const value: Column = { ...chosen, field: signed ? "target.value" : "target" };
  const all = columns.map((column) => (column === chosen ? value : column));
  // A label that says it, and a number between its sign and its unit, are no guess.
  const sure = chosen === aim || /值/.test(chosen.label) || isBesideSign(columns, chosen);
  return sure ? { columns: all } : { columns: all, guessed: value };
}

function isBesideSign(columns: readonly Column[], { from, to }: Column): boolean {
  return columns.some(
    ({ field, ...other }) =>
      (field === "target.symbol" && other.to === from) || (field === "target.unit" && other.from === to),
  );
}
