import type { AssetRow, Draft, Indicator, Organisation, Part, ProcurementRow, Project, SubGoal } from "../draft.ts";
import {
  ASSET_FIELDS,
  type Field,
  type FieldContext,
  fieldNamed,
  INDICATOR_CATALOGUE,
  isWritten,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
  SUB_GOAL_FIELDS,
  textOf,
} from "./fields/index.ts";
import type { Place } from "./place.ts";
import { rowIndex } from "./row-index.ts";

/** A list of a draft whose rows have ids: how it is read and written, and what its rows and columns are called. */
export interface RowList<Row extends { readonly id: string }> {
  /** Section and project of the rows. */
  readonly place: Place;
  /** What the list is called. */
  readonly label: string;
  readonly fields: readonly Field<Row>[];
  rows(draft: Draft): readonly Row[];
  withRows(draft: Draft, rows: readonly Row[]): Draft;
  /** A row by its number, counted from 0: "第 3 行". */
  rowWord(index: number): string;
  /** Fields that name a row, in one line. */
  readonly naming: readonly string[];
}

const line = (index: number): string => `第 ${index + 1} 行`;
const INDICATOR_NAMES = ["level2", "level3", "target"];

/** The draft with one project changed; the same draft where the project is gone or stays what it was. */
export function onProject(draft: Draft, projectId: string, change: (project: Project) => Project): Draft {
  const index = draft.projects.findIndex(({ id }) => id === projectId);
  const project = draft.projects[index];
  if (project === undefined) return draft;
  const next = change(project);
  if (next === project) return draft;
  return { ...draft, projects: replaced(draft.projects, index, next) };
}

function replaced<Item>(items: readonly Item[], index: number, next: Item): readonly Item[] {
  return [...items.slice(0, index), next, ...items.slice(index + 1)];
}

/** The indicators of a project. */
export function projectRows(projectId: string): RowList<Indicator> {
  return {
    place: { section: "project", projectId },
    label: "绩效指标",
    fields: INDICATOR_CATALOGUE,
    rows: (draft) => draft.projects.find(({ id }) => id === projectId)?.indicators ?? [],
    withRows: (draft, indicators) => onProject(draft, projectId, (project) => ({ ...project, indicators })),
    rowWord: line,
    naming: INDICATOR_NAMES,
  };
}

/** 部门整体支出绩效指标. */
export const OVERALL_ROWS: RowList<Indicator> = {
  place: { section: "overall" },
  label: "部门整体支出绩效指标",
  fields: INDICATOR_CATALOGUE,
  rows: ({ overall }) => overall.indicators,
  withRows: (draft, indicators) => ({ ...draft, overall: { ...draft.overall, indicators } }),
  rowWord: line,
  naming: INDICATOR_NAMES,
};

export const SUB_GOALS: RowList<SubGoal> = {
  place: { section: "overall" },
  label: "分项绩效目标",
  fields: SUB_GOAL_FIELDS,
  rows: ({ overall }) => overall.subGoals,
  withRows: (draft, subGoals) => ({ ...draft, overall: { ...draft.overall, subGoals } }),
  rowWord: (index) => `分项绩效目标第 ${index + 1} 项`,
  naming: ["title"],
};

export const ORGANISATIONS: RowList<Organisation> = {
  place: { section: "organisations" },
  label: "机构设置情况",
  fields: ORGANISATION_FIELDS,
  rows: ({ organisations }) => organisations,
  withRows: (draft, organisations) => ({ ...draft, organisations }),
  rowWord: line,
  naming: ["name"],
};

export const PROCUREMENT: RowList<ProcurementRow> = {
  place: { section: "procurement" },
  label: "政府采购预算表",
  fields: PROCUREMENT_FIELDS,
  rows: ({ procurement }) => procurement.rows,
  withRows: (draft, rows) => ({ ...draft, procurement: { ...draft.procurement, rows } }),
  rowWord: line,
  naming: ["project", "item"],
};

export const ASSETS: RowList<AssetRow> = {
  place: { section: "assets" },
  label: "固定资产占用情况表",
  fields: ASSET_FIELDS,
  rows: ({ assets }) => assets.rows,
  withRows: (draft, rows) => ({ ...draft, assets: { ...draft.assets, rows } }),
  rowWord: line,
  naming: ["item"],
};

