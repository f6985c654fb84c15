import { findClass, findGroup, type Scheme } from "../../../domain/index.ts";
import type { Cells } from "../../../session/index.ts";
import type { GridPlace } from "../model/index.ts";

/**
 * The column a block begins in: where the cursor stands, except that a block whose first column holds 一级 or 二级 words
 * belongs there, wherever in the row one pasted it.
 */
export function anchorColumn(cells: Cells, at: string, places: readonly GridPlace[], scheme: Scheme): string {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const first = cells.map((row) => (row[0] ?? "").replace(/\s/g, "")).filter((text) => text !== "");
  if (width < 3 || first.length === 0) return at;
  const has = (key: string) => places.some((place) => place.key === key);
  if (has("level1") && first.every((text) => findGroup(scheme, text) !== undefined)) {
    // 满意度 names a 一级 as well as its only 二级: the next column decides.
    const second = cells.map((row) => (row[1] ?? "").replace(/\s/g, "")).filter((text) => text !== "");
    if (second.length > 0 && second.every((text) => findClass(scheme, text) !== undefined)) return "level1";
  }
  return has("level2") && first.every((text) => findClass(scheme, text) !== undefined) ? "level2" : at;
}
