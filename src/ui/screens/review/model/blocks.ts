import {
  ASSET_FIELDS,
  type Draft,
  FIGURES,
  type Figure,
  fieldWord,
  figureValue,
  type GridColumn,
  type Indicator,
  type Layout,
  NARRATIVE_FIELDS,
  ORGANISATION_FIELDS,
  type Place,
  PROCUREMENT_FIELDS,
} from "../../../../domain/index.ts";
import { textAt } from "../../../../session/index.ts";
import type { Spot } from "../../../navigation/index.ts";
import { CHAPTERS } from "../../editor/chapters.ts";
import { lineUp } from "./line-up.ts";

/** What is looked at: a draft, and another one beside it. */
export interface Sides {
  readonly after: Draft;
  /** Undefined where nothing is compared. */
  readonly before: Draft | undefined;
  readonly layout: Layout;
}

/** A cell as both sides print it; `before` is undefined where nothing is compared or the row is new. */
export interface ReviewCell {
  readonly place: Place;
  readonly label: string;
  /** Nothing of its own can be said on it: a label, or a figure of the year before. */
  readonly still?: true;
  /** What an empty one means, where it is not simply empty. */
  readonly empty?: string;
  readonly after: string;
  readonly before: string | undefined;
}

export type RowMark = "改" | "增" | "删" | "移";

export interface ReviewRow {
  readonly id: string;
  readonly place: Place;
  /** Its number among the rows of `after`; undefined for a removed one. */
  readonly number: number | undefined;
  readonly mark: RowMark | undefined;
  readonly cells: readonly ReviewCell[];
}

export interface ReviewColumn {
  readonly field: string;
  readonly label: string;
  /** Both sides stand side by side in two columns. */
  readonly pair: boolean;
  readonly right: boolean;
}

/** A part of a page: labelled values in lines, or a table. */
export type Block =
  | { readonly kind: "fields"; readonly title: string; readonly lines: readonly (readonly ReviewCell[])[] }
  | {
      readonly kind: "table";
      readonly title: string;
      /** Rows of figures, one line each. */
      readonly dense: boolean;
      readonly columns: readonly ReviewColumn[];
      readonly rows: readonly ReviewRow[];
    };

export function isChanged({ before, after }: ReviewCell): boolean {
  return before !== undefined && before !== after;
}

/** Everything of a chapter or a project, to be read and remarked on. */
export function blocksOf(spot: Spot, sides: Sides): readonly Block[] {
  return spot.kind === "project" ? projectBlocks(spot.id, sides) : chapterBlocks(spot.key, sides);
}

function cellAt({ after, before, layout }: Sides, place: Place, label: string): ReviewCell {
  return {
    place,
    label,
    after: textAt(after, layout, place) ?? "",
    before: before === undefined ? undefined : textAt(before, layout, place),
  };
}

function fields(title: string, ...lines: readonly (readonly ReviewCell[])[]): Block {
  return { kind: "fields", title, lines: lines.filter((line) => line.length > 0) };
}

const each = (cells: readonly ReviewCell[]) => cells.map((cell) => [cell]);

function projectBlocks(id: string, sides: Sides): readonly Block[] {
  const { layout, after, before } = sides;
  const own = after.projects.find((project) => project.id === id);
  if (own === undefined) return [];
  const old = before?.projects.find((project) => project.id === id);
  const at = (field: string, label = fieldWord(field)) =>
    cellAt(sides, { section: "project", projectId: id, field }, label);
  const has = (field: Layout["projectFields"][number]) => layout.projectFields.includes(field);
  const extra = new Set([...layout.projectExtra, ...Object.keys(own.extra ?? {}), ...Object.keys(old?.extra ?? {})]);
  const head = [
    [at("name", own.nameLabel ?? layout.nameLabels[0] ?? "项目名称"), ...(has("code") ? [at("code")] : [])],
    has("agencyHeader") && own.agencyHeader !== undefined ? [at("agencyHeader")] : [],
    has("budget") ? [at("budget.total"), at("budget.fiscal"), at("budget.other")] : [],
    has("purpose") ? [at("purpose")] : [],
    has("spendingPlan") ? [at("spendingPlan")] : [],
    ...[...extra].map((label) => [at(`extra:${label}`)]),
    [at("goals")],
  ];
  const place = { section: "project", projectId: id };
  return [
    fields("项目信息", ...head),
    indicatorBlock("绩效指标", layout.columns, place, sides, own.indicators, old?.indicators),
  ];
}

