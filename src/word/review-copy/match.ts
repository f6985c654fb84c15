import { align, gapsBetween, type Match, pairSimilar } from "../alignment/index.ts";
import { bookmarkValue } from "./bookmarks.ts";
import type { PrintedUnit } from "./inside.ts";
import type { Unit } from "./units.ts";

/** For units of the copy as it was written, the units of the copy that came back, and the reverse; by position. */
export interface Matched {
  readonly toNow: ReadonlyMap<number, number>;
  readonly toPrinted: ReadonlyMap<number, number>;
}

/**
 * Finds each printed unit in the returned copy: by its bookmark; a cell whose bookmark was typed over by the other cells of
 * its row; all else by what it says between those already found.
 */
export function matchUnits(printed: readonly PrintedUnit[], now: readonly Unit[]): Matched {
  const toNow = new Map<number, number>();
  const toPrinted = new Map<number, number>();
  const pair = (p: number, n: number): void => {
    const same = (printed[p]?.cell === undefined) === (now[n]?.cell === undefined);
    if (!same || toNow.has(p) || toPrinted.has(n)) return;
    toNow.set(p, n);
    toPrinted.set(n, p);
  };
  for (const [p, n] of byBookmarks(printed, now)) pair(p, n);
  for (const [p, n] of bySiblings(printed, now, toNow)) pair(p, n);
  for (const [p, n] of byText(printed, now, toNow, toPrinted)) pair(p, n);
  // A row found by its text brings its changed cells along.
  for (const [p, n] of bySiblings(printed, now, toNow)) pair(p, n);
  return { toNow, toPrinted };
}

/** Values over several paragraphs say nothing of which paragraph is which. */
function byBookmarks(printed: readonly PrintedUnit[], now: readonly Unit[]): readonly Match[] {
  const units = new Map<number, number>();
  printed.forEach(({ values }, index) => {
    for (const [value] of values) units.set(value, units.has(value) ? -1 : index);
  });
  return now.flatMap(({ bookmarks }, n) =>
    bookmarks.flatMap(({ name }): readonly Match[] => {
      const p = units.get(bookmarkValue(name) ?? -1) ?? -1;
      return p < 0 ? [] : [[p, n]];
    }),
  );
}

function rowKey(table: number, row: number): string {
  return `${table} ${row}`;
}

/** Positions of the units of each row, in the order of its cells. */
function rowsOf(units: readonly Pick<Unit, "cell">[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  units.forEach(({ cell }, index) => {
    if (!cell) return;
    const key = rowKey(cell[0], cell[1]);
    const row = rows.get(key);
    if (row) row.push(index);
    else rows.set(key, [index]);
  });
  return rows;
}

/** Rows of as many cells, of which at least one pair is known: the other cells in their order. */
function bySiblings(
  printed: readonly PrintedUnit[],
  now: readonly Unit[],
  known: ReadonlyMap<number, number>,
): readonly Match[] {
  const nowRows = rowsOf(now);
  const matches: Match[] = [];
  for (const row of rowsOf(printed).values()) {
    const found = row.map((p) => now[known.get(p) ?? -1]?.cell).find((cell) => cell !== undefined);
    const other = found && nowRows.get(rowKey(found[0], found[1]));
    if (other?.length !== row.length) continue;
    row.forEach((p, index) => {
      const n = other[index];
      if (n !== undefined) matches.push([p, n]);
    });
  }
  return matches;
}

/** Units not yet found, between those that are, by their text and then by likeness. */
function byText(
  printed: readonly PrintedUnit[],
  now: readonly Unit[],
  toNow: ReadonlyMap<number, number>,
  toPrinted: ReadonlyMap<number, number>,
): readonly Match[] {
  const says = ({ cell, text }: Pick<Unit, "cell" | "text">) => cell !== undefined || text.trim() !== "";
  const ps = [...printed.keys()].filter((p) => toNow.has(p) || says(printed[p] ?? { text: "" }));
  const ns = [...now.keys()].filter((n) => toPrinted.has(n) || says(now[n] ?? { text: "" }));
  // One text for both sides of a known pair, which no other unit has.
  const textOf = (unit: Pick<Unit, "cell" | "text"> | undefined, pair: number | undefined): string =>
    pair === undefined ? `${unit?.cell ? "格" : "段"}${unit?.text.trim()}` : `#${pair}`;
  const a = ps.map((p) => textOf(printed[p], toNow.has(p) ? p : undefined));
  const b = ns.map((n) => textOf(now[n], toPrinted.get(n)));
  const equal = align(a, b);
  const similar = gapsBetween(equal, a.length, b.length).flatMap((gap) => pairSimilar(a, b, gap));
  return [...equal, ...similar].flatMap(([i, j]): readonly Match[] => {
    const [p, n] = [ps[i], ns[j]];
    return p === undefined || n === undefined || toNow.has(p) || toPrinted.has(n) ? [] : [[p, n]];
  });
}
