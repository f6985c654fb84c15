import type { ExportScope } from "../../../session/index.ts";

/** Tables drawn at once: as many as an older office machine draws within a few seconds. */
export const AT_ONCE = 40;

/** A part of the projects, counted from 0, the last not included. */
export type ProjectRange = readonly [from: number, to: number];

/** The parts in which the tables of a draft are drawn; one where all can be drawn at once. */
export function rangesOf(count: number): readonly ProjectRange[] {
  const parts = Math.max(1, Math.ceil(count / AT_ONCE));
  return Array.from({ length: parts }, (_, part) => [part * AT_ONCE, Math.min(count, (part + 1) * AT_ONCE)]);
}

/** The part that holds a project; the first where there is none. */
export function rangeOf(ranges: readonly ProjectRange[], project: number): number {
  return Math.max(
    0,
    ranges.findIndex(([from, to]) => project >= from && project < to),
  );
}

/** What is to be drawn. */
export interface Wanted {
  readonly scope: Exclude<ExportScope, "each">;
  /** Which of the parts. */
  readonly part: number;
}
