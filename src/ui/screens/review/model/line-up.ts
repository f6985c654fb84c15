import { compareValues } from "../../../../session/index.ts";

interface Item {
  readonly id: string;
}

/** An item on both sides, or on one of them only. */
export interface Pair<Row extends Item> {
  readonly id: string;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  readonly moved: boolean;
}

/** Both lists as one, in the order of `after`; what was removed stands behind the item it stood behind. */
export function lineUp<Row extends Item>(
  before: readonly Row[] | undefined,
  after: readonly Row[],
): readonly Pair<Row>[] {
  const old = before ?? [];
  const byId = new Map(old.map((item) => [item.id, item]));
  const ids = new Set(after.map(({ id }) => id));
  const moved = movedIds(old, after);
  const pairs: Pair<Row>[] = after.map((item) => ({
    id: item.id,
    before: byId.get(item.id),
    after: item,
    moved: moved.has(item.id),
  }));
  old.forEach((item, index) => {
    if (ids.has(item.id)) return;
    const previous = old[index - 1]?.id;
    const at = pairs.findIndex(({ id }) => id === previous) + 1;
    pairs.splice(at, 0, { id: item.id, before: item, after: undefined, moved: false });
  });
  return pairs;
}

function movedIds(before: readonly Item[], after: readonly Item[]): ReadonlySet<string> {
  const bare = (items: readonly Item[]) => items.map(({ id }) => ({ id }));
  const order = compareValues(bare(before), bare(after)).find((change) => change.kind === "order");
  return new Set(order?.kind === "order" ? order.moved : []);
}
