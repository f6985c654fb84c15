import { isPointsColumn } from "./column-words.ts";
import {
  type Column,
  type ColumnField,
  columnsOf,
  fieldOf,
  overlaps,
  VALUES,
  withoutDoubles,
  withoutTerm,
  withYear,
} from "./indicator-columns.ts";
import { headField, indicatorField, isClassWord } from "./labels.ts";
import { isOfficeLabel } from "./offices.ts";
import {
  withLevelsBelow,
  withLevelsTold,
  withoutNumbers,
  withSideTold,
  withSigns,
  withUnits,
  withValues,
  withYearAimedAt,
} from "./probed-columns.ts";
import { type Cell, printedCells, type Table } from "./table.ts";

export interface IndicatorHeader {
  readonly columns: readonly Column[];
  /** First row below the header. */
  readonly end: number;
  readonly cells: readonly Cell[];
  /** The same for each further 三级指标 with its value at the right of the first, in the same rows. */
  readonly further?: readonly IndicatorHeader[];
  /** The class that the header prints over its columns. */
  readonly level1?: string;
  /** Columns that hold the values of one place each, where no column holds the value. */
  readonly places?: readonly Column[];
  /** A column that is read as the value for what stands in it, and not for its label. */
  readonly guessed?: Column;
  /** Label at the left that stands beside header and rows: "绩效指标", "长期绩效指标". */
  readonly side?: Cell;
  /** True where each row names its project: one flat sheet for many projects. */
  readonly flat: boolean;
}

/** What the lower lines of a header speak of: 前年, 2025年, 目标值, 实际完成, 符号, 计量单位. */
const LOWER_LABEL = /[年月值数量标实计预况级]|单位|符号|内容/;
/** Lines of a header. */
const MOST_LINES = 3;
/** Word's own limit of columns. */
const MOST_COLUMNS = 63;
const LEVELS: readonly ColumnField[] = ["level1", "level2", "level3"];

/** Reads the header of an indicator grid that begins in this row, of one line or two; undefined where none does. */
export function headerAt(table: Table, row: number): IndicatorHeader | undefined {
  const known = HEADERS.get(table) ?? new Map<number, IndicatorHeader | undefined>();
  if (known.size === 0) HEADERS.set(table, known);
  if (known.has(row)) return known.get(row);
  const header = readHeader(table, row);
  known.set(row, header);
  return header;
}

/** Each row is asked several times: does a table hold a project, does a section begin, do the rows end. */
const HEADERS = new WeakMap<Table, Map<number, IndicatorHeader | undefined>>();

function readHeader(table: Table, row: number): IndicatorHeader | undefined {
  const printed = printedCells(table, row);
  if (printed.length > MOST_COLUMNS) return undefined;
  const isColumn = (cell: Cell): boolean => fieldOf(cell) !== undefined;
  // "项目名称 | 项目金额 | 绩效目标" over "资金总额 | 三级指标 | 指标值" names no column of an indicator itself.
  const isUpper = printed.some(({ rowSpan }) => rowSpan > 1) && printedCells(table, row + 1).some(isColumn);
  if (!printed.some(isColumn) && !isUpper && !isGoalList(table, row, printed)) return undefined;
  const end = endOfHeader(table, row, printed);
  const cells = headerCells(table, row, end);
  const named = withLevelsTold(table, end, withLevelsBelow(table, end, withSideTold(table, end, columnsOf(cells))));
  const found = new Set(named.map((column) => column.field));
  const levels = LEVELS.filter((field) => found.has(field)).length;
  const hasValue = VALUES.some((field) => found.has(field)) || found.has("target.symbol");
  if (isOfScores(named)) return undefined;
  const enough = levels >= 2 || (found.has("level3") && hasValue && found.size >= 3);
  if (!enough && !isGoalList(table, row, printed)) return undefined;
  const left = table.covering[row]?.[0];
  const side = left && left.row + left.rowSpan > end && left.text !== "" && !cells.includes(left) ? left : undefined;
  const headerOf = (part: readonly Column[]): IndicatorHeader => {
    const named = withoutDoubles(withoutNumbers(table, end, withYearAimedAt(table, end, withoutTerm(part))));
    const told = withUnits(table, end, withSigns(table, end, withYear(named)));
    const flat = isFlat(told);
    const level1 = told.find(({ field }) => field === "level3")?.group;
    const beside = { ...(side ? { side } : {}), ...(level1 === undefined ? {} : { level1 }) };
    if (flat) return { columns: told, end, cells, flat, ...beside };
    // A label of a project's head over a column of one project's indicators is a further column.
    const further = told.map((column): Column => (column.field === "head" ? { ...column, field: "extra" } : column));
    return { ...withValues(table, end, further), end, cells, flat, ...beside };
  };
  const [first = named, ...further] = groupsOf(named) ?? pairsOf(table, row, named) ?? [];
  return further.length > 0 ? { ...headerOf(first), further: further.map(headerOf) } : headerOf(first);
}

