/**
 * Comparison of two drafts, cell by cell. Lists whose items carry ids are compared by id, so that a moved row is moved and
 * not removed and added; a target, a paragraph list or a text is one value.
 */

/** Steps from the draft to a value: property names, and `#id` for an item of a list. */
export type Path = readonly string[];

export type Change =
  /** A value differs; undefined where the side does not have it. */
  | { readonly kind: "set"; readonly path: Path; readonly before: unknown; readonly after: unknown }
  /** `path` names the new item; it stands after the item `previous`, or first. */
  | { readonly kind: "insert"; readonly path: Path; readonly previous: string | undefined; readonly after: unknown }
  | { readonly kind: "remove"; readonly path: Path; readonly before: unknown }
  /** The items that both sides have stand in another order. `moved` are the fewest that explain it. */
  | {
      readonly kind: "order";
      readonly path: Path;
      readonly before: readonly string[];
      readonly after: readonly string[];
      readonly moved: readonly string[];
    };

export type Item = { readonly id: string };
type Fields = Readonly<Record<string, unknown>>;

/** One string for a path, for maps and for telling conflicts. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list whose items all have ids of their own; anything else is compared as one value. */
export function isItemList(value: unknown): value is readonly Item[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const ids = new Set<unknown>();
  for (const item of value) {
    if (!isFields(item) || typeof item.id !== "string") return false;
    ids.add(item.id);
  }
  return ids.size === value.length;
}

/** A target and a heading are one value each: their parts only mean something together. */
function isAtom(value: unknown): boolean {
  return isFields(value) && (value.kind === "quantity" || value.kind === "text" || isHeading(value));
}

/** The number of a heading and its words. */
export function isHeading(value: unknown): value is { readonly number: string; readonly text: string } {
  return isFields(value) && typeof value.number === "string" && typeof value.text === "string";
}

/** Deep equality of JSON values; a property that is undefined equals one that is absent. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameValue(item, b[i]));
  if (!isFields(a) || !isFields(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameValue(own(a, key), own(b, key)));
}

export function own(fields: Fields, key: string): unknown {
  return Object.prototype.hasOwnProperty.call(fields, key) ? fields[key] : undefined;
}

/** Everything that leads from `a` to `b`, in document order of `b` within each list. Empty for equal values. */
export function compareValues(a: unknown, b: unknown, path: Path = []): readonly Change[] {
  if (a === b) return [];
  const lists = asItemLists(a, b);
  if (lists !== undefined) return compareLists(lists[0], lists[1], path);
  if (isFields(a) && isFields(b) && !isAtom(a) && !isAtom(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.flatMap((key) => compareValues(own(a, key), own(b, key), [...path, key]));
  }
  return sameValue(a, b) ? [] : [{ kind: "set", path, before: a, after: b }];
}

/** Both as item lists where that is possible: an empty list goes with either reading. */
function asItemLists(a: unknown, b: unknown): readonly [readonly Item[], readonly Item[]] | undefined {
  const empty = (value: unknown) => Array.isArray(value) && value.length === 0;
  if (isItemList(a) && isItemList(b)) return [a, b];
  if (isItemList(a) && empty(b)) return [a, []];
  return isItemList(b) && empty(a) ? [[], b] : undefined;
}

function compareLists(a: readonly Item[], b: readonly Item[], path: Path): readonly Change[] {
  const before = new Map(a.map((item) => [item.id, item]));
  const after = new Map(b.map((item) => [item.id, item]));
  const changes: Change[] = [];
  for (const item of a) {
    if (!after.has(item.id)) changes.push({ kind: "remove", path: [...path, `#${item.id}`], before: item });
  }
  const oldOrder = a.filter((item) => after.has(item.id)).map((item) => item.id);
  const newOrder = b.filter((item) => before.has(item.id)).map((item) => item.id);
  if (!sameValue(oldOrder, newOrder)) {
    const steady = new Set(longestRun(newOrder, oldOrder));
    const moved = newOrder.filter((id) => !steady.has(id));
    changes.push({ kind: "order", path, before: oldOrder, after: newOrder, moved });
  }
  let previous: string | undefined;
  for (const item of b) {
    const was = before.get(item.id);
    const at = [...path, `#${item.id}`];
    if (was === undefined) changes.push({ kind: "insert", path: at, previous, after: item });
    else changes.push(...compareValues(was, item, at));
    previous = item.id;
  }
  return changes;
}

/** Longest subsequence of `ids` that also stands in this order in `reference` (patience method, n log n). */
function longestRun(ids: readonly string[], reference: readonly string[]): readonly string[] {
  const position = new Map(reference.map((id, i) => [id, i]));
  const tails: number[] = [];
  const back: number[] = [];
  const values = ids.map((id) => position.get(id) ?? -1);
  values.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? -1] ?? -1) < value) low = middle + 1;
      else high = middle;
    }
    back[i] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = i;
  });
  const run: string[] = [];
  for (let i = tails[tails.length - 1] ?? -1; i !== -1; i = back[i] ?? -1) run.push(ids[i] ?? "");
  return run.reverse();
}
