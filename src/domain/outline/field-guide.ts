import { FIGURES } from "../figures.ts";
import {
  ASSET_FIELDS,
  DISCLOSURE_FIELDS,
  INDICATOR_CATALOGUE,
  NARRATIVE_FIELDS,
  ORGANISATION_FIELDS,
  PLAN_FIELDS,
  PROCUREMENT_FIELDS,
  PROJECT_CATALOGUE,
  SUB_GOAL_FIELDS,
} from "./fields/index.ts";

/** Fields of one table or form with what each wants. */
export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly help: string }[];
}

/** What to fill in, by table and form: every field of the catalogue that has something to say. */
export function fieldGuide(): readonly FieldGroup[] {
  const groups = [
    ["项目信息", PROJECT_CATALOGUE],
    ["支出计划", PLAN_FIELDS],
    ["绩效指标", INDICATOR_CATALOGUE],
    ["单位和整份文件", DISCLOSURE_FIELDS],
    ["收支等各个数", FIGURES],
    ["整体绩效的分项", SUB_GOAL_FIELDS],
    ["机构设置表", ORGANISATION_FIELDS],
    ["政府采购表", PROCUREMENT_FIELDS],
    ["国有资产表", ASSET_FIELDS],
    ["各章的文字", NARRATIVE_FIELDS],
  ] as const;
  return groups.map(([title, fields]) => ({
    title,
    fields: fields.flatMap(({ label, help }) => (help === undefined ? [] : [{ label, help }])),
  }));
}
