import type { IndicatorField } from "../../../domain/index.ts";
import { unitIn } from "./amounts.ts";
import { isOtherValue, isPointsColumn, isResultColumn } from "./column-words.ts";
import { bareLabel, headField, indicatorField, isClassWord, labelWord } from "./labels.ts";
import type { Cell, Table } from "./table.ts";

/** What names an indicator where no column says 三级指标. */
const NAME_ALONE = /^(绩效|考核|评价|项目|具体|主要|核心|重点|关键)*(指标|目标任务|任务内容)(名称|内容)?$/;

/** Field of an indicator; "head" for a field of the project in a flat sheet; "extra" for a column without a field. */
export type ColumnField =
  | IndicatorField
  | "number"
  | "target.symbol"
  | "target.value"
  | "target.unit"
  | "head"
  | "extra";

export interface Column {
  readonly field: ColumnField;
  /** First column on the grid and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** The class that the header prints over the column: "产出指标" over "三级指标 | 指标值". */
  readonly group?: string;
}

/** Columns of the value itself, whole or beside its symbol and unit. */
export const VALUES: readonly ColumnField[] = ["target", "target.value"];
const PARTS_OF_TARGET = ["target.symbol", "target.value", "target.unit"] as const;

export function fieldOf(cell: Cell): string | undefined {
  return indicatorField(cell.word);
}

/** The lowest header cell over each column decides what the column is. */
export function columnsOf(cells: readonly Cell[]): readonly Column[] {
  const lowest = cells.filter((cell) => !cells.some((other) => other.row > cell.row && overlaps(cell, other)));
  const over = (cell: Cell): Cell | undefined => cells.find((other) => other.row < cell.row && overlaps(cell, other));
  const columns = lowest.map((cell) => {
    const parent = over(cell);
    // "项目资金" over "总额 | 其中：财政拨款".
    const whole =
      parent && headField(parent.word)?.startsWith("budget.") ? `${bareLabel(parent.word)}${cell.word}` : "";
    const isHead = headField(cell.word) !== undefined || headField(whole) !== undefined;
    const field = fieldOf(cell) ?? (isHead ? "head" : "extra");
    const isPart = field === "head" && headField(cell.word) === undefined;
    const unit = field === "head" && parent && unitIn(cell.text) === undefined ? unitIn(parent.text) : undefined;
    const named = unit === undefined ? cell.word : `${cell.word}（${unit}）`;
    const label = isPart ? whole : field === "extra" && parent ? `${parent.word}${cell.word}` : named;
    const group = cells.find((other) => other.row < cell.row && overlaps(cell, other) && isClassWord(other.word))?.word;
    const [from, to] = [cell.column, cell.column + cell.columnSpan];
    return { field: field as ColumnField, from, to, label, cell, parent, ...(group === undefined ? {} : { group }) };
  });
  const named = columns.some(({ field }) => field === "level3");
  const alone = named ? undefined : columns.find(({ field, cell }) => field === "extra" && NAME_ALONE.test(cell.word));
  if (alone) alone.field = "level3";
  const inTarget = columns.filter(({ parent }) => parent && VALUES.some((field) => field === fieldOf(parent)));
  const value = valueAmong(inTarget);
  return columns
    .map(({ cell, parent, ...column }): Column => (cell === value?.cell ? { ...column, field: value.field } : column))
    .sort((a, b) => a.from - b.from);
}

interface DividedColumn extends Column {
  readonly cell: Cell;
}

const OF_THE_YEAR = /^(?!.*(前年|上年|去年|实际|完成|半年)).*(当年|本年|年度|全年|预计|预期|目标|计划)/;

/** Which column below a divided "指标值" is the value: the one so called, the last one beside a symbol, or the year's. */
function valueAmong(columns: readonly DividedColumn[]): { cell: Cell; field: ColumnField } | undefined {
  const [only, ...others] = columns.filter(({ field }) => field === "extra");
  const named = columns.find(({ field }) => field === "target");
  const has = (field: ColumnField): boolean => columns.some((column) => column.field === field);
  if (named) return { cell: named.cell, field: has("target.symbol") || has("target.unit") ? "target.value" : "target" };
  if (has("target.value") || only === undefined) return undefined;
  if (has("target.symbol") || has("target.unit"))
    return others.length === 0 ? { cell: only.cell, field: "target.value" } : undefined;
  const free = [only, ...others];
  const last = free.reduce((latest, column) => (column.cell.word >= latest.cell.word ? column : latest));
  const years = free.every(({ cell }) => /^20\d\d年?/.test(cell.word));
  const chosen = years ? last : (free.find(({ cell }) => OF_THE_YEAR.test(cell.word)) ?? free[free.length - 1]);
  return chosen && { cell: chosen.cell, field: "target" };
}

/**
 * "前年 | 上年 | 预计当年实现" without a head over them: the year's column is the target where no other is. The years before
 * stand beside it.
 */
export function withYear(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ field }) => field.startsWith("target"))) return columns;
  const free = columns.filter(({ field }) => field === "extra");
  if (!free.some(({ label }) => /前年|上年|去年/.test(label))) return columns;
  const ofYear = free.filter(
    ({ label }) => OF_THE_YEAR.test(label) && !isResultColumn(label) && !isPointsColumn(label),
  );
  const [year, ...others] = ofYear;
  if (year === undefined || others.length > 0) return columns;
  return columns.map((column) => (column === year ? { ...column, field: "target" } : column));
}

