import { classWord, type Draft, type Indicator } from "../domain/index.ts";

/**
 * Two drafts of different origin (last year's, one read from Word) share no ids. This gives the items of `other` the ids of
 * their counterparts in `draft`: projects by code, then by name; rows by class and name, then by name, then by what they measure.
 */
export function alignIds(draft: Draft, other: Draft): Draft {
  const projects = pair(draft.projects, other.projects, [
    (project) => word(project.code),
    (project) => word(project.name),
  ]).map(([own, project]) => ({
    ...project,
    id: own?.id ?? foreign(project.id),
    indicators: own === undefined ? project.indicators : alignRows(own.indicators, project.indicators),
  }));
  const byName = <Item extends { readonly id: string }>(
    mine: readonly Item[],
    theirs: readonly Item[],
    name: (item: Item) => string,
  ) => pair(mine, theirs, [name]).map(([own, item]) => ({ ...item, id: own?.id ?? foreign(item.id) }));
  return {
    ...other,
    id: draft.id,
    projects,
    overall: {
      ...other.overall,
      indicators: alignRows(draft.overall.indicators, other.overall.indicators),
      subGoals: byName(draft.overall.subGoals, other.overall.subGoals, (goal) => word(goal.title)),
    },
    organisations: byName(draft.organisations, other.organisations, (row) => word(row.name)),
    procurement: {
      rows: byName(draft.procurement.rows, other.procurement.rows, (row) => word(row.project + row.item)),
    },
    assets: { ...other.assets, rows: byName(draft.assets.rows, other.assets.rows, (row) => word(row.item)) },
  };
}

function alignRows(mine: readonly Indicator[], theirs: readonly Indicator[]): readonly Indicator[] {
  return pair(mine, theirs, [
    (row) => `${classWord(row.level2)}/${word(row.level3)}`,
    (row) => word(row.level3),
    (row) => word(row.description),
  ]).map(([own, row]) => ({ ...row, id: own?.id ?? foreign(row.id) }));
}

/** Without spaces and marks, which differ between two printings of the same name. */
function word(text: string): string {
  return text.replace(/[\s、，。；：“”"'（）()《》〔〕—-]/g, "");
}

/** An id that cannot meet one of the own draft. */
function foreign(id: string): string {
  return `other-${id}`.slice(0, 200);
}

/** Each of `theirs` with its counterpart, found by the first key that both have and that only one on each side still carries. */
function pair<Item>(
  mine: readonly Item[],
  theirs: readonly Item[],
  keys: readonly ((item: Item) => string)[],
): readonly (readonly [Item | undefined, Item])[] {
  const found = new Map<Item, Item>();
  const used = new Set<Item>();
  for (const key of keys) {
    const open = byKey(
      mine.filter((item) => !used.has(item)),
      key,
    );
    const wanted = byKey(
      theirs.filter((item) => !found.has(item)),
      key,
    );
    for (const [value, items] of wanted) {
      // Equal names in the same number pair in their order; otherwise only the first is certain enough.
      const candidates = open.get(value) ?? [];
      items.slice(0, candidates.length).forEach((item, i) => {
        const own = candidates[i];
        if (own === undefined) return;
        found.set(item, own);
        used.add(own);
      });
    }
  }
  return theirs.map((item) => [found.get(item), item]);
}

function byKey<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const map = new Map<string, Item[]>();
  for (const item of items) {
    const value = key(item);
    if (value === "" || value === "/") continue;
    map.set(value, [...(map.get(value) ?? []), item]);
  }
  return map;
}
