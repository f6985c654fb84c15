import {
  ASSET_FIELDS,
  ASSETS,
  type Draft,
  extraField,
  FIGURES,
  type Field,
  type FieldContext,
  type Figure,
  GOAL_FIELDS,
  type GridColumn,
  INDICATOR_CATALOGUE,
  type Indicator,
  knownFigure,
  type Layout,
  ORGANISATION_FIELDS,
  ORGANISATIONS,
  OVERALL_ROWS,
  PLAN_FIELDS,
  PROCUREMENT,
  PROCUREMENT_FIELDS,
  PROJECT_CATALOGUE,
  type Project,
  SUB_GOAL_FIELDS,
  SUB_GOALS,
  textOf,
  type WithExtra,
} from "../domain/index.ts";
import type { Column, Table } from "./table.ts";

/** What a table is made from: the draft as it is printed, the layout that says what of it, and the projects in question. */
export interface Printed {
  readonly draft: Draft;
  readonly layout: Layout;
  readonly projects: readonly { readonly project: Project; readonly index: number }[];
  /** Sections of figures that the document has. */
  readonly sections: ReadonlySet<Figure["section"]>;
}

/** A kind of table; its columns come from the field catalogue, so that a new field is published with the others. */
export interface TableKind {
  readonly id: string;
  readonly title: string;
  /** One line for the written schema. */
  readonly help: string;
  /** Every column the table can have, besides further ones by their printed label. */
  readonly columns: readonly Column[];
  /** Columns under labels of a county's own may follow. */
  readonly further: boolean;
  table(printed: Printed): Table;
}

const KINDS = { money: "amount", percent: "percent", number: "number" } as const;

function columnOf<Item>({ id, label, kind, help }: Field<Item>): Column {
  const known = Object.entries(KINDS).find(([name]) => name === kind)?.[1];
  return { id, label, kind: known ?? "text", help };
}

const NUMBER: Column = { id: "project.number", label: "项目序号", kind: "number", help: "项目在文件里的次序" };
const NAME: Column = { id: "project.name", label: "项目名称", kind: "text" };

type Rows<Item> = (
  printed: Printed,
) => readonly { readonly item: Item; readonly context: FieldContext; readonly of?: readonly string[] }[];

/** A kind whose rows are items of a list of the draft. */
function kind<Item>(
  id: string,
  title: string,
  help: string,
  fields: readonly Field<Item>[],
  rows: Rows<Item>,
  options: {
    readonly above?: readonly Column[];
    readonly further?: (printed: Printed) => readonly string[];
    readonly shown?: (printed: Printed, field: string) => boolean;
  } = {},
): TableKind {
  const { above = [], further, shown = () => true } = options;
  return {
    id,
    title,
    help,
    columns: [...above, ...fields.map(columnOf)],
    further: further !== undefined,
    table: (printed) => {
      const own = fields.filter((field) => shown(printed, field.id));
      const extra = (further?.(printed) ?? []).map((label) => extraField<WithExtra>(label));
      return {
        id,
        title,
        columns: [...above, ...own.map(columnOf), ...extra.map(columnOf)],
        rows: rows(printed).map(({ item, context, of = [] }) => [
          ...of,
          ...own.map((field) => textOf(field.get(item, context))),
          ...extra.map((field) => textOf(field.get(item as WithExtra))),
        ]),
      };
    },
  };
}

const plain =
  <Item>(items: (draft: Draft) => readonly Item[]): Rows<Item> =>
  ({ draft }) =>
    items(draft).map((item, index) => ({ item, context: { draft, index } }));

const ofProjects =
  <Item>(items: (project: Project) => readonly Item[]): Rows<Item> =>
  ({ draft, projects }) =>
    projects.flatMap(({ project, index }) =>
      items(project).map((item, row) => ({
        item,
        context: { draft, index: row },
        of: [String(index + 1), project.name],
      })),
    );

const furtherColumns = (columns: readonly GridColumn[]): readonly string[] =>
  columns.flatMap((column) => (column.field === "extra" ? [column.label] : []));

/** Cells of a target stand beside the whole, which is how they are printed. */
const showsColumn = (columns: readonly GridColumn[], field: string): boolean =>
  field === "number" || columns.some((column) => column.field === field.replace(/^target\..*/, "target"));

const PROJECT_SHOWN: Readonly<Record<string, Layout["projectFields"][number]>> = {
  code: "code",
  agencyHeader: "agencyHeader",
  "budget.total": "budget",
  "budget.fiscal": "budget",
  "budget.other": "budget",
  purpose: "purpose",
};

/** What the name is called is no value of a project; plan and goals are tables of their own. */
const PROJECT_COLUMNS = PROJECT_CATALOGUE.filter(({ id }) => !/^(?:name|nameLabel|spendingPlan|goals)$/.test(id));

