import { type Draft, difference, type Figure, figureValue, growth } from "../../domain/index.ts";

/** Widths of the columns of a table of figures, px. */
export interface FigureWidths {
  readonly amount: number;
  readonly delta: number;
  readonly percent: number;
}

const DIGIT = 8.6;
const PADDING = 18;

function width(texts: readonly string[], least: number): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return Math.max(least, Math.ceil(longest * DIGIT) + PADDING);
}

/** A figure never wraps and is never cut: its column is as wide as the longest, and at least as wide as usual. */
export function figureWidths(draft: Draft, figures: readonly Figure[]): FigureWidths {
  const rows = figures.map(({ label }) => [figureValue(draft, label), figureValue(draft, label, "last")] as const);
  return {
    amount: width(rows.flat(), 94),
    delta: width(
      rows.map(([now, before]) => difference(now, before) ?? ""),
      88,
    ),
    percent: width(
      rows.map(([now, before]) => growth(now, before) ?? ""),
      76,
    ),
  };
}
