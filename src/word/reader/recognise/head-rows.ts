import { readAmountGrid } from "./amount-grid.ts";
import { readAmountLines } from "./amount-lines.ts";
import { type MoneyUnit, unitIn } from "./amounts.ts";
import { amountField, readAmountsBelow } from "./amounts-below.ts";
import { isAmountOfTerm, isAmountOfYear } from "./amounts-of-term.ts";
import { isResultColumn } from "./column-words.ts";
import { goalLabels } from "./goal-columns.ts";
import { fieldBeside, isLabel, UNIT_ALONE, unitBehind } from "./head-cells.ts";
import { noteUnit, readInline, readUnitRow, readUnknown } from "./head-pairs.ts";
import type { Column } from "./indicator-columns.ts";
import { headerAt } from "./indicator-header.ts";
import {
  bareLabel,
  type HeadField,
  headField,
  isFurtherAmount,
  isOutcomeLabel,
  isYearLine,
  labelledText,
} from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { isPlanBeside, isPlanRow, readPlan } from "./plan.ts";
import { addExtra, type HeadValue, noteField, type ProjectBuilder, setHeadField } from "./project.ts";
import { type Cell, printedCells, rightOf, type Table } from "./table.ts";

interface GoalColumn {
  readonly from: number;
  readonly to: number;
  readonly label: Cell;
  readonly field: HeadField | undefined;
}

/** What the rows above say about the next one. */
interface HeadState {
  /** The label at the left that governs this row, merged downwards or with blank cells below it. */
  lead?: Cell;
  /** The head names an amount of the year, so that an amount of the whole term is not meant. */
  readonly saysYear: boolean;
  /** The head has goals of the year, so that 总体绩效目标 is that of all years. */
  readonly saysYearGoals: boolean;
  /** The column of the indicators below that says what was reached. */
  readonly results: Column | undefined;
  /** Amounts of the whole term stand left of this column, those of the year from it on. */
  yearFrom?: number;
  /** Columns of goals that stand side by side, from a row of labels. */
  goalColumns: readonly GoalColumn[];
  /** First row that the goals side by side do not reach. */
  goalsEnd: number;
}

/**
 * Reads the rows from `from` to `until` above the indicators of a project: labels and the values right of or below
 * them, in any arrangement. What has no field is kept under its printed label.
 */
export function readHeadRows(table: Table, from: number, until: number, project: ProjectBuilder, ledger: Ledger): void {
  const saysYear = table.printed.slice(from, until).some((cells) => cells.some(isAmountOfYear));
  const isYearGoal = ({ word }: Cell): boolean => OF_YEAR.test(word) && headField(word) === "goals";
  const saysYearGoals = table.printed.slice(from, until).some((cells) => cells.some(isYearGoal));
  const results = headerAt(table, until)?.columns.find(({ label }) => isResultColumn(label));
  const state: HeadState = { saysYear, saysYearGoals, results, goalColumns: [], goalsEnd: 0 };
  noteUnit(table.printed.slice(from, until), project, ledger);
  let row = from;
  while (row < until) {
    const [first] = printedCells(table, row);
    if (first && isPlanRow(table, row)) {
      row = readPlan(first, until, project, ledger);
      delete state.lead;
    } else {
      const next = readAmounts(table, row, until, project, state, ledger);
      if (next === undefined) readHeadRow(table, row, project, state, ledger);
      row = next ?? row + 1;
    }
  }
}

/** The amounts of a self-evaluation, see `readAmountGrid`. */
function readAmounts(
  table: Table,
  row: number,
  until: number,
  project: ProjectBuilder,
  state: HeadState,
  ledger: Ledger,
): number | undefined {
  const first = table.covering[row]?.[0];
  const lead = first?.column === table.left && first.text !== "" ? first : undefined;
  const next = readAmountGrid(table, row, until, lead, project, ledger);
  if (next !== undefined) delete state.lead;
  return next;
}

