import { type Finding, type Indicator, targetProblems } from "../../../domain/index.ts";

/** What is marked at a place: the words are for the status line and for those who do not see the corner. */
export interface Mark {
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** Marks of a row by the key of the place. */
export type RowMarks = ReadonlyMap<string, Mark>;

export const NO_MARKS: RowMarks = new Map();

function placeKey(field: string): string {
  return field === "target" ? "target.value" : field;
}

function stronger(old: Mark | undefined, next: Mark): Mark {
  return old?.severity === "error" || (old !== undefined && next.severity === "warning") ? old : next;
}

/** Findings of the grid's rows, by the number of the row (from 1). What is only for information is not marked. */
export function marksByRow(findings: readonly Finding[]): ReadonlyMap<number, RowMarks> {
  const rows = new Map<number, Map<string, Mark>>();
  for (const { where, severity, message } of findings) {
    if (where.indicator === undefined || where.field === undefined || severity === "info") continue;
    const row = rows.get(where.indicator) ?? new Map<string, Mark>();
    const key = placeKey(where.field);
    row.set(key, stronger(row.get(key), { severity, message }));
    rows.set(where.indicator, row);
  }
  return rows;
}

/** What the target itself lacks or has wrong: known at once, without waiting for the checks. */
export function targetMarks(row: Indicator): RowMarks {
  if (row.target.kind === "text") return NO_MARKS;
  const problems = targetProblems(row.target);
  if (problems.length === 0) return NO_MARKS;
  return new Map(problems.map(({ part, message }) => [`target.${part}`, { severity: "error", message }] as const));
}

/** The mark at a place: what the checks say, else what the target itself says. */
export function markAt(found: RowMarks, own: RowMarks, key: string): Mark | undefined {
  return found.get(key) ?? own.get(key);
}

export function sameMarks(a: RowMarks, b: RowMarks): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  return [...a].every(([key, mark]) => {
    const other = b.get(key);
    return other?.severity === mark.severity && other.message === mark.message;
  });
}
