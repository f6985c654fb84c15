import type { Layout, ProjectField } from "../../../domain/index.ts";

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
