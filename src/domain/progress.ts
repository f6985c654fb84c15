import type { Project } from "./draft.ts";
import type { Layout } from "./layout.ts";
import { missingClasses } from "./scheme.ts";
import { schemeOf } from "./schemes/index.ts";
import { targetProblems } from "./target.ts";

/** How far a project's table is: nothing written, begun, or with every place of its layout filled. */
export type ProjectState = "empty" | "begun" | "complete";

export function projectState(project: Project, layout: Layout): ProjectState {
  const wrote = (text: string) => text.trim() !== "";
  const needs = layout.projectFields;
  const head = [
    wrote(project.name),
    project.goals.some(wrote),
    !needs.includes("code") || wrote(project.code),
    !needs.includes("budget") || wrote(project.budget.total),
    !needs.includes("purpose") || wrote(project.purpose),
    !needs.includes("spendingPlan") || project.spendingPlan.every((step) => wrote(step.percent)),
  ];
  const rows = project.indicators;
  const complete =
    head.every(Boolean) &&
    rows.length > 0 &&
    missingClasses(schemeOf(layout.scheme), rows).length === 0 &&
    rows.every(
      (row) =>
        wrote(row.level3) && wrote(row.description) && wrote(row.basis) && targetProblems(row.target).length === 0,
    );
  if (complete) return "complete";
  const begun = rows.length > 0 || [project.code, project.purpose, project.budget.total, ...project.goals].some(wrote);
  return begun ? "begun" : "empty";
}
