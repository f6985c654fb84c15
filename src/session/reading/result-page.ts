import {
  type Content,
  contentsOf,
  DISCLOSURE_FIELDS,
  type Draft,
  extraField,
  FIGURES,
  type Field,
  fieldNamed,
  INDICATOR_CATALOGUE,
  type Indicator,
  isWritten,
  NARRATIVE_FIELDS,
  type Part,
  PROJECT_CATALOGUE,
  type Project,
  partsToWalk,
  plannedHeadings,
  type RowList,
  textOf,
} from "../../domain/index.ts";
import { headingKey, type PageBlock, type PageCell, resultKey } from "./page.ts";

/** What was understood, in the order of the document; what is empty is left out. */
export function resultPage(draft: Draft): readonly PageBlock[] {
  const headings = new Map(plannedHeadings(draft).map(({ part, number, text }) => [part, number + text]));
  return [
    ...section("文件", "title", officeBlocks(draft)),
    ...partsToWalk(draft).flatMap((part) =>
      contentsOf(part).flatMap((content) => contentBlocks(draft, content, headings.get(part) ?? "")),
    ),
  ];
}

/** Paths of the lists in the draft, which are the keys of their cells. */
const PATHS: Readonly<Record<string, string>> = {
  organisations: "organisations",
  procurement: "procurement.rows",
  assets: "assets.rows",
};

function contentBlocks(draft: Draft, content: Content, heading: string): readonly PageBlock[] {
  switch (content.kind) {
    case "slot": {
      const to = `narrative.${content.slot}`;
      const label = NARRATIVE_FIELDS.find(({ id }) => id === content.slot)?.label ?? content.slot;
      return section(label, to, texts(to, draft.narrative[content.slot]));
    }
    case "figures":
      return figureTable(draft, content.sections);
    case "fields":
      return content.ids.flatMap((id) => {
        const entry = fieldNamed(DISCLOSURE_FIELDS, id);
        if (entry === undefined || !isWritten(entry)) return [];
        const value = entry.get(draft);
        return typeof value === "string" ? field(entry.label, id, value) : texts(id, value, entry.label);
      });
    case "list": {
      const { place, label } = content.list;
      if (place.section !== "overall") {
        const list = content.list as RowList<{ readonly id: string }>;
        return section(
          label,
          place.section,
          listTable(draft, PATHS[place.section] ?? "", list.fields, list.rows(draft)),
        );
      }
      return label === "分项绩效目标"
        ? subGoalBlocks(draft)
        : indicatorTable("overall.indicators", draft.overall.indicators);
    }
    case "projects":
      return draft.projects.flatMap((project, index) => projectBlocks(project, index));
    case "blocks":
      return ownBlocks(content.part, heading);
  }
}

/** What no field knows, as it was printed. */
function ownBlocks(part: Part, heading: string): readonly PageBlock[] {
  const to = `parts.${part.id}`;
  const content = part.blocks.flatMap((block): readonly PageBlock[] => {
    const key = `${to}.${block.id}`;
    if (block.kind === "paragraph") return texts(key, [block.text]);
    const rows = block.rows.map((cells, r) =>
      cells.map((cell, c) => ({ ...cell, key: resultKey(`${key}.${r}.${c}`) })),
    );
    return [{ kind: "table", key, columns: [], rows }];
  });
  return section(heading === "" ? "其他内容" : heading, to, content);
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

function figureTable({ figures, lastYearFigures }: Draft, sections: readonly string[]): readonly PageBlock[] {
  const labels = FIGURES.filter(({ section: of }) => sections.includes(of))
    .map(({ label }) => label)
    .filter((label) => label in figures || label in lastYearFigures);
  if (labels.length === 0) return [];
  const rows = labels.map((label) => [
    { key: `figures.${label}#label`, text: label },
    { key: resultKey(`figures.${label}`), text: figures[label] ?? "" },
    { key: resultKey(`lastYearFigures.${label}`), text: lastYearFigures[label] ?? "" },
  ]);
  const to = `figures.${sections.join("+")}`;
  return section("收支数据（万元）", to, [{ kind: "table", key: to, columns: ["名称", "本年", "上年"], rows }]);
}

function subGoalBlocks({ overall }: Draft): readonly PageBlock[] {
  return overall.subGoals.flatMap((part) => {
    const to = `overall.subGoals.${part.id}`;
    return [
      ...field("分项目标", `${to}.title`, part.title),
      ...texts(`${to}.content`, part.content, "职责活动"),
      ...texts(`${to}.target`, part.target, "目标"),
      ...texts(`${to}.indicators`, part.indicators, "指标"),
    ];
  });
}

function projectBlocks(project: Project, index: number): readonly PageBlock[] {
  const to = `projects.${project.id}`;
  const key = resultKey(`${to}.name`);
  const head = PROJECT_CATALOGUE.filter(({ id }) => id !== "name" && id !== "nameLabel");
  const extra = Object.keys(project.extra ?? {});
  return [
    { kind: "heading", key, cell: { key, text: `项目 ${index + 1}　${project.name || "没有名称"}` }, level: 1 },
    ...head.filter(isWritten).flatMap((entry) => {
      const value = entry.get(project);
      const path = `${to}.${entry.id}`;
      return typeof value === "string" ? field(entry.label, path, value) : texts(path, value, entry.label);
    }),
    ...extra.flatMap((label) => field(label, `${to}.extra.${label}`, textOf(extraField<Project>(label).get(project)))),
    ...indicatorTable(`${to}.indicators`, project.indicators),
  ];
}

/** The columns that rows are written in: those of the catalogue, 评（扣）分标准 where there is any, and further ones. */
function indicatorTable(to: string, rows: readonly Indicator[]): readonly PageBlock[] {
  if (rows.length === 0) return [];
  const scored = rows.some((row) => row.scoring !== undefined);
  const known = INDICATOR_CATALOGUE.filter(isWritten).filter(
    ({ id }) => !id.startsWith("target.") && (scored || id !== "scoring"),
  );
  const labels = [...new Set(rows.flatMap((row) => Object.keys(row.extra ?? {})))];
  const columns = [
    ...known.map((entry) => ({ entry, name: entry.id })),
    ...labels.map((label) => ({ entry: extraField<Indicator>(label), name: `extra.${label}` })),
  ];
  const cells = (row: Indicator): readonly PageCell[] =>
    columns.map(({ entry, name }) => ({ key: resultKey(`${to}.${row.id}.${name}`), text: textOf(entry.get(row)) }));
  return [{ kind: "table", key: to, columns: columns.map(({ entry }) => entry.label), rows: rows.map(cells) }];
}

/** A table of the draft by its catalogue of fields; columns that are empty in every row are left out. */
function listTable<Row extends { readonly id: string }>(
  draft: Draft,
  to: string,
  fields: readonly Field<Row>[],
  rows: readonly Row[],
): readonly PageBlock[] {
  const printed = ({ get }: Field<Row>, row: Row, index: number) => textOf(get(row, { draft, index }));
  const used = fields.filter((entry) => rows.some((row, index) => printed(entry, row, index) !== ""));
  if (used.length === 0) return [];
  const cells = rows.map((row, index) =>
    used.map((entry) => ({ key: resultKey(`${to}.${row.id}.${entry.id}`), text: printed(entry, row, index) })),
  );
  return [{ kind: "table", key: to, columns: used.map(({ label }) => label), rows: cells }];
}
