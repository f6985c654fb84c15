import type { DraftKind } from "../../domain/index.ts";

/** What a document is, as offices say it. */
export const DRAFT_KIND_WORDS: Readonly<Record<DraftKind, string>> = {
  disclosure: "部门预算公开（全文）",
  performance: "部门预算绩效信息（单独公开）",
  tables: "项目绩效目标表",
  overall: "部门整体支出绩效目标表",
  selfEvaluation: "绩效自评表",
};
