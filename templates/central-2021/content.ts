import { indicatorTable, overallTable, withWidths } from "../parts/indicator-table.ts";
import { agenciesRow, budgetRows, codeRow, goalRows, projectTable } from "../parts/project-table.ts";
import type { TemplateSpec } from "../parts/spec.ts";
import { p } from "../parts/text.ts";
import { OVERALL_TARGET_WIDTHS, OVERALL_WIDTHS, SEVEN_WIDTHS } from "../parts/widths.ts";
import { central2021Layout } from "./layout.ts";

export const central2021Content: TemplateSpec = {
  layout: central2021Layout,
  projectHead: [p("\t单位：万元", "TableLead"), projectTable([codeRow, agenciesRow, ...budgetRows, ...goalRows])],
  indicatorTable: indicatorTable(withWidths(central2021Layout.columns, SEVEN_WIDTHS)),
  overallTable: overallTable(withWidths(central2021Layout.overallColumns, OVERALL_WIDTHS), OVERALL_TARGET_WIDTHS),
  overall: "filled",
};
