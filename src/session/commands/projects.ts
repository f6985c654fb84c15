import { makeId, type Project } from "../../domain/index.ts";
import type { Command, Place } from "../types.ts";
import { moveItem } from "./command.ts";

/** The list of projects. */

function place(projectId: string): Place {
  return { section: "project", projectId };
}

/** Adds a project before or behind another, or at the end. */
export function addProject(
  project: Project,
  beside?: { readonly id: string; readonly edge: "before" | "after" },
): Command {
  return {
    label: "添加项目",
    place: place(project.id),
    change: (draft) => {
      const found = draft.projects.findIndex(({ id }) => id === beside?.id);
      const at = found === -1 ? draft.projects.length : beside?.edge === "before" ? found : found + 1;
      return { ...draft, projects: [...draft.projects.slice(0, at), project, ...draft.projects.slice(at)] };
    },
  };
}

export function removeProject(projectId: string): Command {
  return {
    label: "删除项目",
    place: place(projectId),
    change: (draft) => {
      const projects = draft.projects.filter(({ id }) => id !== projectId);
      return projects.length === draft.projects.length ? draft : { ...draft, projects };
    },
  };
}

/** A copy behind the project. Its rows get ids of their own; the copy's id is in the command's place. */
export function duplicateProject(project: Project): Command {
  const copy: Project = {
    ...project,
    id: makeId(),
    name: `${project.name}（副本）`,
    indicators: project.indicators.map((row) => ({ ...row, id: makeId() })),
  };
  return { ...addProject(copy, { id: project.id, edge: "after" }), label: "复制项目" };
}

/** Moves a project to a position, counted from 0. */
export function moveProject(projectId: string, to: number): Command {
  return {
    label: "移动项目",
    place: place(projectId),
    change: (draft) => {
      const from = draft.projects.findIndex(({ id }) => id === projectId);
      const projects = moveItem(draft.projects, from, to);
      return projects === draft.projects ? draft : { ...draft, projects };
    },
  };
}

/** Puts a deleted project back behind those it stood behind; `order` are the ids of the projects as they were. */
export function putBackProject(project: Project, order: readonly string[]): Command {
  return {
    label: "从回收站取回项目",
    place: place(project.id),
    change: (draft) => {
      if (draft.projects.some(({ id }) => id === project.id)) return draft;
      const before = new Set(order.slice(0, Math.max(0, order.indexOf(project.id))));
      const at = draft.projects.reduce((end, { id }, index) => (before.has(id) ? index + 1 : end), 0);
      const end = order.includes(project.id) ? at : draft.projects.length;
      return { ...draft, projects: [...draft.projects.slice(0, end), project, ...draft.projects.slice(end)] };
    },
  };
}
