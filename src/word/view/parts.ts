import {
  type Draft,
  type KnownPart,
  knownFigure,
  type OwnBlock,
  type PlannedHeading,
  partEntry,
  plannedHeadings,
} from "../../domain/index.ts";
import type { Grid } from "../template/index.ts";
import { type Scope, scopeProject } from "./scope.ts";
import { statedParagraphs } from "./stated.ts";
import { flag, headingTag, list, numbered, type TagSource, text, viewOfItem } from "./tag.ts";

/** A part of the plan as it is printed: its heading, and which kind of heading. */
export interface PrintedPart extends PlannedHeading {
  readonly style: HeadingStyle;
  /** How deep its heading stands, from 1 without gaps: a division (第一部分) above the sections of its level; 0 without a heading. */
  readonly depth: number;
  readonly draft: Draft;
}

/** How headings look: a chapter, a section of a chapter, a division (第一部分) and the sections in it, and deeper ones. */
const STYLES = ["章标题", "节标题", "部分标题", "部分内标题", "三级标题", "四级标题"] as const;
const STYLE_HELP: Readonly<Record<(typeof STYLES)[number], string>> = {
  章标题: "标题是一章的：“一、”",
  节标题: "标题是章里一节的：“（一）”",
  部分标题: "标题是“第一部分”“第二部分”",
  部分内标题: "标题是部分里一节的：“（一）”",
  三级标题: "标题是自有的第三级",
  四级标题: "标题是自有的第四级",
};
type HeadingStyle = (typeof STYLES)[number] | "";

/** Parts of the performance part: what is printed where it is printed alone. */
const PERFORMANCE: ReadonlySet<string> = new Set<KnownPart>([
  "performanceChapter",
  "overallPart",
  "goal",
  "subGoals",
  "safeguards",
  "overallIndicators",
  "projects",
]);

function printedParts(draft: Draft): readonly PrintedPart[] {
  let divided = false;
  const headings = plannedHeadings(draft);
  const depths = [...new Set(headings.map(rawDepth))].filter((depth) => depth > 0).sort((a, b) => a - b);
  return headings.map((heading) => {
    const numbering = partEntry(heading.part.part)?.numbering;
    if (heading.level === 1) divided = false;
    if (numbering === "division") divided = true;
    // The performance part alone has no chapter above it, and its sections look as in a whole document.
    const within = divided || PERFORMANCE.has(heading.part.part);
    const division = numbering === "division";
    return {
      ...heading,
      draft,
      depth: depths.indexOf(rawDepth(heading)) + 1,
      style: styleOf(heading.level, division, within),
    };
  });
}

/** A division stands between the level above it and the sections of its own. */
function rawDepth({ level, part: { part } }: PlannedHeading): number {
  return level === 0 ? 0 : 2 * level - (partEntry(part)?.numbering === "division" ? 1 : 0);
}

function styleOf(level: number, division: boolean, within: boolean): HeadingStyle {
  if (level === 0) return "";
  if (division) return "部分标题";
  if (level === 2) return within ? "部分内标题" : "节标题";
  return level === 1 ? "章标题" : level === 3 ? "三级标题" : "四级标题";
}

/** The parts that a scope prints, in the draft's order. A single table has no heading above it but its own. */
export function partsOf(draft: Draft, scope: Scope): readonly PrintedPart[] {
  const all = printedParts(draft);
  if (scope === "whole") return all;
  const projects = all.filter(({ part }) => part.part === "projects");
  const bare = (part: PrintedPart): PrintedPart => ({ ...part, number: "", text: "", style: "", depth: 0 });
  if (scopeProject(scope) !== undefined) {
    const only = projects[0] ?? onlyProjects(draft);
    return [{ ...bare(only), part: { ...only.part, blocks: [] } }];
  }
  const first = all.findIndex(({ part }) => PERFORMANCE.has(part.part));
  if (first < 0) return [];
  const behind = all.findIndex(({ part, level }, at) => at > first && !PERFORMANCE.has(part.part) && level < 2);
  const chosen = all.slice(first, behind < 0 ? undefined : behind);
  return chosen.map((part) => (part.part.part === "performanceChapter" ? bare(part) : part));
}

/** A draft without a part of projects may still be asked for one table. */
function onlyProjects(draft: Draft): PrintedPart {
  const part = { id: "projects", part: "projects", blocks: [] } as const;
  return { part, level: 0, number: "", text: "", style: "", depth: 0, draft };
}

/** Which part it is, for the template's own wording and tables. */
const PART_FLAGS: Readonly<Record<KnownPart, string>> = {
  preamble: "前言段",
  dutiesChapter: "职责机构章",
  duties: "部门职责节",
  organisations: "机构设置节",
  budgetChapter: "预算安排章",
  income: "收入说明节",
  spending: "支出说明节",
  change: "增减说明节",
  operating: "运行经费章",
  threePublic: "三公经费章",
  performanceChapter: "绩效信息章",
  overallPart: "整体目标部分",
  goal: "总体目标节",
  subGoals: "分项目标节",
  safeguards: "保障措施节",
  overallIndicators: "整体指标节",
  projects: "项目表部分",
  procurement: "政府采购章",
  assets: "国有资产章",
  glossary: "名词解释章",
  other: "其他事项章",
  closing: "落款段",
};

