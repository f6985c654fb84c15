import { indicatorTable, overallTable, withWidths } from "../parts/indicator-table.ts";
import { goalsInOneCell, projectTable } from "../parts/project-table.ts";
import type { TemplateSpec } from "../parts/spec.ts";
import { OVERALL_TARGET_WIDTHS, OVERALL_WIDTHS, SIX_WIDTHS } from "../parts/widths.ts";
import { h3 } from "./layout.ts";

export const h3Content: TemplateSpec = {
  layout: h3,
  projectHead: [projectTable(goalsInOneCell)],
  indicatorTable: indicatorTable(withWidths(h3.columns, SIX_WIDTHS)),
  overallTable: overallTable(withWidths(h3.overallColumns, OVERALL_WIDTHS), OVERALL_TARGET_WIDTHS),
  overall: "always",
};
