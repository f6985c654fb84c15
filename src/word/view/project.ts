import {
  chineseNumber,
  type Draft,
  extraField,
  GOAL_FIELDS,
  type GridColumn,
  headingNumber,
  INDICATOR_CATALOGUE,
  type Indicator,
  type Layout,
  PLAN_FIELDS,
  type PlanStep,
  PROJECT_FIELDS,
  type Project,
  projectHeading,
  sum,
  textOf,
} from "../../domain/index.ts";
import { type Scope, scopeProject, scopeProjects } from "./scope.ts";
import { extraTag, fieldTag, fieldTags, flag, list, required, type TagSource, text } from "./tag.ts";

/** Columns of the spending plan that a template can place side by side. */
const PLACED_STEPS = 6;
const REQUIRED = new Set(["项目名称", "一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值确定依据"]);

function withRequired<Item>(tags: readonly TagSource<Item>[]): readonly TagSource<Item>[] {
  return tags.map((tag) => {
    if (!REQUIRED.has(tag.name)) return tag;
    return tag.name === "项目名称" ? { ...required(tag), within: "项目表标题" } : required(tag);
  });
}

function extraColumns(columns: readonly GridColumn[]): readonly Extract<GridColumn, { field: "extra" }>[] {
  return columns.flatMap((column) => (column.field === "extra" ? [column] : []));
}

/** A target in cells of its own where words stand in the place of the number, and not, as 符号 says, behind 文字描述. */
const TARGET_TAGS: readonly TagSource<Indicator>[] = [
  text("数的符号", "同“符号”，指标值是文字就空着", ({ target }) => (target.kind === "text" ? "" : target.symbol)),
  text("数值或文字", "同“值”，指标值是文字就印文字", ({ target }) =>
    target.kind === "text" ? target.text : target.value || target.unit,
  ),
  text("数的单位", "同“单位”，指标值是文字就空着", ({ target }) =>
    target.kind === "text" || target.value === "" ? "" : target.unit,
  ),
];

/** Tags of one row of an indicator table. */
export function indicatorTags(columns: readonly GridColumn[]): readonly TagSource<Indicator>[] {
  return withRequired([
    ...fieldTags(INDICATOR_CATALOGUE),
    ...TARGET_TAGS,
    ...extraColumns(columns).map(({ label }) => extraTag<Indicator>(label)),
  ]);
}

/** The plan as entered; the layout's dates without percentages where nothing was entered. */
function planOf(project: Project, layout: Layout): readonly PlanStep[] {
  return project.spendingPlan.length > 0 ? project.spendingPlan : layout.planDates.map((by) => ({ by, percent: "" }));
}

/** The label at the left of several rows, in every row: merged by data it is printed once. */
function labelTag<Item>(name: string, label: string): TagSource<Item> {
  return text(name, `印出“${label}”，写成“{${name}|合并}”，几行就并成一格`, () => label);
}

const GOAL_TAGS: readonly TagSource<string>[] = [...fieldTags(GOAL_FIELDS), labelTag("目标栏目", "绩效目标")];
const STEP_TAGS: readonly TagSource<PlanStep>[] = [
  ...fieldTags(PLAN_FIELDS),
  labelTag("计划栏目", "资金支出计划（%）"),
];

interface Placed {
  readonly project: Project;
  readonly index: number;
}

function planTags(): readonly TagSource<Placed>[] {
  const steps = Array.from({ length: PLACED_STEPS }, (_, index) => index);
  const step = ({ project }: Placed, layout: Layout, index: number) => planOf(project, layout)[index];
  return [
    list("资金支出计划", "一期一行", ({ project }: Placed, { layout }) => planOf(project, layout), STEP_TAGS),
    flag(
      "四期支出计划",
      "正好四期，可以横着排在四格里",
      ({ project }, { layout }) => planOf(project, layout).length === 4,
    ),
    ...steps.flatMap((index) => [
      text<Placed>(
        `支出时间${index + 1}`,
        `第 ${index + 1} 期的时间`,
        (item, { layout }) => step(item, layout, index)?.by ?? "",
      ),
      text<Placed>(
        `支出比例${index + 1}`,
        `第 ${index + 1} 期的百分数`,
        (item, { layout }) => step(item, layout, index)?.percent ?? "",
      ),
    ]),
  ];
}