/**
 * Two complete blocks of indicators side by side are those of the whole term, at the left, and those of the year: the
 * year's are read as indicators, the others are kept beside them.
 */
export function withoutTerm(columns: readonly Column[]): readonly Column[] {
  const block: readonly ColumnField[] = ["level2", "level3", "target"];
  const twice = (field: ColumnField): boolean => columns.filter((column) => column.field === field).length === 2;
  if (!block.slice(1).every(twice)) return columns;
  const lastOf = new Map(columns.map((column) => [column.field, column]));
  return columns.map((column) => {
    const isTerm = block.includes(column.field) && lastOf.get(column.field) !== column;
    return isTerm ? { ...column, field: "extra", label: `实施期${column.label}` } : column;
  });
}

export function overlaps(a: Cell, b: Cell): boolean {
  return a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan;
}

/** Two columns of one field: the one with the usual name keeps it, the other becomes an extra column under its label. */
export function withoutDoubles(columns: readonly Column[]): readonly Column[] {
  const usual = { level3: /三级|指标名称/, target: /年度|指标值/, basis: /依据/ } as Record<string, RegExp | undefined>;
  const keeper = new Map<ColumnField, Column>();
  for (const column of columns) {
    const kept = keeper.get(column.field);
    const better = kept !== undefined && isBetter(column, kept, usual[column.field]);
    if (kept === undefined || better) keeper.set(column.field, column);
  }
  const hasParts = PARTS_OF_TARGET.every((field) => keeper.has(field));
  const labels = new Set<string>();
  return columns.map((column) => {
    const free = column.field === "extra" || column.field === "head";
    const second = !free && keeper.get(column.field) !== column;
    const whole = column.field === "target" && hasParts;
    if (free) return { ...column, label: unique(ofItsLevel(column, columns), labels) };
    if (!second && !whole) return { ...column, label: unique(column, labels) };
    // "指标内容" is a name for 三级指标; beside one, it says what is counted.
    const tells = column.field === "level3" && /内容$/.test(column.label) && !keeper.has("description");
    if (tells) return { ...column, field: "description", label: unique(column, labels) };
    return { ...column, field: "extra", label: unique(column, labels) };
  });
}

/** "一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值": the points of a class are none of its rows. */
function ofItsLevel(column: Column, columns: readonly Column[]): Column {
  const level = columns.find(({ field, to }) => (field === "level1" || field === "level2") && to === column.from);
  const isTwice = columns.some((other) => other !== column && other.label === column.label);
  return level && isTwice && isPointsColumn(column.label) ? { ...column, label: level.label + column.label } : column;
}

function isBetter(column: Column, kept: Column, usual: RegExp | undefined): boolean {
  if (usual === undefined) return false;
  // "指标值（中期） | 指标值（年度）".
  const ofTerm = column.field === "target" && isOtherValue(kept.label);
  if (ofTerm && !isOtherValue(column.label)) return true;
  return usual.test(labelWord(column.label)) && !usual.test(labelWord(kept.label));
}

function unique(column: Column, labels: Set<string>): string {
  let label = column.label;
  for (let n = 2; labels.has(label); n++) label = `${column.label}（${n}）`;
  labels.add(label);
  return label;
}

/** The cell of a row under a column: the one that begins there or reaches down into the row. */
export function cellUnder(table: Table, row: number, column: Column): Cell | undefined {
  return table.covering[row]?.find((cell) => cell.column >= column.from && cell.column < column.to);
}

/**
 * The cells of a row by their columns. A cell belongs to the column it begins with; one that begins elsewhere, because a
 * thin column of the grid was taken now by its left, now by its right neighbour, to the column it covers most, and to a
 * column that has no cell yet where two are covered alike. Cells that reach down out of the header are none.
 */
export function cellsByColumn(
  table: Table,
  row: number,
  header: { readonly columns: readonly Column[]; readonly end: number },
): ReadonlyMap<Column, readonly Cell[]> {
  const found = new Map<Column, Cell[]>();
  for (const cell of table.covering[row] ?? []) {
    if (cell.row < header.end && cell.row + cell.rowSpan > header.end) continue;
    const column = columnOf(cell, header.columns, found);
    if (column === undefined) continue;
    const cells = found.get(column);
    if (cells) cells.push(cell);
    else found.set(column, [cell]);
  }
  return found;
}

function columnOf(cell: Cell, columns: readonly Column[], filled: ReadonlyMap<Column, unknown>): Column | undefined {
  let best: Column | undefined;
  let most = 0;
  const end = cell.column + cell.columnSpan;
  for (const column of columns) {
    if (column.from === cell.column) return column;
    const covered = Math.min(end, column.to) - Math.max(cell.column, column.from);
    const begins = cell.column >= column.from && cell.column < column.to;
    const free = filled.has(column) && !column.field.startsWith("target") ? 0 : 0.5;
    const score = covered <= 0 ? 0 : covered + free + (begins ? 0.25 : 0);
    if (score > most) [best, most] = [column, score];
  }
  return best;
}
