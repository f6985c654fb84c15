import { type Likeness, lexicon } from "./lexicon.ts";
import { FREE } from "./odd-places.ts";

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
function divided(piece: string): number {
  const { likely, likelyAlone } = lexicon();
  const best = [0];
  for (let end = 1; end <= piece.length; end++) {
    const sign = piece.charAt(end - 1);
    let most = (best[end - 1] ?? 0) + likelyAlone(sign) - (FREE.has(sign) ? 0 : LONELY);
    for (let length = 2; length <= 4 && length <= end; length++) {
      const word = likely(piece.slice(end - length, end));
      if (word !== undefined) most = Math.max(most, (best[end - length] ?? 0) + word);
    }
    best.push(most);
  }
  return best[piece.length] ?? 0;
}

/** The longest word that holds the character at a place. */
export function wordAt(piece: string, at: number): Pick<Mend, "from" | "word"> | undefined {
  const { likely } = lexicon();
  for (let length = 4; length > 1; length--) {
    for (let from = Math.max(0, at - length + 1); from <= at && from + length <= piece.length; from++) {
      const word = piece.slice(from, from + length);
      const known = likely(word);
      if (known !== undefined && (length > 2 || known >= LEAST_LIKELY)) return { from, word };
    }
  }
  return undefined;
}

const KNOWN = new Map<string, readonly Mend[]>();
const MOST_KNOWN = 20_000;

/** The words that other characters would make in place of the one at a place, the best first; none where it makes one. */
export function mendsOf(piece: string, at: number): readonly Mend[] {
  const key = at + piece;
  const before = KNOWN.get(key);
  if (before !== undefined) return before;
  if (KNOWN.size > MOST_KNOWN) KNOWN.clear();
  const found = wordAt(piece, at) === undefined ? tried(piece, at) : [];
  KNOWN.set(key, found);
  return found;
}

function tried(piece: string, at: number): readonly Mend[] {
  const found: Mend[] = [];
  let before: number | undefined;
  for (const [sign, likeness] of lexicon().confusable(piece.charAt(at))) {
    if (NEVER_MEANT.has(sign)) continue;
    const mended = piece.slice(0, at) + sign + piece.slice(at + 1);
    const word = wordAt(mended, at);
    if (word === undefined || (likeness === "near" && word.word.length === 2)) continue;
    before ??= divided(piece);
    const gain = divided(mended) - before + OF_LIKENESS[likeness];
    if (gain >= LEAST_GAIN) found.push({ ...word, likeness, gain });
  }
  return found.sort((a, b) => b.gain - a.gain);
}
