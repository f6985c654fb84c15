import { type Draft, type Finding, INDICATOR_CATALOGUE, NARRATIVE_FIELDS, PROJECT_FIELDS } from "../domain/index.ts";

const SECTIONS: Readonly<Record<string, string>> = {
  overall: "部门整体绩效目标",
  figures: "收支数据",
  organisations: "机构设置表",
  procurement: "政府采购",
  assets: "国有资产",
  agency: "单位",
};

/** Where a finding stands, in words: "项目 3 河道保洁 第 2 行 指标值". */
export function placeWords(draft: Draft, { where }: Finding): string {
  const project = where.project === undefined ? undefined : draft.projects[where.project - 1];
  const words = project === undefined ? [sectionWords(where.section)] : [`项目 ${where.project}`, project.name];
  if (where.indicator !== undefined) words.push(`第 ${where.indicator} 行`);
  if (where.field !== undefined) words.push(fieldWords(where.field, where.indicator !== undefined));
  return words.filter((word) => word !== "").join(" ");
}

function sectionWords(section: string | undefined): string {
  if (section === undefined) return "全文";
  return SECTIONS[section] ?? NARRATIVE_FIELDS.find((field) => field.id === section)?.label ?? "全文";
}

/** The field's label; a figure is named by its label already, other fields of lists by nothing a person knows. */
function fieldWords(field: string, inRow: boolean): string {
  const catalogue: readonly { readonly id: string; readonly label: string }[] = inRow
    ? INDICATOR_CATALOGUE
    : PROJECT_FIELDS;
  const label = catalogue.find((item) => item.id === field)?.label;
  return label ?? (/^[\u4e00-\u9fff]/.test(field) ? field : "");
}
