import { type Draft, type Finding, type Indicator, isEmptyTarget } from "../domain/index.ts";

/** What the checks found in a draft that is being written: what is wrong, and what has yet to be written. */
export interface Sorted {
  readonly findings: readonly Finding[];
  readonly unfilled: readonly Finding[];
}

/**
 * Tells apart what is wrong and what is only 未填. A place where nothing stands yet is no mistake while the draft is being
 * written; but a row that says both its name and its value is done in its writer's eyes, so what it lacks is found.
 */
export function sortUnfilled(draft: Draft, found: readonly Finding[]): Sorted {
  const isUnfilled = (finding: Finding) => finding.missing === true && !isWritten(rowOf(draft, finding));
  const unfilled = found.filter(isUnfilled);
  if (unfilled.length === 0) return { findings: found, unfilled };
  const empty = new Set(unfilled);
  return { findings: found.filter((finding) => !empty.has(finding)), unfilled };
}

function rowOf(draft: Draft, { where: { project, indicator } }: Finding): Indicator | undefined {
  if (indicator === undefined) return undefined;
  const { indicators } = project === undefined ? draft.overall : (draft.projects[project - 1] ?? draft.overall);
  return indicators[indicator - 1];
}

function isWritten(row: Indicator | undefined): boolean {
  return row !== undefined && row.level3.trim() !== "" && !isEmptyTarget(row.target);
}
