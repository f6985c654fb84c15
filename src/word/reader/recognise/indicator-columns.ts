import { headField, indicatorField, labelWord } from "./labels.ts";
import { type Cell, printedCells, type Table } from "./table.ts";

/** Field of an indicator; "head" for a field of the project in a flat sheet; "extra" for a column without a field. */
export type ColumnField =
  | "number"
  | "level1"
  | "level2"
  | "level3"
  | "description"
  | "target"
  | "target.symbol"
  | "target.value"
  | "target.unit"
  | "basis"
  | "scoring"
  | "head"
  | "extra";

export interface Column {
  readonly field: ColumnField;
  /** First column on the grid and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export interface IndicatorHeader {
  readonly columns: readonly Column[];
  /** First row below the header. */
  readonly end: number;
  readonly cells: readonly Cell[];
  /** Label at the left that stands beside header and rows: "绩效指标", "长期绩效指标". */
  readonly side?: Cell;
  /** True where each row names its project: one flat sheet for many projects. */
  readonly flat: boolean;
}

/** Word's own limit of columns. */
const MOST_COLUMNS = 63;
const LEVELS: readonly ColumnField[] = ["level1", "level2", "level3"];
const VALUES: readonly ColumnField[] = ["target", "target.value"];
const PARTS_OF_TARGET = ["target.symbol", "target.value", "target.unit"] as const;

/** Reads the header of an indicator grid that begins in this row, of one line or two; undefined where none does. */
export function headerAt(table: Table, row: number): IndicatorHeader | undefined {
  const printed = printedCells(table, row);
  if (printed.length > MOST_COLUMNS || !printed.some((cell) => fieldOf(cell) !== undefined)) return undefined;
  const end = endOfHeader(table, row, printed);
  const cells = headerCells(table, row, end);
  const named = columnsOf(cells);
  const found = new Set(named.map((column) => column.field));
  const levels = LEVELS.filter((field) => found.has(field)).length;
  const hasValue = VALUES.some((field) => found.has(field)) || found.has("target.symbol");
  const enough = levels >= 2 || (found.has("level3") && hasValue && found.size >= 3);
  if (!enough) return undefined;
  const columns = withSymbols(table, end, named);
  const flat = columns.some((column) => column.field === "head" && headField(column.label) === "name");
  const left = table.covering[row]?.[0];
  const side = left && left.row + left.rowSpan > end && left.text !== "" && !cells.includes(left) ? left : undefined;
  return { columns, end, cells, flat, ...(side ? { side } : {}) };
}

function fieldOf(cell: Cell): string | undefined {
  return indicatorField(cell.word);
}

const SYMBOLS_ONLY = /^(≥|≤|=|＝|>|＞|<|＜|>=|<=)$/;
/** Rows that are looked at to tell which column holds the symbols. */
const PROBED = 8;

/** Where 指标性质 says 正向 and another column holds the symbols, that column is the symbol's, whatever it is called. */
function withSymbols(table: Table, end: number, columns: readonly Column[]): readonly Column[] {
  const holds = (column: Column): boolean => {
    const words: string[] = [];
    for (let row = end; row < Math.min(table.rowCount, end + PROBED); row++) {
      const word = cellUnder(table, row, column)?.word ?? "";
      if (word !== "") words.push(word);
    }
    return words.length > 0 && words.every((word) => SYMBOLS_ONLY.test(word));
  };
  const named = columns.find((column) => column.field === "target.symbol");
  if (named && holds(named)) return columns;
  const found = columns.find((column) => column.field === "extra" && holds(column));
  if (found === undefined) return columns;
  return columns.map((column) => {
    if (column === found) return { ...column, field: "target.symbol" };
    return column === named ? { ...column, field: "extra" } : column;
  });
}

/** A second line of a header divides its wide cells ("指标值" into 符号, 值 and 单位) and prints nothing elsewhere. */
function endOfHeader(table: Table, row: number, printed: readonly Cell[]): number {
  const wide = printed.filter((cell) => cell.columnSpan > 1 && fieldOf(cell) !== undefined);
  const below = wide.length === 0 ? [] : printedCells(table, row + 1);
  const known = below.some((cell) => fieldOf(cell) !== undefined);
  const divides = known && below.every((cell) => wide.some((upper) => overlaps(upper, cell)));
  return divides ? row + 2 : row + 1;
}

/** Header cells, without a label column at the left that stands beside header and body. */
function headerCells(table: Table, row: number, end: number): readonly Cell[] {
  const cells = new Set<Cell>();
  for (let at = row; at < end; at++) {
    for (const cell of table.covering[at] ?? []) if (cell.row >= row && cell.text !== "") cells.add(cell);
  }
  return [...cells].filter((cell) => cell.row + cell.rowSpan <= end || table.rowCount === end);
}

/** The lowest header cell over each column decides what the column is. */
function columnsOf(cells: readonly Cell[]): readonly Column[] {
  const lowest = cells.filter((cell) => !cells.some((other) => other.row > cell.row && overlaps(cell, other)));
  const over = (cell: Cell): Cell | undefined => cells.find((other) => other.row < cell.row && overlaps(cell, other));
  const columns = lowest.map((cell): Column => {
    const parent = over(cell);
    const inTarget = parent !== undefined && VALUES.some((field) => field === fieldOf(parent));
    const field = fieldOf(cell) ?? (headField(cell.word) === undefined ? "extra" : "head");
    const label = field === "extra" && parent ? `${parent.word}${cell.word}` : cell.word;
    const own = field === "target" && inTarget ? "target.value" : field;
    return { field: own as ColumnField, from: cell.column, to: cell.column + cell.columnSpan, label };
  });
  return withoutDoubles(withoutTerm(columns.sort((a, b) => a.from - b.from)));
}

/**
 * Two complete blocks of indicators side by side are those of the whole term, at the left, and those of the year: the
 * year's are read as indicators, the others are kept beside them.
 */
function withoutTerm(columns: readonly Column[]): readonly Column[] {
  const block: readonly ColumnField[] = ["level2", "level3", "target"];
  const twice = (field: ColumnField): boolean => columns.filter((column) => column.field === field).length === 2;
  if (!block.slice(1).every(twice)) return columns;
  const lastOf = new Map(columns.map((column) => [column.field, column]));
  return columns.map((column) => {
    const isTerm = block.includes(column.field) && lastOf.get(column.field) !== column;
    return isTerm ? { ...column, field: "extra", label: `实施期${column.label}` } : column;
  });
}

function overlaps(a: Cell, b: Cell): boolean {
  return a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan;
}

/** Two columns of one field: the one with the usual name keeps it, the other becomes an extra column under its label. */
function withoutDoubles(columns: readonly Column[]): readonly Column[] {
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
    if (free || (!second && !whole)) return { ...column, label: unique(column, labels) };
    return { ...column, field: "extra", label: unique(column, labels) };
  });
}

function isBetter(column: Column, kept: Column, usual: RegExp | undefined): boolean {
  if (usual === undefined) return false;
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