function indicatorBlock(
  title: string,
  columns: readonly GridColumn[],
  place: Place,
  sides: Sides,
  after: readonly Indicator[],
  before: readonly Indicator[] | undefined,
): Block {
  return tableOf(
    title,
    columns.map((column) => ({
      field: column.field === "extra" ? `extra:${column.label}` : column.field,
      label: column.label,
      pair: column.field === "target",
      right: false,
    })),
    place,
    sides,
    after,
    before,
  );
}

function tableOf<Row extends { readonly id: string }>(
  title: string,
  columns: readonly ReviewColumn[],
  place: Place,
  sides: Sides,
  after: readonly Row[],
  before: readonly Row[] | undefined,
): Block {
  let number = 0;
  const rows = lineUp(sides.before === undefined ? undefined : (before ?? []), after).map((pair): ReviewRow => {
    const at = { ...place, rowId: pair.id };
    const cells = columns.map(({ field, label }) => cellAt(sides, { ...at, field }, label));
    if (pair.after !== undefined) number += 1;
    return {
      id: pair.id,
      place: at,
      number: pair.after === undefined ? undefined : number,
      mark: sides.before === undefined ? undefined : markOf(pair, cells),
      cells,
    };
  });
  return { kind: "table", title, dense: false, columns, rows };
}

function markOf(
  pair: { readonly before: unknown; readonly after: unknown; readonly moved: boolean },
  cells: readonly ReviewCell[],
): RowMark | undefined {
  if (pair.before === undefined) return "增";
  if (pair.after === undefined) return "删";
  if (cells.some(isChanged)) return "改";
  return pair.moved ? "移" : undefined;
}

const AGENCY = [
  ["title", "标题"],
  ["agency.name", "单位名称"],
  ["agency.code", "单位编码"],
  ["agency.nature", "单位性质"],
  ["agency.rank", "单位规格"],
  ["agency.funding", "经费保障形式"],
] as const;

/** Sections of figures on the page of a chapter. */
const FIGURE_SECTIONS: Readonly<Record<string, readonly Figure["section"][]>> = {
  figures: ["income", "spending"],
  operating: ["operating"],
  threePublic: ["threePublic"],
  procurement: ["procurement"],
  assets: ["assets"],
};

const plain = (list: readonly { readonly id: string; readonly label: string; readonly kind: string }[]) =>
  list.map(({ id, label, kind }) => ({ field: id, label, pair: false, right: kind === "money" || kind === "number" }));

function chapterBlocks(key: string, sides: Sides): readonly Block[] {
  const { after, before } = sides;
  const chapter = CHAPTERS.find((one) => one.key === key);
  const slots = (chapter?.slots ?? []).map((slot) => {
    const field = NARRATIVE_FIELDS.find(({ id }) => id === slot);
    const cell = cellAt(sides, { section: slot }, field?.label ?? slot);
    return field?.standard === true ? { ...cell, empty: "用模板的标准文字，见预览" } : cell;
  });
  const blocks: Block[] = [];
  if (key === "cover") {
    const cells = AGENCY.map(([field, label]) => cellAt(sides, { section: "agency", field }, label));
    blocks.push(fields("单位和标题", ...each(cells)));
  }
  const figures = FIGURE_SECTIONS[key];
  if (figures !== undefined) blocks.push(figureBlock(figures, sides));
  if (slots.length > 0) blocks.push(fields("文字", ...each(slots)));
  if (key === "duties") {
    const at = { section: "organisations" };
    blocks.push(
      tableOf("机构设置情况", plain(ORGANISATION_FIELDS), at, sides, after.organisations, before?.organisations),
    );
  }
  if (key === "overall") blocks.push(...overallBlocks(sides));
  if (key === "projects") blocks.push(projectsBlock(sides));
  if (key === "procurement") {
    const at = { section: "procurement" };
    const columns = plain(PROCUREMENT_FIELDS);
    blocks.push(tableOf("政府采购预算表", columns, at, sides, after.procurement.rows, before?.procurement.rows));
  }
  if (key === "assets") {
    blocks.push(fields("截止时间", [cellAt(sides, { section: "assets", field: "assets.asOf" }, "资产截止时间")]));
    const at = { section: "assets" };
    blocks.push(tableOf("固定资产占用情况表", plain(ASSET_FIELDS), at, sides, after.assets.rows, before?.assets.rows));
  }
  return blocks;
}