function totals(layout: Layout): readonly TagSource<Placed>[] {
  return extraColumns(layout.columns).map(({ label }) =>
    text<Placed>(`${label}合计`, `各行${label}之和`, ({ project }) => {
      const values = project.indicators.map((row) => textOf(extraField<Indicator>(label).get(row)));
      const total = sum(values) ?? "";
      return values.some((value) => value.includes(".")) ? total : total.replace(/\.0+$/, "");
    }),
  );
}

/** The number before a project's heading; a file with one project has none. */
function headingNumberOf(index: number, scope: Scope): string {
  return scopeProject(scope) === undefined ? headingNumber(3, index + 1) : "";
}

/** The heading over a project's table; in a file of one project without its number. */
function tableHeading(draft: Draft, index: number, scope: Scope): string {
  if (scopeProject(scope) === undefined) return projectHeading(draft, index);
  const part = draft.parts.find((each) => each.part === "projects");
  const name = draft.projects[index]?.name ?? "";
  if (part?.itemHeading === undefined) return `${name}绩效目标表`;
  return projectHeading({ ...draft, parts: [{ ...part, itemHeading: part.itemHeading.replace(NUMBER, "") }] }, index);
}

/** A number in front of a heading's words, with its brackets and marks. */
const NUMBER = /^[（(]?\{序号\}[）)]?[、.．\s]*/;

/** Headings of the scope's tables, as contents name them: a line each, so that no marks stand inside a contents field. */
export const PROJECT_CONTENTS: TagSource<Draft> = {
  name: "项目表目录",
  help: "各张项目表的标题，一行一个，写成“1.项目名称绩效目标表”",
  kind: "paragraphs",
  required: false,
  value: (draft, { scope }) => scopeProjects(draft, scope).map(({ index }) => tableHeading(draft, index, scope)),
  tags: [],
};

/** The list of projects; `{项目序号}` counts in the draft, also in a file with one project only. */
export function projectList(layout: Layout): TagSource<Draft> {
  const tags: readonly TagSource<Placed>[] = [
    ...withRequired(PROJECT_FIELDS.map((field) => fieldTag<Placed, Project>(field, ({ project }) => project))),
    text("项目表标题", "标题的号和字，照单位自己的写法；单个项目的文件里不写号", ({ index }, { draft, scope }) =>
      tableHeading(draft, index, scope),
    ),
    text("题号", "标题前的号，写成“1.”；单个项目的文件里不写", ({ index }, { scope }) => headingNumberOf(index, scope)),
    text("中文序号", "写成“一”", ({ index }) => chineseNumber(index + 1)),
    text("项目序号", "数，第几个项目；写在“{#指标}”里面也是", ({ index }) => String(index + 1)),
    list("绩效目标", "一条目标一行", ({ project }) => project.goals, GOAL_TAGS),
    text("各条目标", "各条绩效目标，一条一段；写成“{各条目标|合并}”，几行就并成一格", ({ project }) =>
      project.goals.join("\n"),
    ),
    ...planTags(),
    required(list("指标", "一行一个指标", ({ project }) => project.indicators, indicatorTags(layout.columns))),
    ...totals(layout),
    ...layout.projectExtra.map((label) =>
      text<Placed>(label, "这种布局另有的栏目", ({ project }) => textOf(extraField<Project>(label).get(project))),
    ),
  ];
  return required(
    list(
      "项目",
      "一个项目一张绩效目标表",
      (draft: Draft, { scope }) => scopeProjects(draft, scope),
      tags,
      ({ index }) => index,
    ),
  );
}
