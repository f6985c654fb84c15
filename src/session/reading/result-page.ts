import {
  ASSET_FIELDS,
  type Draft,
  FIGURES,
  type Field,
  type Indicator,
  NARRATIVE_FIELDS,
  type NarrativeSlot,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
  type Project,
  printTarget,
} from "../../domain/index.ts";
import { headingKey, type PageBlock, type PageCell, resultKey } from "./page.ts";

const INDICATOR_COLUMNS = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];

/** What was understood, in the order of the document; what is empty is left out. */
export function resultPage(draft: Draft): readonly PageBlock[] {
  const slots = (...ids: readonly NarrativeSlot[]) =>
    ids.flatMap((id) => {
      const label = NARRATIVE_FIELDS.find((field) => field.id === id)?.label ?? id;
      return section(label, `narrative.${id}`, texts(`narrative.${id}`, draft.narrative[id]));
    });
  return [
    ...section("文件", "title", officeBlocks(draft)),
    ...slots("preamble", "duties", "organisations"),
    ...section(
      "机构设置表",
      "organisations",
      listTable(draft, "organisations", ORGANISATION_FIELDS, draft.organisations),
    ),
    ...slots("budget", "income", "spending", "change"),
    ...section("收支数据（万元）", "figures", figureTable(draft)),
    ...slots("operating", "threePublic", "performance"),
    ...section("部门整体绩效目标", "overall", overallBlocks(draft.overall)),
    ...draft.projects.flatMap((project, index) => projectBlocks(project, index)),
    ...slots("procurement"),
    ...section(
      "政府采购预算表",
      "procurement",
      listTable(draft, "procurement.rows", PROCUREMENT_FIELDS, draft.procurement.rows),
    ),
    ...slots("assets"),
    ...section("国有资产表", "assets", [
      ...field("截止时间", "assets.asOf", draft.assets.asOf),
      ...listTable(draft, "assets.rows", ASSET_FIELDS, draft.assets.rows),
    ]),
    ...slots("glossary", "other", "closing"),
  ];
}

function section(title: string, to: string, content: readonly PageBlock[]): readonly PageBlock[] {
  const key = headingKey(to);
  return content.length === 0 ? [] : [{ kind: "heading", key, cell: { key, text: title }, level: 1 }, ...content];
}

function field(label: string, to: string, text: string): readonly PageBlock[] {
  const key = resultKey(to);
  return text === "" ? [] : [{ kind: "text", key, label, cell: { key, text } }];
}

function texts(to: string, paragraphs: readonly string[], label?: string): readonly PageBlock[] {
  return paragraphs.map((text, nth) => {
    const key = resultKey(to, nth);
    return { kind: "text", key, cell: { key, text }, ...(label === undefined ? {} : { label }) };
  });
}

function officeBlocks({ title, year, agency }: Draft): readonly PageBlock[] {
  return [
    ...field("标题", "title", title),
    ...field("年度", "year", `${year}`),
    ...field("单位", "agency.name", agency.name),
    ...field("单位编码", "agency.code", agency.code ?? ""),
  ];
}

function figureTable({ figures, lastYearFigures }: Draft): readonly PageBlock[] {
  const labels = FIGURES.map(({ label }) => label).filter((label) => label in figures || label in lastYearFigures);
  if (labels.length === 0) return [];
  const rows = labels.map((label) => [
    { key: `figures.${label}#label`, text: label },
    { key: resultKey(`figures.${label}`), text: figures[label] ?? "" },
    { key: resultKey(`lastYearFigures.${label}`), text: lastYearFigures[label] ?? "" },
  ]);
  return [{ kind: "table", key: "figures", columns: ["名称", "本年", "上年"], rows }];
}

function overallBlocks({ goal, subGoals, safeguards, indicators }: Draft["overall"]): readonly PageBlock[] {
  return [
    ...texts("overall.goal", goal, "总体目标"),
    ...subGoals.flatMap((part) => {
      const to = `overall.subGoals.${part.id}`;
      return [
        ...field("分项目标", `${to}.title`, part.title),
        ...texts(`${to}.content`, part.content, "职责活动"),
        ...texts(`${to}.target`, part.target, "目标"),
        ...texts(`${to}.indicators`, part.indicators, "指标"),
      ];
    }),
    ...texts("overall.safeguards", safeguards, "保障措施"),
    ...indicatorTable("overall.indicators", indicators),
  ];
}

function projectBlocks(project: Project, index: number): readonly PageBlock[] {
  const to = `projects.${project.id}`;
  const key = resultKey(`${to}.name`);
  const { budget } = project;
  const plan = project.spendingPlan.map(({ by, percent }) => `${by} ${percent || "空"}`).join("　");
  return [
    { kind: "heading", key, cell: { key, text: `项目 ${index + 1}　${project.name || "没有名称"}` }, level: 1 },
    ...field("表头单位", `${to}.agencyHeader`, project.agencyHeader ?? ""),
    ...field("项目编码", `${to}.code`, project.code),
    ...field("预算数", `${to}.budget.total`, budget.total),
    ...field("财政资金", `${to}.budget.fiscal`, budget.fiscal),
    ...field("其他资金", `${to}.budget.other`, budget.other),
    ...field("资金用途", `${to}.purpose`, project.purpose),
    ...field("支出计划", `${to}.spendingPlan`, plan),
    ...texts(`${to}.goals`, project.goals, "绩效目标"),
    ...Object.entries(project.extra ?? {}).flatMap(([label, text]) => field(label, `${to}.extra.${label}`, text)),
    ...indicatorTable(`${to}.indicators`, project.indicators),
  ];
}

function indicatorTable(to: string, rows: readonly Indicator[]): readonly PageBlock[] {
  if (rows.length === 0) return [];
  const scored = rows.some((row) => row.scoring !== undefined);
  const extras = [...new Set(rows.flatMap((row) => Object.keys(row.extra ?? {})))];
  const [level1 = "", level2 = "", level3 = "", ...rest] = INDICATOR_COLUMNS;
  const columns = [level1, level2, level3, ...(scored ? ["评（扣）分标准"] : []), ...rest, ...extras];
  const cells = (row: Indicator): readonly PageCell[] => {
    const cell = (name: string, text: string) => ({ key: resultKey(`${to}.${row.id}.${name}`), text });
    return [
      cell("level1", row.level1),
      cell("level2", row.level2),
      cell("level3", row.level3),
      ...(scored ? [cell("scoring", row.scoring ?? "")] : []),
      cell("description", row.description),
      cell("target", printTarget(row.target)),
      cell("basis", row.basis),
      ...extras.map((label) => cell(`extra.${label}`, row.extra?.[label] ?? "")),
    ];
  };
  return [{ kind: "table", key: to, columns, rows: rows.map(cells) }];
}

/** A table of the draft by its catalogue of fields; columns that are empty in every row are left out. */
function listTable<Row extends { readonly id: string }>(
  draft: Draft,
  to: string,
  fields: readonly Field<Row>[],
  rows: readonly Row[],
): readonly PageBlock[] {
  const textOf = ({ get }: Field<Row>, row: Row, index: number) => String(get(row, { draft, index }));
  const used = fields.filter((entry) => rows.some((row, index) => textOf(entry, row, index) !== ""));
  if (used.length === 0) return [];
  const cells = rows.map((row, index) =>
    used.map((entry) => ({ key: resultKey(`${to}.${row.id}.${entry.id}`), text: textOf(entry, row, index) })),
  );
  return [{ kind: "table", key: to, columns: used.map(({ label }) => label), rows: cells }];
}