/** "一级指标 | 分值 | 二级指标 | 得分 | 得分率": what an evaluation got in all, class by class, and no list of indicators. */
function isOfScores(columns: readonly Column[]): boolean {
  const others = columns.filter(({ field }) => !LEVELS.includes(field) && field !== "number");
  const isScore = ({ field, label }: Column): boolean =>
    field === "extra" && (isPointsColumn(label) || /得分率?$/.test(label));
  return others.length > 1 && !columns.some(({ field }) => field === "level3") && others.every(isScore);
}

/** True where each row names its project, or fields of a project's head stand left of the classes of its indicators. */
function isFlat(columns: readonly Column[]): boolean {
  const level = columns.findIndex(({ field }) => field.startsWith("level"));
  const isHead = ({ field, label }: Column, at: number): boolean =>
    field === "head" && (headField(label) === "name" || (at < level && level > 0));
  return columns.some(isHead);
}

/** Further columns of a list of projects. */
const LIST_COLUMN = /^(备注|资金来源|(立项|测算)依据|项目(类别|类型|属性|概况)|主管部门|责任单位|负责人|起止时间)$/;

/** "序号 | 项目名称 | 预算金额 | 年度绩效目标" over rows: a list of projects with their goals and without indicators. */
function isGoalList(table: Table, row: number, cells: readonly Cell[]): boolean {
  if (cells.length < 3 || !cells.some(({ word }) => word.endsWith("目标"))) return false;
  const fields = cells.map((cell) => headField(cell.word));
  const at = fields.indexOf("name");
  if (at === -1 || !fields.includes("goals")) return false;
  const isColumn = ({ word, columnSpan }: Cell, nth: number): boolean =>
    fields[nth] !== undefined ||
    indicatorField(word) === "number" ||
    isOfficeLabel(word) ||
    LIST_COLUMN.test(word) ||
    isClassWord(word) ||
    (word === "绩效指标" && columnSpan > 1);
  const name = cells[at];
  const below = name ? printedCells(table, row + name.rowSpan) : [];
  const isNamed = below.some(({ column, word }) => column === name?.column && headField(word) === undefined);
  return isNamed && cells.every(isColumn);
}

/**
 * "产出指标 | 数量指标 | 巡查次数 | ≥96次" below a project's head: the rows of a form that prints no header over them. Ends
 * before its row.
 */
export function impliedHeaderAt(table: Table, row: number): IndicatorHeader | undefined {
  const printed = printedCells(table, row);
  // "绩效指标" at the left of all rows.
  const side = printed.length === 5 && (printed[0]?.rowSpan ?? 1) > 1 && /绩效|指标/.test(printed[0]?.word ?? "");
  const cells = side ? printed.slice(1) : printed;
  const [level1, level2, level3, target] = cells;
  if (cells.length !== 4 || !level1 || !level2 || !level3 || !target) return undefined;
  if (!isClassWord(level1.word) || !isClassWord(level2.word) || isClassWord(level3.word)) return undefined;
  const column = (field: ColumnField, cell: Cell, label: string): Column => ({
    ...{ field, label },
    ...{ from: cell.column, to: cell.column + cell.columnSpan },
  });
  const columns = [
    column("level1", level1, "一级指标"),
    column("level2", level2, "二级指标"),
    column("level3", level3, "三级指标"),
    column("target", target, "指标值"),
  ];
  return { columns, end: row, cells: [], flat: false, ...(side && printed[0] ? { side: printed[0] } : {}) };
}

