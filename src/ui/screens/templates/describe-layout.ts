import type { GridColumn, Layout, ProjectField } from "../../../domain/index.ts";

const FIELD_WORDS: Readonly<Record<ProjectField, string>> = {
  code: "项目编码",
  agencyHeader: "表头单位",
  budget: "预算数",
  purpose: "资金用途",
  spendingPlan: "支出计划",
};

/** What the editor asks for above the indicators of a project. */
export function headWords(layout: Layout): readonly string[] {
  return ["项目名称", ...layout.projectFields.map((field) => FIELD_WORDS[field]), ...layout.projectExtra, "绩效目标"];
}

export function columnWords(layout: Layout): readonly string[] {
  return layout.columns.map(({ label }) => label);
}

function extras(columns: readonly GridColumn[]): readonly string[] {
  return columns.flatMap((column) => (column.field === "extra" ? [column.label] : []));
}

/** One line for the choice of a layout: what it has besides the usual. */
export function summaryWords(layout: Layout): string {
  const further = [...new Set([...layout.projectExtra, ...extras(layout.columns)])];
  return further.length === 0 ? "本机加的模板" : `本机加的模板，另有${further.join("、")}`;
}
