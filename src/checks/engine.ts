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
import type {
  DocumentRule,
  Found,
  IndicatorInput,
  IndicatorRule,
  ProjectInput,
  ProjectRule,
  ProjectsRule,
  TextInput,
  TextRule,
} from "./rule.ts";
import type { TableForm } from "./table-form.ts";
import type { PlacedText } from "./texts.ts";
import { type Scanner, scannerOf } from "./words/marks.ts";
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
  return { ...sets, scanner: scannerOf(sets.texts.map(({ rule }) => rule.marks)) };
}

/** The rules that have something to look at in a document; those over tables are asked again of each form. */
export function setsFor(sets: RuleSets, facts: Facts, form?: TableForm): RuleSets {
  return {
    indicator: speaking(sets.indicator, facts, form),
    project: speaking(sets.project, facts, form),
    texts: speaking(sets.texts, facts),
    scanner: sets.scanner,
    projects: speaking(sets.projects, facts),
    document: speaking(sets.document, facts),
  };
}

/** What a rule found, as a finding; what the rule leaves out of the place comes from `at`; `typed` where it was written here. */
export function toFinding(active: ActiveRule, found: Found, at: Where, typed = false): Finding {
  const { section = at.section, project = at.project, indicator = at.indicator, field = at.field } = found;
  const finding: Finding = {
    rule: active.rule.id,
    severity: severityOf(active, found, typed),
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

/**
 * The county's word first; else what the rule says, never graver than its precision allows. Rules err at first looks where
 * a file was read otherwise than it is meant: what was typed here is as it is.
 */
function severityOf({ severity, most, rule }: ActiveRule, found: Found, typed: boolean): Finding["severity"] {
  const within = typed && most === "warning" ? "error" : most;
  return severity ?? severityWithin(within, found.severity ?? rule.severity);
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

/** A text in which something was seen that rules look for, and the list that takes what they say of it. */
interface SeenText {
  readonly input: TextInput;
  readonly placed: PlacedText;
  readonly seen: number;
  readonly found: Finding[];
}

/** One pass over each text tells which rules have anything to look at there. */
export function seenIn(
  { scanner }: RuleSets,
  facts: Facts,
  texts: readonly PlacedText[],
  found: Finding[],
): readonly SeenText[] {
  const all: SeenText[] = [];
  for (const placed of texts) {
    const { text, kind, section, field, follows } = placed;
    const seen = scanner.scan(text);
    if (seen === 0) continue;
    const input = { text, kind, section, field, facts, ...(follows === undefined ? {} : { follows }) };
    all.push({ input, placed, seen, found });
  }
  return all;
}

/** The rules over many texts, one after the other as in `checkTables`. */
export function* checkTexts({ scanner, texts: rules }: RuleSets, texts: readonly SeenText[]): Steps<void> {
  for (const active of rules) {
    const bit = scanner.bitOf(active.rule.marks);
    for (const text of texts) if ((text.seen & bit) !== 0) checkText(active, text);
    yield;
  }
}

function checkText(active: ActiveRule<TextRule>, { input, placed, found: all }: SeenText): void {
  for (const found of active.rule.check(input, active.limits)) {
    all.push(toFinding(active, placed.printed ? withoutMend(found) : mendOf(found, input.text), placed));
  }
}

const SENTENCES = /[。；]/;

/** What reading could not place: only some rules hold for heads and feet of forms. */
export function* checkStrays(sets: RuleSets, facts: Facts, strays: Draft["unrecognised"]): Steps<readonly Finding[]> {
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
  const found: Finding[] = [];
  yield* checkTexts({ ...sets, texts }, seenIn(sets, facts, placed, found));
  return found.map((finding) => ({ ...finding, where: { section: STRAYS } }));
}

const REMARK = /[（(][^（(]*[)）]$/;
const withoutRemark = (name: string): string =>
  name.endsWith(")") || name.endsWith("）") ? name.replace(REMARK, "") : name;

/** A table, and the list that takes what is said of it; places have no project number yet. */
export interface CheckedTable extends ProjectInput {
  readonly found: Finding[];
}

export function tableFor(project: Project, facts: Facts, form: TableForm, overall: boolean): CheckedTable {
  const scheme = overall ? facts.overallScheme : facts.scheme;
  const places = project.indicators.map((row) => findClass(scheme, row.level2, row.level1));
  return { project, facts, form, scheme, places, overall, found: [] };
}

interface CheckedRow extends IndicatorInput {
  readonly index: number;
  readonly table: CheckedTable;
}

/** Rows that are looked at together, and those of a table that make a step of their own. */
const STEP = 512;

const sectionOf = ({ overall }: CheckedTable): Where => (overall ? { section: "overall" } : {});

/**
 * The rules over the rows and the heads of tables of one form. Each rule looks at all tables before the next one does: the
 * code of all of them does not fit into the nearest memory of a processor, and would be fetched anew for each table.
 */
export function* checkTables(sets: RuleSets, tables: readonly CheckedTable[]): Steps<void> {
  for (const active of sets.project) {
    for (const table of tables) {
      checkHead(active, table);
      if (table.places.length > STEP) yield;
    }
    yield;
  }
  const rows = tables.flatMap(rowsOf);
  for (let from = 0; from < rows.length; from += STEP) {
    const bySort = new Map<readonly ActiveRule<IndicatorRule>[], CheckedRow[]>();
    for (const row of rows.slice(from, from + STEP)) {
      const rules = rulesOfRow(sets.indicator, row);
      const same = bySort.get(rules);
      if (same === undefined) bySort.set(rules, [row]);
      else same.push(row);
    }
    for (const active of sets.indicator) {
      for (const [rules, same] of bySort) if (rules.includes(active)) for (const row of same) checkRow(active, row);
      yield;
    }
  }
}

function checkHead(active: ActiveRule<ProjectRule>, table: CheckedTable): void {
  const typed = !table.form.printed;
  for (const found of active.rule.check(table)) table.found.push(toFinding(active, found, sectionOf(table), typed));
}

function rowsOf(table: CheckedTable): readonly CheckedRow[] {
  const { project, facts, form, scheme, places } = table;
  const rows: CheckedRow[] = [];
  project.indicators.forEach((row, index) => {
    if (isOpen(row)) return;
    const place = places[index];
    rows.push({
      row,
      name: withoutRemark(row.level3.trim()),
      quantity: quantityOf(row),
      text: textOf(row),
      facts,
      form,
      scheme,
      place,
      measures: place?.class.measures,
      index,
      table,
    });
  });
  return rows;
}

function checkRow(active: ActiveRule<IndicatorRule>, input: CheckedRow): void {
  const said = active.rule.check(input);
  if (said.length === 0) return;
  const { table, row, index } = input;
  const at = { ...sectionOf(table), indicator: index + 1 };
  for (const found of said) table.found.push(toFinding(active, mendOfCell(found, row), at, !table.form.printed));
}
