import { contentsOf, type Draft, type Figure, type Layout, type Part } from "../domain/index.ts";
import { partsOf, type Scope } from "../word/view/index.ts";
import { FIGURE_KINDS, LIST_KINDS, PROJECT_KINDS, type Printed } from "./kinds.ts";
import { type OwnTable, ownTables } from "./own-tables.ts";
import type { Table } from "./table.ts";

/** Everything of a draft that is printed in tables or as figures, as data. */
export interface PublishedTables {
  /** In the order of the document; one without rows is not there. */
  readonly tables: readonly Table[];
  /** The office's own, as they are printed. */
  readonly own: readonly OwnTable[];
}

/**
 * The tables of what a scope prints: only parts that the document has, only fields that the layout shows, and nothing that
 * nobody entered.
 */
export function tablesOf(draft: Draft, layout: Layout, scope: Scope): PublishedTables {
  const parts = partsOf(draft, scope).map(({ part }) => part);
  const contents = parts.flatMap((part) => contentsOf(part).map((content) => ({ part, content })));
  const sections = new Set<Figure["section"]>(
    contents.flatMap(({ content }) => (content.kind === "figures" ? content.sections : [])),
  );
  const numbered = draft.projects.map((project, index) => ({ project, index }));
  const only = /^project:(\d+)$/.exec(scope)?.[1];
  const projects = only === undefined ? numbered : numbered.filter(({ index }) => index === Number(only) - 1);
  const printed: Printed = { draft, layout, projects, sections };
  const kinds = contents.flatMap(({ content }) => {
    if (content.kind === "projects") return PROJECT_KINDS;
    const kind = content.kind === "list" ? LIST_KINDS[content.list.label] : undefined;
    return kind === undefined ? [] : [kind];
  });
  const wanted = only === undefined ? [...FIGURE_KINDS, ...new Set(kinds)] : PROJECT_KINDS;
  return {
    tables: wanted.map((kind) => kind.table(printed)).filter(({ rows }) => rows.length > 0),
    own: only === undefined ? parts.flatMap((part: Part) => ownTables(draft, part)) : [],
  };
}
