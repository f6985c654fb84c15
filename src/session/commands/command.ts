import type { Command, Place } from "../types.ts";

/** Several commands as one step of history. */
export function combine(label: string, place: Place, commands: readonly Command[]): Command {
  return { label, place, change: (draft) => commands.reduce((next, command) => command.change(next), draft) };
}

/** The list with one item changed; the same list where the item is gone or stays what it was. */
export function replaceById<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  change: (item: Item) => Item,
): readonly Item[] {
  const index = items.findIndex((item) => item.id === id);
  const item = items[index];
  if (item === undefined) return items;
  const next = change(item);
  return next === item ? items : [...items.slice(0, index), next, ...items.slice(index + 1)];
}

/** The list with the item at `from` taken to `to`, both counted from 0 and kept within the list. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  const target = Math.max(0, Math.min(items.length - 1, to));
  if (item === undefined || target === from) return items;
  const rest = [...items.slice(0, from), ...items.slice(from + 1)];
  return [...rest.slice(0, target), item, ...rest.slice(target)];
}
