import type { Draft, Project } from "../../domain/index.ts";
import { applyChanges, type Change, compareValues, placeOf } from "../../review/index.ts";
import type { Command, Place } from "../types.ts";

/** The draft as it was; what is the same in both keeps its identity. `name` says which state it is: "昨天 17:20 的样子". */
export function takeBack(now: Draft, version: Draft, name: string): Command {
  const changes = compareValues(now, { ...version, id: now.id });
  const [first] = changes;
  return {
    label: `取回 ${name}`,
    place: first === undefined ? { section: "document" } : placeOf(first.path),
    keeps: true,
    change: (draft) => applyChanges(draft, changes),
  };
}

/** One place as it was: `change` leads from the draft to the earlier state. */
export function takeBackPlace(change: Change, place: Place, words: string): Command {
  return { label: `取回${words}`, place, change: (draft) => applyChanges(draft, [change]) };
}

/** Puts a deleted project back behind those it stood behind; `order` are the ids of the projects as they were. */
export function putBackProject(project: Project, order: readonly string[]): Command {
  return {
    label: "从回收站取回项目",
    place: { section: "project", projectId: project.id },
    change: (draft) => {
      if (draft.projects.some(({ id }) => id === project.id)) return draft;
      const before = new Set(order.slice(0, Math.max(0, order.indexOf(project.id))));
      const at = draft.projects.reduce((end, { id }, index) => (before.has(id) ? index + 1 : end), 0);
      const end = order.includes(project.id) ? at : draft.projects.length;
      return { ...draft, projects: [...draft.projects.slice(0, end), project, ...draft.projects.slice(end)] };
    },
  };
}
