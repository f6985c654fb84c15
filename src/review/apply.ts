import { type Change, type Item, isFields, isItemList, own, type Path } from "./change.ts";

/**
 * Applies changes to a value. Changes whose place no longer exists are skipped, so a choice of changes can be applied;
 * all changes of a comparison give exactly the other side.
 */
export function applyChanges<Value>(value: Value, changes: readonly Change[]): Value {
  // Removes first, then the order of what stays, then the rest: inserts find their predecessor.
  const rank = (change: Change) => (change.kind === "remove" ? 0 : change.kind === "order" ? 1 : 2);
  const sorted = changes
    .map((change, i) => ({ change, i }))
    .sort((x, y) => rank(x.change) - rank(y.change) || x.i - y.i);
  return sorted.reduce<Value>((current, { change }) => applyOne(current, change), value);
}

function applyOne<Value>(value: Value, change: Change): Value {
  if (change.kind === "order") return update(value, change.path, (list) => reorder(list, change.after));
  const parent = change.path.slice(0, -1);
  const last = change.path[change.path.length - 1] ?? "";
  if (change.kind === "remove") {
    return update(value, parent, (list) => (isList(list) ? list.filter((item) => `#${item.id}` !== last) : list));
  }
  if (change.kind === "insert") {
    return update(value, parent, (list) => insert(list, change.after, change.previous));
  }
  if (last.startsWith("#")) {
    return update(value, parent, (list) =>
      isList(list) ? list.map((item) => (`#${item.id}` === last ? change.after : item)) : list,
    );
  }
  return update(value, parent, (fields) => (isFields(fields) ? put(fields, last, change.after) : fields));
}

function isList(value: unknown): value is readonly Item[] {
  return isItemList(value) || (Array.isArray(value) && value.length === 0);
}

function put(fields: Readonly<Record<string, unknown>>, key: string, after: unknown): unknown {
  if (after === undefined) return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
  // fromEntries defines own properties, so that a key such as __proto__ stays data.
  const kept = Object.entries(fields);
  const known = kept.some(([name]) => name === key);
  return Object.fromEntries(
    known ? kept.map(([name, old]) => [name, name === key ? after : old]) : [...kept, [key, after]],
  );
}

function insert(list: unknown, item: unknown, previous: string | undefined): unknown {
  if (!isList(list) || !isFields(item)) return list;
  if (list.some((other) => other.id === item.id)) return list;
  const at = previous === undefined ? 0 : list.findIndex((other) => other.id === previous) + 1 || list.length;
  return [...list.slice(0, at), item, ...list.slice(at)];
}

function reorder(list: unknown, order: readonly string[]): unknown {
  if (!isList(list)) return list;
  const wanted = order.flatMap((id) => list.find((item) => item.id === id) ?? []);
  const named = new Set(order);
  let next = 0;
  return list.map((item) => (named.has(item.id) ? (wanted[next++] ?? item) : item));
}

/** Copies along the path only; what lies beside it keeps its identity. */
function update<Value>(value: Value, path: Path, change: (inner: unknown) => unknown): Value {
  return updateAny(value, path, change) as Value;
}

function updateAny(value: unknown, path: Path, change: (inner: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (step.startsWith("#") && isList(value)) {
    return value.map((item) => (`#${item.id}` === step ? updateAny(item, rest, change) : item));
  }
  if (!isFields(value) || own(value, step) === undefined) return value;
  return put(value, step, updateAny(own(value, step), rest, change));
}
