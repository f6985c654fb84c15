import { goalsOf } from "./goals.ts";
import { headerAt } from "./indicator-header.ts";
import { type IndicatorList, readIndicatorRows } from "./indicator-rows.ts";
import { isYearLine, labelWord } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import type { OtherTables } from "./other-tables.ts";
import { printedCells, rightOf, type Table } from "./table.ts";

/** Where the parts of the table of the whole office go. */
export interface OverallTable {
  readonly overallIndicators: IndicatorList;
  /** Goals of the whole office from a table of its own. */
  readonly tableGoals: string[];
  readonly tables: OtherTables;
}

const WHOLE_OFFICE = /^(当年|年度|部门|单位)*整体(支出)?绩效(总)?目标$/;
/** Rows above the indicators of such a table. */
const LABELLED = 20;

/** 部门产出 and 部门效果 exist in the table of the whole office only; other provinces say so in its first line or beside its goals. */
export function isOverallTable(table: Table): boolean {
  const [title, ...others] = printedCells(table, 0);
  const named = title && others.length === 0 && /整体(支出)?绩效(目标|指标)/.test(title.word);
  const told = table.rows.slice(0, LABELLED).some((row) => {
    const word = row[0]?.word ?? "";
    return word.includes("整体") && WHOLE_OFFICE.test(labelWord(word));
  });
  return named || told || table.rows.some((row) => /^部门(产出|效果|效益)(指标)?$/.test(row[0]?.word ?? ""));
}

/** Reads the table of the whole office: whose it is, its goals, its indicators. */
export function readOverallTable(table: Table, found: OverallTable, ledger: Ledger): void {
  for (let row = 0; row < table.rowCount; row++) {
    const header = headerAt(table, row);
    if (header) {
      for (const cell of header.cells) ledger.label(cell, "overall.indicators");
      row = Math.max(row, readIndicatorRows(table, header.end, header, found.overallIndicators, ledger) - 1);
    } else readOverallRow(table, row, found, ledger);
  }
}

const OVERALL_GOAL = /^(当年|本年|年度|部门|单位)*(整体|总体)?(支出)?(绩效)?(总|总体)?目标$/;
const AGENCY_LABEL = /^(部门|单位|预算单位|填报单位|部门单位|预算部门|编制单位)(名称)?$/;

/** Above the indicators of the whole office: the title, whose table it is, and its goals. */
function readOverallRow(table: Table, row: number, found: OverallTable, ledger: Ledger): void {
  const [label, ...values] = printedCells(table, row);
  if (label === undefined) return;
  if (values.length === 0 && (isYearLine(label.text) || /绩效(目标(申报)?表|指标(表)?)$/.test(label.word)))
    ledger.label(label);
  const value = rightOf(label);
  if (value && AGENCY_LABEL.test(labelWord(label.word))) {
    ledger.label(label, "agency.name");
    found.tables.agencyCells.push({ cell: value, text: value.text });
  }
  if (!OVERALL_GOAL.test(labelWord(label.word))) return;
  ledger.label(label, "overall.goal");
  for (const goal of values) {
    found.tableGoals.push(...goalsOf(goal.lines));
    ledger.take(goal, "overall.goal");
  }
}
