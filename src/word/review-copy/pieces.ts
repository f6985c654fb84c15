import { type Draft, type Place, printTarget, targetCells, targetFromCells } from "../../domain/index.ts";
import type { PrintedUnit } from "./inside.ts";

/** Values that are printed in several places keep a text for each piece. */
export type Pieces = ReadonlyMap<string, string>;

/**
 * The values in the text of a unit as it stands now, by the fixed words around them.
 * @returns undefined where the fixed words have changed too, or where nothing stands between two values.
 */
export function valuesNow({ text, values }: PrintedUnit, now: string): ReadonlyMap<number, string> | undefined {
  const found = new Map<number, string>();
  let printedAt = 0;
  let at = 0;
  let open: number | undefined;
  for (const [index, [value, start, end]] of values.entries()) {
    const words = text.slice(printedAt, start);
    if (index > 0 && words === "") return undefined;
    const place = index === 0 ? (now.startsWith(words) ? 0 : -1) : now.indexOf(words, at);
    if (place < 0) return undefined;
    if (open !== undefined) found.set(open, now.slice(at, place));
    at = place + words.length;
    printedAt = end;
    open = value;
  }
  const rest = text.slice(printedAt);
  if (open === undefined || !now.endsWith(rest) || now.length - rest.length < at) return undefined;
  return found.set(open, now.slice(at, now.length - rest.length));
}

/**
 * The whole value of a field in which pieces have changed: a target from its three cells, goals and plan from their items.
 * @returns before and after as printed; undefined where the draft has no such field.
 */
export function composed(draft: Draft, place: Place, pieces: Pieces): readonly [string, string] | undefined {
  const project = draft.projects.find(({ id }) => id === place.projectId);
  if (place.field === "goals" && project) {
    const after = project.goals.map((goal, index) => pieces.get(String(index)) ?? goal);
    return [project.goals.join("\n"), after.filter((goal) => goal.trim() !== "").join("\n")];
  }
  if (place.field === "spendingPlan" && project) {
    const line = (by: string, percent: string): string => `${by} ${percent}`;
    const before = project.spendingPlan.map(({ by, percent }) => line(by, percent));
    const after = project.spendingPlan.map(({ by, percent }, index) =>
      line(pieces.get(`${index}.by`) ?? by, pieces.get(`${index}.percent`) ?? percent),
    );
    return [before.join("\n"), after.join("\n")];
  }
  const rows = project ? project.indicators : draft.overall.indicators;
  const target = rows.find(({ id }) => id === place.rowId)?.target;
  if (place.field !== "target" || !target) return undefined;
  const [symbol, value, unit] = targetCells(target);
  const changed = targetFromCells(
    pieces.get("symbol") ?? symbol,
    pieces.get("value") ?? value,
    pieces.get("unit") ?? unit,
  );
  return [printTarget(target), printTarget(changed.target)];
}