/** The plan itself: a part's heading is a field of the part. */
const PLAN: RowList<Part> = {
  place: { section: "part" },
  label: "章节",
  fields: [
    {
      id: "heading",
      label: "标题",
      kind: "text",
      get: ({ heading }) => heading?.text ?? "",
      set: (part, text) => {
        if ((part.heading?.text ?? "") === text) return part;
        return { ...part, heading: { number: part.heading?.number ?? "", text } };
      },
    },
  ],
  rows: ({ parts }) => parts,
  withRows: (draft, parts) => ({ ...draft, parts }),
  rowWord: (index) => `第 ${index + 1} 节`,
  naming: ["heading"],
};

/** A list whose kind of row does not matter: it reads and writes cells by row and field. */
export interface AnyList extends Pick<RowList<never>, "place" | "label" | "rowWord" | "naming"> {
  /** Where a row stands, from 0; −1 where the list has no such row. */
  index(draft: Draft, rowId: string): number;
  /** A field of a row; undefined where the list has no such row, or the row no such field. */
  cell(draft: Draft, rowId: string, field: string): Standing | undefined;
}

/** What stands at a place: its word, its text as printed, and how it is written. */
export interface Standing {
  readonly label: string;
  readonly kind: Field<never>["kind"];
  /** One line on what is wanted there. */
  readonly help?: string;
  /** The printed text; paragraphs are its lines. */
  readonly text: string;
  /** The paragraphs, where it holds such. */
  readonly lines?: readonly string[];
  /** The draft with this text there; absent where nothing of its own is written (a computed figure, a whole row). */
  readonly put?: (text: string) => Draft;
  /** Writes paragraphs, breaks inside one included. */
  readonly putLines?: (lines: readonly string[]) => Draft;
}

/** What stands in a field of an item; `keep` gives the draft with the item changed. */
export function standingOf<Item>(
  field: Field<Item>,
  item: Item,
  keep: (next: Item) => Draft,
  context: FieldContext,
): Standing {
  const value = field.get(item, context);
  const { label, kind, help } = field;
  const said = help === undefined ? {} : { help };
  const words = { label, kind, ...said, text: textOf(value), ...(typeof value === "object" ? { lines: value } : {}) };
  if (!isWritten(field)) return words;
  const { setLines } = field;
  return {
    ...words,
    put: (text) => keep(field.set(item, text)),
    ...(setLines === undefined ? {} : { putLines: (lines) => keep(setLines(item, lines)) }),
  };
}

function anyList<Row extends { readonly id: string }>(list: RowList<Row>): AnyList {
  const { place, label, rowWord, naming } = list;
  return {
    place,
    label,
    rowWord,
    naming,
    index: (draft, rowId) => rowIndex(list.rows(draft), rowId),
    cell: (draft, rowId, id) => {
      const rows = list.rows(draft);
      const index = rowIndex(rows, rowId);
      const row = rows[index];
      const field = fieldNamed(list.fields, id);
      if (row === undefined || field === undefined) return undefined;
      const keep = (next: Row): Draft => (next === row ? draft : list.withRows(draft, replaced(rows, index, next)));
      return standingOf(field, row, keep, { draft, index });
    },
  };
}

const PLAIN: readonly AnyList[] = [
  anyList(SUB_GOALS),
  anyList(OVERALL_ROWS),
  anyList(ORGANISATIONS),
  anyList(PROCUREMENT),
  anyList(ASSETS),
  anyList(PLAN),
];

/** The lists that a section holds, in the order of the page. */
export function listsOf(section: string, projectId?: string): readonly AnyList[] {
  if (projectId !== undefined) return [anyList(projectRows(projectId))];
  return PLAIN.filter(({ place }) => place.section === section);
}

/** The list a place's row stands in; the last of its section where the row is gone. */
export function listAt(draft: Draft, place: Place): AnyList | undefined {
  const { rowId, section, projectId } = place;
  if (rowId === undefined) return undefined;
  const lists = listsOf(section, projectId);
  return lists.find((list) => list.index(draft, rowId) >= 0) ?? lists[lists.length - 1];
}
