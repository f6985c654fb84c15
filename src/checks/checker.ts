import { type Draft, type Finding, type Layout, NARRATIVE_FIELDS, type Project } from "../domain/index.ts";
import { byScope, checkTable, checkTexts, overallTable, toFinding } from "./engine.ts";
import { type Facts, factsOf, sameFacts } from "./facts.ts";
import { comparePlaces, isBeforeProjects } from "./order.ts";
import { activeRules, DEFAULT_PROFILE, type Profile } from "./profile.ts";
import { RULES } from "./rules/index.ts";
import { type SettledFinding, splitSettled } from "./settle.ts";
import { type ProjectSummary, summarise } from "./summary.ts";
import { overallTexts, projectTexts, slotTexts } from "./texts.ts";

export interface CheckResult {
  /** What is to be looked at, in the order of the document. */
  readonly open: readonly Finding[];
  /** What a person decided to leave, with the reason. */
  readonly settled: readonly SettledFinding[];
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

interface Cache {
  readonly facts: Facts;
  readonly projects: WeakMap<Project, ProjectEntry>;
  /** Findings of narrative slots and of 部门整体绩效目标, with the content they were made from. */
  readonly parts: Map<string, { readonly content: object; readonly findings: readonly Finding[] }>;
}

/**
 * Checks drafts again and again: what kept its identity since the last call is not checked again, so that after one
 * edit only the touched project or chapter and the comparisons between projects run.
 */
export function createChecker(profile: Profile = DEFAULT_PROFILE): Checker {
  const sets = byScope(activeRules(RULES, profile));
  let cache: Cache | undefined;

  const cacheFor = (facts: Facts): Cache => {
    if (cache === undefined || !sameFacts(cache.facts, facts)) {
      cache = { facts, projects: new WeakMap(), parts: new Map() };
    }
    return cache;
  };

  const projectEntry = ({ facts, projects }: Cache, project: Project): ProjectEntry => {
    const known = projects.get(project);
    if (known !== undefined) return known;
    const own = [
      ...checkTable(sets, facts, project, { overall: false }),
      ...checkTexts(sets, facts, projectTexts(project)),
    ].sort(comparePlaces);
    const entry: ProjectEntry = { summary: summarise(project), own, number: 0, numbered: own };
    projects.set(project, entry);
    return entry;
  };

  const part = ({ parts }: Cache, name: string, content: object, check: () => Finding[]): readonly Finding[] => {
    const known = parts.get(name);
    if (known?.content === content) return known.findings;
    const findings = check();
    parts.set(name, { content, findings });
    return findings;
  };

  return {
    check(draft, layout) {
      const current = cacheFor(factsOf(draft, layout));
      const { facts } = current;
      const entries = draft.projects.map((project) => projectEntry(current, project));
      const summaries = entries.map(({ summary }) => summary);

      const chapters = NARRATIVE_FIELDS.flatMap(({ id }) => {
        const paragraphs = draft.narrative[id];
        return part(current, id, paragraphs, () => checkTexts(sets, facts, slotTexts(id, paragraphs)));
      });
      const overall = part(current, "overall", draft.overall, () => [
        ...(draft.overall.indicators.length === 0
          ? []
          : checkTable(sets, facts, overallTable(draft.overall), { overall: true })),
        ...checkTexts(sets, facts, overallTexts(draft.overall)),
      ]);
      const document = sets.document.flatMap((active) =>
        active.rule
          .check({ draft, layout, facts, summaries, limits: active.limits })
          .map((found) => toFinding(active, found, {})),
      );
      const around = [...chapters, ...overall, ...document].sort(comparePlaces);

      const compared = new Map<number, Finding[]>();
      for (const active of sets.projects) {
        for (const { project, ...found } of active.rule.check({ summaries, facts, limits: active.limits })) {
          const list = compared.get(project) ?? [];
          list.push(toFinding(active, found, { project: project + 1 }));
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
      return splitSettled(draft, [...before, ...projects, ...after]);
    },
  };
}

/** The entry's findings with the project's number of today; most keep theirs. */
function numbered(entry: ProjectEntry, number: number): readonly Finding[] {
  if (entry.number !== number) {
    entry.number = number;
    entry.numbered = entry.own.map((finding) => ({ ...finding, where: { ...finding.where, project: number } }));
  }
  return entry.numbered;
}

/** Checks a draft once, from nothing. The same draft, layout and profile give the same findings in the same order. */
export function checkDraft(draft: Draft, layout: Layout, options: { readonly profile?: Profile } = {}): CheckResult {
  return createChecker(options.profile).check(draft, layout);
}
