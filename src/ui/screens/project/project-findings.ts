import type { Finding } from "../../../domain/index.ts";
import type { HeadMark } from "../../forms/project/index.ts";

/** The findings of the project at a position (from 0), apart for its head and its rows. */
export function projectFindings(findings: readonly Finding[], index: number) {
  const own = findings.filter(({ where }) => where.project === index + 1);
  return {
    head: own.filter(({ where }) => where.indicator === undefined),
    rows: own.filter(({ where }) => where.indicator !== undefined),
  };
}

/** Marks of the head by field; an error stands before a reminder. */
export function headMarks(findings: readonly Finding[]): ReadonlyMap<string, HeadMark> {
  const marks = new Map<string, HeadMark>();
  for (const { where, severity, message } of findings) {
    if (where.field === undefined || severity === "info") continue;
    const field = where.field.replace(/^spendingPlan\..*/, "spendingPlan");
    if (marks.get(field)?.severity !== "error") marks.set(field, { severity, message });
  }
  return marks;
}
