import type { Draft } from "../../../domain/index.ts";

/** Where a piece of the source went. A piece is a paragraph, or a cell (then with its row and column). */
export interface Trace {
  /** Index of the block in the source. */
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
  /**
   * Place in the draft, list items by their id: "title", "narrative.duties", "overall.subGoals.s2.target",
   * "projects.p1.budget.total", "projects.p1.indicators.p1i3.target". For a label, the place it names; "" for none.
   */
  readonly to: string;
  /** "label": understood as a heading, caption, column header, unit or sum, which the template prints by itself. */
  readonly role: "value" | "label";
}

/** Something that reading changed: shown, and undone by putting `printed` back. */
export interface Repair {
  /** In words for a person: "项目 3 第 2 行 指标值". */
  readonly place: string;
  readonly to: string;
  readonly block: number;
  readonly printed: string;
  readonly now: string;
  readonly message: string;
}

/** Something a person should look at; nothing was changed. */
export interface Doubt {
  readonly place: string;
  readonly message: string;
  readonly block?: number;
  /** Place in the draft, as in a trace. */
  readonly to?: string;
}

/** A piece that no field of a draft could take; it is also in `draft.unrecognised`. */
export interface Unrecognised {
  /** "第 12 段", "第 3 张表第 2 行". */
  readonly place: string;
  readonly text: string;
  readonly block: number;
}

interface Counts {
  readonly tables: number;
  readonly projects: number;
  readonly indicators: number;
  readonly overallRows: number;
  /** Amounts found in sentences, this year's and last year's. */
  readonly figures: number;
}

/** What a source says, as a draft, and everything a person needs to check it against the source. */
export interface Reading {
  readonly draft: Draft;
  readonly unrecognised: readonly Unrecognised[];
  readonly repairs: readonly Repair[];
  readonly doubts: readonly Doubt[];
  /** What the source itself had to say: simplified parts, pictures left out. */
  readonly notes: readonly string[];
  readonly counts: Counts;
  /** Id of the shipped layout that prints this content most like the source. */
  readonly layoutGuess: string;
  /** One entry for every paragraph and every printed cell that is not in `unrecognised`, in document order. */
  readonly provenance: readonly Trace[];
}

export interface ReadingOptions {
  /** The draft's id; random where it is missing, so that reading twice never overwrites. */
  readonly id?: string;
  /** Title where the source has none, usually the file's name without its ending. */
  readonly title?: string;
  /** Year where the source names none. */
  readonly year?: number;
}
