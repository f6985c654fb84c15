import { isDecimal } from "../../../domain/index.ts";
import { amountOf, type MoneyUnit } from "./amounts.ts";
import { type HeadField, headField } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { addExtra, type ProjectBuilder, setHeadField } from "./project.ts";
import { type Cell, printedCells, type Table } from "./table.ts";

/** What short labels mean where they stand in a line of labels of amounts. */
const SHORT: ReadonlyMap<string, HeadField> = new Map([
  ["总额", "budget.total"],
  ["合计", "budget.total"],
  ["小计", "budget.total"],
  ["总计", "budget.total"],
  ["财政", "budget.fiscal"],
  ["其他", "budget.other"],
  ["其它", "budget.other"],
  ["自筹", "budget.other"],
]);

/** The amount that a label of a line of amounts names. */
export function amountField(cell: Cell): HeadField | undefined {
  const field = headField(cell.word);
  return field?.startsWith("budget.") ? field : SHORT.get(cell.word);
}

/**
 * "总额 | 财政拨款 | 其他" with the amounts in the line below, each under its label. `lead` is the label at the left of
 * both lines. False where the lines are something else.
 */
export function readAmountsBelow(
  table: Table,
  cells: readonly Cell[],
  lead: Cell | undefined,
  unit: MoneyUnit | undefined,
  project: ProjectBuilder,
  ledger: Ledger,
): boolean {
  const labels = cells.filter((cell) => cell !== lead);
  const row = labels[0]?.row ?? 0;
  const known = labels.filter((cell) => amountField(cell) !== undefined).length;
  // "项目资金（万元）" at the left of both lines: all are amounts, be they called 中央, 省级 or 村集体.
  const isOfMoney = lead !== undefined && lead.rowSpan > 1 && /资金|预算|经费|金额/.test(lead.word);
  if (known < (isOfMoney && labels.length > 2 ? 1 : 2) || labels.some((cell) => isDecimal(cell.word))) return false;
  const values = printedCells(table, row + 1).filter((cell) => cell !== lead);
  const above = (value: Cell): Cell | undefined => labels.find((label) => label.column === value.column);
  const isAmount = (value: Cell): boolean => isDecimal(amountOf(value.text, "万元").value);
  if (values.length === 0 || !values.every((value) => above(value) !== undefined && isAmount(value))) return false;
  // Every label has its amount, or all are amounts of a project: one that is known by chance makes no such line.
  if (known < labels.length && values.length < labels.length) return false;
  for (const label of labels) ledger.label(label, `${project.path}.${amountField(label) ?? "extra"}`);
  if (lead?.row === row) ledger.label(lead);
  for (const value of values) {
    const label = above(value);
    const field = label && amountField(label);
    if (label === undefined) continue;
    if (field === undefined) {
      addExtra(project, label.word, value, ledger);
      continue;
    }
    setHeadField(
      project,
      { field, text: label.text, unit },
      { cell: value, text: value.text, lines: value.lines },
      ledger,
    );
  }
  return true;
}
