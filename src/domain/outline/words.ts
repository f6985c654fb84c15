import type { Draft } from "../draft.ts";
import { partEntry, plannedHeadings } from "../plan.ts";
import {
  DISCLOSURE_FIELDS,
  type Field,
  fieldNamed,
  INDICATOR_CATALOGUE,
  NARRATIVE_FIELDS,
  PROJECT_CATALOGUE,
  PROJECT_FIELDS,
} from "./fields/index.ts";
import { listAt, listsOf } from "./lists.ts";
import { countedField, type Place, wholeField } from "./place.ts";
import { standingAt } from "./standing.ts";

/** Parts of the draft that are no slot of office wording. */
const SECTION_WORDS: Readonly<Record<string, string>> = {
  document: "整份文件",
  agency: "单位信息",
  figures: "收支数据",
  overall: "部门整体绩效目标",
  organisations: "机构设置",
  procurement: "政府采购预算",
  assets: "国有资产信息",
};

/** What a section is called: "收入说明", "机构设置"; what is no section concerns 全文. */
function sectionWord(section: string): string {
  return SECTION_WORDS[section] ?? NARRATIVE_FIELDS.find(({ id }) => id === section)?.label ?? "全文";
}

const ALL: readonly { readonly id: string; readonly label: string }[] = [
  ...INDICATOR_CATALOGUE,
  ...PROJECT_CATALOGUE,
  ...PROJECT_FIELDS,
  ...DISCLOSURE_FIELDS,
  { id: "indicators", label: "绩效指标" },
  { id: "row", label: "整行" },
];

/** The word for a field, wherever it stands: "budget.total" → 预算数, "extra:分值" → 分值, "goals.2" → 绩效目标第 2 条. */
export function fieldWord(field: string): string {
  const counted = countedField(field);
  if (counted?.field === "paragraph") return `第 ${counted.item} 段`;
  if (counted !== undefined) {
    const word = fieldWord(counted.field);
    return `${word}第 ${counted.item} ${word.endsWith("目标") ? "条" : "段"}`;
  }
  return fieldNamed(ALL as readonly Field<unknown>[], field)?.label ?? field;
}

export interface PlaceWording {
  /** Leaves out what the screen around already says: the project or the part. */
  readonly near?: boolean;
  /** Names a project by its number alone. */
  readonly brief?: boolean;
}

/** A place in a clerk's words: "项目 2 农村人居环境整治 第 3 行 指标值", "增减说明 第 1 段". */
export function placeWords(draft: Draft, place: Place, { near = false, brief = false }: PlaceWording = {}): string {
  const at = [rowWords(draft, place), fieldWords(draft, place)].filter((word) => word !== "");
  // A single field of the disclosure has a word of its own: 标题, 单位名称, 总体绩效目标.
  const alone = place.rowId === undefined && DISCLOSURE_FIELDS.some(({ id }) => wholeField(place).field === id);
  if ((near || alone) && at.length > 0) return at.join(" ");
  return [ownerWords(draft, place, brief), ...at].join(" ");
}

function ownerWords(draft: Draft, { section, projectId, rowId }: Place, brief: boolean): string {
  if (section === "part") {
    const planned = plannedHeadings(draft).find(({ part }) => part.id === rowId);
    return planned === undefined
      ? "已删除的章节"
      : planned.text || (partEntry(planned.part.part)?.heading ?? "") || "章节";
  }
  if (projectId === undefined) return sectionWord(section);
  const index = draft.projects.findIndex(({ id }) => id === projectId);
  if (index === -1) return "已删除的项目";
  return `项目 ${index + 1} ${brief ? "" : (draft.projects[index]?.name ?? "")}`.trim();
}

function rowWords(draft: Draft, place: Place): string {
  const { rowId, section } = place;
  if (rowId === undefined || section === "part") return "";
  const list = listAt(draft, place);
  const index = list?.index(draft, rowId) ?? -1;
  return list === undefined || index === -1 ? "已删除的行" : list.rowWord(index);
}

/** One of the office's own tables as a whole. */
function isTable({ parts }: Draft, { rowId, field }: Place): boolean {
  const part = parts.find(({ id }) => id === rowId);
  return part?.blocks.some(({ id, kind }) => id === field && kind === "grid") === true;
}

function fieldWords(draft: Draft, place: Place): string {
  const { field, rowId, section, projectId } = place;
  if (field === undefined) return "";
  if (rowId === undefined) return fieldWord(field);
  if (section === "part") return standingAt(draft, place)?.label ?? (isTable(draft, place) ? "表" : "");
  const standing = standingAt(draft, place);
  if (standing !== undefined) return standing.label;
  const [list] = listsOf(section, projectId);
  return list === undefined ? fieldWord(field) : (extraOr(field) ?? fieldWord(field));
}

function extraOr(field: string): string | undefined {
  const word = fieldWord(field);
  return word === field ? undefined : word;
}
