import { grouped } from "../domain/index.ts";

/** Pairing the items of two lists that share no ids. */

/** More pairs than this are not weighed: such lists have nothing to do with each other. */
const WEIGHED_PAIRS = 250_000;
/** Share of what two texts have in common from which they are the same item, reworded. */
const ALIKE = 0.5;

export interface Telling<Item> {
  /** What names an item, the surest first; "" names nothing. */
  readonly keys: readonly ((item: Item) => string)[];
  /** Everything it says, for items that were reworded. */
  text?(item: Item): string;
  /** What is left over pairs in its order where this is the same. */
  left?(item: Item): string;
}

/**
 * Each of `theirs` with its counterpart: found by the first key that both have and that only those on each side still
 * carry; equal names pair in their order. What is left over pairs with the one that says most of the same.
 */
export function pair<Item>(
  mine: readonly Item[],
  theirs: readonly Item[],
  { keys, text, left }: Telling<Item>,
): readonly (readonly [Item | undefined, Item])[] {
  const found = new Map<Item, Item>();
  const used = new Set<Item>();
  const join = (own: Item, item: Item): void => {
    found.set(item, own);
    used.add(own);
  };
  const openOf = () => mine.filter((item) => !used.has(item));
  const wantedOf = () => theirs.filter((item) => !found.has(item));
  const joinBy = (key: (item: Item) => string): void => {
    const named = (item: Item) => key(item) || undefined;
    const open = grouped(openOf(), named);
    for (const [value, items] of grouped(wantedOf(), named)) {
      const candidates = open.get(value) ?? [];
      items.forEach((item, i) => {
        const own = candidates[i];
        if (own !== undefined) join(own, item);
      });
    }
  };
  for (const key of keys) joinBy(key);
  if (text !== undefined) {
    for (const [own, item] of alike(openOf(), wantedOf(), text)) join(own, item);
  }
  if (left !== undefined) joinBy(left);
  return theirs.map((item) => [found.get(item), item]);
}

/** Pairs that say most of the same, the closest first. */
function alike<Item>(
  mine: readonly Item[],
  theirs: readonly Item[],
  text: (item: Item) => string,
): readonly (readonly [Item, Item])[] {
  if (mine.length === 0 || mine.length * theirs.length > WEIGHED_PAIRS) return [];
  const said = new Map([...mine, ...theirs].map((item) => [item, pairsOf(text(item))]));
  const none = new Set<string>();
  const weighed = theirs.flatMap((item) =>
    mine.map((own) => ({ own, item, share: shared(said.get(own) ?? none, said.get(item) ?? none) })),
  );
  const taken = new Set<Item>();
  return weighed
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)
    .flatMap(({ own, item }) => {
      if (taken.has(own) || taken.has(item)) return [];
      taken.add(own).add(item);
      return [[own, item] as const];
    });
}

/** Neighbouring characters, of a text's beginning: enough to tell items apart. */
function pairsOf(text: string): ReadonlySet<string> {
  const short = text.slice(0, 400);
  return new Set(Array.from({ length: Math.max(0, short.length - 1) }, (_, i) => short.slice(i, i + 2)));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const item of a) if (b.has(item)) both += 1;
  return (2 * both) / (a.size + b.size);
}
