import { type Draft, type Finding, type Layout, type Project, projectState, sum } from "../domain/index.ts";
import type { DraftLine } from "../storage/index.ts";
import type { SessionState } from "./types.ts";

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  /** Places that nobody has filled in; absent where it is not known. */
  readonly unfilled?: number | undefined;
}

/** Errors and warnings; what cannot be decided is not counted. */
export function countFindings(findings: readonly Finding[]): Counts {
  return {
    errors: findings.filter((finding) => finding.severity === "error").length,
    warnings: findings.filter((finding) => finding.severity === "warning").length,
  };
}

/** What a line says of a draft: how many findings, by which rules, and how many places nobody has filled in. */
export interface Tally extends Counts {
  readonly rules?: Readonly<Record<string, number>> | undefined;
}

/** The counts of a draft that is being written, the same wherever they stand. */
export function tally({ findings, unfilled }: Pick<SessionState, "findings" | "unfilled">): Tally {
  const rules: Record<string, number> = {};
  for (const { rule, severity } of findings) if (severity !== "info") rules[rule] = (rules[rule] ?? 0) + 1;
  return { ...countFindings(findings), unfilled: unfilled.length, rules };
}

export function sameTally(a: Tally, b: Tally): boolean {
  const known = b.rules ?? {};
  const own = Object.entries(a.rules ?? {});
  return (
    a.errors === b.errors &&
    a.warnings === b.warnings &&
    a.unfilled === b.unfilled &&
    own.length === Object.keys(known).length &&
    own.every(([rule, count]) => known[rule] === count)
  );
}

/** Whether a project is complete, remembered by the object: a line is made with every key, over all projects. */
const complete = new WeakMap<Layout, WeakMap<Project, boolean>>();

function isComplete(project: Project, layout: Layout): boolean {
  const known = complete.get(layout) ?? new WeakMap<Project, boolean>();
  complete.set(layout, known);
  const answer = known.get(project) ?? projectState(project, layout) === "complete";
  known.set(project, answer);
  return answer;
}

/** Σ of the projects as it was last added up: a key in the grid changes no amount. */
let added: { readonly amounts: readonly string[]; readonly total: string } = { amounts: [], total: "" };

function totalOf(projects: readonly Project[]): string {
  const { amounts } = added;
  if (amounts.length !== projects.length || projects.some(({ budget }, i) => budget.total !== amounts[i])) {
    const now = projects.map(({ budget }) => budget.total);
    added = { amounts: now, total: sum(now) ?? "" };
  }
  return added.total;
}

/** The line of the home page for a draft. */
export function draftLine(draft: Draft, layout: Layout, counts: Tally): DraftLine {
  return {
    title: draft.title,
    agency: draft.agency.name,
    year: draft.year,
    templateId: draft.templateId,
    done: draft.projects.filter((project) => isComplete(project, layout)).length,
    all: draft.projects.length,
    total: totalOf(draft.projects),
    errors: counts.errors,
    warnings: counts.warnings,
    ...(counts.unfilled === undefined ? {} : { unfilled: counts.unfilled }),
    rules: counts.rules,
  };
}
