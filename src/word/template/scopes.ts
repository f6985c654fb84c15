import { hasOwn, isGrid, isHeadingNumber, type Loop, plainName, type View, type ViewValue } from "./vocabulary.ts";

/** The innermost scope that has a name as its own. */
export function ownerOf(scopes: readonly View[], name: string): View | undefined {
  for (let index = scopes.length - 1; index >= 0; index--) {
    if (own(scopes[index], name) !== undefined) return scopes[index];
  }
  return undefined;
}

/** The value of a name in the innermost scope that has it as its own. */
export function lookUp(scopes: readonly View[], name: string): ViewValue | undefined {
  return own(ownerOf(scopes, name), name);
}

/** A view's own value: names such as `__proto__` find nothing. */
export function own(view: View | undefined, name: string): ViewValue | undefined {
  return view && hasOwn(view, name) ? view[name] : undefined;
}

/** The text printed for a value; the paragraphs of a list become lines. */
export function textOf(value: ViewValue | undefined): string {
  if (typeof value === "string") return value;
  if (isHeadingNumber(value)) return value.number + value.words;
  return Array.isArray(value) ? value.filter((line) => typeof line === "string").join("\n") : "";
}

export function itemsOf(value: ViewValue | undefined): readonly View[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null) : [];
}

/** The items of a loop: those of a list, or its groups of neighbours with the same value of a tag. */
export function loopItems({ name, by }: Loop, scopes: readonly View[]): readonly View[] {
  const items = itemsOf(lookUp(scopes, name));
  if (by === undefined) return items;
  const groups: { readonly value: ViewValue | undefined; readonly key: string; readonly items: View[] }[] = [];
  for (const item of items) {
    const value = own(item, by);
    const key = plainName(textOf(value));
    const last = groups[groups.length - 1];
    if (last?.key === key) last.items.push(item);
    else groups.push({ value, key, items: [item] });
  }
  return groups.map((group) => ({ [name]: group.items, [by]: group.value }));
}

/** What `{?…}` asks: yes, a text other than blanks, a list that is not empty. */
export function isFilled(value: ViewValue | undefined): boolean {
  if (typeof value === "string") return value.trim() !== "";
  if (isGrid(value)) return value.rows.length > 0;
  if (isHeadingNumber(value)) return (value.number + value.words).trim() !== "";
  if (!Array.isArray(value)) return value === true;
  return value.some((item) => typeof item !== "string" || item.trim() !== "");
}
