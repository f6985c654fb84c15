import type { GridColumn, Layout } from "../../domain/index.ts";

function extras(columns: readonly GridColumn[]): readonly string[] {
  return columns.flatMap((column) => (column.field === "extra" ? [column.label] : []));
}

/** One line for the choice of a layout: what it has besides the usual. */
export function summaryWords(layout: Layout): string {
  const further = [...new Set([...layout.projectExtra, ...extras(layout.columns)])];
  return further.length === 0 ? "本机加的模板" : `本机加的模板，另有${further.join("、")}`;
}
