import { type Draft, type Finding, type Form, type Layout, NARRATIVE_FIELDS, type Project } from "../domain/index.ts";
import { activeRules } from "./active-rules.ts";
import { byScope, checkTable, checkTexts, overallTable, type RuleSets, setsFor, toFinding } from "./engine.ts";
import { type Facts, factsOf, sameFacts } from "./facts.ts";
import { foldHabits, movedTo, withoutConsequences } from "./fold.ts";
import { printedDraft } from "./live.ts";
import { withoutMisread } from "./misread.ts";
import { comparePlaces, isBeforeProjects } from "./order.ts";
import { DEFAULT_PROFILE, type Profile } from "./profile.ts";
import { RULES } from "./rules/index.ts";
import { type SettledFinding, splitSettled } from "./settle.ts";
import { type ProjectSummary, summarise } from "./summary.ts";
import { layoutForm, printedForm, type TableForm } from "./table-form.ts";
import { blockTexts, overallTexts, projectTexts, slotTexts } from "./texts.ts";

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
  /** By the columns and fields of a printed form; "" for the layout's. */
  readonly forms: Map<string, TableRules>;
  /** Findings of narrative slots and of 部门整体绩效目标, with the content they were made from. */
  readonly parts: Map<string, { readonly content: object; readonly findings: readonly Finding[] }>;
}

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
      cache = { facts, sets: setsFor(all, facts), projects: new WeakMap(), forms: new Map(), parts: new Map() };
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

  const table = (current: Cache, project: Project, overall: boolean): readonly Finding[] => {
    const { form, sets } = rulesFor(current, project.form);
    return withoutConsequences(checkTable(sets, current.facts, project, { overall, form }), active);
  };

  const projectEntry = (current: Cache, project: Project): ProjectEntry => {
    const known = current.projects.get(project);
    if (known !== undefined) return known;
    const own = [
      ...table(current, project, false),
      ...checkTexts(current.sets, current.facts, projectTexts(project)),
    ].sort(comparePlaces);
    const entry: ProjectEntry = { summary: summarise(project), own, number: 0, numbered: own };
    current.projects.set(project, entry);
    return entry;
  };

  const part = ({ parts }: Cache, name: string, content: object, check: () => Finding[]): readonly Finding[] => {
    const known = parts.get(name);
    if (known?.content === content) return known.findings;
    const findings = check();
    parts.set(name, { content, findings });
    return findings;
  };

  /** Chapters, own tables and 部门整体绩效目标. */
  const chapterFindings = (current: Cache, draft: Draft): readonly Finding[] => {
    const { facts, sets } = current;
    const texts = NARRATIVE_FIELDS.flatMap(({ id }) => {
      const paragraphs = draft.narrative[id];
      return part(current, id, paragraphs, () => checkTexts(sets, facts, slotTexts(id, paragraphs)));
    });
    const blocks = draft.parts.flatMap(({ id, blocks: own }) =>
      own.length === 0 ? [] : part(current, `blocks/${id}`, own, () => checkTexts(sets, facts, blockTexts(id, own))),
    );
    const overall = part(current, "overall", draft.overall, () => [
      ...(draft.overall.indicators.length === 0 ? [] : table(current, overallTable(draft.overall), true)),
      ...checkTexts(sets, facts, overallTexts(draft.overall)),
    ]);
    return [...texts, ...blocks, ...overall];
  };

  return {
    check(stored, layout) {
      const draft = printedDraft(stored);
      const current = cacheFor(factsOf(draft, layout));
      const { facts, sets } = current;
      const entries = draft.projects.map((project) => projectEntry(current, project));
      const summaries = entries.map(({ summary }) => summary);

      const document = sets.document.flatMap((rule) =>
        rule.rule
          .check({ draft, layout, facts, summaries, limits: rule.limits })
          .map((found) => toFinding(rule, found, {})),
      );
      const chapters = [
        ...chapterFindings(current, draft),
        ...document.filter(({ where }) => where.project === undefined),
      ];
      const around = [...withoutConsequences(chapters, active)].sort(comparePlaces);

      const compared = new Map<number, Finding[]>();
      for (const finding of document) {
        const { project } = finding.where;
        if (project !== undefined) compared.set(project - 1, [...(compared.get(project - 1) ?? []), finding]);
      }
      for (const rule of sets.projects) {
        for (const { project, ...found } of rule.rule.check({ summaries, facts, limits: rule.limits })) {
          const list = compared.get(project) ?? [];
          list.push(toFinding(rule, found, { project: project + 1 }));
          compared.set(project, list);
        }
      }
      const projects = entries.flatMap((entry, index) => {
        const own = numbered(entry, index + 1);
        const more = compared.get(index);
        return more === undefined ? own : [...own, ...more].sort(comparePlaces);
      });

      const before = around.filter(isBeforeProjects);
      const after = around.filter((finding) => !isBeforeProjects(finding));
      const all = withoutMisread(stored, [...before, ...projects, ...after]);
      const split = splitSettled(stored, foldHabits(draft, all, active));
      return off.size === 0 ? split : { ...split, off };
    },
  };
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
