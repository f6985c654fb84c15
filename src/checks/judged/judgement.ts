/**
 * What a person found who read whole published disclosures as a county reviewer would: every real defect, and every
 * place that looks wrong and is right. In the reviewer's own words; the disclosures themselves are not part of this.
 * The rules grew from the same documents, so what they find here is more than they will find in others: faults.test.ts
 * and innocent.test.ts try them on text they were not made for.
 */

/** A part of the draft and, in it, list item or row: "1/2" row 2 of project 1, "1" its head, "change/1" a paragraph. */
export type At = string;

export interface Defect {
  readonly at: readonly At[];
  /** Rule that ought to see it; undefined where none can. */
  readonly rule?: string;
  readonly what: string;
  /** Why no rule sees it. */
  readonly unseen?: string;
}

export interface Trap {
  readonly at: readonly At[];
  /** Rules that could be taken in; all of them where left out. */
  readonly rules?: readonly string[];
  readonly what: string;
}

export interface Judgement {
  /** First characters of the document's file name. */
  readonly seed: string;
  readonly defects: readonly Defect[];
  readonly traps: readonly Trap[];
}

/** "1", "2", … "n". */
export function projects(from: number, to: number, row?: number): readonly At[] {
  return Array.from({ length: to - from + 1 }, (_, i) => (row === undefined ? `${from + i}` : `${from + i}/${row}`));
}
