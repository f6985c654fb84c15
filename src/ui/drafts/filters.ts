import type { DraftSummary } from "../../session/index.ts";

export interface Filters {
  /** Part of the office's name or of the title. */
  readonly words: string;
  readonly year: number | undefined;
  readonly status: string | undefined;
}

export const NO_FILTERS: Filters = { words: "", year: undefined, status: undefined };

/** Newest budget year first, within a year by name; what cannot be opened stands first, so that it is seen. */
export function inOrder(drafts: readonly DraftSummary[]): readonly DraftSummary[] {
  const broken = (draft: DraftSummary) => (draft.broken === undefined ? 1 : 0);
  return [...drafts].sort(
    (a, b) => broken(a) - broken(b) || b.year - a.year || b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1),
  );
}

/** The drafts that pass; every word, separated by spaces, must occur. */
export function filtered(drafts: readonly DraftSummary[], filters: Filters): readonly DraftSummary[] {
  const words = filters.words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return drafts.filter((draft) => {
    const text = `${draft.agency} ${draft.title} ${draft.year}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (filters.year === undefined || draft.year === filters.year) &&
      (filters.status === undefined || draft.status === filters.status)
    );
  });
}

/** The years that occur, newest first. */
export function yearsOf(drafts: readonly DraftSummary[]): readonly number[] {
  return [...new Set(drafts.map((draft) => draft.year))].sort((a, b) => b - a);
}

/** The states that occur. */
export function statesOf(drafts: readonly DraftSummary[]): readonly string[] {
  return [...new Set(drafts.map((draft) => draft.status))];
}

/** The budget year a new draft is most likely for: budgets are published early in their year, prepared late in the one before. */
export function likelyYear(now: Date): number {
  return now.getMonth() >= 8 ? now.getFullYear() + 1 : now.getFullYear();
}
