import { compare, sum } from "../../../domain/index.ts";
import { type Amount, inTenThousands, type MoneyUnit, unitIn } from "./amounts.ts";
import type { BudgetTableKind } from "./budget-tables.ts";
import { isTotal, isUnitStatement } from "./labels.ts";
import { type Cell, isNumberRow, printedCells, type Table } from "./table.ts";

/** An amount that a table of the budget states for a figure of the draft, in 万元. */
export interface TableFigure {
  readonly label: string;
  readonly amount: string;
  /** "last": under a column or in a row of the year before. */
  readonly year: "this" | "last";
  readonly cell: Cell;
}

const NUMBERING =
  /^(其中[:：]?)?([一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．])?(其中[:：]?)?/;

/** A label without its number, quotes and white space, brackets of one kind. */
function labelOf(word: string): string {
  return word
    .replace(/[“”"'‘’\s]/g, "")
    .replace(/\(/g, "（")
    .replace(/\)/g, "）")
    .replace(NUMBERING, "");
}

type Names = readonly (readonly [string, RegExp])[];

const INCOME: Names = [
  ["收入合计", /^(本年)?(部门|预算)?(收入)(预算)?(总计|合计)$|^(本年)?收入总额$/],
  ["一般公共预算收入", /^一般公共预算(财政)?(拨款|补助)?(收入|资金)?$/],
  ["政府性基金预算收入", /^政府性基金(预算)?(财政)?(拨款|补助)?(收入|资金)?$/],
  ["国有资本经营预算收入", /^国有资本经营(预算)?(财政)?(拨款|补助)?(收入|资金)?$/],
  ["财政专户核拨收入", /^(财政)?专户(管理)?(资金|核拨)?(收入)?$/],
  // All kinds of income that the office earns itself are one figure.
  ["其他来源收入", /^(单位资金|其他(来源)?|其他资金|事业(单位)?|(事业单位)?经营|上级补助|附属单位(上缴|缴款))(收入)?$/],
];
const SPENDING: Names = [
  ["支出合计", /^(本年)?(部门|预算)?支出(预算)?(总计|合计)$|^(本年)?支出总额$/],
  ["基本支出", /^基本支出$/],
  ["项目支出", /^项目支出$/],
];
const THREE: Names = [
  ["三公经费合计", /^(三公经费)?(支出|预算)?(合计|总计|总额|小计)$|^三公经费(支出|预算)?(合计|总额|数)?$/],
  ["因公出国（境）费", /^因公出国（境）(费用?|经费)?$/],
  ["公务用车购置及运行维护费", /^公务用车购置(及|和|、)运行(维护)?(费用?|经费)?$|^公务用车购置及运维费$|^公务用车费$/],
  ["公务用车购置费", /^公务用车购置(费用?|经费)?$|^购置费$/],
  ["公务用车运行维护费", /^公务用车运行(维护)?(费用?|经费)?$|^运行(维护)?费$/],
  ["公务接待费", /^公务接待(费用?|经费)?$/],
];

function named(names: Names, label: string): string | undefined {
  return names.find(([, pattern]) => pattern.test(label))?.[0];
}

const NUMBER = /^-?[\d,，]+(?:\.\d+)?$/;

function isAmount(cell: Cell): boolean {
  return NUMBER.test(cell.word) && !(cell.word.length <= 2 && cell.column === cell.table.left && cell.columnSpan === 1);
}

/**
 * The figures that a table of the budget states. Totals come from the row of sums or the columns' headers, never from
 * single subjects; what stands for general or fund budget alone is left to the tables that say the whole.
 */
export function figuresOfTable(
  table: Table,
  kind: BudgetTableKind,
  captions: readonly string[],
  year: number,
  unit: MoneyUnit = moneyUnit(table, captions),
): readonly TableFigure[] {
  const found: TableFigure[] = [];
  const add = (label: string, cell: Cell | undefined, of: "this" | "last"): void => {
    if (cell === undefined || !NUMBER.test(cell.word)) return;
    const same = found.findIndex((item) => item.label === label && item.year === of);
    const { value }: Amount = inTenThousands(cell.word.replace(/，/g, ","), unit);
    const before = found[same];
    if (before === undefined) found.push({ label, amount: value, year: of, cell });
    else if (label === OWN_INCOME) found[same] = { ...before, ...together(before, value, cell) };
  };
  if (kind === "balance") readPairs(table, [...INCOME, ...SPENDING], year, add);
  else if (kind === "threePublic") {
    if (!readPairs(table, THREE, year, add)) readColumns(table, THREE, year, add);
  } else if (kind === "income") readColumns(table, INCOME, year, add, "收入合计");
  else if (kind === "spending") readColumns(table, SPENDING, year, add, "支出合计");
  else if (kind === "basic") readBasic(table, year, add);
  else if (kind === "procurement") readColumns(table, [], year, add, "政府采购预算");
  return found;
}

const OWN_INCOME = "其他来源收入";

/** Two kinds of income that make one figure; 单位资金 and what it consists of, printed below it, are one. */
function together(before: TableFigure, amount: string, cell: Cell): Pick<TableFigure, "amount" | "cell"> {
  const isRepeated = before.cell.word === cell.word || /^(单位|其他)资金/.test(labelLeftOf(before.cell));
  if (isRepeated || compare(amount, "0") !== 1) return before;
  return { amount: sum([before.amount, amount]) ?? before.amount, cell };
}

function labelLeftOf({ table, row, column }: Cell): string {
  const left = (table.printed[row] ?? []).filter((cell) => cell.column < column && !NUMBER.test(cell.word));
  return labelOf(left[left.length - 1]?.word ?? "");
}

/** The unit that the lines above a table, or its first rows, say. */
export function moneyUnit(table: Table, captions: readonly string[]): MoneyUnit {
  const inside = table.rows.slice(0, 3).flatMap((row) => row.map(({ text }) => text));
  for (const text of [...[...captions].reverse(), ...inside]) {
    const said = /单位[:：]\s*(?:人民币)?\s*(万元|亿元|元)\s*[)）]?\s*$/.exec(text.trim())?.[1] as
      | MoneyUnit
      | undefined;
    if (said) return said;
    if (isUnitStatement(text)) return unitIn(text) ?? "万元";
    const headed = unitIn(text);
    if (headed) return headed;
  }
  return "万元";
}

type Add = (label: string, cell: Cell | undefined, of: "this" | "last") => void;

/** "决算数", "2024年决算数", "全年支出决算". */
const SETTLED = /^(20\d\d年度?|本年|全年)?(支出|收入)?决算(数|额|金额)?$/;

/**
 * Which year the amounts below a header are of. In a table of what was spent (`settled`), the amounts of the year are
 * those, and what had been planned stands beside them.
 */
function yearOfHeader(header: string, year: number, settled = false): "this" | "last" | "other" {
  if (/上年|去年|上一年/.test(header) && !/比上年|较上年|与上年|增减/.test(header)) return "last";
  const isSpent = settled && header.split("/").some((word) => SETTLED.test(word));
  if (settled && !isSpent && /预算数?(\/|$)/.test(header)) return "other";
  if (/比上年|较上年|与上年|增减|增长|比例|%|执行|决算/.test(header) && !isSpent) return "other";
  const said = /(20\d\d)/.exec(header)?.[1];
  if (said === undefined) return "this";
  return Number(said) === year ? "this" : Number(said) === year - 1 ? "last" : "other";
}

/** The words of the header over a column, from top to bottom, as far as rows without amounts go. */
function headersOf(table: Table): { readonly words: readonly string[]; readonly end: number } {
  let end = 0;
  const isHeader = (row: number): boolean => isNumberRow(table, row) || !printedCells(table, row).some(isAmount);
  while (end < table.rowCount && isHeader(end)) end++;
  if (end === table.rowCount) end = Math.min(end, 1);
  const words = new Array<string>(table.columnCount).fill("");
  for (const [at, row] of table.rows.slice(0, end).entries()) {
    if (isNumberRow(table, at)) continue;
    for (const { column, columnSpan, word } of row) {
      if (word === "" || columnSpan >= table.columnCount) continue;
      for (let at = column; at < column + columnSpan; at++) words[at] = `${words[at]}/${labelOf(word)}`;
    }
  }
  return { words, end };
}

/** True where a column holds what was spent in the year itself; "2024年决算数" beside "2025年预算数" is of the year before. */
function isSettled(words: readonly string[], year: number): boolean {
  const saysYear = words.some((path) => path.includes(`${year}年`));
  return words.some((path) => {
    if (/上年|去年/.test(path) || !path.split("/").some((word) => SETTLED.test(word))) return false;
    return path.includes(`${year}年`) || !(saysYear || /20\d\d年/.test(path));
  });
}

/** Numbers of lines, beside which the amounts stand. */
const LINE_NUMBERS = /(?:行|栏)次|序号/;

/** A label with its amount beside it: "收入总计 | 656.00". True where the table names anything so. */
function readPairs(table: Table, names: Names, year: number, add: Add): boolean {
  const { words } = headersOf(table);
  const settled = isSettled(words, year);
  let any = false;
  for (const row of table.printed) {
    row.forEach((cell, at) => {
      const label = named(names, labelOf(cell.word));
      if (label === undefined || isAmount(cell)) return;
      for (const beside of row.slice(at + 1)) {
        if (LINE_NUMBERS.test(words[beside.column] ?? "")) continue;
        if (!NUMBER.test(beside.word)) break;
        const of = yearOfHeader(words[beside.column] ?? "", year, settled);
        if (of === "other") continue;
        add(label, beside, of);
        any = true;
      }
    });
  }
  return any;
}

/** Amounts below their names: of the row of sums, of a row a year, or of the only row. */
function readColumns(table: Table, names: Names, year: number, add: Add, total?: string): void {
  const { words, end } = headersOf(table);
  const settled = isSettled(words, year);
  const rows = table.printed.slice(end).filter((row) => row.some(isAmount));
  for (const { row, of } of rowsToRead(rows, year)) {
    let first = true;
    for (const cell of row) {
      if (!NUMBER.test(cell.word) || isLabelCell(cell, row) || LINE_NUMBERS.test(words[cell.column] ?? "")) continue;
      const path = (words[cell.column] ?? "").split("/").filter((word) => word !== "");
      const lowest = path[path.length - 1] ?? "";
      const group = path.slice(0, -1).reverse();
      const own = named(names, lowest);
      const upper = isTotal(lowest)
        ? group.map((word) => named(names, word)).find((word) => word !== undefined)
        : undefined;
      const label: string | undefined =
        upper ?? own ?? (total !== undefined && first && isSumHeader(lowest) ? total : undefined);
      const columnYear = yearOfHeader(path.join("/"), year, settled);
      if (label !== undefined && columnYear !== "other") add(label, cell, of === "last" ? "last" : columnYear);
      first = first && label === undefined;
    }
  }
}

function isSumHeader(word: string): boolean {
  return isTotal(word) || /^(总|合)计|^(预算数|金额|年初预算数|本年预算|20\d\d年预算数?|采购金额|预算金额)/.test(word);
}

function isLabelCell(cell: Cell, row: readonly Cell[]): boolean {
  return cell === row[0] && /^\d{3,}$/.test(cell.word) && row.length > 2;
}

function rowsToRead(
  rows: readonly (readonly Cell[])[],
  year: number,
): readonly { row: readonly Cell[]; of: "this" | "last" }[] {
  const sums = rows.filter((row) => row.some(({ word }) => isTotal(word.replace(/[（(].*$/, ""))));
  const first = sums[0] ?? (rows.length === 1 ? rows[0] : undefined);
  if (first) return [{ row: first, of: "this" }];
  return rows.flatMap((row) => {
    const said = row.find(({ word }) => /20\d\d年|上年|本年/.test(word))?.word;
    const of = said === undefined ? "other" : yearOfHeader(said, year);
    return of === "other" ? [] : [{ row, of }];
  });
}

/** 基本支出 by economic subjects: its sum, and those of people and of running. */
function readBasic(table: Table, year: number, add: Add): void {
  const names: Names = [
    ["人员经费", /^人员(经费|支出)(支出)?$/],
    ["日常公用经费", /^(日常)?公用(经费|支出)(支出)?$/],
  ];
  readColumns(table, names, year, add, "基本支出");
}
