import type { Draft, Place } from "../../domain/index.ts";

/** An answer to a comment. */
interface CopyReply {
  readonly id: string;
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

/** A remark to print as a Word comment. */
export interface CopyComment extends CopyReply {
  readonly place: Place;
  /** Value that should stand there instead; printed as a last line of the comment. */
  readonly suggested?: string;
  readonly replies?: readonly CopyReply[];
  readonly resolved?: boolean;
}

/** A comment found in a copy that came back. */
export interface FoundComment {
  /** Number of the comment in this file; `replyTo` names the comment it answers by it. */
  readonly key: string;
  readonly replyTo?: string;
  /** Id of the remark or answer that was written into the copy; absent for a new comment. */
  readonly id?: string;
  readonly isNew: boolean;
  readonly author: string;
  /** Absent where the file does not say when. */
  readonly at?: number;
  readonly place: Place;
  readonly text: string;
  /** What stands at the place now. */
  readonly quoted: string;
  readonly resolved: boolean;
  /** Somebody resolved it in Word: when the copy was written it was open, or not there yet. */
  readonly resolvedThere: boolean;
}

/** Who made a tracked change, and when. */
export interface Revision {
  readonly author: string;
  /** Milliseconds since 1970; absent where the file does not say when. */
  readonly at?: number;
}

/** A value that somebody changed in Word: a suggestion. Both as printed; lists have a line for each item. */
export interface FoundChange {
  readonly place: Place;
  readonly before: string;
  readonly after: string;
  /** Where the change was tracked. */
  readonly revision?: Revision;
}

/** A row that somebody put into a table of indicators: a suggestion. */
export interface FoundRow {
  /** The project, or the whole office. */
  readonly place: Place;
  /** Its cells by field, as they stand there; the three cells of a target apart: "target.value". Empty ones are left out. */
  readonly cells: readonly (readonly [field: string, text: string])[];
  readonly revision?: Revision;
}

/** A row that somebody took out of a table of indicators: a suggestion. */
export interface FoundRemoval {
  /** The row. */
  readonly place: Place;
  readonly revision?: Revision;
}

export interface ReadCopy {
  /** The draft inside; absent where the program that saved the file dropped it and no original was given. */
  readonly draft?: Draft;
  readonly comments: readonly FoundComment[];
  readonly changes: readonly FoundChange[];
  readonly rows: readonly FoundRow[];
  readonly removed: readonly FoundRemoval[];
  /** Chinese sentences about what has no place in a draft: changed headings, rows that are no indicators, comments that are gone. */
  readonly notes: readonly string[];
}

/** Why a file is no review copy. The message is one Chinese sentence. */
export class ReviewCopyError extends Error {
  override readonly name = "ReviewCopyError";
  constructor(
    readonly code: "no-copy" | "newer" | "damaged",
    message: string,
  ) {
    super(message);
  }
}
