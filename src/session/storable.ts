import { type Draft, draftSchema, LIST_LIMIT } from "../domain/index.ts";

const PROJECT_LIMIT = 2000;

/**
 * Why a changed draft could not be opened again after storing, as a sentence; undefined where it can. Looks only at what
 * changed, so it costs the same with 34 projects as with 340, and with ten rows as with ten thousand.
 */
export function unstorable(before: Draft, after: Draft): string | undefined {
  if (after.projects.length > Math.max(PROJECT_LIMIT, before.projects.length)) {
    return `一份草稿最多 ${PROJECT_LIMIT} 个项目，没有写入。分成两份草稿再做。`;
  }
  return draftSchema.safeParse(changedOnly(before, after)).success
    ? undefined
    : "内容太长，一格最多 20 万字、一张表最多 2 万行，没有写入。分成几段再写。";
}

/** A draft or a part of one, where of lists of rows only those are left that were not there before. */
function changedOnly(before: unknown, after: unknown): unknown {
  if (Array.isArray(after)) {
    const old: readonly unknown[] = Array.isArray(before) ? before : [];
    if (!after.every(isRow) || after.length > Math.max(LIST_LIMIT, old.length)) return after;
    const known = new Set(old);
    const changed = after.filter((row) => !known.has(row));
    if (changed.length === 0) return changed;
    const byId = new Map(old.filter(isRow).map((row) => [row.id, row]));
    return changed.map((row) => changedOnly(byId.get(row.id), row));
  }
  if (typeof after !== "object" || after === null) return after;
  const old = new Map<string, unknown>(typeof before === "object" && before !== null ? Object.entries(before) : []);
  return Object.fromEntries(Object.entries(after).map(([key, value]) => [key, changedOnly(old.get(key), value)]));
}

function isRow(item: unknown): item is { readonly id: string } {
  return typeof item === "object" && item !== null && "id" in item && typeof item.id === "string";
}
