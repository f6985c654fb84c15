import { type Layout, OVERALL_COLUMNS } from "../../src/domain/index.ts";

/** In the style of 财预〔2021〕101号: cost first, a column of points that add up to 100. */
export const central2021Layout = {
  id: "central-2021",
  title: "101号文式",
  summary: "成本指标单列，每行有分值，合计 100 分",
  scheme: "central-2021",
  overallScheme: "hebei-overall",
  projectFields: ["code", "budget", "purpose"],
  nameLabels: ["项目名称"],
  planDates: [],
  columns: [
    { field: "level1", label: "一级指标" },
    { field: "level2", label: "二级指标" },
    { field: "level3", label: "三级指标" },
    { field: "description", label: "绩效指标描述" },
    { field: "target", label: "指标值" },
    { field: "extra", label: "分值", total: "100" },
    { field: "basis", label: "指标值确定依据" },
  ],
  overallColumns: OVERALL_COLUMNS,
  projectExtra: ["主管部门", "实施单位"],
} as const satisfies Layout;
