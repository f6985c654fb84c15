import {
  type Draft,
  type Finding,
  type Form,
  finish,
  type Layout,
  NARRATIVE_FIELDS,
  type Project,
  type Steps,
} from "../domain/index.ts";
import { activeRules } from "./active-rules.ts";
import { foldAlike } from "./alike.ts";
import { isUnfilledForm } from "./blank.ts";
import { documentFindings, type SaidByRule } from "./document-findings.ts";
import {
  byScope,
  type CheckedTable,
  checkStrays,
  checkTables,
  checkTexts,
  type RuleSets,
  seenIn,
  setsFor,
  tableFor,
  toFinding,
} from "./engine.ts";
import { type Facts, factsOf, sameFacts } from "./facts.ts";
import { foldHabits, movedTo, withoutConsequences } from "./fold.ts";
import { printedDraft } from "./live.ts";
import { withoutMisread } from "./misread.ts";
import { comparePlaces, isBeforeProjects } from "./order.ts";
import { overallTable } from "./overall-table.ts";
import { DEFAULT_PROFILE, type Profile } from "./profile.ts";
import { RULES } from "./rules/index.ts";
import { type SettledFinding, splitSettled } from "./settle.ts";
import { type ProjectSummary, summarise } from "./summary.ts";
import { formAsRead, layoutForm, printedForm, type TableForm } from "./table-form.ts";
import { blockTexts, namesOfRows, overallTexts, type PlacedText, projectTexts, slotTexts } from "./texts.ts";

export interface CheckResult {
  /** What is to be looked at, in the order of the document. */
  readonly open: readonly Finding[];
  /** What a person decided to leave, with the reason. */
  readonly settled: readonly SettledFinding[];
  /** Rules that were not asked. */
  readonly off?: ReadonlySet<string>;
}

export interface Checker {
  check(draft: Draft, layout: Layout): CheckResult;
  /** The same, laid down between tables and between rows. What was not finished is begun again by the next. */
  steps(draft: Draft, layout: Layout): Steps<CheckResult>;
}

interface ProjectEntry {
  readonly summary: ProjectSummary;
  /** Findings without a project number, sorted. */
  readonly own: readonly Finding[];
  number: number;
  numbered: readonly Finding[];
}

/** The rules that may speak of a table, and the form they look at. */
interface TableRules {
  readonly form: TableForm;
  readonly sets: RuleSets;
}

interface Cache {
  readonly facts: Facts;
  readonly sets: RuleSets;
  readonly projects: WeakMap<Project, ProjectEntry>;
  readonly document: SaidByRule;
  /** By the columns and fields of a printed form; "" for the layout's. */
  readonly forms: Map<string, TableRules>;
  /** Findings of narrative slots and of 部门整体绩效目标, with the content they were made from. */
  readonly parts: Map<string, { readonly content: object; readonly findings: readonly Finding[] }>;
}

/** Projects that are checked together: what is begun is begun again where an edit comes before its end. */
const TOGETHER = 64;

/**
 * Checks drafts again and again: what kept its identity since the last call is not checked again, so that after one
 * edit only the touched project or chapter and the comparisons between projects run.
 */
