import { classWord, findClass, findGroup, type Indicator, type Scheme } from "../../domain/index.ts";

/** Where rows stand by their class. A row whose 二级 the scheme does not know keeps its place and its words. */

interface Classes {
  readonly level1: string;
  readonly level2: string;
}

function order(scheme: Scheme, row: Classes): number | undefined {
  return findClass(scheme, row.level2, row.level1)?.order;
}

/** Where a row of this class belongs: behind the last row of its class, else behind the last row of an earlier one. */
export function classIndex(scheme: Scheme, rows: readonly Classes[], row: Classes): number {
  const own = order(scheme, row);
  if (own === undefined) return rows.length;
  const orders = rows.map((other) => order(scheme, other));
  const last = (accept: (other: number) => boolean) =>
    orders.reduce<number>((found, other, index) => (other !== undefined && accept(other) ? index : found), -1);
  const same = last((other) => other === own);
  const before = same === -1 ? last((other) => other < own) : same;
  if (before !== -1) return before + 1;
  const after = orders.findIndex((other) => other !== undefined);
  return after === -1 ? rows.length : after;
}

/** The rows with those that changed class in their places; a row that already stands between its neighbours stays. */
export function arrangeByClass(
  scheme: Scheme,
  rows: readonly Indicator[],
  changed: ReadonlySet<string>,
): readonly Indicator[] {
  return [...changed].reduce((list, id) => {
    const from = list.findIndex((row) => row.id === id);
    const found = list[from];
    if (found === undefined) return list;
    const rest = [...list.slice(0, from), ...list.slice(from + 1)];
    const row = { ...found, ...classOf(scheme, rest, found.level2, found.level1) };
    const at = fits(scheme, list, from) ? from : classIndex(scheme, rest, row);
    return [...rest.slice(0, at), row, ...rest.slice(at)];
  }, rows);
}

function fits(scheme: Scheme, rows: readonly Indicator[], index: number): boolean {
  const orders = rows.map((row) => order(scheme, row));
  const own = orders[index];
  if (own === undefined) return true;
  const before = orders.slice(0, index).filter((other) => other !== undefined);
  const after = orders.slice(index + 1).filter((other) => other !== undefined);
  return before.every((other) => other <= own) && after.every((other) => other >= own);
}

/** The rows with those of one 一级 together, in the order in which each first appears. */
export function gatherGroups(scheme: Scheme, rows: readonly Indicator[]): readonly Indicator[] {
  const groups = new Map<string, Indicator[]>();
  let last = "";
  for (const row of rows) {
    const word = classWord(findGroup(scheme, row.level1)?.level1 ?? row.level1) || last;
    const group = groups.get(word) ?? [];
    group.push(row);
    groups.set(word, group);
    last = word;
  }
  return [...groups.values()].flat();
}

/**
 * A typed 二级 as it will stand: the class's full name where only 指标 was left out, else the words as typed; the 一级 is
 * the one of its class, in the words the table already uses for it.
 */
export function classOf(
  scheme: Scheme,
  rows: readonly Classes[],
  typed: string,
  level1: string,
): { readonly level1: string; readonly level2: string } {
  const place = findClass(scheme, typed, level1);
  if (place === undefined) return { level1, level2: typed };
  const level2 = classWord(typed) === classWord(place.class.level2) ? place.class.level2 : typed;
  return { level1: groupWord(scheme, rows, place.group.level1), level2 };
}

/** The word that the table uses for a 一级 of the scheme, for instance 效益指标 where the scheme says 效果指标. */
export function groupWord(scheme: Scheme, rows: readonly Classes[], level1: string): string {
  const used = rows.find((row) => findGroup(scheme, row.level1)?.level1 === level1);
  return used?.level1 ?? level1;
}
