interface Named {
  readonly id: string;
}

/** Shorter lists are looked through. */
const LONG = 64;
const INDEXES = new WeakMap<readonly Named[], ReadonlyMap<string, number>>();

/**
 * Where a row stands among others by its id, from 0; −1 where it does not. Thousands of places may be asked for in one
 * list: it is indexed once for as long as it stays the same.
 */
export function rowIndex(rows: readonly Named[], id: string): number {
  if (rows.length < LONG) return rows.findIndex((row) => row.id === id);
  let index = INDEXES.get(rows);
  if (index === undefined) {
    index = new Map(rows.map((row, at) => [row.id, at]));
    INDEXES.set(rows, index);
  }
  return index.get(id) ?? -1;
}
