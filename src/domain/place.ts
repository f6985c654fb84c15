import type { Draft, Indicator } from "./draft.ts";
import {
  ASSET_FIELDS,
  DISCLOSURE_FIELDS,
  type Field,
  INDICATOR_CATALOGUE,
  NARRATIVE_FIELDS,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
  PROJECT_FIELDS,
  SUB_GOAL_FIELDS,
} from "./fields/index.ts";
import { figureValue } from "./figures.ts";
import { printTarget } from "./target.ts";

/** Where in a draft something stands, by ids, so that it survives moving rows: undo, findings and remarks point with it. */
export interface Place {
  /** "project" with `projectId`, else a part: "agency", a narrative slot, "figures", "overall", "organisations", "procurement", "assets". */
  readonly section: string;
  readonly projectId?: string;
  /** Row of a grid or list: an indicator, an organisation, a sub-goal … */
  readonly rowId?: string;
  /** Field of the row or of the head: "level3", "target", "budget.total", "extra:分值", a figure's label. */
  readonly field?: string;
}

const SECTION_WORDS: Readonly<Record<string, string>> = {
  agency: "单位信息",
  figures: "收支数据",
  overall: "部门整体绩效目标",
  organisations: "机构设置",
  procurement: "政府采购预算",
  assets: "国有资产信息",
};

const LIST_WORDS: Readonly<Record<string, readonly [list: string, item: string]>> = {
  goals: ["绩效目标", "条"],
  goal: ["总体绩效目标", "段"],
  subGoals: ["分项绩效目标", "项"],
  safeguards: ["工作保障措施", "段"],
  paragraph: ["", "段"],
  rows: ["", "行"],
};
const PART_WORDS: Readonly<Record<string, string>> = {
  spendingPlan: "资金支出计划",
  indicators: "绩效指标",
};

/** The word for a field, wherever it stands: "budget.total" → 预算数, "extra:分值" → 分值, "goals.2" → 绩效目标第 2 条. */
export function fieldWord(field: string): string {
  if (field.startsWith("extra:")) return field.slice("extra:".length);
  const [list = "", number] = field.split(".");
  const words = LIST_WORDS[list];
  if (words !== undefined) return number === undefined ? words[0] : `${words[0]}第 ${number} ${words[1]}`;
  const catalogue: readonly { readonly id: string; readonly label: string }[] = [
    ...INDICATOR_CATALOGUE,
    ...PROJECT_FIELDS,
    ...DISCLOSURE_FIELDS,
  ];
  return PART_WORDS[field] ?? catalogue.find((entry) => entry.id === field)?.label ?? field;
}

/** A list of the draft whose rows are no indicators; its columns have words of their own. */
interface PlainList {
  /** Index from 0; −1 where it holds no such row. */
  indexOf(rowId: string): number;
  rowWord(index: number): string;
  fieldWord(field: string): string | undefined;
  printed(index: number, field: string | undefined): string | undefined;
}

function plainList<Row extends { readonly id: string; readonly extra?: Readonly<Record<string, string>> | undefined }>(
  draft: Draft,
  rows: readonly Row[],
  fields: readonly Field<Row>[],
  rowWord: (index: number) => string,
): PlainList {
  const text = (row: Row, index: number, field: Field<Row>): string => {
    const value = field.get(row, { draft, index });
    return typeof value === "object" ? value.join("\n") : String(value);
  };
  return {
    indexOf: (rowId) => rows.findIndex(({ id }) => id === rowId),
    rowWord,
    fieldWord: (field) => fields.find(({ id }) => id === field)?.label,
    printed: (index, field) => {
      const row = rows[index];
      if (row === undefined) return undefined;
      if (field?.startsWith("extra:")) return row.extra?.[field.slice("extra:".length)] ?? "";
      const chosen = fields.find(({ id, computed }) => (field === undefined ? computed !== true : id === field));
      return chosen === undefined ? undefined : text(row, index, chosen);
    },
  };
}