function overallBlocks(sides: Sides): readonly Block[] {
  const { after, before, layout } = sides;
  const at = { section: "overall" };
  const texts = [
    cellAt(sides, { ...at, field: "overall.goal" }, "总体绩效目标"),
    cellAt(sides, { ...at, field: "overall.safeguards" }, "工作保障措施"),
  ];
  const subColumns = plain([
    { id: "title", label: "分项名称", kind: "text" },
    { id: "content", label: "工作内容", kind: "text" },
    { id: "target", label: "分项目标", kind: "text" },
    { id: "indicators", label: "分项指标", kind: "text" },
  ]);
  const subGoals = tableOf("分项绩效目标", subColumns, at, sides, after.overall.subGoals, before?.overall.subGoals);
  const printed = layout.overallColumns.length > 0;
  return [
    fields("文字", ...each(texts)),
    subGoals,
    ...(printed
      ? [
          indicatorBlock(
            "部门整体支出绩效指标",
            layout.overallColumns,
            at,
            sides,
            after.overall.indicators,
            before?.overall.indicators,
          ),
        ]
      : []),
  ];
}

/** The list of projects: which ones came, went or changed place. */
function projectsBlock(sides: Sides): Block {
  const { after, before } = sides;
  let number = 0;
  const columns = [
    { field: "name", label: "项目名称", pair: false, right: false },
    { field: "budget.total", label: "预算数（万元）", pair: false, right: true },
  ];
  const rows = lineUp(before?.projects, after.projects).map((pair): ReviewRow => {
    const place = { section: "project", projectId: pair.id };
    const cells = columns.map(({ field, label }) => cellAt(sides, { ...place, field }, label));
    if (pair.after !== undefined) number += 1;
    return {
      id: pair.id,
      place,
      number: pair.after === undefined ? undefined : number,
      mark: before === undefined ? undefined : markOf(pair, cells),
      cells,
    };
  });
  return { kind: "table", title: "项目", dense: true, columns, rows };
}

function figureBlock(sections: readonly Figure["section"][], { after, before }: Sides): Block {
  const rows = FIGURES.filter(({ section }) => sections.includes(section)).map(({ label, depth }): ReviewRow => {
    const place = { section: "figures", field: label };
    const both = (of: (draft: Draft) => string) => ({
      after: of(after),
      before: before === undefined ? undefined : of(before),
    });
    const cells: readonly ReviewCell[] = [
      { place, label: "项目", still: true, after: `${"　".repeat(depth)}${label}`, before: undefined },
      { place, label, ...both((draft) => figureValue(draft, label)) },
      { place, label: `${label} 上年`, still: true, ...both((draft) => figureValue(draft, label, "last")) },
    ];
    const changed = before !== undefined && cells.some(isChanged);
    return { id: label, place, number: undefined, mark: changed ? "改" : undefined, cells };
  });
  const columns = [
    { field: "label", label: "项目", pair: false, right: false },
    { field: "this", label: "本年（万元）", pair: true, right: true },
    { field: "last", label: "上年（万元）", pair: false, right: true },
  ];
  return { kind: "table", title: "数据", dense: true, columns, rows };
}
