import { indicatorTable, overallTable, withWidths } from "../parts/indicator-table.ts";
import { agenciesRow, budgetRows, codeRow, goalRows, projectTable, unitRow } from "../parts/project-table.ts";
import type { TemplateSpec } from "../parts/spec.ts";
import { OVERALL_TARGET_WIDTHS, OVERALL_WIDTHS, SEVEN_WIDTHS } from "../parts/widths.ts";
import { central2021Layout } from "./layout.ts";

export const central2021Content: TemplateSpec = {
  layout: central2021Layout,
  projectHead: [projectTable([unitRow, codeRow, agenciesRow, ...budgetRows, ...goalRows])],
  indicatorTable: indicatorTable(withWidths(central2021Layout.columns, SEVEN_WIDTHS)),
  overallTable: overallTable(withWidths(central2021Layout.overallColumns, OVERALL_WIDTHS), OVERALL_TARGET_WIDTHS),
  overall: "filled",
};
