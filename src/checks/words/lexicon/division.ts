import { type Codes, lexicon } from "./lexicon.ts";
import { isFree } from "./signs.ts";

/** The most likely divisions of a piece of text into words, as logarithms of how likely they are. */
export interface Division {
  readonly piece: Codes;
  /** Of what stands before each place. */
  readonly before: Float64Array;
  /** Of what stands from each place on. */
  readonly after: Float64Array;
  /** Of the whole piece. */
  readonly whole: number;
  /** How likely the character at a place is as a word of its own. */
  alone(at: number): number;
}

/** A content word of one character is rare in official writing. */
const LONELY = 3;
export const LONGEST_WORD = 4;

export function divide(piece: Codes): Division {
  const { begun, likely, likelyAlone } = lexicon();
  const length = piece.length;
  const before = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  const after = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  before[0] = 0;
  after[length] = 0;
  const alone = (at: number): number => likelyAlone(piece[at] ?? 0) - (isFree(piece[at] ?? 0) ? 0 : LONELY);
  for (let from = 0; from < length; from++) {
    const so = before[from] ?? 0;
    before[from + 1] = Math.max(before[from + 1] ?? 0, so + alone(from));
    const words = begun(piece[from] ?? 0, piece[from + 1] ?? 0);
    for (let to = from + 2; words !== 0 && to <= Math.min(length, from + LONGEST_WORD); to++) {
      const word = likely(words, piece, from, to - from);
      if (word !== undefined) before[to] = Math.max(before[to] ?? 0, so + word);
    }
  }
  for (let from = length - 1; from >= 0; from--) {
    let best = alone(from) + (after[from + 1] ?? 0);
    const words = begun(piece[from] ?? 0, piece[from + 1] ?? 0);
    for (let to = from + 2; words !== 0 && to <= Math.min(length, from + LONGEST_WORD); to++) {
      const word = likely(words, piece, from, to - from);
      if (word !== undefined) best = Math.max(best, word + (after[to] ?? 0));
    }
    after[from] = best;
  }
  return { piece, before, after, whole: before[length] ?? 0, alone };
}
