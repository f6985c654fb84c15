import { BASIC_COLUMNS, type Layout, OVERALL_COLUMNS } from "../../src/domain/index.ts";

/** H3 整体式: as H1, with 部门整体支出绩效指标 in its own table of nine columns. */
export const h3 = {
  id: "h3",
  title: "整体式",
  summary: "多一张部门整体支出绩效指标表，符号、值、单位分三格印",
  scheme: "hebei-project",
  overallScheme: "hebei-overall",
  projectFields: [],
  nameLabels: ["项目名称"],
  planDates: [],
  columns: BASIC_COLUMNS,
  overallColumns: OVERALL_COLUMNS,
  projectExtra: [],
} as const satisfies Layout;
