import type { Change, Guard, Query, Records, TableName } from "./records.ts";
import { TABLE_NAMES } from "./records.ts";

/** Records for the life of the page, where the browser keeps nothing. Records are immutable, so nothing is copied. */
export function memoryRecords(): Records {
  const tables = new Map<TableName, Map<string, unknown>>(TABLE_NAMES.map((name) => [name, new Map()]));
  const rows = (name: TableName): Map<string, unknown> => tables.get(name) ?? new Map();

  const read = (query: Query): readonly unknown[] => {
    if ("draftId" in query) return [...rows(query.table).values()].filter((row) => ofDraft(row, query.draftId));
    if (!("key" in query)) return [...rows(query.table).values()];
    const found = rows(query.table).get(JSON.stringify(query.key));
    return found === undefined ? [] : [found];
  };
  return {
    read: async (queries) => queries.map(read),
    write: async (changes: readonly Change[], guard?: Guard) => {
      if (guard !== undefined) guard.check(rows(guard.table).get(JSON.stringify(guard.key)));
      for (const change of changes) {
        if ("put" in change) rows(change.table).set(keyOf(change), change.put);
        else rows(change.table).delete(JSON.stringify(change.remove));
      }
    },
    close: () => undefined,
  };
}

function keyOf(change: Extract<Change, { put: unknown }>): string {
  switch (change.table) {
    case "projects":
      return JSON.stringify([change.put.draftId, change.put.id]);
    case "chapters":
    case "reviews":
    case "reviewLines":
    case "offices":
      return JSON.stringify(change.put.draftId);
    case "settings":
      return JSON.stringify(change.put.key);
    default:
      return JSON.stringify(change.put.id);
  }
}

function ofDraft(row: unknown, draftId: string): boolean {
  return typeof row === "object" && row !== null && "draftId" in row && row.draftId === draftId;
}
