import type { StatedValue } from "./clauses.ts";
import type { Template } from "./compile.ts";
import { answerOf } from "./conditions.ts";
import type { ColumnNumber } from "./decimals.ts";
import type { Columns } from "./merge.ts";
import { type ContentsEntry, newOutline, type Outline } from "./outline.ts";
import type { LoopPiece, Piece, ValuePiece } from "./pieces.ts";
import { type Position, positionAt } from "./positions.ts";
import { loopItems, own } from "./scopes.ts";
import type { HeadingNumber, TagDescription, View } from "./vocabulary.ts";

/** A statement, or what a condition chooses, that is not printed whole because figures are open. */
export interface LeftOut {
  /** The headings above it as printed, outermost first. */
  readonly headings: readonly string[];
  /** Tags of the open figures, each once. */
  readonly tags: readonly string[];
}

/** How far a filling has come, in items of the outermost loops. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Characters to print before and behind a value, so that it is found again in the filled document; nothing for a value
 * that is not looked for. They are of plane 16, where no text has characters, with at most a number between two of them. `owner` is the view or the item that has the value.
 */
export type Signing = (owner: View, name: string) => readonly [before: string, behind: string] | undefined;

/** Everything that changes while a document is written. */
export interface Filling {
  out: string;
  /** The view, then the item of each loop entered. */
  readonly scopes: View[];
  /** What the last block of the container was, and the paragraph to put between two tables. */
  previous: "none" | "paragraph" | "table";
  gap: string;
  /** The table that stands directly above, with at most an empty paragraph between; "" where there is none. */
  above: string;
  /** Rows of the current table so far, and the merges standing in its columns. */
  rows: number;
  columns: Columns;
  /** Its numbers in columns that have the same number of decimals. */
  decimals: ColumnNumber[];
  /** Counts loops entered: equal values merge only within one of them. */
  loops: number;
  loop: number;
  /** Of the item in its loop. */
  position: Position | undefined;
  /** Whether all merged cells so far in this row continue the ones above. */
  continuing: boolean;
  readonly used: ReadonlySet<number>;
  lastNumber: number;
  readonly numbers: number[];
  readonly repeats: number[];
  sign: Signing | undefined;
  /** Values of the statement being written, with their offsets in it. */
  values: PrintedValue[] | undefined;
  outline: Outline;
  allHeadings: boolean;
  /** Headings of the part so far, and numbers whose places stand in it. */
  entries: ContentsEntry[];
  headingNumbers: HeadingNumber[];
  /** Contents that are written when all headings are. */
  contents: (LoopPiece | ValuePiece)[];
  readonly lists: ReadonlyMap<string, HeadingTags>;
  readonly leaves: ((left: LeftOut) => void) | undefined;
  readonly progress: { done: number; total: number; readonly report: (progress: Progress) => void };
}

export interface PrintedValue extends StatedValue {
  readonly name: string;
  readonly derived: boolean;
}

type HeadingTags = Extract<TagDescription, { readonly kind: "headings" }>;

/** @param leaves told of everything that is left out for want of figures. */
export function startFilling(
  template: Template,
  view: View,
  report: (progress: Progress) => void,
  sign?: Signing,
  leaves?: (left: LeftOut) => void,
): Filling {
  let total = 0;
  for (const pieces of template.programs.values()) total += countItems(pieces, [view]);
  return {
    out: "",
    scopes: [view],
    previous: "none",
    gap: EMPTY_PARAGRAPH,
    above: "",
    rows: 0,
    columns: [],
    decimals: [],
    loops: 0,
    loop: 0,
    position: undefined,
    continuing: true,
    used: template.usedNumbers,
    lastNumber: 0,
    numbers: [],
    repeats: [],
    sign,
    values: undefined,
    outline: newOutline(),
    allHeadings: false,
    entries: [],
    headingNumbers: [],
    contents: [],
    lists: new Map(
      Object.entries(template.vocabulary.tags).flatMap(([name, tag]) =>
        tag.kind === "headings" ? [[name, tag] as const] : [],
      ),
    ),
    leaves,
    progress: { done: 0, total, report },
  };
}

export const EMPTY_PARAGRAPH = "<w:p/>";

/** Items of the loops that lie in no other, and of those inside whose list is none of the item. */
function countItems(pieces: readonly Piece[], scopes: readonly View[], position?: Position): number {
  let count = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") continue;
    if (piece.kind === "loop") {
      if (!counts(piece.name, scopes)) continue;
      const items = loopItems(piece, scopes);
      count += items.length;
      if (scopes.length > 1) continue;
      for (const [index, item] of items.entries())
        count += countItems(piece.body, [...scopes, item], positionAt(index, items.length));
    } else if (piece.kind === "choice") {
      const answer = answerOf(piece, scopes, position);
      if (answer !== undefined) count += countItems(answer ? piece.filled : piece.empty, scopes, position);
    } else if ("body" in piece) count += countItems(piece.body, scopes, position);
  }
  return count;
}

/** Whether items of a loop count as progress. */
export function counts(name: string, scopes: readonly View[]): boolean {
  return scopes.length === 1 || (scopes.length === 2 && own(scopes[1], name) === undefined);
}
