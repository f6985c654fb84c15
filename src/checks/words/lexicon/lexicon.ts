import { lookAlikes } from "./look-alikes.ts";
import { FIELD_WORDS, FOURS, PAIRS, SINGLES, SOUNDS, TRIPLES } from "./words.ts";

/** Slots of the table of pairs, a power of two and more than twice their number. */
const BITS = 17;
const MASK = (1 << BITS) - 1;
/** "a" is the class of the words that stand least often; each further letter four times as often. */
const CLASS_A = 97;
/** The logarithm of how likely a word of the first class is, and what each class adds. */
const RAREST = Math.log(30 / 6e7);
const STEP = Math.log(4);
/** A character that never stands alone. */
const ALONE = -20;

/** How alike two characters are: by sound, by shape, or only to those who do not tell n from l or z from zh. */
export type Likeness = "sound" | "shape" | "near";

export interface Lexicon {
  /** True where two characters, by their codes, are a word. */
  isPair(first: number, second: number): boolean;
  /** How likely a word of one to four characters is, as a logarithm; undefined where it is none. */
  likely(word: string): number | undefined;
  /** The same of a single character, which always may be a word. */
  likelyAlone(sign: string): number;
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

/** Calls back for each word of a list: heads, each with letters of classes and the tails of that class. */
function each(
  list: string,
  head: number,
  tail: number,
  say: (head: string, tail: string, likely: number) => void,
): void {
  for (const group of list.split(" ")) {
    const first = group.slice(0, head);
    let likely = RAREST;
    for (let i = head; i < group.length; ) {
      const code = group.charCodeAt(i);
      if (code < 0x80) {
        likely = RAREST + (code - CLASS_A) * STEP;
        i++;
      } else {
        say(first, group.slice(i, i + tail), likely);
        i += tail;
      }
    }
  }
}

function unpacked(): Lexicon {
  const keys = new Int32Array(MASK + 1);
  const values = new Float32Array(MASK + 1);
  const slotOf = (first: number, second: number): number => {
    const key = (first << 16) | second;
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - BITS);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & MASK;
    return slot;
  };
  each(PAIRS, 1, 1, (head, tail, likely) => {
    const [first, second] = [head.charCodeAt(0), tail.charCodeAt(0)];
    const slot = slotOf(first, second);
    keys[slot] = (first << 16) | second;
    values[slot] = likely;
  });
  const alone = new Map<string, number>();
  each(SINGLES, 0, 1, (_, sign, likely) => alone.set(sign, likely));
  const long = new Map<string, number>();
  each(TRIPLES, 2, 1, (head, tail, likely) => long.set(head + tail, likely));
  each(FOURS, 2, 2, (head, tail, likely) => long.set(head + tail, likely));
  const field = new Set(FIELD_WORDS.split(" "));
  return {
    isPair: (first, second) => keys[slotOf(first, second)] !== 0,
    likely: (word) => {
      if (word.length === 1) return alone.get(word);
      if (word.length > 2) return long.get(word);
      const slot = slotOf(word.charCodeAt(0), word.charCodeAt(1));
      return keys[slot] === 0 ? undefined : values[slot];
    },
    likelyAlone: (sign) => alone.get(sign) ?? ALONE,
    isFieldWord: (word) => field.has(word),
    confusable: confusables(),
  };
}

/** The sound as a southern ear hears it. */
const blurred = (sound: string): string =>
  sound
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=[aeiouv])/, "l")
    .replace(/ng$/, "n");

function confusables(): Lexicon["confusable"] {
  const soundsOf = new Map<string, string[]>();
  const bySound = new Map<string, string>();
  const byBlurred = new Map<string, string>();
  for (const group of SOUNDS.split(" ")) {
    const sound = /^[a-z]+/.exec(group)?.[0] ?? "";
    const signs = group.slice(sound.length);
    bySound.set(sound, signs);
    byBlurred.set(blurred(sound), (byBlurred.get(blurred(sound)) ?? "") + signs);
    for (const sign of signs) soundsOf.set(sign, [...(soundsOf.get(sign) ?? []), sound]);
  }
  const known = new Map<string, ReadonlyMap<string, Likeness>>();
  return (sign) => {
    const before = known.get(sign);
    if (before !== undefined) return before;
    const found = new Map<string, Likeness>();
    const sounds = soundsOf.get(sign) ?? [];
    for (const sound of sounds) for (const other of byBlurred.get(blurred(sound)) ?? "") found.set(other, "near");
    for (const sound of sounds) for (const other of bySound.get(sound) ?? "") found.set(other, "sound");
    for (const other of lookAlikes(sign)) found.set(other, "shape");
    found.delete(sign);
    known.set(sign, found);
    return found;
  };
}
