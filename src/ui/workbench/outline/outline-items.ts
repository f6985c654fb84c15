import {
  computedFigure,
  type Draft,
  figureValue,
  type Layout,
  type Project,
  type ProjectState,
} from "../../../domain/index.ts";
import { CHAPTERS } from "../../places/chapters.ts";
import { rememberedProjectState } from "../../places/marks.ts";
import { type DraftPage, draftPages } from "../../places/pages.ts";

/** What the outline says of a project. */
export interface OutlineItem {
  readonly id: string;
  readonly name: string;
  readonly amount: string;
  readonly state: ProjectState;
}

/** What the outline says of a draft apart from findings. */
export interface OutlineView {
  readonly items: readonly OutlineItem[];
  /** The cover, the plan in its order, and what is written beside it. */
  readonly pages: readonly DraftPage[];
  /** Chapters by key that have what they need; those that need nothing are absent. */
  readonly filled: Readonly<Record<string, boolean | undefined>>;
  /** Σ of the projects and 项目支出 of chapter two, 万元. */
  readonly total: string;
  readonly spending: string;
}

const sameItem = (a: OutlineItem, b: OutlineItem) =>
  a.id === b.id && a.name === b.name && a.amount === b.amount && a.state === b.state;

/**
 * The outline of a draft, the same object for as long as it says the same: a key in the grid changes one project's rows,
 * and neither the other 339 nor the sums are looked at again.
 */
export function rememberedOutline(layout: Layout): (draft: Draft) => OutlineView {
  const stateOf = rememberedProjectState(layout);
  const known = new WeakMap<Project, OutlineItem>();
  let last: { readonly draft: Draft; readonly view: OutlineView } | undefined;

  const itemOf = (project: Project, old: OutlineItem | undefined): OutlineItem => {
    const { id, name } = project;
    const item = known.get(project) ?? { id, name, amount: project.budget.total, state: stateOf(project) };
    const kept = old !== undefined && sameItem(old, item) ? old : item;
    known.set(project, kept);
    return kept;
  };

  return (draft) => {
    if (last?.draft === draft) return last.view;
    const before = last?.view.items ?? [];
    const items = draft.projects.map((project, index) => itemOf(project, before[index]));
    const sameItems = items.length === before.length && items.every((item, index) => item === before[index]);
    const view =
      last !== undefined && sameItems && sameRest(last.draft, draft)
        ? last.view
        : {
            items: sameItems ? before : items,
            pages: draftPages(draft),
            filled: filledChapters(draft),
            total: computedFigure(draft, "项目支出") ?? "",
            spending: figureValue(draft, "项目支出"),
          };
    last = { draft, view };
    return view;
  };
}

/** True where nothing but projects differs. */
function sameRest(a: Draft, b: Draft): boolean {
  const { projects: _a, ...restA } = a;
  const { projects: _b, ...restB } = b;
  const other = new Map<string, unknown>(Object.entries(restB));
  return (
    Object.entries(restA).every(([key, value]) => other.get(key) === value) && other.size === Object.keys(restA).length
  );
}

function filledChapters(draft: Draft): OutlineView["filled"] {
  return Object.fromEntries(
    CHAPTERS.flatMap(({ key, filled }) => (filled === undefined ? [] : [[key, filled(draft)] as const])),
  );
}
