/**
 * What a disclosure may consist of. A draft's `parts` choose from it, in the order of the draft's own document, and add
 * chapters that nothing here knows (`own`). One entry a part: outline, chapter pages, headings, export and reading follow.
 */

/** What a document is: a whole disclosure, its performance part alone, single project tables, a whole-office table, a self-evaluation. */
export const DRAFT_KINDS = ["disclosure", "performance", "tables", "overall", "selfEvaluation"] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export const PART_KINDS = [
  "preamble",
  "dutiesChapter",
  "duties",
  "organisations",
  "budgetChapter",
  "income",
  "spending",
  "change",
  "operating",
  "threePublic",
  "performanceChapter",
  "overallPart",
  "goal",
  "subGoals",
  "safeguards",
  "overallIndicators",
  "projects",
  "procurement",
  "assets",
  "glossary",
  "other",
  "closing",
  "own",
] as const;
export type PartKind = (typeof PART_KINDS)[number];
export type KnownPart = Exclude<PartKind, "own">;

export interface PartEntry {
  readonly part: KnownPart;
  /** The template's standard heading; "" for what stands before and after all chapters. */
  readonly heading: string;
  /** Depth of the heading: 0 without one, 1 a chapter, 2 a section of the chapter above it. */
  readonly level: 0 | 1 | 2;
  /** How headings of this depth are numbered here: 一、 （一） 第一部分. */
  readonly numbering: "chapter" | "section" | "division" | "none";
}

const entry = (
  part: KnownPart,
  heading: string,
  level: PartEntry["level"],
  numbering: PartEntry["numbering"] = level === 0 ? "none" : level === 1 ? "chapter" : "section",
): PartEntry => ({ part, heading, level, numbering });

/** In the standard order. */
export const PARTS: readonly PartEntry[] = [
  entry("preamble", "", 0),
  entry("dutiesChapter", "部门职责及机构设置情况", 1),
  entry("duties", "部门职责", 2),
  entry("organisations", "机构设置", 2),
  entry("budgetChapter", "部门预算安排的总体情况", 1),
  entry("income", "收入说明", 2),
  entry("spending", "支出说明", 2),
  entry("change", "比上年增减情况", 2),
  entry("operating", "机关运行经费安排情况", 1),
  entry("threePublic", "财政拨款“三公”经费预算情况及增减变化原因", 1),
  entry("performanceChapter", "预算绩效信息", 1),
  entry("overallPart", "部门整体绩效目标", 2, "division"),
  entry("goal", "总体绩效目标", 2),
  entry("subGoals", "分项绩效目标", 2),
  entry("safeguards", "工作保障措施", 2),
  entry("overallIndicators", "部门整体支出绩效指标", 2),
  entry("projects", "预算项目绩效目标", 2, "division"),
  entry("procurement", "政府采购预算情况", 1),
  entry("assets", "国有资产信息", 1),
  entry("glossary", "名词解释", 1),
  entry("other", "其他需要说明的事项", 1),
  entry("closing", "", 0),
];