function plainLists(draft: Draft): readonly PlainList[] {
  const line = (index: number) => `第 ${index + 1} 行`;
  return [
    plainList(draft, draft.overall.subGoals, SUB_GOAL_FIELDS, (index) => fieldWord(`subGoals.${index + 1}`)),
    plainList(draft, draft.organisations, ORGANISATION_FIELDS, line),
    plainList(draft, draft.procurement.rows, PROCUREMENT_FIELDS, line),
    plainList(draft, draft.assets.rows, ASSET_FIELDS, line),
  ];
}

/** The list a row stands in that is no row of indicators, and its index there. */
function plainRow(
  draft: Draft,
  { projectId, rowId }: Place,
): { readonly list: PlainList; readonly index: number } | undefined {
  if (projectId !== undefined || rowId === undefined) return undefined;
  for (const list of plainLists(draft)) {
    const index = list.indexOf(rowId);
    if (index !== -1) return { list, index };
  }
  return undefined;
}

/** The place in a clerk's words: "项目 2 农村人居环境整治 第 3 行 指标值". */
export function placeWords(draft: Draft, place: Place): string {
  const words: string[] = [];
  const index = draft.projects.findIndex((project) => project.id === place.projectId);
  const project = draft.projects[index];
  if (project !== undefined) words.push(`项目 ${index + 1} ${project.name}`.trim());
  else if (place.projectId !== undefined) words.push("已删除的项目");
  else words.push(sectionWord(place.section));
  const plain = plainRow(draft, place);
  const row = plain?.list.rowWord(plain.index) ?? rowNumber(draft, place);
  if (row !== undefined) words.push(row);
  if (place.field !== undefined) words.push(plain?.list.fieldWord(place.field) ?? fieldWord(place.field));
  return words.join(" ");
}

function sectionWord(section: string): string {
  const slot = NARRATIVE_FIELDS.find((field) => field.id === section);
  return SECTION_WORDS[section] ?? slot?.label ?? "全文";
}

function rowNumber(draft: Draft, place: Place): string | undefined {
  if (place.rowId === undefined) return undefined;
  const project = draft.projects.find(({ id }) => id === place.projectId);
  for (const list of [project?.indicators ?? [], draft.overall.indicators]) {
    const index = list.findIndex((row) => row.id === place.rowId);
    if (index !== -1) return `第 ${index + 1} 行`;
  }
  return "已删除的行";
}

/** The printed value that stands at a place, which is what a remark quotes; undefined where there is none (any more). */
export function printedAt(draft: Draft, place: Place): string | undefined {
  const { field, rowId } = place;
  if (place.section === "figures" && field !== undefined) return figureValue(draft, field);
  if (place.projectId !== undefined) {
    const project = draft.projects.find((item) => item.id === place.projectId);
    if (project === undefined) return undefined;
    if (rowId !== undefined)
      return cellAt(
        project.indicators.find((row) => row.id === rowId),
        field,
      );
    if (field === undefined) return project.name;
    if (field.startsWith("extra:")) return project.extra?.[field.slice("extra:".length)] ?? "";
    if (field === "goals") return project.goals.join("\n");
    if (field === "spendingPlan") return project.spendingPlan.map((step) => `${step.by} ${step.percent}`).join("，");
    const entry = PROJECT_FIELDS.find((item) => item.id === field);
    return entry === undefined
      ? undefined
      : String(entry.get(project, { draft, index: draft.projects.indexOf(project) }));
  }
  const plain = plainRow(draft, place);
  if (plain !== undefined) return plain.list.printed(plain.index, field);
  if (rowId !== undefined)
    return cellAt(
      draft.overall.indicators.find((row) => row.id === rowId),
      field,
    );
  const slot = NARRATIVE_FIELDS.find((entry) => entry.id === place.section);
  return slot === undefined ? undefined : draft.narrative[slot.id].join("\n");
}

function cellAt(row: Indicator | undefined, field: string | undefined): string | undefined {
  if (row === undefined) return undefined;
  if (field === undefined) return `${row.level2} ${row.level3} ${printTarget(row.target)}`.trim();
  if (field.startsWith("extra:")) return row.extra?.[field.slice("extra:".length)] ?? "";
  if (field === "target") return printTarget(row.target);
  const value = row[field as keyof Indicator];
  return typeof value === "string" ? value : undefined;
}
