import type { Table } from "docx";
import type { Layout } from "../../src/domain/index.ts";
import { indicatorTable, overallTable } from "./indicator-table.ts";
import { LANDSCAPE_WIDTH } from "./measures.ts";
import { projectHead } from "./project-table.ts";
import { wideColumns } from "./widths.ts";

/** What a template holds besides the tables of its projects; all of it where nothing is said. */
export interface TemplateChoice {
  /** The nine chapters, for 整本公开; without them only the performance part can be printed. */
  readonly chapters?: boolean;
  /** A contents field. */
  readonly contents?: boolean;
  /** 第一部分 部门整体绩效目标. */
  readonly wholeOffice?: boolean;
  /** 部门整体支出绩效指标: where the draft has such indicators, always (as 整体式 does), or never. */
  readonly overallIndicators?: "filled" | "always" | "never";
}

/** The tables of a layout and what of the rest is wanted. */
export interface TemplateSpec extends Required<TemplateChoice> {
  readonly layout: Layout;
  readonly projectHead: Table;
  readonly indicatorTable: Table;
  readonly overallTable: Table | undefined;
  /** The same for a landscape page, where the layout turns it. */
  readonly turned: Table | undefined;
}

export function specOf(layout: Layout, choice: TemplateChoice): TemplateSpec {
  const overall = wideColumns(layout.overallColumns, "overall");
  return {
    chapters: true,
    contents: true,
    wholeOffice: true,
    overallIndicators: "filled",
    ...choice,
    layout,
    projectHead: projectHead(layout),
    indicatorTable: indicatorTable(wideColumns(layout.columns, "project")),
    turned:
      overall.length > 0 && choice.overallIndicators === "always"
        ? overallTable(wideColumns(layout.overallColumns, "overall", LANDSCAPE_WIDTH))
        : undefined,
    overallTable: overall.length === 0 || choice.overallIndicators === "never" ? undefined : overallTable(overall),
  };
}
