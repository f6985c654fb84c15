import { asPlainText } from "./live.ts";
import { standardPlan } from "./plan.ts";

/** A draft of any version, as it was stored. */
export type StoredDraft = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Version 1 knew one document, a whole disclosure in the standard order, and its paragraphs were plain text. What stands
 * in a draft that should not be there is left for the schema to say.
 */
function fromVersion1(old: StoredDraft): StoredDraft {
  const plain = (value: unknown): unknown => (typeof value === "string" ? asPlainText(value) : value);
  const narrative = isObject(old.narrative)
    ? Object.fromEntries(
        Object.entries(old.narrative).map(([slot, texts]) => [slot, Array.isArray(texts) ? texts.map(plain) : texts]),
      )
    : old.narrative;
  return {
    ...old,
    version: 2,
    kind: "disclosure",
    titleLines: [],
    parts: standardPlan("disclosure"),
    none: [],
    narrative,
  };
}

/** One step a version: the entry n lifts a draft of version n to n + 1. */
export const MIGRATIONS: Readonly<Record<number, (old: StoredDraft) => StoredDraft>> = { 1: fromVersion1 };
