import { type Draft, type Finding, findingPlace, placeKey, type Settled } from "../domain/index.ts";

/** A finding a person decided to leave, and why. */
export interface SettledFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/**
 * What a settled finding is recognised by: the rule, its place, and the values compared. A paragraph's number is not
 * part of the place, as a paragraph inserted above would bring the finding back.
 */
export function findingKey(draft: Draft, finding: Finding): Omit<Settled, "reason"> {
  const place = findingPlace(draft, finding);
  return {
    rule: finding.rule,
    place: placeKey({ ...place, field: uncounted(place.field) }),
    values: valuesOf(finding),
  };
}

/** The same as the first version kept it: items of lists outside the projects were named by their list only. */
function firstVersionKey(draft: Draft, finding: Finding): Omit<Settled, "reason"> {
  const { section, project, field } = finding.where;
  if (project !== undefined) return findingKey(draft, finding);
  const { rowId } = finding.where.indicator === undefined ? { rowId: undefined } : findingPlace(draft, finding);
  const place = { section: section ?? "document", ...(rowId === undefined ? {} : { rowId }), field: uncounted(field) };
  return { rule: finding.rule, place: placeKey(place), values: valuesOf(finding) };
}

function uncounted(field = ""): string {
  return field.replace(/\.\d+/g, "");
}

function valuesOf({ printed, expected, message }: Finding): string {
  return printed === undefined && expected === undefined ? message : `${printed ?? ""}→${expected ?? ""}`;
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
    const keys = rules.has(finding.rule) ? [findingKey(draft, finding), firstVersionKey(draft, finding)] : [];
    const reason = keys
      .map((key) => reasons.get(JSON.stringify([key.rule, key.place, key.values])))
      .find((kept) => kept !== undefined);
    if (reason === undefined) open.push(finding);
    else settled.push({ finding, reason });
  }
  return { open, settled };
}
