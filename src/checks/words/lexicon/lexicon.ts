import { type PairTable, pairTable, pairValue, putPair } from "../pair-table.ts";
import { LONGER, PAIRS, SINGLES } from "./words.ts";

const SMALL_A = 97;
const SPACE = 32;
/** Letters of classes and spaces; words have none of them. */
const isSign = (code: number): boolean => code < 0x80;
/**
 * "a", before a tail of two characters "A", is 1: eight classes of words by how often they stand, then as many of those of
 * the field, and of those common in it; then what stands beside each other without being a word, and rare words.
 */
const classOf = (letter: number): number => letter & 31;
const CLASSES = 8;
const WORDS = 3 * CLASSES;
const NEIGHBOURS = WORDS + 1;
/** By class: the logarithm of how likely such a word is, each four times as likely as one of the class before. */
const LIKELY: readonly (number | undefined)[] = [
  undefined,
  ...Array.from({ length: WORDS }, (_, i) => Math.log(30 / 6e7) + (i % CLASSES) * Math.log(4)),
];
/** No word stands oftener. */
export const MOST_LIKELY = Math.log(30 / 6e7) + (CLASSES - 1) * Math.log(4);
/** A character that never stands alone. */
const ALONE = -20;

/** How much a word is one of the field: not, or a word that it has, or one common in it. */
export type Standing = 0 | 1 | 2;

/** A piece of text as the codes of its characters: so that another can be tried in the place of one. */
export type Codes = readonly number[];

/** Which words begin with two characters; 0 where none does. */
type Begun = number;

export interface Lexicon {
  /** What begins with two characters, by their codes. */
  begun(first: number, second: number): Begun;
  /** True where longer words begin with two characters. */
  leads(first: number, second: number): boolean;
  /** True where two characters, by their codes, often stand beside each other in the field, as a word or not. */
  isUsual(first: number, second: number): boolean;
  /** True where a word, common or rare, of two to four characters stands at a place of a piece. */
  isWord(piece: Codes, from: number, length: number): boolean;
  /**
   * How likely the word of two to four characters is that stands at a place of a piece, where `begun` is what its first
   * two begin, as a logarithm; undefined where it is none.
   */
  likely(begun: Begun, piece: Codes, from: number, length: number): number | undefined;
  /** The same of a single character, which always may be a word. */
  likelyAlone(code: number): number;
  /** How much the word at a place of a piece is one of the field. */
  standing(piece: Codes, from: number, length: number): Standing;
}

let made: Lexicon | undefined;
/** The lexicon; unpacked when a text first asks for it. */
export function lexicon(): Lexicon {
  made ??= unpacked();
  return made;
}

/** Of what two characters begin the low bits are the class of the pair itself, and the others where the longer words stand. */
const CLASS_BITS = 5;
const CLASS = (1 << CLASS_BITS) - 1;

function begunBy(): PairTable {
  const table = pairTable(PAIRS.length);
  let [head, known] = [0, 0];
  for (let i = 0; i < PAIRS.length; i++) {
    const code = PAIRS.charCodeAt(i);
    if (code === SPACE) head = 0;
    else if (isSign(code)) known = classOf(code);
    else if (head === 0) head = code;
    else putPair(table, head, code, known);
  }
  for (let at = 0; at >= 0; at = LONGER.indexOf(" ", at)) {
    if (at > 0) at++;
    const [first, second] = [LONGER.charCodeAt(at), LONGER.charCodeAt(at + 1)];
    putPair(table, first, second, ((at + 2) << CLASS_BITS) | pairValue(table, first, second));
  }
  return table;
}

/** The class of the word with such a tail in the group of longer words at a place; 0 where there is none. */
function classOfTail(from: number, third: number, fourth: number | undefined): number {
  let [known, tail] = [0, 0];
  for (let at = from; at < LONGER.length; ) {
    const code = LONGER.charCodeAt(at);
    if (code === SPACE) return 0;
    if (isSign(code)) {
      [known, tail] = [classOf(code), code < SMALL_A ? 2 : 1];
      at++;
    } else {
      if (code === third && (tail === 1 ? undefined : LONGER.charCodeAt(at + 1)) === fourth) return known;
      at += tail;
    }
  }
  return 0;
}

function unpacked(): Lexicon {
  const table = begunBy();
  const alone = new Uint8Array(0x10000);
  let known = 0;
  for (let i = 0; i < SINGLES.length; i++) {
    const code = SINGLES.charCodeAt(i);
    if (isSign(code)) known = classOf(code);
    else alone[code] = known;
  }
  const classIn = (begun: Begun, piece: Codes, from: number, length: number): number => {
    if (length === 2) return begun & CLASS;
    const longer = begun >> CLASS_BITS;
    return longer === 0 ? 0 : classOfTail(longer, piece[from + 2] ?? 0, length === 4 ? piece[from + 3] : undefined);
  };
  const begun = (first: number, second: number): Begun => pairValue(table, first, second);
  const classAt = (piece: Codes, from: number, length: number): number =>
    classIn(begun(piece[from] ?? 0, piece[from + 1] ?? 0), piece, from, length);
  return {
    begun,
    leads: (first, second) => begun(first, second) > CLASS,
    isUsual: (first, second) => {
      const known = begun(first, second) & CLASS;
      return known > CLASSES && known <= NEIGHBOURS;
    },
    isWord: (piece, from, length) => {
      const known = classAt(piece, from, length);
      return known !== 0 && known !== NEIGHBOURS;
    },
    likely: (words, piece, from, length) => LIKELY[classIn(words, piece, from, length)],
    likelyAlone: (code) => LIKELY[alone[code] ?? 0] ?? ALONE,
    standing: (piece, from, length) => {
      const known = classAt(piece, from, length);
      return known > WORDS || known <= CLASSES ? 0 : known <= 2 * CLASSES ? 1 : 2;
    },
  };
}