/** Of a learnt template, in an item of 章节: it is this very part (see own-places.ts). */
export function ownPartTag(part: string): string {
  return `原章${part}`;
}

function gridOf(block: OwnBlock): Grid {
  return { rows: block.kind === "grid" ? block.rows : [] };
}

/** Paragraphs and tables that no field knows. */
const BLOCK_TAGS: readonly TagSource<{ readonly block: OwnBlock; readonly draft: Draft }>[] = [
  {
    name: "自有段落",
    help: "单位自己写的一段",
    kind: "paragraphs",
    required: false,
    value: ({ block, draft }) => (block.kind === "paragraph" ? statedParagraphs(draft, [block.text]) : []),
    tags: [],
  },
  {
    name: "自有表格",
    help: "单位自己的表，写在一张只有一格的表里，照这一格的样子画",
    kind: "grid",
    required: false,
    value: ({ block }) => gridOf(block),
    tags: [],
  },
];

const PART_TAGS: readonly TagSource<PrintedPart>[] = [
  headingTag("章节号", "标题前的号，按印出来的次序编，不印的章不占号", ({ number, part }) => numbered(part.id, number)),
  text("章节标题", "标题的字，单位自己写的照原样", ({ text: heading }) => heading),
  ...STYLES.map((name) => flag<PrintedPart>(name, STYLE_HELP[name], ({ style }) => style === name)),
  flag(
    "整体指标横排",
    "是整体指标这一部分，前面已有别的内容，可以另起一个横页",
    ({ part, draft }) => part.part === "overallIndicators" && draft.overall.indicators.length > 0 && hasWords(draft),
  ),
  ...Object.entries(PART_FLAGS).map(([kind, name]) =>
    flag<PrintedPart>(
      name,
      `是“${partEntry(kind as KnownPart)?.heading || name}”这一部分`,
      ({ part }) => part.part === kind,
    ),
  ),
  list(
    "自有内容",
    "单位自己的章的段落和表；其他章另有的表",
    ({ part, draft }) => part.blocks.map((block) => ({ block, draft })),
    BLOCK_TAGS,
  ),
];

/** The first part says something before the indicators: a page is there to turn. */
function hasWords({ overall }: Draft): boolean {
  return overall.goal.length + overall.subGoals.length + overall.safeguards.length > 0;
}

/** The plan: one item a part, in the order of the draft's own document. */
export const PART_LIST: TagSource<Draft> = {
  ...list<Draft, PrintedPart>(
    "章节",
    "草稿里有的各部分，按它自己的次序，一部分一项",
    (draft, { scope }) => partsOf(draft, scope),
    PART_TAGS,
  ),
  value: (draft, context) =>
    partsOf(draft, context.scope).map((part, index) => ({
      ...viewOfItem(PART_TAGS, part, { ...context, index }),
      [ownPartTag(part.part.id)]: true,
    })),
};

/** What the state of a list says of its table: printed with its rows, printed empty where none is confirmed, or not known. */
function stateTags(
  name: string,
  key: string,
  help: string,
  rows: (draft: Draft) => number,
): readonly TagSource<Draft>[] {
  const isNone = (draft: Draft) => rows(draft) === 0 && draft.none.includes(key);
  return [
    flag(`${name}表`, `${help}填了，或写明没有`, (draft) => rows(draft) > 0 || isNone(draft)),
    flag(`无${name}`, `写明没有${help}`, isNone),
  ];
}

/** What a person filled in or confirmed as none; what is only empty is neither. */
export const STATE_TAGS: readonly TagSource<Draft>[] = [
  flag("有收支", "收入合计或支出合计填了", (draft) =>
    ["收入合计", "支出合计"].some((label) => knownFigure(draft, label) !== ""),
  ),
  ...stateTags("机构", "organisations", "所属单位", (draft) => draft.organisations.length),
  ...stateTags("采购", "procurement", "政府采购", (draft) => draft.procurement.rows.length),
  ...stateTags("资产", "assets", "固定资产", filledAssets),
  ...stateTags("整体指标", "overallIndicators", "整体指标", (draft) => draft.overall.indicators.length),
  flag("无其他事项", "写明没有其他事项", (draft) => draft.none.includes("other")),
];

/** The lines of the asset table stand there from the beginning; only those with a number say something. */
function filledAssets(draft: Draft): number {
  return draft.assets.rows.filter(({ quantity, value }) => quantity.trim() !== "" || value.trim() !== "").length;
}
