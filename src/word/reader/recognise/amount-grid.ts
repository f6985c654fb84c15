import { isDecimal } from "../../../domain/index.ts";
import { amountOf, type MoneyUnit, unitIn } from "./amounts.ts";
import { amountField } from "./amounts-below.ts";
import { bareLabel, extraKey, type HeadField, headField, isClassWord, isFurtherAmount, labelWord } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { addExtra, type ProjectBuilder, setHeadField } from "./project.ts";
import { type Cell, printedCells, type Table } from "./table.ts";
import { saysNothing } from "./targets.ts";

/**
 * The amounts of a self-evaluation: "年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分" over rows of 年度资金总额,
 * 财政拨款 and 其他资金. The budget of the year is the project's budget; all else is kept under its printed label.
 */

const RATE = /(执行|完成|使用|支出|到位|支付)(率|进度|比例)/;
const POINTS = /^(执行率|指标|预算)?(分值|权重|得分|自评得分|分数|标准分|备注)$/;
/** What was spent until a month, or will be: the columns of a watch on the year. */
const WATCHED =
  /^(?:\d{1,2}(?:[-—～~至]\d{1,2})?月|全年预计|预计全年|截至.{0,8})(?:实际)?(?:执行|支出|完成)(?:数|额|金额)?$/;
/** "全年执行（B）": beside budgets, what was spent without the word for money. */
const SPENT = /^(全年|年度|实际|累计|本年)*(执行|支出|支付|完成)$/;
/** Which column of a budget is the year's own, the surest first. */
const BUDGETS = [/全年|调整|本年|当年|年度预算/, /年初/, /预算/];

/** 权重（分）, 执行率得分（分）. */
function isPoints({ word }: Cell): boolean {
  return POINTS.test(bareLabel(word));
}

function isColumnLabel(cell: Cell): boolean {
  const field = headField(cell.word);
  return (
    field === "budget.total" ||
    isFurtherAmount(cell.word) ||
    isPoints(cell) ||
    [RATE, WATCHED].some((words) => words.test(cell.word)) ||
    SPENT.test(bareLabel(cell.word))
  );
}

/** Labels besides which one column may hold something else than amounts. */
const FEWEST_SURE = 3;

/** The labels of the columns where a row is the header of such amounts; none where it is something else. */
function columnLabels(cells: readonly Cell[]): readonly Cell[] {
  const labels = cells.filter(isColumnLabel);
  const budgets = labels.filter((cell) => headField(cell.word) === "budget.total");
  const results = labels.filter((cell) => headField(cell.word) !== "budget.total" && !isPoints(cell));
  const first = labels[0]?.column ?? 0;
  if (labels.length < 2 || budgets.length === 0 || results.length === 0) return [];
  // A value between them makes pairs of labels and values. At the left stand only the label of all rows and a heading.
  const beside = cells.filter((cell) => cell.column < first);
  const behind = cells.filter((cell) => cell.column >= first);
  const [further, ...more] = behind.filter((cell) => !labels.includes(cell));
  if (beside.length > 2) return [];
  if (further === undefined) return labels;
  // “资金来源” or a dash among columns that are sure.
  const isColumn = more.length === 0 && labels.length >= FEWEST_SURE && !/\d/.test(further.word);
  return isColumn ? behind : [];
}

/**
 * Reads the amounts below the header in `row`, as far as its label at the left reaches or rows begin with amounts.
 * Returns the first row behind them; undefined where the row is no such header.
 */
export function readAmountGrid(
  table: Table,
  row: number,
  until: number,
  lead: Cell | undefined,
  project: ProjectBuilder,
  ledger: Ledger,
): number | undefined {
  const cells = printedCells(table, row);
  const all = columnLabels(cells.filter((cell) => cell !== lead || cell.rowSpan === 1));
  const labels = all.length > 2 && isOverNames(table, all[0], lead) ? all.slice(1) : all;
  const own = lead && labels.includes(lead) ? undefined : lead;
  const first = labels[0];
  if (first === undefined) return undefined;
  const isKnown = (cell: Cell): boolean =>
    labels.includes(cell) || OF_MONEY.test(cell.word) || amountField(cell) !== undefined;
  for (const cell of cells) if (isKnown(cell)) ledger.label(cell, `${project.path}.budget`);
  const unit =
    unitIn(own?.text ?? "") ?? labels.map((label) => unitIn(label.text)).find((found) => found !== undefined);
  const reach = own ? own.row + own.rowSpan : row + 1;
  const order: readonly HeadField[] = ["budget.total", "budget.fiscal", "budget.other"];
  let at = row + 1;
  for (; at < until; at++) {
    const printed = printedCells(table, at).filter((cell) => cell !== own);
    const name = printed.find((cell) => cell.column < first.column) ?? shiftedName(printed[0]);
    const named = name && amountField(name);
    if (at >= reach && named === undefined && !(name && isPurse(name, printed, labels))) break;
    // Below the amounts the pairs of the next row begin: “预算执行率 | 99.06%”.
    if (name === undefined && at > row + 1 && printed.some((cell) => WORD.test(cell.word))) break;
    // "年度财政资金总额" and "年度总金额" over the purses are the whole.
    const isWhole =
      at === row + 1 && (!named || named === "budget.fiscal") && /总金?额|[合总]计/.test(name?.word ?? "");
    const field = isWhole ? "budget.total" : name ? named : order[at - row - 1];
    if (name === undefined && printed.length > 0 && field !== undefined && own && at > row + 1)
      sayOrder(printed[0], field, project, ledger);
    readRow({ printed, name, field: field ?? "extra", labels, unit }, project, ledger);
  }
  return at;
}

