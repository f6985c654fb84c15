import { classWord, type Draft } from "../../../domain/index.ts";

/** Id of the shipped layout that prints most of what was read; one that loses nothing wins over a plainer one. */
export function guessLayout(draft: Pick<Draft, "projects" | "overall">): string {
  const rows = draft.projects.flatMap((project) => project.indicators);
  const costFirst = rows.some((row) => classWord(row.level1) === "成本");
  const scored = rows.some((row) => row.extra !== undefined && "分值" in row.extra);
  if (costFirst || scored) return "central-2021";
  const coded = draft.projects.some(
    (project) => project.code !== "" || project.budget.total !== "" || project.spendingPlan.length > 0,
  );
  if (coded) return "h2";
  return draft.overall.indicators.length > 0 ? "h3" : "h1";
}
