import type { SubGoal } from "../../../domain/index.ts";
import { ensurePart, type FoundPlan, keepRows } from "./found-plan.ts";
import { goalLabels } from "./goal-columns.ts";
import { goalsOf } from "./goals.ts";
import { headerAt } from "./indicator-header.ts";
import type { IndicatorList } from "./indicator-list.ts";
import { readIndicatorRows } from "./indicator-rows.ts";
import { extraKey, headField, isOutcomeLabel, isYearLine, labelWord } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { isOfficeLabel } from "./offices.ts";
import type { OtherTables } from "./other-tables.ts";
import { readTasks } from "./overall-tasks.ts";
import { type Cell, printedCells, rightOf, type Table } from "./table.ts";

/** Where the parts of the table of the whole office go. */
export interface OverallTable {
  readonly overallIndicators: IndicatorList;
  /** Goals of the whole office from a table of its own. */
  readonly tableGoals: string[];
  /** Tasks of the year from the head of the table: their names and what they consist of. */
  readonly tableTasks: SubGoal[];
  /** Ids of the fields that the printed form has, filled in or not. */
  readonly overallFields: Set<string>;
  readonly tables: OtherTables;
  readonly plan: FoundPlan;
}

/** Rows above the indicators of such a table. */
const LABELLED = 20;

/** What speaks for the table of the whole office, and how much. */
interface Evidence {
  readonly points: number;
  readonly holds: (table: Table, announced: boolean) => boolean;
}

/** True where a label at the left of the first rows reads so. */
function labelled(table: Table, rows: number, pattern: RegExp): boolean {
  return table.rows.slice(0, rows).some((row) => {
    const word = row[0]?.word ?? "";
    return word !== "" && word.length < 20 && (pattern.test(word) || pattern.test(labelWord(word)));
  });
}

const ENOUGH = 3;
const EVIDENCE: readonly Evidence[] = [
  {
    points: 3,
    holds: (table) => {
      const [title, ...others] = printedCells(table, 0);
      return title !== undefined && others.length === 0 && /整体(支出)?绩效(目标|指标|自评)/.test(title.word);
    },
  },
  { points: 3, holds: (table) => labelled(table, LABELLED, /^(当年|年度|部门|单位)*整体(支出)?绩效(总)?目标$/) },
  {
    points: 3,
    holds: (table) => labelled(table, LABELLED, /^(年度)?(主要|重点)(工作)?任务$|^(年度)?履职(总体)?目标$/),
  },
  {
    points: 3,
    holds: (table) =>
      labelled(table, LABELLED, /^(部门|单位)?(整体|总体)(支出|资金|预算)|^(部门|单位)(整体|总体)(绩效)?(目标|情况)$/),
  },
  // 部门产出 and 部门效果 are classes of the whole office only.
  { points: 3, holds: (table) => table.rows.some((row) => /^部门(产出|效果|效益)(指标)?$/.test(row[0]?.word ?? "")) },
  // The office is named where a project would be, above indicators.
  { points: 2, holds: (table) => labelled(table, 2, /^部门(（单位）|\(单位\))?(名称)?$/) },
  { points: 1, holds: (table) => table.rows.some((_, row) => headerAt(table, row) !== undefined) },
  { points: -2, holds: (_, announced) => announced },
  {
    points: -2,
    holds: (table) => table.printed.slice(0, 3).some((row) => row.some((cell) => headField(cell.word) === "name")),
  },
];

/** True where enough speaks for the table of the whole office. `announced`: a heading above names a project. */
export function isOverallTable(table: Table, announced = false): boolean {
  let points = 0;
  for (const evidence of EVIDENCE) if (evidence.holds(table, announced)) points += evidence.points;
  return points >= ENOUGH;
}

/** Reads the table of the whole office: whose it is, its tasks, its goals, its indicators. */
export function readOverallTable(table: Table, found: OverallTable, ledger: Ledger): void {
  for (let row = 0; row < table.rowCount; row++) {
    const header = headerAt(table, row);
    const tasks = header ? undefined : readTasks(table, row, found, ledger);
    if (header) {
      for (const cell of header.cells) ledger.label(cell, "overall.indicators");
      row = Math.max(row, readIndicatorRows(table, header.end, header, found.overallIndicators, ledger) - 1);
    } else if (tasks !== undefined) row = tasks - 1;
    else if (readGoalsBeside(table, row, found, ledger)) row++;
    else readOverallRow(table, row, found, ledger);
  }
  keepFacts(table, found, ledger);
}

