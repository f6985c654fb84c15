import type { Table } from "docx";
import { cells, leadRow, type Row, table } from "./table.ts";

/** Rows above the indicators of a project. Edges in twips from the left; the type area is 8844 wide. */
const LABEL = 1314;
const RIGHT = 8844;
const REST = RIGHT - LABEL;

/** 单位：万元, with the agency's code and name at its left where the draft has them. */
export const unitRow: Row = leadRow("{表头单位}", "单位：万元", LABEL + 3510, RIGHT);

/** 项目编码 and the project's name under whichever label the draft gives it. */
export const codeRow: Row = {
  cells: cells(
    [LABEL, "项目编码", "TableCentre"],
    [3510, "{项目编码}", "TableCentre"],
    [1230, "{名称栏目}", "TableCentre"],
    [RIGHT - LABEL - 3510 - 1230, "{项目名称}", "TableCentre"],
  ),
};

/** 主管部门 and 实施单位, where a layout has them. */
export const agenciesRow: Row = {
  cells: cells(
    [LABEL, "主管部门", "TableCentre"],
    [3510, "{主管部门}", "TableCentre"],
    [1230, "实施单位", "TableCentre"],
    [RIGHT - LABEL - 3510 - 1230, "{实施单位}", "TableCentre"],
  ),
};

/** 预算数, 财政资金, 其他资金, and the purpose below, under one label. */
export const budgetRows: readonly Row[] = [
  {
    cells: cells(
      [LABEL, "预算规模及资金用途", "TableCentre", "restart"],
      [720, "预算数", "TableCentre"],
      [1230, "{预算数}", "TableCentre"],
      [1560, "其中：财政资金", "TableCentre"],
      [1230, "{财政资金}", "TableCentre"],
      [930, "其他资金", "TableCentre"],
      [1860, "{其他资金}", "TableCentre"],
    ),
  },
  { cells: cells([LABEL, "", "TableCentre", "continue"], [REST, "{资金用途}", "TableText"]) },
];

/** Four dates side by side, as the official form has them; a plan of any other length one row each. */
export const planRows: readonly Row[] = [
  {
    cells: cells(
      [LABEL, "{?四期支出计划}资金支出计划（%）", "TableCentre", "restart"],
      [1950, "{支出时间1}", "TableCentre"],
      [1860, "{支出时间2}", "TableCentre"],
      [1860, "{支出时间3}", "TableCentre"],
      [1860, "{支出时间4}", "TableCentre"],
    ),
  },
  {
    cells: cells(
      [LABEL, "", "TableCentre", "continue"],
      [1950, "{支出比例1}", "TableCentre"],
      [1860, "{支出比例2}", "TableCentre"],
      [1860, "{支出比例3}", "TableCentre"],
      [1860, "{支出比例4}{/四期支出计划}", "TableCentre"],
    ),
  },
  {
    cells: cells(
      [LABEL, "{^四期支出计划}{#资金支出计划}{计划栏目|合并}", "TableCentre"],
      [3810, "{支出时间}", "TableCentre"],
      [REST - 3810, "{支出比例}{/资金支出计划}{/四期支出计划}", "TableCentre"],
    ),
  },
];

/** A row each goal, under one label; an empty row where there is none. */
export const goalRows: readonly Row[] = [
  {
    cells: cells([LABEL, "{#绩效目标}{目标栏目|合并}", "TableCentre"], [REST, "{目标}{/绩效目标}", "TableText"]),
  },
  { cells: cells([LABEL, "{^绩效目标}绩效目标", "TableCentre"], [REST, "{/绩效目标}", "TableText"]) },
];

/** All goals in one cell, a paragraph each. */
export const goalsInOneCell: readonly Row[] = [
  {
    cells: cells([LABEL, "绩效目标", "TableCentre"], [REST, ["{#绩效目标}", "{目标}", "{/绩效目标}"], "TableText"]),
  },
];

export function projectTable(rows: readonly Row[]): Table {
  return table(rows, { together: true });
}
