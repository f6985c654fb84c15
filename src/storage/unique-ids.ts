import { type Draft, makeId } from "../domain/index.ts";

/**
 * The draft with every id once. Projects and rows are found and stored by their id, so two of the same id (a file
 * edited by hand) would overwrite each other; the later one gets a new id.
 */
export function withUniqueIds(draft: Draft): Draft {
  const projects = unique(draft.projects).map((project) => {
    const indicators = unique(project.indicators);
    return indicators === project.indicators ? project : { ...project, indicators };
  });
  const overall = {
    ...draft.overall,
    indicators: unique(draft.overall.indicators),
    subGoals: unique(draft.overall.subGoals),
  };
  return {
    ...draft,
    projects,
    overall,
    organisations: unique(draft.organisations),
    procurement: { ...draft.procurement, rows: unique(draft.procurement.rows) },
    assets: { ...draft.assets, rows: unique(draft.assets.rows) },
  };
}

function unique<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  if (new Set(items.map((item) => item.id)).size === items.length) return items;
  const seen = new Set<string>();
  return items.map((item) => {
    const own = seen.has(item.id) ? { ...item, id: makeId() } : item;
    seen.add(own.id);
    return own;
  });
}
