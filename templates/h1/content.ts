import { indicatorTable, overallTable, withWidths } from "../parts/indicator-table.ts";
import { goalsInOneCell, projectTable } from "../parts/project-table.ts";
import type { TemplateSpec } from "../parts/spec.ts";
import { OVERALL_TARGET_WIDTHS, OVERALL_WIDTHS, SIX_WIDTHS } from "../parts/widths.ts";
import { h1 } from "./layout.ts";

export const h1Content: TemplateSpec = {
  layout: h1,
  projectHead: [projectTable(goalsInOneCell)],
  indicatorTable: indicatorTable(withWidths(h1.columns, SIX_WIDTHS)),
  overallTable: overallTable(withWidths(h1.overallColumns, OVERALL_WIDTHS), OVERALL_TARGET_WIDTHS),
  overall: "filled",
};
