import type { Draft } from "../domain/index.ts";
import { applyChanges } from "./apply.ts";
import { type Change, compareValues, type Path, pathKey, sameValue } from "./change.ts";

/** Both sides changed the same place differently: a person chooses. Until then the own side stands. */
export interface Conflict {
  readonly path: Path;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** The foreign changes that choosing the other side applies. */
  readonly changes: readonly Change[];
}

export interface Merged {
  readonly draft: Draft;
  /** Foreign changes that were taken without a question. */
  readonly taken: readonly Change[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Joins two drafts that grew from `base`. What only one side changed is taken; what both changed differently stays as mine
 * and becomes a conflict. An item that one side removed and the other edited is kept, with a conflict: nothing is dropped.
 */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): Merged {
  const own = compareValues(base, mine);
  const foreign = compareValues(base, theirs);
  const rivals = new Map(own.map((change) => [changeKey(change), change]));
  const removedByMe = own.filter((change) => change.kind === "remove");

  const taken: Change[] = [];
  const conflicts: Conflict[] = [];
  const restored = new Map<string, Extract<Change, { kind: "remove" }>>();
  for (const change of foreign) {
    const rival = rivals.get(changeKey(change));
    const removal = removedByMe.find((item) => within(item.path, change.path));
    const edited =
      change.kind === "remove" ? own.filter((item) => item.kind !== "order" && inside(change.path, item.path)) : [];
    if (rival !== undefined && sameChange(rival, change)) continue;
    if (removal !== undefined && change.kind !== "remove") {
      restored.set(pathKey(removal.path), removal);
    } else if (rival !== undefined) conflicts.push(conflictOf(change, after(rival), [change]));
    else if (edited.length > 0) conflicts.push(conflictOf(change, valueAt(mine, change.path), [change]));
    else taken.push(change);
  }
  for (const removal of restored.values()) {
    // I removed what they went on editing: it comes back as they left it, after the neighbour it had.
    const item = valueAt(theirs, removal.path);
    const previous = previousId(theirs, removal.path);
    taken.push({ kind: "insert", path: removal.path, previous, after: item });
    conflicts.push({ path: removal.path, base: removal.before, mine: undefined, theirs: item, changes: [] });
  }
  return { draft: applyChanges(mine, taken), taken, conflicts };
}

/** An order and a removal of the same list item are different matters. */
function changeKey(change: Change): string {
  return `${change.kind === "order" ? "order" : ""}${pathKey(change.path)}`;
}

function after(change: Change): unknown {
  return change.kind === "remove" ? undefined : change.after;
}

function before(change: Change): unknown {
  return change.kind === "insert" ? undefined : change.before;
}

function conflictOf(change: Change, mine: unknown, changes: readonly Change[]): Conflict {
  return { path: change.path, base: before(change), mine, theirs: after(change), changes };
}

function sameChange(a: Change, b: Change): boolean {
  return a.kind === b.kind && sameValue(after(a), after(b));
}

/** True where `path` is `outer` or lies in it. */
function within(outer: Path, path: Path): boolean {
  return outer.length <= path.length && outer.every((step, i) => step === path[i]);
}

function inside(outer: Path, path: Path): boolean {
  return outer.length < path.length && within(outer, path);
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((current, step) => {
    if (Array.isArray(current)) return current.find((item: { id?: unknown }) => `#${String(item.id)}` === step);
    if (typeof current !== "object" || current === null) return undefined;
    return Object.prototype.hasOwnProperty.call(current, step) ? Reflect.get(current, step) : undefined;
  }, value);
}

function previousId(draft: Draft, path: Path): string | undefined {
  const list = valueAt(draft, path.slice(0, -1));
  if (!Array.isArray(list)) return undefined;
  const index = list.findIndex((item: { id?: unknown }) => `#${String(item.id)}` === path[path.length - 1]);
  const found: unknown = index > 0 ? list[index - 1] : undefined;
  return typeof found === "object" && found !== null ? String(Reflect.get(found, "id")) : undefined;
}

/** Takes the other side of a conflict. */
export function chooseTheirs(draft: Draft, conflict: Conflict): Draft {
  return applyChanges(draft, conflict.changes);
}

/** For a row brought back because the other side edited it: removes it again, as I had done. */
export function chooseMine(draft: Draft, conflict: Conflict): Draft {
  const item = conflict.path[conflict.path.length - 1]?.startsWith("#") === true;
  if (conflict.mine !== undefined || !item) return draft;
  return applyChanges(draft, [{ kind: "remove", path: conflict.path, before: conflict.theirs }]);
}
