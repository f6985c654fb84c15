import {
  ASSET_FIELDS,
  type Draft,
  FIGURES,
  type Field,
  INDICATOR_CATALOGUE,
  NARRATIVE_FIELDS,
  ORGANISATION_FIELDS,
  type Place,
  PROCUREMENT_FIELDS,
  PROJECT_FIELDS,
  type Project,
  SUB_GOAL_FIELDS,
} from "../../domain/index.ts";
import type { View, ViewValue } from "../template/index.ts";
import { partsOf, type Scope } from "../view/index.ts";

/** A printed value, or a heading, and where it belongs. */
export interface SignedValue {
  readonly place: Place;
  /** A heading's number: it names a part and is no value of the draft. */
  readonly heading?: true;
  /**
   * Which piece of a value that is printed in several: "0" for the first goal, "0.by" and "0.percent" for a step of the plan,
   * "symbol", "value" and "unit" for the cells of a target.
   */
  readonly part?: string;
}

type Names = ReadonlyMap<string, SignedValue>;

/** Headings by the tags of their numbers. */
const HEADINGS: Readonly<Record<string, Place>> = {
  职责机构章号: { section: "duties" },
  部门职责题号: { section: "duties" },
  机构设置题号: { section: "organisations" },
  预算安排章号: { section: "budget" },
  收入说明题号: { section: "income" },
  支出说明题号: { section: "spending" },
  增减说明题号: { section: "change" },
  运行经费章号: { section: "operating" },
  三公经费章号: { section: "threePublic" },
  绩效信息章号: { section: "performance" },
  总体绩效目标题号: { section: "overall", field: "overall.goal" },
  分项绩效目标题号: { section: "overall" },
  工作保障措施题号: { section: "overall", field: "overall.safeguards" },
  整体指标题号: { section: "overall" },
  政府采购章号: { section: "procurement" },
  国有资产章号: { section: "assets" },
  名词解释章号: { section: "glossary" },
  其他事项章号: { section: "other" },
};

/** Headings by the part they stand over, where a part has a place of its own. */
const PART_HEADINGS: Readonly<Record<string, Place>> = {
  dutiesChapter: { section: "duties" },
  duties: { section: "duties" },
  organisations: { section: "organisations" },
  budgetChapter: { section: "budget" },
  income: { section: "income" },
  spending: { section: "spending" },
  change: { section: "change" },
  operating: { section: "operating" },
  threePublic: { section: "threePublic" },
  performanceChapter: { section: "performance" },
  goal: { section: "overall", field: "overall.goal" },
  subGoals: { section: "overall" },
  safeguards: { section: "overall", field: "overall.safeguards" },
  overallIndicators: { section: "overall" },
  procurement: { section: "procurement" },
  assets: { section: "assets" },
  glossary: { section: "glossary" },
  other: { section: "other" },
};

/** Values that stand for themselves. The year and the office's name are not among them: they are printed in every other sentence. */
const ROOT: Names = new Map<string, SignedValue>([
  ["标题行", { place: { section: "agency", field: "title" } }],
  ["标题", { place: { section: "agency", field: "title" } }],
  ["总体绩效目标", { place: { section: "overall", field: "overall.goal" } }],
  ["工作保障措施", { place: { section: "overall", field: "overall.safeguards" } }],
  ["资产截止时间", { place: { section: "assets", field: "assets.asOf" } }],
  ...NARRATIVE_FIELDS.map(({ id, label }) => [label, { place: { section: id } }] as const),
  ...FIGURES.map(({ label }) => [label, { place: { section: "figures", field: label } }] as const),
  ...Object.entries(HEADINGS).map(([tag, place]) => [tag, { place, heading: true }] as const),
]);

