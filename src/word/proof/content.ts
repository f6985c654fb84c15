import {
  ASSET_FIELDS,
  type Draft,
  type Field,
  type FieldValue,
  INDICATOR_CATALOGUE,
  type Indicator,
  NARRATIVE_FIELDS,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
  PROJECT_FIELDS,
  SUB_GOAL_FIELDS,
} from "../../domain/index.ts";
import { isContentsEntry } from "../reader/index.ts";
import type { Difference } from "./difference.ts";
import { compared } from "./lines.ts";

/** A value with its place in words; `label` is the kind of value, for what a layout does not print at all. */
interface Entry {
  readonly words: string;
  readonly label: string;
  readonly text: string;
}

/**
 * Compares by content where a file is laid out otherwise than any of our templates: both sides as reading understands them,
 * value by value, rows by their names. Less certain than the comparison of prints: what reading does not recognise is
 * compared as a whole text only.
 * @returns the differences, and labels of values that the published file does not print anywhere.
 */
export function compareContent(
  approved: Draft,
  published: Draft,
): { readonly differences: readonly Difference[]; readonly unprinted: readonly string[] } {
  const theirs = new Map(entries(published).map((entry) => [entry.words, entry]));
  const printed = new Set([...theirs.values()].map(({ label }) => label));
  const unprinted = new Set<string>();
  const differences: Difference[] = [];
  for (const { words, label, text } of entries(approved)) {
    const other = theirs.get(words);
    theirs.delete(words);
    if (other && compared(other.text) === compared(text)) continue;
    if (!printed.has(label)) unprinted.add(label);
    else {
      const kind = other ? "changed" : "missing";
      differences.push({ kind, words, approved: text, published: other?.text ?? "", slight: false });
    }
  }
  for (const { words, text } of theirs.values()) {
    differences.push({ kind: "added", words, approved: "", published: text, slight: false });
  }
  return { differences, unprinted: [...unprinted] };
}

function entries(draft: Draft): readonly Entry[] {
  const found: Entry[] = [];
  const names = new Map<string, number>();
  const add = (words: string, label: string, value: FieldValue): void => {
    const text = typeof value === "object" ? value.join("\n") : String(value);
    if (compared(text) !== "") found.push({ words: `${words} ${label}`.trim(), label, text });
  };
  /** Equal names are told apart by their count. */
  const named = (name: string): string => {
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return count === 1 ? name : `${name}（${count}）`;
  };
  const row = <Row>(words: string, item: Row, fields: readonly Field<Row>[]): void => {
    for (const field of fields) {
      if (!field.computed && !field.id.startsWith("target."))
        add(words, field.label, field.get(item, { draft, index: 0 }));
    }
  };
  const indicators = (words: string, rows: readonly Indicator[]): void => {
    for (const item of rows) {
      const place = named(`${words} ${compared(`${item.level2}“${item.level3}”`)}`);
      row(place, item, INDICATOR_CATALOGUE);
      for (const [label, text] of Object.entries(item.extra ?? {})) add(place, label, text);
    }
  };
  add("", "标题", draft.title);
  for (const { id, label } of NARRATIVE_FIELDS) add("", label, draft.narrative[id]);
  add("", "总体绩效目标", draft.overall.goal);
  add("", "工作保障措施", draft.overall.safeguards);
  for (const goal of draft.overall.subGoals) row(named(`分项 ${compared(goal.title)}`), goal, SUB_GOAL_FIELDS);
  indicators("部门整体", draft.overall.indicators);
  for (const project of draft.projects) {
    const words = named(`项目 ${compared(project.name)}`);
    row(
      words,
      project,
      PROJECT_FIELDS.filter(({ id }) => id !== "nameLabel"),
    );
    add(words, "绩效目标", project.goals);
    add(
      words,
      "资金支出计划",
      project.spendingPlan.map(({ by, percent }) => `${by} ${percent}`),
    );
    for (const [label, text] of Object.entries(project.extra ?? {})) add(words, label, text);
    indicators(words, project.indicators);
  }
  for (const item of draft.organisations) row(named(`机构 ${compared(item.name)}`), item, ORGANISATION_FIELDS);
  for (const item of draft.procurement.rows) {
    row(named(`采购 ${compared(item.project + item.item)}`), item, PROCUREMENT_FIELDS);
  }
  for (const item of draft.assets.rows) row(named(`资产 ${compared(item.item)}`), item, ASSET_FIELDS);
  // Hidden entries for the table of contents are printed by neither file.
  for (const item of draft.unrecognised) {
    if (!isContentsEntry(item)) add(named(item.place), "未识别的文字", item.text);
  }
  return found;
}
