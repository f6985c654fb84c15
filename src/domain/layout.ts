import type { Indicator } from "./draft.ts";

/**
 * A layout says which fields a disclosure prints and what they are called. It is data: one folder under templates/
 * holds the Word file and this description, and a county's own Word file yields one by its tags.
 */

/** Columns of an indicator grid; `target` is one cell on paper and three places on screen. */
export type IndicatorField = Exclude<keyof Indicator, "id" | "extra" | "lastYear" | "printedTarget">;

export type GridColumn =
  | { readonly field: IndicatorField; readonly label: string }
  /** A column kept in `extra` under its label; `total` is what its sum must be. */
  | { readonly field: "extra"; readonly label: string; readonly total?: string };

/** What stands above the indicators of a project besides its name and its goals. */
export type ProjectField = "code" | "agencyHeader" | "budget" | "purpose" | "spendingPlan";

export interface Layout {
  /** The draft's `templateId`. */
  readonly id: string;
  readonly title: string;
  /** One line for the choice of a layout. */
  readonly summary: string;
  readonly scheme: string;
  readonly overallScheme: string;
  readonly projectFields: readonly ProjectField[];
  /** Names printed before the project's name; the first is the usual one. */
  readonly nameLabels: readonly string[];
  /** Dates of the spending plan as printed; empty where the layout has none. */
  readonly planDates: readonly string[];
  readonly columns: readonly GridColumn[];
  /** Columns of 部门整体支出绩效指标; empty where the layout has no such table. */
  readonly overallColumns: readonly GridColumn[];
  /** Labels of further project fields, kept in `extra`. */
  readonly projectExtra: readonly string[];
  /** Prints as a published document of the office did: its words stay when the year moves on. */
  readonly learnt?: boolean;
  /** The sign of the file it was learnt of. */
  readonly learntOf?: string;
}

/** The six columns all layouts of Hebei share. */
export const BASIC_COLUMNS: readonly GridColumn[] = [
  { field: "level1", label: "一级指标" },
  { field: "level2", label: "二级指标" },
  { field: "level3", label: "三级指标" },
  { field: "description", label: "绩效指标描述" },
  { field: "target", label: "指标值" },
  { field: "basis", label: "指标值确定依据" },
];

/** 部门整体支出绩效指标: 评（扣）分标准 before the description, 指标值 printed in three cells. */
export const OVERALL_COLUMNS: readonly GridColumn[] = [
  { field: "level1", label: "一级指标" },
  { field: "level2", label: "二级指标" },
  { field: "level3", label: "三级指标" },
  { field: "scoring", label: "评（扣）分标准" },
  { field: "description", label: "绩效指标描述" },
  { field: "target", label: "指标值" },
  { field: "basis", label: "指标值确定依据" },
];