export function createChecker(profile: Profile = DEFAULT_PROFILE): Checker {
  const active = activeRules(RULES, profile);
  const all = byScope(active);
  const asked = new Set(active.map(({ rule }) => rule.id));
  const off = new Set(RULES.map(({ id }) => id).filter((id) => !asked.has(id)));
  let cache: Cache | undefined;

  const cacheFor = (facts: Facts): Cache => {
    if (cache === undefined || !sameFacts(cache.facts, facts)) {
      const sets = setsFor(all, facts);
      cache = { facts, sets, projects: new WeakMap(), document: new WeakMap(), forms: new Map(), parts: new Map() };
    }
    return cache;
  };

  const rulesFor = ({ facts, forms }: Cache, form: Form | undefined): TableRules => {
    const key = form === undefined ? "" : [...form.columns, "/", ...form.fields].join("\n");
    const known = forms.get(key);
    if (known !== undefined) return known;
    const table = form === undefined ? layoutForm(facts.layout, facts.used) : printedForm(form, facts.used);
    const rules = { form: table, sets: setsFor(all, facts, table) };
    forms.set(key, rules);
    return rules;
  };

  const tableOf = (current: Cache, project: Project, overall: boolean): CheckedTable =>
    tableFor(project, current.facts, rulesFor(current, formAsRead(project)).form, overall);

  /** Those of one form together; what was said of each is in it. */
  const checkAll = function* (current: Cache, tables: readonly CheckedTable[]): Steps<void> {
    const bySets = new Map<RuleSets, CheckedTable[]>();
    for (const table of tables) {
      const { sets } = rulesFor(current, formAsRead(table.project));
      bySets.set(sets, [...(bySets.get(sets) ?? []), table]);
    }
    for (const [sets, same] of bySets) yield* checkTables(sets, same);
  };

  /** Makes the entries of projects that have none. */
  const checkProjects = function* (current: Cache, projects: readonly Project[]): Steps<void> {
    // A printed form that nobody filled is no table yet, and its own words are no mistakes.
    const filled = projects.filter((project) => !isUnfilledForm(project));
    const tables = filled.map((project) => tableOf(current, project, false));
    yield* checkAll(current, tables);
    const said = new Map(tables.map(({ project, found }) => [project, [...withoutConsequences(found, active)]]));
    const texts = [...said].flatMap(([project, found]) =>
      seenIn(current.sets, current.facts, projectTexts(project), found),
    );
    yield* checkTexts(current.sets, texts);
    for (const project of projects) {
      const own = [...withoutConsequences(said.get(project) ?? [], active)].sort(comparePlaces);
      current.projects.set(project, { summary: summarise(project), own, number: 0, numbered: own });
    }
    yield;
  };

  const part = function* (
    { parts }: Cache,
    name: string,
    content: object,
    check: () => Steps<readonly Finding[]>,
  ): Steps<readonly Finding[]> {
    const known = parts.get(name);
    if (known?.content === content) return known.findings;
    const findings = yield* check();
    parts.set(name, { content, findings });
    return findings;
  };

  /** Chapters, own tables and 部门整体绩效目标. */
  const chapterFindings = function* (current: Cache, draft: Draft): Steps<readonly Finding[]> {
    const { facts, sets } = current;
    const found: Finding[] = [];
    const texts = function* (placed: readonly PlacedText[]): Steps<readonly Finding[]> {
      const said: Finding[] = [];
      yield* checkTexts(sets, seenIn(sets, facts, placed, said));
      return said;
    };
    for (const { id } of NARRATIVE_FIELDS) {
      const paragraphs = draft.narrative[id];
      found.push(...(yield* part(current, id, paragraphs, () => texts(slotTexts(id, paragraphs)))));
    }
    for (const { id, blocks } of draft.parts) {
      if (blocks.length === 0) continue;
      found.push(...(yield* part(current, `blocks/${id}`, blocks, () => texts(blockTexts(id, blocks)))));
    }
    const strays = () => checkStrays(sets, facts, draft.unrecognised);
    if (draft.unrecognised.length > 0) found.push(...(yield* part(current, "strays", draft.unrecognised, strays)));
    const tables = {
      procurement: draft.procurement.rows,
      assets: draft.assets.rows,
      organisations: draft.organisations,
    };
    for (const [name, rows] of Object.entries(tables)) {
      if (rows.length === 0) continue;
      const named = yield* part(current, `rows/${name}`, rows, () => texts(namesOfRows(name, rows)));
      // A text is mended where it is edited: these cells have no such mend.
      found.push(...named.map(({ fix: _, ...finding }) => finding));
    }
    const whole = overallTable(draft);
    const overall = function* (): Steps<readonly Finding[]> {
      const table = tableOf(current, whole, true);
      if (whole.indicators.length > 0) yield* checkAll(current, [table]);
      return [...withoutConsequences(table.found, active), ...(yield* texts(overallTexts(draft.overall)))];
    };
    found.push(...(yield* part(current, "overall", whole, overall)));
    return found;
  };

  const steps: Checker["steps"] = function* (stored, layout) {
    const draft = printedDraft(stored);
    const current = cacheFor(factsOf(draft, layout));
    const { facts, sets } = current;
    const unknown = draft.projects.filter((project) => !current.projects.has(project));
    for (let from = 0; from < unknown.length; from += TOGETHER) {
      yield* checkProjects(current, unknown.slice(from, from + TOGETHER));
    }
    const entries = draft.projects.flatMap((project) => current.projects.get(project) ?? []);
    const summaries = entries.map(({ summary }) => summary);

    const input = { draft, layout, facts, summaries };
    const document = sets.document.flatMap((rule) => documentFindings(rule, input, current.document));
    yield;
    const chapters = [
      ...(yield* chapterFindings(current, draft)),
      ...document.filter(({ where }) => where.project === undefined),
    ];
    const around = [...withoutConsequences(chapters, active)].sort(comparePlaces);

    const compared = new Map<number, Finding[]>();
    for (const finding of document) {
      const { project } = finding.where;
      if (project !== undefined) compared.set(project - 1, [...(compared.get(project - 1) ?? []), finding]);
    }
    for (const rule of sets.projects) {
      yield;
      for (const { project, ...found } of rule.rule.check({ summaries, facts, limits: rule.limits })) {
        const list = compared.get(project) ?? [];
        list.push(toFinding(rule, found, { project: project + 1 }));
        compared.set(project, list);
      }
    }
    const projects = entries.flatMap((entry, index) => {
      const own = numbered(entry, index + 1);
      const more = compared.get(index);
      return more === undefined ? own : withoutConsequences([...own, ...more].sort(comparePlaces), active);
    });

    const before = around.filter(isBeforeProjects);
    const after = around.filter((finding) => !isBeforeProjects(finding));
    const all = withoutMisread(stored, [...before, ...projects, ...after]);
    const { open, settled } = splitSettled(stored, foldHabits(draft, all, active));
    // Only then: what was decided of single rows stays decided, and what is decided of the many is looked up again.
    const folded = foldAlike(draft, open, active);
    const many = folded === open ? { open, settled: [] } : splitSettled(stored, folded);
    const split = { open: many.open, settled: [...settled, ...many.settled] };
    return off.size === 0 ? split : { ...split, off };
  };

  return { check: (draft, layout) => finish(steps(draft, layout)), steps };
}

/** The entry's findings with the project's number of today; most keep theirs. */
function numbered(entry: ProjectEntry, number: number): readonly Finding[] {
  if (entry.number !== number) {
    entry.number = number;
    entry.numbered = entry.own.map((finding) => movedTo(finding, { ...finding.where, project: number }));
  }
  return entry.numbered;
}

/** Checks a draft once, from nothing. The same draft, layout and profile give the same findings in the same order. */
export function checkDraft(draft: Draft, layout: Layout, options: { readonly profile?: Profile } = {}): CheckResult {
  return createChecker(options.profile).check(draft, layout);
}
