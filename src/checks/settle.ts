import type { Draft, Finding, Place, Settled } from "../domain/index.ts";

/** A finding a person decided to leave, and why. */
export interface SettledFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** Where a finding stands, by ids: it survives moving rows and inserting projects. */
export function findingPlace(draft: Draft, { where }: Finding): Place {
  const project = where.project === undefined ? undefined : draft.projects[where.project - 1];
  const rows = project === undefined ? draft.overall.indicators : project.indicators;
  const row = where.indicator === undefined ? undefined : rows[where.indicator - 1];
  return {
    section: project === undefined ? (where.section ?? "document") : "project",
    ...(project === undefined ? {} : { projectId: project.id }),
    ...(row === undefined ? {} : { rowId: row.id }),
    ...(where.field === undefined ? {} : { field: where.field }),
  };
}

/**
 * What a settled finding is recognised by: the rule, its place, and the values compared. A paragraph's number is not
 * part of the place, as a paragraph inserted above would bring the finding back.
 */
export function findingKey(draft: Draft, finding: Finding): Omit<Settled, "reason"> {
  const place = findingPlace(draft, finding);
  const field = (place.field ?? "").replace(/\.\d+/g, "");
  const compared = finding.printed === undefined && finding.expected === undefined;
  return {
    rule: finding.rule,
    place: [place.section, place.projectId ?? "", place.rowId ?? "", field].join("/"),
    values: compared ? finding.message : `${finding.printed ?? ""}→${finding.expected ?? ""}`,
  };
}

/** Splits findings by the draft's own decisions. A settled finding whose values have changed since is open again. */
export function splitSettled(
  draft: Draft,
  findings: readonly Finding[],
): { readonly open: readonly Finding[]; readonly settled: readonly SettledFinding[] } {
  if (draft.settled.length === 0) return { open: findings, settled: [] };
  const rules = new Set(draft.settled.map(({ rule }) => rule));
  const reasons = new Map(
    draft.settled.map((entry) => [JSON.stringify([entry.rule, entry.place, entry.values]), entry.reason]),
  );
  const open: Finding[] = [];
  const settled: SettledFinding[] = [];
  for (const finding of findings) {
    const key = rules.has(finding.rule) ? findingKey(draft, finding) : undefined;
    const reason = key && reasons.get(JSON.stringify([key.rule, key.place, key.values]));
    if (reason === undefined) open.push(finding);
    else settled.push({ finding, reason });
  }
  return { open, settled };
}
