import {
  type Draft,
  type Finding,
  findClass,
  type Indicator,
  type Project,
  type Steps,
  type Where,
} from "../domain/index.ts";
import { type ActiveRule, severityWithin } from "./active-rules.ts";
import { isOpen } from "./blank.ts";
import type { Facts } from "./facts.ts";
import { markHabit } from "./fold.ts";
import { rulesOfRow, speaking } from "./needs.ts";
import type { DocumentRule, Found, IndicatorRule, ProjectInput, ProjectRule, ProjectsRule, TextRule } from "./rule.ts";
import type { TableForm } from "./table-form.ts";
import type { PlacedText } from "./texts.ts";
import { type Scanner, scannerOf } from "./words/marks.ts";
import { overallHead } from "./words/overall-head.ts";
import { quantityOf, textOf } from "./words/targets.ts";

/** Where the screen shows what is said of text that was not placed. */
const STRAYS = "preamble";

/** The active rules by scope. */
export interface RuleSets {
  readonly indicator: readonly ActiveRule<IndicatorRule>[];
  readonly project: readonly ActiveRule<ProjectRule>[];
  readonly texts: readonly ActiveRule<TextRule>[];
  /** Knows the marks of all text rules. */
  readonly scanner: Scanner;
  /** The text rules that a text concerns, by what the scanner saw in it. */
  concerned(seen: number): readonly ActiveRule<TextRule>[];
  readonly projects: readonly ActiveRule<ProjectsRule>[];
  readonly document: readonly ActiveRule<DocumentRule>[];
}

export function byScope(active: readonly ActiveRule[]): RuleSets {
  const sets = {
    indicator: [] as ActiveRule<IndicatorRule>[],
    project: [] as ActiveRule<ProjectRule>[],
    texts: [] as ActiveRule<TextRule>[],
    projects: [] as ActiveRule<ProjectsRule>[],
    document: [] as ActiveRule<DocumentRule>[],
  };
  for (const { rule, ...rest } of active) {
    if (rule.scope === "indicator") sets.indicator.push({ rule, ...rest });
    else if (rule.scope === "project") sets.project.push({ rule, ...rest });
    else if (rule.scope === "texts") sets.texts.push({ rule, ...rest });
    else if (rule.scope === "projects") sets.projects.push({ rule, ...rest });
    else sets.document.push({ rule, ...rest });
  }
  const scanner = scannerOf(sets.texts.map(({ rule }) => rule.marks));
  return { ...sets, scanner, concerned: concernedOf(scanner, sets.texts) };
}

/** Texts differ more than what is seen in them: each sight is looked up in all rules once. */
function concernedOf(scanner: Scanner, texts: RuleSets["texts"]): RuleSets["concerned"] {
  const known = new Map<number, RuleSets["texts"]>();
  return (seen) => {
    const found = known.get(seen) ?? texts.filter(({ rule }) => (scanner.bitOf(rule.marks) & seen) !== 0);
    known.set(seen, found);
    return found;
  };
}

/** The rules that have something to look at in a document; those over tables are asked again of each form. */
export function setsFor(sets: RuleSets, facts: Facts, form?: TableForm): RuleSets {
  const texts = speaking(sets.texts, facts);
  return {
    indicator: speaking(sets.indicator, facts, form),
    project: speaking(sets.project, facts, form),
    texts,
    scanner: sets.scanner,
    concerned: concernedOf(sets.scanner, texts),
    projects: speaking(sets.projects, facts),
    document: speaking(sets.document, facts),
  };
}

/** What a rule found, as a finding; what the rule leaves out of the place comes from `at`. */
export function toFinding(active: ActiveRule, found: Found, at: Where): Finding {
  const { section = at.section, project = at.project, indicator = at.indicator, field = at.field } = found;
  const finding: Finding = {
    rule: active.rule.id,
    severity: severityOf(active, found),
    message: found.message,
    where: {
      ...(section === undefined ? {} : { section }),
      ...(project === undefined ? {} : { project }),
      ...(indicator === undefined ? {} : { indicator }),
      ...(field === undefined ? {} : { field }),
    },
    ...(found.printed === undefined ? {} : { printed: found.printed }),
    ...(found.expected === undefined ? {} : { expected: found.expected }),
    ...(found.fix === undefined ? {} : { fix: found.fix }),
    ...(found.missing === undefined ? {} : { missing: found.missing }),
  };
  return markHabit(finding, found);
}

/** The county's word first; else what the rule says, never graver than its precision allows. */
function severityOf({ severity, most, rule }: ActiveRule, found: Found): Finding["severity"] {
  return severity ?? severityWithin(most, found.severity ?? rule.severity);
}

/** What is said of a text that cannot be mended here. */
function withoutMend({ fix: _, ...found }: Found): Found {
  return found;
}

/** A text mend with the text it was made for, so that two mends of one text do not undo each other. */
function mendOf(found: Found, from: string): Found {
  return found.fix?.kind === "text" ? { ...found, fix: { ...found.fix, from } } : found;
}

const TEXT_FIELDS = ["level1", "level2", "level3", "description", "basis"] as const;

function isCompleted(row: Indicator): boolean {
  const [own, whole] = [row.target, quantityOf(row)];
  return own.kind === "quantity" && whole !== undefined && (own.symbol !== whole.symbol || own.unit !== whole.unit);
}

