import type { Draft, Layout } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";

/** The sample with something in every further column and field, so that one sees where each is printed. */
export function templateSample(layout: Layout): Draft {
  const draft = sampleDraft(layout);
  const filled = (labels: readonly string[], extra: Readonly<Record<string, string>> | undefined) =>
    Object.fromEntries(labels.map((label) => [label, extra?.[label] || `（${label}）`]));
  const columns = layout.columns.flatMap((column) => (column.field === "extra" ? [column.label] : []));
  return {
    ...draft,
    projects: draft.projects.map((project) => ({
      ...project,
      extra: filled(layout.projectExtra, project.extra),
      indicators: project.indicators.map((row) => ({ ...row, extra: filled(columns, row.extra) })),
    })),
  };
}
