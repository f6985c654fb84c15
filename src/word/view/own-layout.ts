import {
  type GridColumn,
  INDICATOR_CATALOGUE,
  INDICATOR_FIELDS,
  type IndicatorField,
  type Layout,
  type ProjectField,
} from "../../domain/index.ts";
import type { TagUse, Template } from "../template/index.ts";

/**
 * A county's own Word file as a layout: its tags decide which fields and columns the editor asks for.
 *
 * Compile it with `vocabularyOf(wideLayout(base))`, take `layoutOfTemplate`, and use that layout for view and editor.
 * Labels that only this county has are in `furtherLabels`; compile again with them once the user has agreed.
 */

/** Columns and fields that layouts of other provinces are known to have. */
const FURTHER_COLUMNS = ["分值", "权重", "备注", "年度指标值", "上年指标值", "责任科室", "数据来源"];
const FURTHER_FIELDS = ["主管部门", "实施单位", "项目负责人", "联系电话", "项目类型", "项目期", "年度目标", "备注"];

/** Labels of columns and of project fields that are kept in `extra`. */
export interface FurtherLabels {
  readonly columns: readonly string[];
  readonly fields: readonly string[];
}

const NO_LABELS: FurtherLabels = { columns: [], fields: [] };

function extraLabels(columns: readonly GridColumn[]): readonly string[] {
  return columns.flatMap((column) => (column.field === "extra" ? [column.label] : []));
}

/** The layout with every further column and field that a template may name; for looking at a template, not for an editor. */
export function wideLayout(base: Layout, labels: FurtherLabels = NO_LABELS): Layout {
  const widened = (columns: readonly GridColumn[]): readonly GridColumn[] => {
    const known = new Set(extraLabels(columns));
    const others = [...new Set([...FURTHER_COLUMNS, ...labels.columns])].filter((label) => !known.has(label));
    return [...columns, ...others.map((label) => ({ field: "extra" as const, label, total: "100" }))];
  };
  return {
    ...base,
    columns: widened(base.columns),
    overallColumns: widened(base.overallColumns),
    projectExtra: [...new Set([...base.projectExtra, ...FURTHER_FIELDS, ...labels.fields])],
  };
}

interface PlacedUse {
  readonly use: TagUse;
  /** The list whose items the tag names; "" outside all lists. */
  readonly list: string;
}

/** Every printed tag with the innermost list round it. */
function placedUses(template: Template): readonly PlacedUse[] {
  const open: { readonly name: string; readonly isList: boolean }[] = [];
  return template.uses.flatMap((use) => {
    const sign = use.printed[1] ?? "";
    if (sign === "#" || sign === "?" || sign === "^") open.push({ name: use.name, isList: sign === "#" });
    if (sign === "/") open.splice(Math.max(0, open.map(({ name }) => name).lastIndexOf(use.name)));
    const list = open.filter(({ isList }) => isList).pop()?.name ?? "";
    return "#?^/:".includes(sign) ? [] : [{ use, list }];
  });
}

/** Unknown tags inside the lists of projects and of indicators: perhaps columns or fields that only this county has. */
export function furtherLabels(template: Template): FurtherLabels {
  const unknown = placedUses(template).filter(({ use }) => !use.known);
  const named = (lists: readonly string[]) => [
    ...new Set(unknown.filter(({ list }) => lists.includes(list)).map(({ use }) => use.name)),
  ];
  return { columns: named(["指标", "整体指标"]), fields: named(["项目"]) };
}

const PROJECT_TAGS: readonly (readonly [field: ProjectField, tags: readonly string[]])[] = [
  ["code", ["项目编码"]],
  ["agencyHeader", ["表头单位"]],
  ["budget", ["预算数", "财政资金", "其他资金"]],
  ["purpose", ["资金用途"]],
  ["spendingPlan", ["支出时间", "支出比例", "支出时间1", "支出比例1"]],
];

function isIndicatorField(id: string): id is IndicatorField {
  return INDICATOR_FIELDS.some((field) => field === id);
}

/** Columns in the order of their first tags. The classes, the name and the target are what an indicator is, printed or not. */
function columnsOf(uses: readonly PlacedUse[], list: string, base: readonly GridColumn[], totals: ReadonlySet<string>) {
  const names = [...new Set(uses.filter((each) => each.list === list).map(({ use }) => use.name))];
  const further = extraLabels(base);
  const columns: GridColumn[] = [];
  const add = (column: GridColumn) => {
    const same = columns.some(
      ({ field, label }) => field === column.field && (field !== "extra" || label === column.label),
    );
    if (!same) columns.push(column);
  };
  for (const name of names) {
    const id = INDICATOR_CATALOGUE.find(({ label }) => label === name)?.id.split(".")[0];
    // Any other tag of a row is of its project or of the document.
    if (id === undefined && further.includes(name))
      add({ field: "extra", label: name, ...(totals.has(`${name}合计`) ? { total: "100" } : {}) });
    else if (id !== undefined && isIndicatorField(id))
      add({ field: id, label: base.find(({ field }) => field === id)?.label ?? labelOf(id) });
  }
  if (columns.length === 0) return columns;
  const missing = (["level1", "level2", "level3"] as const).filter((id) => !columns.some(({ field }) => field === id));
  columns.unshift(...missing.map((field) => ({ field, label: labelOf(field) })));
  add({ field: "target", label: labelOf("target") });
  return columns;
}

function labelOf(field: IndicatorField): string {
  return INDICATOR_CATALOGUE.find(({ id }) => id === field)?.label ?? field;
}

/**
 * The layout that a template's tags describe.
 * @param base gives what no tag tells: schemes, dates of the spending plan, names of the project's name.
 */
export function layoutOfTemplate(
  template: Template,
  base: Layout,
  { id, title, summary }: Pick<Layout, "id" | "title" | "summary">,
): Layout {
  const uses = placedUses(template).filter(({ use }) => use.known);
  const inProject = new Set(uses.filter(({ list }) => list !== "").map(({ use }) => use.name));
  const wide = wideLayout(base, furtherLabels(template));
  const ofProject = new Set(uses.filter(({ list }) => list === "项目").map(({ use }) => use.name));
  return {
    ...base,
    id,
    title,
    summary,
    projectFields: PROJECT_TAGS.filter(([, tags]) => tags.some((tag) => inProject.has(tag))).map(([field]) => field),
    columns: columnsOf(uses, "指标", wide.columns, inProject),
    overallColumns: columnsOf(uses, "整体指标", wide.overallColumns, inProject),
    projectExtra: [...ofProject].filter((name) => wide.projectExtra.includes(name)),
  };
}
