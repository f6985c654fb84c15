import { type Codes, type Likeness, lexicon } from "./lexicon.ts";
import { isFree } from "./odd-places.ts";

/** A word that a character would make with its neighbours, were it another one that sounds or looks alike. */
export interface Mend {
  /** Where the word begins in the piece. */
  readonly from: number;
  readonly word: string;
  readonly likeness: Likeness;
  /** How much more likely the piece is when mended, as a logarithm. */
  readonly gain: number;
}

/** A content word of one character is rare in official writing. */
const LONELY = 3;
/** Alike only to a southern ear, and alike in shape. */
const OF_LIKENESS: Readonly<Record<Likeness, number>> = { sound: 0, near: -3, shape: 1 };
/** Less gain than this tells nothing. */
const LEAST_GAIN = 8;
/** A rare word of two characters is made by chance. */
const LEAST_LIKELY = Math.log(60 / 6e7);

/** Numbers, kinds of places and the commonest measure word stand beside anything: they are not what was meant. */
const NEVER_MEANT = new Set("一二三四五六七八九十两个县市区省州镇乡村");

/** How likely the most likely division of a piece of text into words is. */
function divided(piece: Codes): number {
  const { begun, likely, likelyAlone } = lexicon();
  const best: number[] = new Array(piece.length + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const reach = (end: number, to: number) => {
    if (to > (best[end] ?? 0)) best[end] = to;
  };
  for (let from = 0; from < piece.length; from++) {
    const [code, before] = [piece[from] ?? 0, best[from] ?? 0];
    reach(from + 1, before + likelyAlone(code) - (isFree(code) ? 0 : LONELY));
    const words = begun(code, piece[from + 1] ?? 0);
    if (words === 0) continue;
    for (let length = 2; length <= 4 && from + length <= piece.length; length++) {
      const word = likely(words, piece, from, length);
      if (word !== undefined) reach(from + length, before + word);
    }
  }
  return best[piece.length] ?? 0;
}

/** A word inside a piece. */
interface Inside {
  readonly from: number;
  readonly length: number;
}

/** The longest word that holds the character at a place. */
function longestAt(piece: Codes, at: number): Inside | undefined {
  const { begun, likely } = lexicon();
  let [start, longest] = [0, 1];
  for (let from = Math.max(0, at - 3); from <= at && from + longest < piece.length; from++) {
    const words = begun(piece[from] ?? 0, piece[from + 1] ?? 0);
    if (words === 0) continue;
    const least = Math.max(longest, at - from);
    for (let length = Math.min(4, piece.length - from); length > least; length--) {
      const known = likely(words, piece, from, length);
      if (known === undefined || (length === 2 && known < LEAST_LIKELY)) continue;
      [start, longest] = [from, length];
      break;
    }
  }
  return longest === 1 ? undefined : { from: start, length: longest };
}

const codesOf = (piece: string): number[] => Array.from(piece, (sign) => sign.charCodeAt(0));

/** True where the character at a place of a piece is in a word. */
export const isInWord = (piece: string, at: number): boolean => longestAt(codesOf(piece), at) !== undefined;

const KNOWN = new Map<string, readonly Mend[]>();
const MOST_KNOWN = 20_000;

/** The words that other characters would make in place of the one at a place, the best first; none where it makes one. */
export function mendsOf(piece: string, at: number): readonly Mend[] {
  const key = at + piece;
  const before = KNOWN.get(key);
  if (before !== undefined) return before;
  if (KNOWN.size > MOST_KNOWN) KNOWN.clear();
  const codes = codesOf(piece);
  const found = longestAt(codes, at) === undefined ? tried(piece, codes, at) : [];
  KNOWN.set(key, found);
  return found;
}

function tried(piece: string, codes: Codes, at: number): readonly Mend[] {
  const found: Mend[] = [];
  const mended = [...codes];
  let before: number | undefined;
  for (const [sign, likeness] of lexicon().confusable(piece.charAt(at))) {
    if (NEVER_MEANT.has(sign)) continue;
    mended[at] = sign.charCodeAt(0);
    const inside = longestAt(mended, at);
    if (inside === undefined || (likeness === "near" && inside.length === 2)) continue;
    before ??= divided(codes);
    const gain = divided(mended) - before + OF_LIKENESS[likeness];
    if (gain < LEAST_GAIN) continue;
    const { from, length } = inside;
    const word = piece.slice(from, at) + sign + piece.slice(at + 1, from + length);
    found.push({ from, word, likeness, gain });
  }
  return found.sort((a, b) => b.gain - a.gain);
}
