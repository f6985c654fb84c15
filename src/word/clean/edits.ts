import { attribute, type XmlElement } from "../package/index.ts";

/** Cuts and replacements in the text of a part, in any order; what lies inside a cut is lost with it. */
export interface Edits {
  replace(start: number, end: number, by?: string): void;
  /** Takes an element out with all it holds. */
  drop(element: XmlElement): void;
  /** Takes out an element's tags and leaves what it holds. */
  unwrap(element: XmlElement): void;
  /** Takes an attribute out. */
  dropAttribute(element: XmlElement, name: string): void;
  apply(): string;
}

export function createEdits(source: string): Edits {
  const spans: { readonly start: number; readonly end: number; readonly by: string }[] = [];
  const replace: Edits["replace"] = (start, end, by = "") => {
    spans.push({ start, end, by });
  };
  return {
    replace,
    drop: ({ start, end }) => replace(start, end),
    unwrap: ({ start, openEnd, closeStart, end }) => {
      replace(start, openEnd);
      if (end > openEnd) replace(closeStart, end);
    },
    dropAttribute: (element, name) => {
      const found = attribute(source, element, name);
      if (found) replace(found.start, found.end);
    },
    apply: () => {
      if (spans.length === 0) return source;
      const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
      const kept: string[] = [];
      let at = 0;
      for (const { start, end, by } of sorted) {
        if (start < at) continue;
        kept.push(source.slice(at, start), by);
        at = end;
      }
      return kept.join("") + source.slice(at);
    },
  };
}