const WORDS: Readonly<Record<Figure["section"], string>> = {
  income: "收入",
  spending: "支出",
  operating: "机关运行经费",
  threePublic: "“三公”经费",
  procurement: "政府采购",
  assets: "国有资产",
};

const FIGURE_COLUMNS: readonly Column[] = [
  { id: "section", label: "类别", kind: "text" },
  { id: "label", label: "项目", kind: "text" },
  { id: "this", label: "本年", kind: "amount", help: "填了或由各项齐全地算出的；没有填的不写，不是 0" },
  { id: "last", label: "上年", kind: "amount" },
];

function figures(id: string, title: string, help: string, of: readonly Figure["section"][]): TableKind {
  return {
    id,
    title,
    help,
    columns: FIGURE_COLUMNS,
    further: false,
    table: ({ draft, sections }) => ({
      id,
      title,
      columns: FIGURE_COLUMNS,
      rows: FIGURES.filter(({ section }) => of.includes(section) && sections.has(section))
        .map(({ label, section }) => [
          WORDS[section],
          label,
          knownFigure(draft, label),
          knownFigure(draft, label, "last"),
        ])
        .filter(([, , now, before]) => `${now}${before}`.trim() !== ""),
    }),
  };
}

export const FIGURE_KINDS: readonly TableKind[] = [
  figures("figures", "收支", "收入、支出和其他预算数，一行一个数", [
    "income",
    "spending",
    "operating",
    "procurement",
    "assets",
  ]),
  figures("threePublic", "三公", "“三公”经费，一行一个数", ["threePublic"]),
];

export const PROJECT_KINDS: readonly TableKind[] = [
  kind<Project>(
    "projects",
    "项目",
    "预算项目，一行一个项目",
    PROJECT_COLUMNS,
    ({ draft, projects }) =>
      projects.map(({ project, index }) => ({
        item: project,
        context: { draft, index },
        of: [String(index + 1), project.name],
      })),
    {
      above: [NUMBER, NAME],
      further: ({ layout }) => layout.projectExtra,
      shown: ({ layout }, field) => {
        const shown = PROJECT_SHOWN[field];
        return shown === undefined || layout.projectFields.includes(shown);
      },
    },
  ),
  kind(
    "spendingPlan",
    "支出计划",
    "资金支出计划，一行一期，比例是累计的",
    PLAN_FIELDS,
    ofProjects(({ spendingPlan }) => spendingPlan),
    {
      above: [NUMBER, NAME],
    },
  ),
  kind(
    "goals",
    "绩效目标",
    "项目绩效目标，一行一条",
    GOAL_FIELDS,
    ofProjects(({ goals }) => goals),
    { above: [NUMBER, NAME] },
  ),
  kind<Indicator>(
    "indicators",
    "指标",
    "项目绩效指标，一行一个指标",
    INDICATOR_CATALOGUE,
    ofProjects(({ indicators }) => indicators),
    {
      above: [NUMBER, NAME],
      further: ({ layout }) => furtherColumns(layout.columns),
      shown: ({ layout }, field) => showsColumn(layout.columns, field),
    },
  ),
];

/** Kinds of the plain lists, by the name of the list. */
export const LIST_KINDS: Readonly<Record<string, TableKind>> = {
  [SUB_GOALS.label]: kind(
    "subGoals",
    "分项目标",
    "部门分项绩效目标",
    SUB_GOAL_FIELDS,
    plain(({ overall }) => overall.subGoals),
  ),
  [OVERALL_ROWS.label]: kind<Indicator>(
    "overallIndicators",
    "整体指标",
    "部门整体支出绩效指标，一行一个指标",
    INDICATOR_CATALOGUE,
    plain(({ overall }) => overall.indicators),
    {
      further: ({ layout }) => furtherColumns(layout.overallColumns),
      shown: ({ layout }, field) => showsColumn(layout.overallColumns, field),
    },
  ),
  [ORGANISATIONS.label]: kind(
    "organisations",
    "机构",
    "所属单位，一行一个",
    ORGANISATION_FIELDS,
    plain(({ organisations }) => organisations),
  ),
  [PROCUREMENT.label]: kind(
    "procurement",
    "采购",
    "政府采购预算，一行一项",
    PROCUREMENT_FIELDS,
    plain(({ procurement }) => procurement.rows),
    {
      further: ({ draft }) => [...new Set(draft.procurement.rows.flatMap(({ extra }) => Object.keys(extra ?? {})))],
    },
  ),
  [ASSETS.label]: kind(
    "assets",
    "资产",
    "固定资产占用情况，一行一类",
    ASSET_FIELDS,
    plain(({ assets }) => assets.rows.filter(({ quantity, value }) => `${quantity}${value}`.trim() !== "")),
  ),
};

/** All kinds that are made from fields, for the written schema. */
export const TABLE_KINDS: readonly TableKind[] = [...FIGURE_KINDS, ...PROJECT_KINDS, ...Object.values(LIST_KINDS)];
