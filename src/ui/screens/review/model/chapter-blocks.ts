import {
  ASSET_FIELDS,
  type Draft,
  FIGURES,
  type Figure,
  figureValue,
  NARRATIVE_FIELDS,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
} from "../../../../domain/index.ts";
import { CHAPTERS } from "../../../places/chapters.ts";
import {
  type Block,
  cellAt,
  each,
  fields,
  indicatorBlock,
  isChanged,
  markOf,
  type ReviewCell,
  type ReviewRow,
  type Sides,
  tableOf,
} from "./block.ts";
import { lineUp } from "./line-up.ts";

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

/** What stands on the page of a chapter. */
export function chapterBlocks(key: string, sides: Sides): readonly Block[] {
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
