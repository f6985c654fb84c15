import type { Place } from "../../domain/index.ts";

/** One text for one place, as the cells of a page carry it. */
export function placeKey({ section, projectId = "", rowId = "", field = "" }: Place): string {
  return [section, projectId, rowId, field].join("/");
}
