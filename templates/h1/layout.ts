import { BASIC_COLUMNS, type Layout, OVERALL_COLUMNS } from "../../src/domain/index.ts";

/** H1 基本式: goals and six indicator columns. */
export const h1 = {
  id: "h1",
  title: "基本式",
  summary: "只有绩效目标和指标，不印编码、预算数和支出计划",
  scheme: "hebei-project",
  overallScheme: "hebei-overall",
  projectFields: [],
  nameLabels: ["项目名称"],
  planDates: [],
  columns: BASIC_COLUMNS,
  overallColumns: OVERALL_COLUMNS,
  projectExtra: [],
} as const satisfies Layout;
