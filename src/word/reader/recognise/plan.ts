import { headField } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { BOTH, DATE, PERCENT, stepsIn } from "./plan-steps.ts";
import type { ProjectBuilder } from "./project.ts";
import { type Cell, printedCells, rightOf, type Table } from "./table.ts";

export function isPlanRow(table: Table, row: number): boolean {
  const first = printedCells(table, row)[0];
  return first !== undefined && headField(first.word) === "plan";
}

/** True for the label of a plan that stands behind other fields, dates in cells of their own at its right. */
export function isPlanBeside(label: Cell): boolean {
  return DATE.test(rightOf(label)?.word ?? "");
}

/**
 * Reads 资金支出计划: dates above percents, dates beside percents, or both in one cell, all at the right of its label. Both
 * are kept as printed. Returns the first row that is not part of it.
 */
export function readPlan(label: Cell, until: number, project: ProjectBuilder, ledger: Ledger): number {
  const { table, row } = label;
  ledger.label(label, `${project.path}.spendingPlan`);
  project.fields.add("spendingPlan");
  const to = `${project.path}.spendingPlan`;
  const dates: Cell[] = [];
  let end = row;
  while (end < until && (end === row || end < label.row + label.rowSpan || continues(table, end, dates))) {
    const cells = (table.rows[end] ?? []).filter(({ column }) => column >= label.column + label.columnSpan);
    const beside = cells.some((cell) => DATE.test(cell.word)) && cells.some((cell) => PERCENT.test(cell.word));
    if (beside) readPairs(cells, project, ledger, to);
    else if (cells.some((cell) => DATE.test(cell.word) || BOTH.test(cell.word) || stepsIn(cell.text).length > 1))
      readDates(cells, dates, project, ledger, to);
    else readPercents(cells, dates, project, ledger, to);
    end++;
  }
  return end;
}

/** A row of percents whose first cell is blank and not merged with the label. */
function continues(table: Table, row: number, dates: readonly Cell[]): boolean {
  const printed = printedCells(table, row);
  const first = table.rows[row]?.[0];
  return (
    dates.length > 0 && first?.text === "" && printed.length > 0 && printed.every((cell) => PERCENT.test(cell.word))
  );
}

/** A percent as printed, in half-width signs. */
function percentOf(cell: Cell, project: ProjectBuilder, ledger: Ledger, to: string): string {
  const now = cell.text.replace(/[０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  if (now !== cell.text) {
    const place = `${project.place}资金支出计划`;
    ledger.repair(cell, { place, to, printed: cell.text, now, message: "全角字符写成半角" });
  }
  return now;
}

function readDates(cells: readonly Cell[], dates: Cell[], project: ProjectBuilder, ledger: Ledger, to: string): void {
  for (const cell of cells) {
    const steps = stepsIn(cell.text);
    if (steps.length > 1) {
      project.plan.push(...steps);
      ledger.take(cell, to);
      continue;
    }
    const both = BOTH.exec(cell.word);
    if (cell.text === "") continue;
    project.plan.push({ by: both?.[1] ?? cell.text, percent: both?.[2] ?? "" });
    if (both === null) dates.push(cell);
    ledger.take(cell, to);
  }
}

function readPairs(cells: readonly Cell[], project: ProjectBuilder, ledger: Ledger, to: string): void {
  cells.forEach((cell, at) => {
    if (!DATE.test(cell.word)) return;
    const next = cells[at + 1];
    const percent = next && PERCENT.test(next.word) ? next : undefined;
    project.plan.push({ by: cell.text, percent: percent ? percentOf(percent, project, ledger, to) : "" });
    ledger.take(cell, to);
    if (percent) ledger.take(percent, to);
  });
}

function readPercents(
  cells: readonly Cell[],
  dates: readonly Cell[],
  project: ProjectBuilder,
  ledger: Ledger,
  to: string,
): void {
  const base = project.plan.length - dates.length;
  const right = cells.filter((cell) => cell.column >= (dates[0]?.column ?? 0));
  right.forEach((cell, order) => {
    const under = dates.findIndex((date) => date.column === cell.column);
    const at = base + (under === -1 ? order : under);
    const step = project.plan[at];
    if (cell.text === "" || step === undefined || step.percent !== "") return;
    project.plan[at] = { by: step.by, percent: percentOf(cell, project, ledger, to) };
    ledger.take(cell, to);
  });
}
