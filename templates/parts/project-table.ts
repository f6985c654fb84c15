import type { Table } from "docx";
import type { Layout, ProjectField } from "../../src/domain/index.ts";
import { cells, leadRow, type Row, table } from "./table.ts";

/** Rows above the indicators of a project. Edges in twips from the left; the type area is 8844 wide. */
const LABEL = 1314;
const RIGHT = 8844;
const REST = RIGHT - LABEL;

/** 单位：万元, and the agency's code and name at its left where the layout has them. */
function unitRow(hasAgency: boolean): Row {
  return leadRow(hasAgency ? "{表头单位}" : "", "单位：万元", LABEL + 3510, RIGHT);
}

/** 项目编码 and the project's name under whichever label the draft gives it. */
const codeRow: Row = {
  cells: cells(
    [LABEL, "项目编码", "TableCentre"],
    [3510, "{项目编码}", "TableCentre"],
    [1230, "{名称栏目}", "TableCentre"],
    [RIGHT - LABEL - 3510 - 1230, "{项目名称}", "TableCentre"],
  ),
};

/** Further fields of a layout, two to a row; a last one alone takes the whole row. */
function extraRows(labels: readonly string[]): readonly Row[] {
  const pairs = labels.flatMap((label, index) => (index % 2 === 0 ? [[label, labels[index + 1]] as const] : []));
  return pairs.map(([left, right]) => ({
    cells:
      right === undefined
        ? cells([LABEL, left, "TableCentre"], [REST, `{${left}}`, "TableText"])
        : cells(
            [LABEL, left, "TableCentre"],
            [3510, `{${left}}`, "TableCentre"],
            [1230, right, "TableCentre"],
            [REST - 3510 - 1230, `{${right}}`, "TableCentre"],
          ),
  }));
}

/** 预算数, 财政资金 and 其他资金, and the purpose below, under one label; either alone under its own. */
function budgetRows(hasBudget: boolean, hasPurpose: boolean): readonly Row[] {
  const both = hasBudget && hasPurpose;
  const budget: Row = {
    cells: cells(
      [LABEL, both ? "预算规模及资金用途" : "预算规模", "TableCentre", both ? "restart" : undefined],
      [720, "预算数", "TableCentre"],
      [1230, "{预算数}", "TableCentre"],
      [1560, "其中：财政资金", "TableCentre"],
      [1230, "{财政资金}", "TableCentre"],
      [930, "其他资金", "TableCentre"],
      [1860, "{其他资金}", "TableCentre"],
    ),
  };
  const purpose: Row = {
    cells: cells(
      [LABEL, both ? "" : "资金用途", "TableCentre", both ? "continue" : undefined],
      [REST, "{资金用途}", "TableText"],
    ),
  };
  return [...(hasBudget ? [budget] : []), ...(hasPurpose ? [purpose] : [])];
}

/** Four dates side by side, as the official form has them; a plan of any other length one row each. */
const planRows: readonly Row[] = [
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
      [REST - 3810, "{支出比例|小数补齐}{/资金支出计划}{/四期支出计划}", "TableCentre"],
    ),
  },
];

/** A row each goal, under one label; an empty row where there is none. */
const goalRows: readonly Row[] = [
  {
    cells: cells([LABEL, "{#绩效目标}{目标栏目|合并}", "TableCentre"], [REST, "{目标}{/绩效目标}", "TableText"]),
  },
  { cells: cells([LABEL, "{^绩效目标}绩效目标", "TableCentre"], [REST, "{/绩效目标}", "TableText"]) },
];

/** All goals in one cell, a paragraph each. */
const goalsInOneCell: readonly Row[] = [
  {
    cells: cells([LABEL, "绩效目标", "TableCentre"], [REST, ["{#绩效目标}", "{目标}", "{/绩效目标}"], "TableText"]),
  },
];

/** What stands above the indicators of a project, as the layout has it, kept on one page with their head. */
export function projectHead({ projectFields, projectExtra }: Layout): Table {
  const has = (field: ProjectField) => projectFields.includes(field);
  const bare = projectFields.length === 0 && projectExtra.length === 0;
  const rows = bare
    ? goalsInOneCell
    : [
        ...(has("budget") || has("agencyHeader") ? [unitRow(has("agencyHeader"))] : []),
        ...(has("code") ? [codeRow] : []),
        ...extraRows(projectExtra),
        ...budgetRows(has("budget"), has("purpose")),
        ...(has("spendingPlan") ? planRows : []),
        ...goalRows,
      ];
  return table(rows, { together: true });
}