function readHeadRow(table: Table, row: number, project: ProjectBuilder, state: HeadState, ledger: Ledger): void {
  const cells = printedCells(table, row);
  const first = table.rows[row]?.[0];
  if (first && first.column === table.left && first.text !== "") state.lead = first;
  const lead = state.lead;
  if (cells.length === 0) return;
  noteTerm(cells, state);
  if (readBelow(table, cells, project, ledger)) return;
  if (readUnitRow(cells, project, ledger) || readSideBySide(table, cells, state, ledger)) return;
  const leadField = lead && headField(lead.word);
  if (readAmountsBelow(table, cells, lead, lead && unitIn(lead.text), project, ledger)) return;
  for (const cell of cells) if (UNIT_ALONE.test(cell.word)) ledger.label(cell, `${project.path}.budget`);
  for (const cell of cells) {
    if (ledger.isTaken(cell) || project.multiYear.pieces.has(cell)) continue;
    if (isYearLine(cell.text)) {
      project.yearLines.push(cell);
      continue;
    }
    const inGroup = lead !== undefined && cell !== lead;
    const named = headField(cell.word) ?? fieldBeside(cell, inGroup ? lead : undefined);
    const isOfAllYears = named === "goals" && state.saysYearGoals && /总/.test(cell.word) && !OF_YEAR.test(cell.word);
    const field = isOfAllYears ? "multiYearGoals" : named;
    if (field !== undefined && isOfTerm(cell, field, state)) {
      keepAmountOfTerm(cell, project, ledger);
    } else if (field === "plan" && isPlanBeside(cell)) {
      readPlan(cell, cell.row + cell.rowSpan, project, ledger);
    } else if (field !== undefined) {
      const unit = unitBehind(cell) ?? (inGroup ? unitIn(lead.text) : undefined);
      if (field === "goals") readDone(cell, state.results, project, ledger);
      readLabel(cell, field, project, ledger, unit);
    } else if (!readAmountLines(cell, undefined, undefined, project, ledger) && !readInline(cell, project, ledger)) {
      const columns = row < state.goalsEnd ? state.goalColumns : [];
      const goals = columns.find((column) => cell.column >= column.from && cell.column < column.to);
      if (goals) readUnder(goals, cell, project, ledger);
      else if (inGroup && leadField !== undefined && takesFreeText(leadField)) {
        setHeadField(project, { field: leadField, text: lead.text }, whole(cell), ledger);
      } else if (isPurseOfTerm(cell, state)) keepAmountOfTerm(cell, project, ledger);
      else readUnknown(cell, project, ledger);
    }
  }
}

/** "实施期资金总额 | 30 | 年度资金总额 | 10": from here on, the left amounts are not those of the year. */
function noteTerm(cells: readonly Cell[], state: HeadState): void {
  const term = cells.findIndex(isAmountOfTerm);
  const year = cells.find(
    (cell, at) => at > term && (headField(cell.word) ?? fieldBeside(cell, undefined)) === "budget.total",
  );
  if (term !== -1 && year !== undefined) state.yearFrom = year.column;
}

function isOfTerm(cell: Cell, field: HeadField, { lead, saysYear, yearFrom }: HeadState): boolean {
  if (saysYear && isAmountOfTerm(cell)) return true;
  if (yearFrom === undefined || cell === lead || !field.startsWith("budget.") || cell.column >= yearFrom) return false;
  return printedCells(cell.table, cell.row).some(
    (other) => other.column >= yearFrom && headField(other.word) === field,
  );
}

/** "其中：中央补助 | 1800 | 其中：中央补助 | 600": the left one is of the whole term. */
function isPurseOfTerm(cell: Cell, { lead, yearFrom }: HeadState): boolean {
  if (yearFrom === undefined || cell === lead || cell.column >= yearFrom || !isFurtherAmount(cell.word)) return false;
  return printedCells(cell.table, cell.row).some((other) => other.column >= yearFrom && other.word === cell.word);
}

function keepAmountOfTerm(cell: Cell, project: ProjectBuilder, ledger: Ledger): void {
  const key = `实施期${bareLabel(cell.word.replace(/^其中[:：]?/, "")).replace(/^(实施期|中期)/, "")}`;
  ledger.label(cell, `${project.path}.extra.${key}`);
  const value = rightOf(cell);
  if (value && !isLabel(value)) addExtra(project, key, value, ledger);
}

function whole(cell: Cell): HeadValue {
  return { cell, text: cell.text, lines: cell.lines };
}

function takesFreeText(field: HeadField): boolean {
  return field === "purpose" || field === "goals" || field === "multiYearGoals";
}

