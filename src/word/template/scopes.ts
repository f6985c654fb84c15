import { hasOwn, isGrid, type View, type ViewValue } from "./vocabulary.ts";

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
  return Array.isArray(value) ? value.filter((line) => typeof line === "string").join("\n") : "";
}

export function itemsOf(value: ViewValue | undefined): readonly View[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null) : [];
}

/** What `{?…}` asks: yes, a text other than blanks, a list that is not empty. */
export function isFilled(value: ViewValue | undefined): boolean {
  if (typeof value === "string") return value.trim() !== "";
  if (isGrid(value)) return value.rows.length > 0;
  if (!Array.isArray(value)) return value === true;
  return value.some((item) => typeof item !== "string" || item.trim() !== "");
}
