/**
 * What a text has to hold before a rule can find anything in it: one of some characters, or one of some pairs of
 * neighbouring characters. Start and end of a text count as line breaks, so that "\n，" is a comma at its head.
 */
export interface Marks {
  readonly characters?: string;
  readonly pairs?: Iterable<string>;
  /** Two neighbouring Chinese characters that stand again two to four places on. */
  readonly repeats?: true;
}

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
const NEWLINE = 10;
/** Bits of a number that bit operators keep; more rules than that share bits, and are asked in vain now and then. */
const BITS = 31;
/** Slots of the table of pairs, a power of two some times their number. */
const SLOTS = 0x2000;

let last: { readonly all: readonly Marks[]; readonly scanner: Scanner } | undefined;

/** A scanner for the marks of rules; the same for the same rules, as its tables take a while to fill. */
export function scannerOf(all: readonly Marks[]): Scanner {
  if (last === undefined || last.all.length !== all.length || last.all.some((marks, i) => marks !== all[i])) {
    last = { all, scanner: madeScanner(all) };
  }
  return last.scanner;
}

function madeScanner(all: readonly Marks[]): Scanner {
  const bits = new Map(all.map((marks, index) => [marks, 1 << (index % BITS)]));
  const ofCharacter = new Int32Array(0x10000);
  /** 1 at each character that a pair begins with: most need no second look. */
  const begins = new Uint8Array(0x10000);
  const keys = new Int32Array(SLOTS);
  const ofPair = new Int32Array(SLOTS);
  let ofRepeat = 0;

  /** The slot of a pair, or the free one where it would stand. */
  const slotOf = (first: number, second: number): number => {
    const key = (first << 16) | second;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 19) & (SLOTS - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  };

  for (const [{ characters = "", pairs = [], repeats }, bit] of bits) {
    for (let i = 0; i < characters.length; i++) {
      ofCharacter[characters.charCodeAt(i)] = (ofCharacter[characters.charCodeAt(i)] ?? 0) | bit;
    }
    for (const pair of pairs) {
      const [first, second] = [pair.charCodeAt(0), pair.charCodeAt(1)];
      begins[first] = 1;
      const slot = slotOf(first, second);
      keys[slot] = (first << 16) | second;
      ofPair[slot] = (ofPair[slot] ?? 0) | bit;
    }
    if (repeats === true) ofRepeat |= bit;
  }

  return {
    bitOf: (marks) => bits.get(marks) ?? 0,
    scan(text) {
      let found = 0;
      // The two characters of a pair, and the four before them.
      let [first, code, back2, back3, back4, back5] = [0, NEWLINE, 0, 0, 0, 0];
      for (let i = 0; i < text.length; i++) {
        back5 = back4;
        back4 = back3;
        back3 = back2;
        back2 = first;
        first = code;
        code = text.charCodeAt(i);
        found |= ofCharacter[code] ?? 0;
        if (begins[first] === 1) found |= ofPair[slotOf(first, code)] ?? 0;
        if (first < HAN || code < HAN) continue;
        if (
          (code === back2 && first === back3) ||
          (code === back3 && first === back4) ||
          (code === back4 && first === back5)
        ) {
          found |= ofRepeat;
        }
      }
      if (begins[code] === 1) found |= ofPair[slotOf(code, NEWLINE)] ?? 0;
      return found;
    },
  };
}
