import { type Project, parseTarget } from "../../domain/index.ts";
import type { Row } from "./against-rows.ts";
import { inBase, type Quantity } from "./quantities.ts";
import { completionColumn } from "./self-evaluation.ts";

/** The rows with what was reached in place of the target; none without a column for it. */
export function reachedRows(project: Project): readonly Row[] {
  const column = completionColumn(project);
  if (column === undefined) return [];
  return project.indicators.flatMap((row, index): readonly Row[] => {
    const { target } = parseTarget(row.extra?.[column] ?? "");
    if (target.kind !== "quantity" || target.value === "") return [];
    return [{ row, index, target, ...inBase(target.value, target.unit) }];
  });
}

/** True for a number that a row prints as reached: it tells what was done, and not the goal. */
export function isReached(rows: readonly Row[], count: Pick<Quantity, "value" | "unit">): boolean {
  return rows.some(({ value, unit }) => Number(value) === Number(count.value) && (unit === "" || unit === count.unit));
}
