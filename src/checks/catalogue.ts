import {
  ASSET_FIELDS,
  fieldWord,
  NARRATIVE_FIELDS,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
  type Severity,
} from "../domain/index.ts";
import { allowedBy, severityWithin } from "./active-rules.ts";
import { type Precision, precisionOf } from "./judged/precision.ts";
import type { Limits, Rule, RuleGroup } from "./rule.ts";
import { RULES } from "./rules/index.ts";

/** A number that a county may set. */
export interface CatalogueLimit {
  readonly name: string;
  /** What it decides. */
  readonly word: string;
  /** The rule's own. */
  readonly value: number;
}

/** A rule as a person reads it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly group: RuleGroup;
  readonly title: string;
  /** What it says without a county's word, as its record allows it. */
  readonly severity: Severity;
  readonly why: string;
  readonly source: string;
  readonly limits: readonly CatalogueLimit[];
  /** In words, how many of its findings were right by a person's judgement; "" where none was judged. */
  readonly record: string;
  /** Cases that are found, and cases that stay silent, in words. */
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

export const GROUP_WORDS: Readonly<Record<RuleGroup, string>> = {
  values: "指标值",
  rows: "指标行",
  projects: "项目",
  texts: "文字",
  figures: "数据",
  document: "全文",
};

const LIMIT_WORDS: Readonly<Record<string, string>> = {
  length: "至少多少字才比较",
  alike: "两个项目名称相像到几成就不提（0 到 1）",
  times: "说到别的项目至少几次才提",
  district: "文里至少写几次“区”才提",
};

/** The words of the tables and chapters come from their own catalogues; what only examples say is added. */
const LABELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...NARRATIVE_FIELDS, ...PROCUREMENT_FIELDS, ...ASSET_FIELDS, ...ORGANISATION_FIELDS].map(({ id, label }) => [
      id,
      label,
    ]),
  ),
  place: "位置",
  unit: "单位",
  class: "二级",
  level1: "一级",
  name: "名称",
  description: "描述",
  target: "指标值",
  printed: "原印",
  basis: "依据",
  extra: "其他栏",
  code: "编码",
  header: "表头",
  budget: "预算数、财政、其他",
  purpose: "用途",
  goals: "目标",
  goal: "总体目标",
  plan: "支出计划",
  rows: "指标",
  agency: "单位",
  text: "文字",
  column: "栏",
  document: "",
  kind: "",
  slot: "",
  year: "年度",
  title: "标题",
  texts: "正文",
  figures: "数据",
  lastYear: "上年",
  projects: "项目",
  organisations: "机构",
  procurement: "采购",
  assets: "资产",
  asOf: "截止时间",
  unrecognised: "域代码",
  doubts: "存疑",
  says: "读入时说",
  columns: "表里有的栏",
  fields: "表里有的项",
  form: "表的样子",
  own: "自有章节",
  chapters: "各章标题",
  value: "值",
  symbol: "符号",
};

const COLUMNS = new Set(["columns", "fields"]);

/** Columns and fields of a form by their labels. */
function labels(ids: unknown): unknown {
  return Array.isArray(ids) ? ids.map((id) => (typeof id === "string" ? fieldWord(id) : id)) : ids;
}

/** An example in one line: “名称 群众满意度，指标值 ≤90%”. */
function words(example: unknown): string {
  // The cells of a row.
  if (typeof example === "string") return example.replace(/(?<! )\|+(?! )/g, " ");
  if (typeof example === "number") return String(example);
  if (Array.isArray(example)) return example.map(words).join(" / ");
  if (typeof example !== "object" || example === null) return "";
  return Object.entries(example)
    .filter(([key]) => LABELS[key] !== "")
    .map(([key, value]) => `${LABELS[key] ?? key} ${words(COLUMNS.has(key) ? labels(value) : value) || "（空）"}`)
    .join("，");
}

function limitsOf(limits: Limits = {}): readonly CatalogueLimit[] {
  return Object.entries(limits).map(([name, value]) => ({ name, word: LIMIT_WORDS[name] ?? name, value }));
}

function examples(rule: Rule): Pick<CatalogueEntry, "bad" | "good"> {
  const { bad, good } = rule.examples;
  // Each of the bad cases, tried in a form without the column.
  const lacking = (rule.needs?.columns ?? []).map((column) => `表里没有“${fieldWord(column)}”一栏`);
  return { bad: bad.map(words), good: [...good.map(words), ...lacking] };
}

function recordWords({ right, judged, first }: Precision): string {
  const before = first.judged === 0 ? "" : `，没见过的文件上 ${first.judged} 处对 ${first.right} 处`;
  return judged === 0 ? "" : `核对过 ${judged} 处，对 ${right} 处${before}`;
}

/** Every rule as data: what the catalogue page and the document print. */
export function catalogue(): readonly CatalogueEntry[] {
  return RULES.map((rule) => ({
    id: rule.id,
    group: rule.id.split(".")[0] as RuleGroup,
    title: rule.title,
    severity: severityWithin(allowedBy(precisionOf(rule.id)).most, rule.severity),
    why: rule.why,
    source: rule.source ?? "",
    limits: limitsOf(rule.limits),
    record: recordWords(precisionOf(rule.id)),
    ...examples(rule),
  }));
}
