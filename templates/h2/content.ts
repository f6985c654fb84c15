import { indicatorTable, overallTable, withWidths } from "../parts/indicator-table.ts";
import { budgetRows, codeRow, goalRows, planRows, projectTable, unitRow } from "../parts/project-table.ts";
import type { TemplateSpec } from "../parts/spec.ts";
import { OVERALL_TARGET_WIDTHS, OVERALL_WIDTHS, SIX_WIDTHS } from "../parts/widths.ts";
import { h2 } from "./layout.ts";

export const h2Content: TemplateSpec = {
  layout: h2,
  projectHead: [projectTable([unitRow, codeRow, ...budgetRows, ...planRows, ...goalRows])],
  indicatorTable: indicatorTable(withWidths(h2.columns, SIX_WIDTHS)),
  overallTable: overallTable(withWidths(h2.overallColumns, OVERALL_WIDTHS), OVERALL_TARGET_WIDTHS),
  overall: "filled",
};
