import { type PairTable, pairTable, pairValue, putPair } from "../pair-table.ts";
import { lookAlikes } from "./look-alikes.ts";
import { FIELD_WORDS, LONGER, PAIRS, SINGLES, SOUNDS } from "./words.ts";

const SMALL_A = 97;
const SPACE = 32;
/** Letters of classes and spaces; words have none of them. */
const isSign = (code: number): boolean => code < 0x80;
/** "a", before a tail of two characters "A", is 1, the class of the words that stand least often. */
const classOf = (letter: number): number => letter & 31;
/** By class: the logarithm of how likely such a word is, each four times as likely as one of the class before. */
const LIKELY: readonly (number | undefined)[] = [
  undefined,
  ...Array.from({ length: 8 }, (_, i) => Math.log(30 / 6e7) + i * Math.log(4)),
];
/** A character that never stands alone. */
const ALONE = -20;

/** How alike two characters are: by sound, by shape, or only to those who do not tell n from l or z from zh. */
export type Likeness = "sound" | "shape" | "near";

/** A piece of text as the codes of its characters: so that another can be tried in the place of one. */
export type Codes = readonly number[];

/** Which words begin with two characters; 0 where none does. */
type Begun = number;

export interface Lexicon {
  /** What begins with two characters, by their codes. */
  begun(first: number, second: number): Begun;
  /** True where two characters, by their codes, are a word. */
  isPair(first: number, second: number): boolean;
  /**
   * How likely the word of two to four characters is that stands at a place of a piece, where `begun` is what its first
   * two begin, as a logarithm; undefined where it is none.
   */
  likely(begun: Begun, piece: Codes, from: number, length: number): number | undefined;
  /** The same of a single character, which always may be a word. */
  likelyAlone(code: number): number;
  isFieldWord(word: string): boolean;
  /** The characters that may have been meant. */
  confusable(sign: string): ReadonlyMap<string, Likeness>;
}

let made: Lexicon | undefined;
/** The lexicon; unpacked when a text first asks for it. */
export function lexicon(): Lexicon {
  made ??= unpacked();
  return made;
}

/** Of what two characters begin the low bits are the class of the pair itself, and the others where the longer words stand. */
const CLASS_BITS = 4;
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
function classOfTail(at: number, third: number, fourth: number | undefined): number {
  let [known, tail] = [0, 0];
  for (let code = LONGER.charCodeAt(at); at < LONGER.length && code !== SPACE; code = LONGER.charCodeAt(at)) {
    if (isSign(code)) [known, tail] = [classOf(code), code < SMALL_A ? 2 : 1];
    else if (
      tail === 1 ? code === third && fourth === undefined : code === third && LONGER.charCodeAt(at + 1) === fourth
    )
      return known;
    at += isSign(code) ? 1 : tail;
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
  const field = new Set(FIELD_WORDS.split(" "));
  return {
    begun: (first, second) => pairValue(table, first, second),
    isPair: (first, second) => (pairValue(table, first, second) & CLASS) !== 0,
    likely: (begun, piece, from, length) => {
      const longer = begun >> CLASS_BITS;
      if (length === 2) return LIKELY[begun & CLASS];
      if (longer === 0) return undefined;
      return LIKELY[classOfTail(longer, piece[from + 2] ?? 0, length === 4 ? piece[from + 3] : undefined)];
    },
    likelyAlone: (code) => LIKELY[alone[code] ?? 0] ?? ALONE,
    isFieldWord: (word) => field.has(word),
    confusable,
  };
}

/** What stands between two of such signs round a place of a list. */
function groupAt(list: string, at: number, signs: readonly string[]): string {
  const ends = signs.map((sign) => list.indexOf(sign, at)).filter((end) => end !== -1);
  return list.slice(Math.max(...signs.map((sign) => list.lastIndexOf(sign, at))) + 1, Math.min(list.length, ...ends));
}

const CONFUSABLE = new Map<string, ReadonlyMap<string, Likeness>>();

function confusable(sign: string): ReadonlyMap<string, Likeness> {
  const before = CONFUSABLE.get(sign);
  if (before !== undefined) return before;
  const places: number[] = [];
  for (let at = SOUNDS.indexOf(sign); at !== -1; at = SOUNDS.indexOf(sign, at + 1)) places.push(at);
  const found = new Map<string, Likeness>();
  for (const at of places) for (const other of groupAt(SOUNDS, at, [" "])) found.set(other, "near");
  for (const at of places) for (const other of groupAt(SOUNDS, at, [" ", "|"])) found.set(other, "sound");
  for (const other of lookAlikes(sign)) found.set(other, "shape");
  found.delete(sign);
  found.delete("|");
  CONFUSABLE.set(sign, found);
  return found;
}
