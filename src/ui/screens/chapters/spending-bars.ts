import { type Draft, difference, type FigureYear, figureValue } from "../../../domain/index.ts";

/** One bar of the picture: its parts as shares of the longest bar, from 0 to 1. */
export interface SpendingBar {
  readonly year: number;
  readonly total: string;
  readonly basic: number;
  readonly projects: number;
}

export interface SpendingChange {
  readonly label: string;
  readonly amount: string;
  /** From −1 to 1, of the largest change. */
  readonly share: number;
}

/** Shares are for drawing only; every figure that is written comes exact from the draft. */
function share(part: string, of: number): number {
  const size = Number(part);
  return Number.isFinite(size) && of > 0 ? size / of : 0;
}

/** Basic and project spending of both years; undefined where this year has none. */
export function spendingBars(draft: Draft): readonly SpendingBar[] | undefined {
  const of = (label: string, year: FigureYear) => figureValue(draft, label, year);
  const longest = Math.max(0, ...(["this", "last"] as const).map((year) => Number(of("支出合计", year)) || 0));
  if (of("支出合计", "this") === "" || longest === 0) return undefined;
  return (["this", "last"] as const).flatMap((year, index) => {
    const total = of("支出合计", year);
    if (total === "") return [];
    const bar = { year: draft.year - index, total, basic: share(of("基本支出", year), longest) };
    return [{ ...bar, projects: share(of("项目支出", year), longest) }];
  });
}

/** How the three parts of spending changed against last year; none without last year. */
export function spendingChanges(draft: Draft): readonly SpendingChange[] {
  const changes = ["人员经费", "日常公用经费", "项目支出"].flatMap((label) => {
    const amount = difference(figureValue(draft, label), figureValue(draft, label, "last"));
    return amount === undefined ? [] : [{ label, amount }];
  });
  const largest = Math.max(0, ...changes.map(({ amount }) => Math.abs(Number(amount))));
  return changes.map((change) => ({ ...change, share: share(change.amount, largest) }));
}
