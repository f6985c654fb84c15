import type { Target } from "./target.ts";

export type Severity = "error" | "warning" | "info";

/** Where a finding stands. Projects and indicators count from 1, as a person counts. */
export interface Where {
  /** A chapter's narrative slot or the part of the draft: "income", "figures", "overall", "procurement" … */
  readonly section?: string;
  readonly project?: number;
  readonly indicator?: number;
  /**
   * Field of the project, indicator or figure concerned; the label for a figure. Items of a list are counted from 1:
   * "goals.2", "paragraph.3" of a narrative slot, "subGoals.1.content.2" of `overall`.
   */
  readonly field?: string;
}

/** A single change that mends a finding; the session turns it into a command, so it can be undone. */
export type Fix = { readonly label: string } & (
  | { readonly kind: "target"; readonly target: Target }
  /** `from` is the text the mend was made for: applied to a text that has changed since, only the difference is. */
  | { readonly kind: "text"; readonly text: string; readonly from?: string }
  | { readonly kind: "add-class"; readonly level1: string; readonly level2: string }
  | { readonly kind: "move-class"; readonly level1: string }
  /** Removes the row, or the goal that `where.field` names. */
  | { readonly kind: "remove-row" }
  /** Puts the project's rows into the order of the scheme. */
  | { readonly kind: "sort-rows" }
  | { readonly kind: "figure"; readonly value: string }
  /** One mend for a habit that runs through the file: what to do at each place. */
  | { readonly kind: "each"; readonly mends: readonly { readonly where: Where; readonly fix: Fix }[] }
);

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Chinese: what, why, how to mend. The first sentence is the headline. */
  readonly message: string;
  readonly where: Where;
  readonly printed?: string;
  readonly expected?: string;
  readonly fix?: Fix;
  /** Nothing is written at the place yet: it has to be filled in, but nothing wrong stands there. */
  readonly missing?: true;
}
