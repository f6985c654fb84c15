import type { Draft, Finding, Layout, Project, ProjectState } from "../../domain/index.ts";
import { projectState } from "../../domain/index.ts";
import { type Counts, countFindings, remarkPlace, type SessionState, type Thread } from "../../session/index.ts";
import { keyOfSpot, placeOfFinding, spotOfPlace } from "./places.ts";

export { countFindings };

/** What a row of the outline counts. */
export type SpotCounts = Counts & { readonly unfilled: number };

const NOTHING: SpotCounts = { errors: 0, warnings: 0, unfilled: 0 };

/** Counts by project id and by chapter key, for the marks of the outline. */
function groupBySpot({ findings, unfilled, draft }: Counted): ReadonlyMap<string, SpotCounts> {
  const groups = new Map<string, { found: Finding[]; unfilled: number }>();
  const groupOf = (finding: Finding) => {
    const key = keyOfSpot(spotOfPlace(placeOfFinding(finding, draft)));
    const group = groups.get(key) ?? { found: [], unfilled: 0 };
    groups.set(key, group);
    return group;
  };
  for (const finding of findings) groupOf(finding).found.push(finding);
  for (const finding of unfilled) groupOf(finding).unfilled += 1;
  return new Map([...groups].map(([key, { found, unfilled }]) => [key, { ...countFindings(found), unfilled }]));
}

export type Counted = Pick<SessionState, "findings" | "unfilled" | "draft">;

const same = (a: SpotCounts | undefined, b: SpotCounts): a is SpotCounts =>
  a?.errors === b.errors && a.warnings === b.warnings && a.unfilled === b.unfilled;

/**
 * How many findings a spot of the outline has; the same function for as long as it says the same, and the same counts of
 * each spot that keeps them: most keys change no count, and others that of one row.
 */
export function rememberedCounts(): (counted: Counted) => (key: string) => SpotCounts {
  let last: ReadonlyMap<string, SpotCounts> = new Map();
  let answer = (_key: string): SpotCounts => NOTHING;
  return (counted) => {
    const before = last;
    const now = [...groupBySpot(counted)].map(([key, counts]) => {
      const old = before.get(key);
      return [key, same(old, counts) ? old : counts] as const;
    });
    if (now.length !== before.size || now.some(([key, counts]) => before.get(key) !== counts)) {
      const counts = new Map(now);
      last = counts;
      answer = (key) => counts.get(key) ?? NOTHING;
    }
    return answer;
  };
}

/** How many open remarks a spot of the outline has; the same function for as long as it says the same. */
export function rememberedRemarks(): (threads: readonly Thread[], draft: Draft) => (key: string) => number {
  let last: { readonly said: string; readonly count: (key: string) => number } | undefined;
  return (threads, draft) => {
    const counts = new Map<string, number>();
    for (const { remark, resolved, withdrawn } of threads) {
      if (resolved || withdrawn) continue;
      const key = keyOfSpot(spotOfPlace(remarkPlace(draft, remark)));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const said = JSON.stringify([...counts]);
    if (last?.said !== said) last = { said, count: (key) => counts.get(key) ?? 0 };
    return last.count;
  };
}

/** `projectState`, remembered for as long as the project does not change: with 340 projects one key changes one. */
export function rememberedProjectState(layout: Layout): (project: Project) => ProjectState {
  const known = new WeakMap<Project, ProjectState>();
  return (project) => {
    const state = known.get(project) ?? projectState(project, layout);
    known.set(project, state);
    return state;
  };
}
