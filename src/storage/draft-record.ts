import { shaped } from "../domain/index.ts";
import type { DraftLine, DraftRecord } from "./records.ts";

/** The line of a draft is read before anything else is there, so what checks it is small. */

const HEAD = {
  id: "string",
  format: "string",
  version: "number",
  changedAt: "number",
  revision: "number",
  writer: "string",
  deletedAt: "number?",
} as const;

const LINE = {
  title: "string",
  agency: "string",
  year: "number",
  templateId: "string",
  done: "number",
  all: "number",
  total: "string",
  errors: "number",
  warnings: "number",
  unfilled: "number?",
} as const;

/** The record of a draft, or undefined where it is none (any more). */
export function asDraftRecord(record: unknown): DraftRecord | undefined {
  const head = shaped(record, HEAD);
  if (head === undefined) return undefined;
  const { line, projectIds } = record as { readonly line?: unknown; readonly projectIds?: unknown };
  const words = lineOf(line);
  if (words === undefined || !Array.isArray(projectIds)) return undefined;
  return projectIds.every((id) => typeof id === "string") ? { ...head, line: words, projectIds } : undefined;
}

function lineOf(line: unknown): DraftLine | undefined {
  const words = shaped(line, LINE);
  if (words === undefined) return undefined;
  const { rules } = line as { readonly rules?: unknown };
  if (rules === undefined) return words;
  if (typeof rules !== "object" || rules === null || Array.isArray(rules)) return undefined;
  const counts = Object.entries(rules);
  return counts.every((entry): entry is [string, number] => Number.isFinite(entry[1]))
    ? { ...words, rules: Object.fromEntries(counts) }
    : undefined;
}