/** “项目资金” or “资金总额” over the names of the rows is the head of these, no column of amounts. */
function isOverNames(table: Table, label: Cell | undefined, lead: Cell | undefined): boolean {
  if (label === undefined) return false;
  const own = (cell: Cell): boolean => cell !== lead || cell === label;
  const [row, below] = [label.row, label.row + 1].map((at) => printedCells(table, at).filter(own));
  const name = below?.[0];
  const isFirst = label === row?.[0] && name?.column === label.column && below?.length === row.length;
  return isFirst && name !== undefined && /^\D{2,}$/.test(name.word) && !saysNothing(name.word);
}

/** "其中：区级财政资金", "村级自筹" with an amount below each label: a purse of the amounts above, whatever it is called. */
function isPurse(name: Cell, printed: readonly Cell[], labels: readonly Cell[]): boolean {
  const [amount, further] = printed.filter((cell) => cell !== name);
  if (printed.length <= 2 || printed.length > labels.length + 1 || !amount || !further) return false;
  const isAmount = ({ word }: Cell): boolean => isDecimal(amountOf(word, "万元").value);
  return isFurtherAmount(name.word) || (isPlainName(name) && isAmount(amount) && isAmount(further));
}

/** A short word that names no other field of a head nor a class. */
function isPlainName({ word }: Cell): boolean {
  return /^[^\d，。；:：]{2,16}$/.test(word) && headField(word) === undefined && !isClassWord(word);
}

/** What the label at the left of all amounts speaks of. */
const OF_MONEY = /资金|预算|经费|支出|金额|投入/;

/** The label of a row that begins one column too far right, under the first label of the header. */
function shiftedName(cell: Cell | undefined): Cell | undefined {
  return cell && amountField(cell) !== undefined ? cell : undefined;
}

const WORD = /^[一-龥]{3}/;
const WORDS: Readonly<Record<string, string>> = { "budget.fiscal": "财政拨款", "budget.other": "其他资金" };

function sayOrder(cell: Cell | undefined, field: HeadField, project: ProjectBuilder, ledger: Ledger): void {
  const message = `${project.place}这一行金额前面没有印栏名，按次序当作${WORDS[field] ?? "预算数"}，请核对。`;
  ledger.doubt(cell, message, `${project.path}.${field}`);
}

interface GridRow {
  readonly printed: readonly Cell[];
  readonly name: Cell | undefined;
  readonly field: HeadField | "extra";
  readonly labels: readonly Cell[];
  readonly unit: MoneyUnit | undefined;
}

function readRow({ printed, name, field, labels, unit }: GridRow, project: ProjectBuilder, ledger: Ledger): void {
  if (name && (field !== "extra" || printed.length > 1)) ledger.label(name, `${project.path}.${field}`);
  if (field !== "extra") project.fields.add(field);
  const isShifted = name !== undefined && labels[0] !== undefined && name.column >= labels[0].column;
  const behind = isShifted ? (name.table.rows[name.row] ?? []).filter((cell) => cell.column > name.column) : [];
  const under = (label: Cell): Cell | undefined => {
    if (isShifted) return behind[labels.indexOf(label)];
    return printed.find(
      (cell) =>
        cell !== name && cell.column < label.column + label.columnSpan && label.column < cell.column + cell.columnSpan,
    );
  };
  const budget = budgetColumn(labels, under);
  for (const label of labels) {
    const cell = under(label);
    const key = field === "budget.total" ? label.word : `${labelWord(name?.word ?? WORDS[field] ?? "")}${label.word}`;
    const isBudget = label === budget && field.startsWith("budget.");
    if (!isBudget) project.fields.add(`extra:${extraKey(key)}`);
    if (cell === undefined || cell.text === "" || ledger.isTaken(cell)) continue;
    if (saysNothing(cell.word)) ledger.label(cell, `${project.path}.budget`);
    else if (isBudget && field !== "extra") {
      setHeadField(project, { field, text: label.text, unit }, { cell, text: cell.text, lines: cell.lines }, ledger);
    } else keepAmount(key, cell, label, unit, project, ledger);
  }
}

/** Money of another unit is given in 万元 as the budget is; what is no money stays as printed. */
function keepAmount(
  key: string,
  cell: Cell,
  label: Cell,
  unit: MoneyUnit | undefined,
  project: ProjectBuilder,
  ledger: Ledger,
): void {
  const isMoney = !RATE.test(label.word) && !isPoints(label) && /\d/.test(cell.word);
  const { value, message } = isMoney ? amountOf(cell.text, unit ?? project.unit) : { value: cell.text };
  addExtra(project, key, cell, ledger, value);
  if (message === undefined) return;
  const to = `${project.path}.extra.${extraKey(key)}`;
  ledger.repair(cell, { place: `${project.place}${label.word}`, to, printed: cell.text, now: value, message });
}

/** The column that holds the budget: the year's own where something stands in it, else the one of the year's beginning. */
function budgetColumn(labels: readonly Cell[], under: (label: Cell) => Cell | undefined): Cell | undefined {
  const budgets = labels.filter((label) => headField(label.word) === "budget.total");
  const filled = budgets.filter((label) => (under(label)?.text ?? "") !== "");
  for (const pattern of BUDGETS) {
    const found = (filled.length > 0 ? filled : budgets).find((label) => pattern.test(label.word));
    if (found) return found;
  }
  return budgets[0];
}
