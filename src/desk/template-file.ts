import type { GridColumn, Layout } from "../domain/index.ts";
import { readSettings, withSettings } from "../word/view/index.ts";

function labels(columns: readonly GridColumn[]): readonly string[] {
  return columns.flatMap((column) => (column.field === "extra" ? [column.label] : []));
}

/** The Word file with what its tags do not tell, so that it can be added elsewhere without being asked again; with its id drafts find it there. */
export function carrying(bytes: Uint8Array, layout: Layout, id?: string): Uint8Array {
  // A learnt template still knows elsewhere which sentences it writes by itself.
  const { wording, year, of } = readSettings(bytes) ?? {};
  return withSettings(bytes, {
    scheme: layout.scheme,
    planDates: layout.planDates,
    columns: [...new Set([...labels(layout.columns), ...labels(layout.overallColumns)])],
    fields: layout.projectExtra,
    ...(id === undefined ? {} : { id }),
    ...(wording === undefined ? {} : { wording }),
    ...(year === undefined ? {} : { year }),
    ...(of === undefined ? {} : { of }),
  });
}