/** The same for a cell of a row; a value whose sign or unit stands in another cell is not mended in its own. */
function mendOfCell(found: Found, row: Indicator): Found {
  if (found.fix?.kind === "target" && isCompleted(row)) return withoutMend(found);
  const field = TEXT_FIELDS.find((name) => name === found.field);
  return field === undefined ? found : mendOf(found, row[field]);
}

/**
 * The rules over many texts: one pass over each text tells which of them have anything to look at there. Loops here and
 * in `checkTable`, not chains of maps: thousands of rows pass through with every check of a whole document.
 */
export function checkTexts(sets: RuleSets, facts: Facts, texts: readonly PlacedText[]): Finding[] {
  const { scanner, concerned } = sets;
  const findings: Finding[] = [];
  for (const placed of texts) {
    const { text, kind, section, field, follows } = placed;
    const seen = scanner.scan(text);
    if (seen === 0) continue;
    const input = { text, kind, section, field, facts, ...(follows === undefined ? {} : { follows }) };
    for (const active of concerned(seen)) {
      for (const found of active.rule.check(input, active.limits)) {
        findings.push(toFinding(active, placed.printed ? withoutMend(found) : mendOf(found, text), placed));
      }
    }
  }
  return findings;
}

const SENTENCES = /[。；]/;

/** What reading could not place: only some rules hold for heads and feet of forms. */
export function checkStrays(sets: RuleSets, facts: Facts, strays: Draft["unrecognised"]): Finding[] {
  const texts = sets.texts.filter(({ rule }) => rule.strays === true);
  const placed = strays.map(
    ({ text }): PlacedText => ({
      text,
      // Notes and reckonings below a form are sentences as any other; labels and rows of a table are not.
      kind: SENTENCES.test(text) && !text.includes(" | ") ? "paragraph" : "cell",
      section: STRAYS,
      field: "",
      printed: true,
    }),
  );
  return checkTexts({ ...sets, texts, concerned: concernedOf(sets.scanner, texts) }, facts, placed).map((finding) => ({
    ...finding,
    where: { section: STRAYS },
  }));
}

const REMARK = /[（(][^（(]*[)）]$/;
const withoutRemark = (name: string): string =>
  name.endsWith(")") || name.endsWith("）") ? name.replace(REMARK, "") : name;

/** Rows that are looked at in one step. */
const STEP = 100;

/** Rules over the rows and the head of one table; places have no project number yet. */
export function* checkTable(
  sets: RuleSets,
  facts: Facts,
  project: Project,
  options: { readonly overall: boolean; readonly form: TableForm },
): Steps<readonly Finding[]> {
  const { overall, form } = options;
  const { indicators } = project;
  const scheme = overall ? facts.overallScheme : facts.scheme;
  const section: Where = overall ? { section: "overall" } : {};
  const places = indicators.map((row) => findClass(scheme, row.level2, row.level1));
  const findings: Finding[] = [];
  const table = { project, facts, form, scheme, places, overall };
  for (const active of sets.project) {
    const said = active.rule.check(table);
    if (said.length > 0) for (const found of said) findings.push(toFinding(active, found, section));
    if (indicators.length > STEP) yield;
  }
  for (let from = 0; from < indicators.length; from += STEP) {
    if (from > 0) yield;
    checkRows(findings, sets, table, section, from);
  }
  return findings;
}

/** Rules over so many rows as make a step, from one on: no generator, whose loops an engine is slow to make fast. */
function checkRows(findings: Finding[], sets: RuleSets, table: ProjectInput, section: Where, from: number): void {
  const { project, facts, form, scheme, places } = table;
  for (let index = from; index < Math.min(from + STEP, project.indicators.length); index++) {
    const row = project.indicators[index];
    if (row === undefined || isOpen(row)) continue;
    const place = places[index];
    const quantity = quantityOf(row);
    const text = textOf(row);
    const measures = place?.class.measures;
    const input = { row, facts, form, scheme, place, measures, name: withoutRemark(row.level3.trim()), quantity, text };
    const rules = rulesOfRow(sets.indicator, input);
    for (let i = 0; i < rules.length; i++) {
      const active = rules[i];
      if (active === undefined) continue;
      const said = active.rule.check(input);
      if (said.length === 0) continue;
      const at = { ...section, indicator: index + 1 };
      for (const found of said) findings.push(toFinding(active, mendOfCell(found, row), at));
    }
  }
}

type OverallPlaces = Pick<Draft, "overall" | "unrecognised" | "parts">;
const OVERALL_TABLES = new WeakMap<Draft["overall"], { readonly from: OverallPlaces; readonly table: Project }>();

/** 部门整体支出绩效指标 as a table, with what a self-evaluation prints beside it; the same table while these are the same. */
export function overallTable(draft: OverallPlaces): Project {
  const { overall, unrecognised, parts } = draft;
  const known = OVERALL_TABLES.get(overall);
  if (known?.from.unrecognised === unrecognised && known.from.parts === parts) return known.table;
  const extra = overallHead(draft);
  const same = known !== undefined && JSON.stringify(known.table.extra ?? {}) === JSON.stringify(extra);
  const table = same ? known.table : tableOf(overall, extra);
  OVERALL_TABLES.set(overall, { from: { overall, unrecognised, parts }, table });
  return table;
}

function tableOf(overall: Draft["overall"], extra: Readonly<Record<string, string>>): Project {
  return {
    id: "overall",
    name: "",
    code: "",
    budget: { total: "", fiscal: "", other: "" },
    purpose: "",
    spendingPlan: [],
    goals: overall.goal,
    indicators: overall.indicators,
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
    ...(overall.form === undefined ? {} : { form: overall.form }),
  };
}
