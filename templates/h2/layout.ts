import { BASIC_COLUMNS, type Layout, OVERALL_COLUMNS } from "../../src/domain/index.ts";

/** H2 编码式: code, budget, purpose and spending plan above the goals and the six indicator columns. */
export const h2 = {
  id: "h2",
  title: "编码式",
  summary: "带项目编码、预算数、资金用途和支出计划",
  scheme: "hebei-project",
  overallScheme: "hebei-overall",
  projectFields: ["code", "agencyHeader", "budget", "purpose", "spendingPlan"],
  nameLabels: ["项目名称", "专项资金名称"],
  planDates: ["3月底", "6月底", "10月底", "12月底"],
  columns: BASIC_COLUMNS,
  overallColumns: OVERALL_COLUMNS,
  projectExtra: [],
} as const satisfies Layout;
