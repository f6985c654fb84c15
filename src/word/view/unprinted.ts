import {
  type Draft,
  INDICATOR_CATALOGUE,
  type Indicator,
  type IndicatorField,
  NARRATIVE_FIELDS,
  type ProjectField,
} from "../../domain/index.ts";
import type { Filling } from "./filling.ts";
import { layoutOfTemplate } from "./own-layout.ts";
import { OWN_PLACES } from "./own-places.ts";
import { ownWords } from "./own-words.ts";
import { partsOf } from "./parts.ts";
import type { Scope } from "./scope.ts";

/** What a project says in the fields that a template may leave out. */
const PROJECT_WORDS: readonly (readonly [field: ProjectField, word: string, says: (draft: Draft) => boolean])[] = [
  ["code", "项目编码", ({ projects }) => projects.some(({ code }) => code.trim() !== "")],
  ["budget", "预算数", ({ projects }) => projects.some(({ budget }) => Object.values(budget).join("") !== "")],
  ["purpose", "资金用途", ({ projects }) => projects.some(({ purpose }) => purpose.trim() !== "")],
  [
    "spendingPlan",
    "支出计划",
    ({ projects }) => projects.some((project) => project.spendingPlan.some(({ percent }) => percent.trim() !== "")),
  ],
];

/** Tables by the tag of their rows. */
const TABLES: readonly (readonly [tag: string, words: string, rows: (draft: Draft) => number])[] = [
  ["项目", "项目绩效目标表", ({ projects }) => projects.length],
  ["机构", "机构设置情况表", ({ organisations }) => organisations.length],
  ["采购", "政府采购表", ({ procurement }) => procurement.rows.length],
  [
    "资产",
    "国有资产表",
    ({ assets }) => assets.rows.filter(({ quantity, value }) => `${quantity}${value}` !== "").length,
  ],
  ["整体指标", "部门整体绩效指标", ({ overall }) => overall.indicators.length],
];

/**
 * What is filled in and has no place in a template, so that the document will not say it; in a clerk's words, in the order of
 * the document. To be said before writing.
 * @param filling its layout has every column and field that the template's tags may name.
 */
export function unprinted({ template, layout, wording }: Filling, all: Draft, scope: Scope): readonly string[] {
  const draft = ownWords(all, wording);
  const used = new Set(template.uses.map(({ name }) => name));
  const printed = layoutOfTemplate(template, layout, layout);
  const found: string[] = [];
  const whole = scope === "whole";
  if (whole && !used.has("章节")) {
    for (const { part, number, text } of partsOf(draft, scope)) {
      const own = part.part === "own" && part.blocks.length > 0;
      if (own && !used.has(OWN_PLACES.part(part.id))) found.push(`“${number}${text}”一章`);
    }
  }
  if (whole) {
    for (const { id, label } of NARRATIVE_FIELDS)
      if (
        draft.narrative[id].some((line) => line.trim() !== "") &&
        ![label, OWN_PLACES.said(id, 0)].some((tag) => used.has(tag))
      )
        found.push(label);
  }
  for (const [tag, words, rows] of TABLES)
    if ((whole || tag === "项目") && rows(draft) > 0 && !used.has(tag)) found.push(words);
  if (!used.has("项目")) return found;
  for (const [field, word, says] of PROJECT_WORDS)
    if (says(draft) && !printed.projectFields.includes(field)) found.push(`项目的${word}`);
  const { projects } = draft;
  for (const label of labelsOf(projects)) if (!printed.projectExtra.includes(label)) found.push(`项目的${label}`);
  const rows = projects.flatMap(({ indicators }) => indicators);
  const columns = new Set(printed.columns.map(({ field, label }) => (field === "extra" ? label : field)));
  for (const [field, label] of COLUMNS)
    if (rows.some((row) => fieldOf(row, field).trim() !== "") && !columns.has(field)) found.push(`指标的${label}`);
  for (const label of labelsOf(rows)) if (!columns.has(label)) found.push(`指标的${label}`);
  return found;
}

const COLUMNS: readonly (readonly [field: IndicatorField, label: string])[] = INDICATOR_CATALOGUE.flatMap(
  ({ id, label }) => (id === "description" || id === "basis" || id === "scoring" ? [[id, label] as const] : []),
);

const fieldOf = (row: Indicator, field: IndicatorField) => {
  const value = row[field];
  return typeof value === "string" ? value : "";
};

/** Labels of further columns or fields in which something stands. */
function labelsOf<Item extends { readonly extra?: Readonly<Record<string, string>> | undefined }>(
  items: readonly Item[],
): readonly string[] {
  const labels = new Set<string>();
  for (const { extra = {} } of items)
    for (const [label, text] of Object.entries(extra)) if (text.trim() !== "") labels.add(label);
  return [...labels];
}