/** "产出指标" and "效益指标" over a 三级指标 and its value each: the columns of one class after the other, with those of all. */
function groupsOf(columns: readonly Column[]): readonly (readonly Column[])[] | undefined {
  const groups = columns.flatMap(({ field, group }) => (field === "level3" && group !== undefined ? [group] : []));
  if (groups.length < 2 || new Set(groups).size < groups.length) return undefined;
  return groups.map((group) => columns.filter((column) => column.group === undefined || column.group === group));
}

/**
 * "三级指标 | 指标值 | 三级指标 | 指标值" under one 二级指标: the columns without the right pair, and those without the
 * left one. Where goals of a longer term stand above, the left pair is theirs and no indicator of the year.
 */
function pairsOf(table: Table, row: number, columns: readonly Column[]): readonly (readonly Column[])[] | undefined {
  const fields = columns.map(({ field }) => field).filter((field) => field === "level3" || field === "target");
  if (fields.join() !== "level3,target,level3,target") return undefined;
  if (columns.filter(({ field }) => field === "level2").length > 1) return undefined;
  const above = table.rows.slice(0, row).flat();
  if (above.some((cell) => headField(cell.word) === "multiYearGoals")) return undefined;
  const [first, second] = columns.filter(({ field }) => field === "level3").map(({ from }) => from);
  if (first === undefined || second === undefined) return undefined;
  return [columns.filter(({ from }) => from < second), columns.filter(({ from }) => from < first || from >= second)];
}

/**
 * A second line of a header divides its wide cells ("指标值" into 符号, 值 and 单位) and prints nothing elsewhere. Where the
 * other cells reach down beside further lines, these lie under any cell: "2026年" over 目标.
 */
function endOfHeader(table: Table, row: number, printed: readonly Cell[]): number {
  // "年度绩效指标" at the left stands beside all rows.
  const [depth = 1, ...more] = printed.slice(1).flatMap(({ rowSpan }) => (rowSpan > 1 ? [rowSpan] : []));
  const depths = depth > 1 && printed[0]?.rowSpan === depth ? [depth, ...more] : more;
  const beside = printed.filter(({ rowSpan }) => rowSpan === 1);
  if (depth <= MOST_LINES && depths.length > 0 && depths.every((other) => other === depth) && beside.length > 0) {
    const below = Array.from({ length: depth - 1 }, (_, at) => printedCells(table, row + 1 + at)).flat();
    const isLabel = ({ word, columnSpan }: Cell, upper: Cell): boolean =>
      word.length <= 12 && (upper.columnSpan > 1 || LOWER_LABEL.test(word)) && (columnSpan > 1 || !isClassWord(word));
    if (below.every((cell) => beside.some((upper) => overlaps(upper, cell) && isLabel(cell, upper))))
      return row + depth;
  }
  const isDivided = (cell: Cell): boolean =>
    fieldOf(cell) !== undefined || cell.word.startsWith("其中") || headField(cell.word)?.startsWith("budget.") === true;
  const wide = printed.filter((cell) => cell.columnSpan > 1 && isDivided(cell));
  const below = wide.length === 0 ? [] : printedCells(table, row + 1);
  const others = printed.filter((cell) => !wide.includes(cell));
  const known =
    below.some((cell) => fieldOf(cell) !== undefined) ||
    (others.length > 1 && others.every((cell) => cell.rowSpan > 1));
  const divides = below.length > 0 && known && below.every((cell) => wide.some((upper) => overlaps(upper, cell)));
  return divides ? row + 2 : row + 1;
}

/** Header cells, without a label column at the left that stands beside header and body. */
function headerCells(table: Table, row: number, end: number): readonly Cell[] {
  const cells = new Set<Cell>();
  for (let at = row; at < end; at++) {
    for (const cell of table.covering[at] ?? []) if (cell.row >= row && cell.text !== "") cells.add(cell);
  }
  // 一级指标 that is merged into the rows below it: the merge of the first class has no beginning of its own.
  const isLevel = (cell: Cell): boolean => cell.row === row && /^level[12]$/.test(fieldOf(cell) ?? "");
  return [...cells].filter((cell) => cell.row + cell.rowSpan <= end || table.rowCount === end || isLevel(cell));
}
