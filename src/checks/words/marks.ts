import { pairTable, pairValue, putPair } from "./pair-table.ts";

/**
 * What a text has to hold before a rule can find anything in it: one of some characters, or one of some pairs of
 * neighbouring characters. Start and end of a text count as line breaks, so that "\n，" is a comma at its head.
 */
export interface Marks {
  readonly characters?: string;
  readonly pairs?: Iterable<string>;
  /** Two neighbouring Chinese characters that stand again two to four places on. */
  readonly repeats?: true;
  /** Besides, at least so many numbers: two that are compared, or a total and its parts. At most three. */
  readonly numbers?: number;
}

const MOST_NUMBERS = 3;

/** Every pair of a character of the first and one of the second. */
export function pairsOf(firsts: string, seconds: string): readonly string[] {
  return [...firsts].flatMap((first) => [...seconds].map((second) => first + second));
}

export const DIGITS = "0123456789";
/** What `\s` stands for in a pattern, as far as keyboards and web pages write it. */
export const BLANKS = "\n\r\t\v\f \u00a0\u2002\u2003\u2009\u2028\u202f\u3000\ufeff";

/** Looks for the marks of many rules in one pass. */
export interface Scanner {
  /** The bit that is set in what `scan` returns where a text may interest the rule. */
  bitOf(marks: Marks): number;
  scan(text: string): number;
}

const HAN = 0x4e00;
const [NEWLINE, POINT] = [10, 46];
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** True where a number begins at the last of three characters; behind its point none does. */
const beginsNumber = (before: number, first: number, code: number): boolean =>
  isDigit(code) && !isDigit(first) && !(first === POINT && isDigit(before));

/** How many numbers stand in a text; “1,234” counts as two. */
export const numbersIn = (text: string): number => text.match(/(?<!\d\.?)\d/g)?.length ?? 0;

/** Bits of a number that bit operators keep. More rules than that share the last, and are asked in vain now and then. */
const BITS = 31;

/** How often a text has one of the marks, by and large: those that are found seldom share a bit. */
const commonness = ({ characters = "", pairs = [], repeats }: Marks): number =>
  characters.length * 100 + [...pairs].length + (repeats === true ? 1000 : 0);

let last: { readonly all: readonly Marks[]; readonly scanner: Scanner } | undefined;

/** A scanner for the marks of rules; the same for the same rules, as its tables take a while to fill. */
export function scannerOf(all: readonly Marks[]): Scanner {
  if (last === undefined || last.all.length !== all.length || last.all.some((marks, i) => marks !== all[i])) {
    last = { all, scanner: madeScanner(all) };
  }
  return last.scanner;
}

/** A small number of two characters. Others may share it: it tells that a pair is none of those looked for. */
const traceOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & 0xffff;

function madeScanner(all: readonly Marks[]): Scanner {
  const commonFirst = all.map((marks) => [marks, commonness(marks)] as const).sort(([, a], [, b]) => b - a);
  const bits = new Map(commonFirst.map(([marks], index) => [marks, 1 << Math.min(index, BITS - 1)]));
  const ofCharacter = new Int32Array(0x10000);
  const ofPair = pairTable(all.reduce((sum, { pairs = [] }) => sum + [...pairs].length, 0));
  /** A bit for each trace of a pair: so few bytes lie at hand where the table does not. */
  const traces = new Int32Array(0x10000 >> 5);
  let ofRepeat = 0;
  /** By how many numbers a text has: those that may find something there. */
  const enough = new Int32Array(MOST_NUMBERS + 1);

  for (const [{ characters = "", pairs = [], repeats, numbers = 0 }, bit] of bits) {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      ofCharacter[code] = (ofCharacter[code] ?? 0) | bit;
    }
    for (const pair of pairs) {
      const [first, second] = [pair.charCodeAt(0), pair.charCodeAt(1)];
      const trace = traceOf(first, second);
      traces[trace >> 5] = (traces[trace >> 5] ?? 0) | (1 << (trace & 31));
      putPair(ofPair, first, second, pairValue(ofPair, first, second) | bit);
    }
    if (repeats === true) ofRepeat |= bit;
    for (let count = numbers; count <= MOST_NUMBERS; count++) enough[count] = (enough[count] ?? 0) | bit;
  }

  return {
    bitOf: (marks) => bits.get(marks) ?? 0,
    scan(text) {
      let [found, numbers] = [0, 0];
      // The two characters of a pair, and the four before them.
      let [first, code, back2, back3, back4, back5] = [0, NEWLINE, 0, 0, 0, 0];
      for (let i = 0; i <= text.length; i++) {
        back5 = back4;
        back4 = back3;
        back3 = back2;
        back2 = first;
        first = code;
        code = i < text.length ? text.charCodeAt(i) : NEWLINE;
        const trace = traceOf(first, code);
        if (((traces[trace >> 5] ?? 0) & (1 << (trace & 31))) !== 0) found |= pairValue(ofPair, first, code);
        found |= ofCharacter[code] ?? 0;
        if (first < HAN || code < HAN) {
          if (beginsNumber(back2, first, code)) numbers++;
        } else if (
          (code === back2 && first === back3) ||
          (code === back3 && first === back4) ||
          (code === back4 && first === back5)
        ) {
          found |= ofRepeat;
        }
      }
      return found & (enough[Math.min(numbers, MOST_NUMBERS)] ?? 0);
    },
  };
}
