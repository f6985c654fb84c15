import type { Draft } from "../../domain/index.ts";

/** How much of a disclosure is printed: all nine chapters, the performance part alone, or one project's table (from 1). */
export type Scope = "whole" | "performance" | `project:${number}`;

/** "project:3" → that scope; undefined for anything else. */
export function parseScope(text: string): Scope | undefined {
  if (text === "whole" || text === "performance") return text;
  const number = /^project:([1-9]\d{0,5})$/.exec(text)?.[1];
  return number === undefined ? undefined : `project:${Number(number)}`;
}

/** Position of the scope's project, from 0; undefined where the scope is not one project. */
export function scopeProject(scope: Scope): number | undefined {
  return scope.startsWith("project:") ? Number(scope.slice("project:".length)) - 1 : undefined;
}

/** Every project with its position in the draft, or the one of the scope; none where there is no such project. */
export function scopeProjects(
  draft: Draft,
  scope: Scope,
): readonly { project: Draft["projects"][number]; index: number }[] {
  const only = scopeProject(scope);
  const all = draft.projects.map((project, index) => ({ project, index }));
  return only === undefined ? all : all.slice(only, only + 1);
}