/**
 * What the head of the table says of the whole office and no field takes (收入, 支出, the amounts of the tasks, the staff)
 * stays as a table of its own, where its sums are looked at as those of any table.
 */
function keepFacts(table: Table, { plan }: OverallTable, ledger: Ledger): void {
  const part = ensurePart(plan, "overallIndicators");
  const header = table.rows.findIndex((_, row) => headerAt(table, row) !== undefined);
  // The indicators may stand in the next table.
  const until = header === -1 ? table.rowCount : header;
  const isLeft = (row: number): boolean => printedCells(table, row).some((cell) => !ledger.isTaken(cell));
  for (let row = 0; row < until; row++) {
    if (!isLeft(row)) continue;
    let to = row + 1;
    while (to < until && isLeft(to)) to++;
    keepRows(plan, part, table, [isHeadOfAmounts(table, row) ? row - 1 : row, to], ledger);
    row = to;
  }
}

/** True where the row above, which was understood, says what the amounts of this one are. */
function isHeadOfAmounts(table: Table, row: number): boolean {
  const amounts = printedCells(table, row).filter(({ word }) => /^\d[\d,]*(\.\d+)?$/.test(word));
  const head = row === 0 ? [] : printedCells(table, row - 1);
  return (
    amounts.length > 1 &&
    amounts.every(({ column }) => head.some((cell) => cell.column === column && !/\d/.test(cell.word)))
  );
}

const OVERALL_GOAL = /^(履职|当年|本年|年度|部门|单位)*(整体|总体)?(支出)?(绩效)?(总|总体)?目标(设定|内容)?$/;

/** Above the indicators of the whole office: the title, whose table it is, and its goals. */
function readOverallRow(table: Table, row: number, found: OverallTable, ledger: Ledger): void {
  const [label, ...values] = printedCells(table, row);
  if (label === undefined) return;
  if (values.length === 0 && (isYearLine(label.text) || /绩效(目标(申报)?表|指标(表)?)$/.test(label.word)))
    ledger.label(label);
  for (const cell of [label, ...values]) readOffice(cell, found, ledger);
  if (isOutcomeLabel(label.word) && values.length > 0) found.overallFields.add(`extra:${extraKey(label.word)}`);
  if (!OVERALL_GOAL.test(labelWord(label.word))) return;
  found.overallFields.add("overall.goal");
  ledger.label(label, "overall.goal");
  for (const goal of values) {
    found.tableGoals.push(...goalsOf(goal.lines));
    ledger.take(goal, "overall.goal");
  }
}

/** "年初设定目标 | 全年实际完成情况" over their texts: what was reached is no goal, and has no field of the whole office. */
function readGoalsBeside(table: Table, row: number, found: OverallTable, ledger: Ledger): boolean {
  const cells = printedCells(table, row);
  const lead = cells.find((cell) => cell.rowSpan > 1);
  const labels = goalLabels(table, cells, lead);
  if (labels.length === 0) return false;
  for (const cell of cells)
    if (labels.includes(cell) || /目标|绩效|情况/.test(cell.word)) ledger.label(cell, "overall.goal");
  for (const label of labels) {
    const text = printedCells(table, row + 1).find((cell) => cell.column === label.column);
    if (isOutcomeLabel(label.word)) found.overallFields.add(`extra:${extraKey(label.word)}`);
    else found.overallFields.add("overall.goal");
    if (text === undefined || isOutcomeLabel(label.word)) continue;
    found.tableGoals.push(...goalsOf(text.lines));
    ledger.take(text, "overall.goal");
  }
  return true;
}

/** "填报单位 | 云溪镇人民政府": handed on to those who decide whose document it is. */
function readOffice(label: Cell, { tables, overallFields }: OverallTable, ledger: Ledger): void {
  if (!isOfficeLabel(label.word)) return;
  overallFields.add("agency.name");
  const value = rightOf(label);
  if (value === undefined || value.text === "" || isOfficeLabel(value.word)) return;
  ledger.label(label, "agency.name");
  tables.agencyCells.push({ cell: value, text: value.text });
}