/** Goals side by side: remembers which column is which. */
function readSideBySide(table: Table, cells: readonly Cell[], state: HeadState, ledger: Ledger): boolean {
  const labels = goalLabels(table, cells, state.lead);
  const [first] = labels;
  if (first === undefined) return false;
  for (const cell of cells) if (labels.includes(cell) || /目标|绩效|情况/.test(cell.word)) ledger.label(cell);
  state.goalsEnd = Math.max(first.row + 2, state.lead ? state.lead.row + state.lead.rowSpan : 0);
  const saysYear = labels.some(({ word }) => OF_YEAR.test(word));
  state.goalColumns = labels.map((label) => ({
    from: label.column,
    to: label.column + label.columnSpan,
    label,
    // "总体绩效目标" beside "年度绩效目标" is that of all years.
    field: saysYear && /总/.test(label.word) && !OF_YEAR.test(label.word) ? "multiYearGoals" : headField(label.word),
  }));
  return true;
}

/** "一、绩效目标" over the whole width, its text in the row below. */
function readBelow(table: Table, cells: readonly Cell[], project: ProjectBuilder, ledger: Ledger): boolean {
  const [label, ...others] = cells;
  const [text, ...beside] = label ? printedCells(table, label.row + 1) : [];
  if (label === undefined || text === undefined || others.length > 0 || beside.length > 0) return false;
  const word = label.word.replace(/^[一二三四五六七八九十]{1,2}[、.．]/, "");
  const field = headField(word);
  const isText = text.column === label.column && text.word.length > word.length && /[，。；、]/.test(text.word);
  if (field === undefined || !takesFreeText(field) || !isText || isLabel(text)) return false;
  ledger.label(label, `${project.path}.${field}`);
  setHeadField(project, { field, text: word }, whole(text), ledger);
  return true;
}

const OF_YEAR = /年度|当年|本年/;

function readUnder({ label, field }: GoalColumn, cell: Cell, project: ProjectBuilder, ledger: Ledger): void {
  if (field === undefined) addExtra(project, label.word, cell, ledger);
  else setHeadField(project, { field, text: label.word }, whole(cell), ledger);
}

/** A second text beside the label of goals, over the column of what was reached, tells what was done. */
function readDone(label: Cell, results: Column | undefined, project: ProjectBuilder, ledger: Ledger): void {
  const goal = rightOf(label);
  const done = goal && rightOf(goal);
  if (!results || !done || done.text === "" || isLabel(goal) || isLabel(done)) return;
  // "实际完成情况：巡诊40次" says so itself.
  if (isOutcomeLabel(labelledText(done.text)?.label ?? "")) return;
  if (done.column <= results.from && done.column + done.columnSpan > results.from)
    addExtra(project, "实际完成情况", done, ledger);
}

function readLabel(
  cell: Cell,
  field: HeadField,
  project: ProjectBuilder,
  ledger: Ledger,
  unit: MoneyUnit | undefined,
): void {
  ledger.label(cell, `${project.path}.${field}`);
  const label = { field, text: cell.text.replace(/\s/g, ""), unit };
  noteField(project, label);
  let value = rightOf(cell);
  const isMoneyLabel = (other: Cell): boolean =>
    field.startsWith("budget.") && (amountField(other) ?? fieldBeside(other, undefined)) !== undefined;
  while (value !== undefined && !ledger.isTaken(value) && !isLabel(value) && !isMoneyLabel(value)) {
    if (field.startsWith("budget.") && readAmountLines(value, field, unitIn(cell.text) ?? unit, project, ledger))
      return;
    const [, sum, note] = (field.startsWith("budget.") && SUM.exec(value.text)) || [];
    setHeadField(project, label, sum === undefined ? whole(value) : { cell: value, text: sum, lines: [sum] }, ledger);
    if (note !== undefined) addExtra(project, label.text, value, ledger, note);
    // Goals may stand in several cells side by side; every other label has one value.
    value = field === "goals" ? rightOf(value) : undefined;
  }
}

/** "项目金额 | 合计：12.00万元", "资金总额 | 12.00万元（渠道8.00万元，泵站4.00万元）". */
const SUM = /^(?:(?:合计|总计|小计)[:：]?)?\s*(\d[\d,.]*\s*(?:$|万元|元|万))\s*([（(].+[)）])?$/;