/** For each item of a view the place of each of its values. @param view made of this draft and scope. */
export function placesOf(view: View, draft: Draft, scope: Scope): ReadonlyMap<View, Names> {
  const places = new Map<View, Names>([[view, ROOT]]);
  pairs(view.章节, partsOf(draft, scope), (item, { part }) => {
    const own: Place = { section: "part", rowId: part.id, field: "heading" };
    const place = PART_HEADINGS[part.part] ?? (part.part === "own" ? own : undefined);
    const names = new Map<string, SignedValue>();
    if (place) names.set("章节号", { place, heading: true });
    if (part.heading) names.set("章节标题", { place: own });
    places.set(item, names);
    pairs(item.自有内容, part.blocks, (block, { id }) =>
      places.set(block, new Map([["自有段落", { place: { section: "part", rowId: part.id, field: id } }]])),
    );
  });
  const only = /^project:(\d+)$/.exec(scope)?.[1];
  const projects = only === undefined ? draft.projects : draft.projects.slice(Number(only) - 1, Number(only));
  pairs(view.项目, projects, (item, project) => nameProject(item, project, places));
  const rows = <Row extends { readonly id: string }>(
    list: string,
    section: string,
    items: readonly Row[],
    fields: readonly Field<Row>[],
  ): void =>
    pairs(view[list], items, (item, row) => places.set(item, rowNames(item, { section, rowId: row.id }, fields)));
  rows("整体指标", "overall", draft.overall.indicators, INDICATOR_CATALOGUE);
  rows("分项绩效目标", "overall", draft.overall.subGoals, SUB_GOAL_FIELDS);
  rows("机构", "organisations", draft.organisations, ORGANISATION_FIELDS);
  rows("采购", "procurement", draft.procurement.rows, PROCUREMENT_FIELDS);
  rows("资产", "assets", draft.assets.rows, ASSET_FIELDS);
  return places;
}

function nameProject(item: View, project: Project, places: Map<View, Names>): void {
  const base: Place = { section: "project", projectId: project.id };
  const names = new Map(rowNames(item, base, PROJECT_FIELDS));
  // Dates of the layout that the draft has no step for are printed and belong to nothing.
  project.spendingPlan.forEach((_, index) => {
    for (const [tag, value] of stepNames(base, index)) names.set(`${tag}${index + 1}`, value);
  });
  places.set(item, names);
  pairs(item.指标, project.indicators, (row, { id }) =>
    places.set(row, rowNames(row, { ...base, rowId: id }, INDICATOR_CATALOGUE)),
  );
  pairs(item.绩效目标, project.goals, (goal, _, index) =>
    places.set(goal, new Map([["目标", { place: { ...base, field: "goals" }, part: String(index) }]])),
  );
  pairs(item.资金支出计划, project.spendingPlan, (step, _, index) => places.set(step, stepNames(base, index)));
}

function stepNames(base: Place, index: number): Names {
  const place = { ...base, field: "spendingPlan" };
  return new Map([
    ["支出时间", { place, part: `${index}.by` }],
    ["支出比例", { place, part: `${index}.percent` }],
  ]);
}

/** The typed fields of a row by their tags, and the columns of other layouts by their labels. */
function rowNames<Row>(item: View, base: Place, fields: readonly Field<Row>[]): Names {
  const names = new Map<string, SignedValue>();
  const known = new Set(fields.map(({ label }) => label));
  for (const { id, label, computed } of fields) {
    const part = /^target\.(symbol|value|unit)$/.exec(id)?.[1];
    if (part) names.set(label, { place: { ...base, field: "target" }, part });
    else if (!computed) names.set(label, { place: { ...base, field: id } });
  }
  for (const [label, value] of Object.entries(item)) {
    const computed = label === "题号" || /合计$/.test(label) || /^支出(?:时间|比例)\d$/.test(label);
    if (known.has(label) || computed || typeof value !== "string") continue;
    names.set(label, { place: { ...base, field: `extra:${label}` } });
  }
  return names;
}

function pairs<Row>(
  list: ViewValue | undefined,
  rows: readonly Row[],
  use: (item: View, row: Row, index: number) => void,
): void {
  if (!Array.isArray(list)) return;
  rows.forEach((row, index) => {
    const item: unknown = list[index];
    if (isView(item)) use(item, row, index);
  });
}

function isView(value: unknown): value is View {
  return typeof value === "object" && value !== null;
}
