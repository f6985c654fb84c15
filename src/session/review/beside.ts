import type { Draft } from "../../domain/index.ts";
import { alignIds } from "../../review/index.ts";

/** `other` as it can be held against `draft`: drafts of one origin share ids; others are brought in line by codes and names. */
export function beside(draft: Draft, other: Draft): Draft {
  const ids = new Set(draft.projects.map(({ id }) => id));
  const related = other.id === draft.id || other.projects.some(({ id }) => ids.has(id));
  return related ? { ...other, id: draft.id } : alignIds(draft, other);
}
