import { confusable, type Likeness } from "./confusable.ts";
import { type Division, LONGEST_WORD } from "./division.ts";
import { type Codes, lexicon, MOST_LIKELY, type Standing } from "./lexicon.ts";
import { isEnding, isFree, isFunction, isSuffix } from "./signs.ts";

/** What a place of a piece may have been meant to say. */
export interface Mend {
  readonly from: number;
  readonly wrong: string;
  readonly right: string;
  /** How much more likely the piece is when mended, as a logarithm. */
  readonly gain: number;
  /** What the document must say elsewhere, one of these at the least; it is sure without where there are none. */
  readonly needs: readonly string[];
}

/** By the likeness of the characters, what a mend gains less. */
const LESS: Readonly<Record<Likeness, number>> = { sound: 0, near: 4, shape: 1 };
/** Of several mends that of the same sound is the likelier: 重覆 is 重复, not 重要. */
const MORE: Readonly<Record<Likeness, number>> = { sound: 6, near: 0, shape: 0 };
/**
 * What must be gained, as a logarithm: for a phrase of two words, for a word of three characters, for a word of the field,
 * for one whatever stands beside it, for one with a character that may stand alone, for a word that the document has, for
 * one beside a character that is said with any word, for two characters that changed places, and for a word in place of
 * another.
 */
const GAIN = {
  phrase: 4,
  long: 7,
  field: 9,
  certain: 14,
  free: 10,
  said: 8,
  function: 10,
  swap: 11,
  word: 4,
} as const;

const ORDINAL = "第".charCodeAt(0);
/** Less tells nothing. */
const LEAST = Math.min(...Object.values(GAIN));

const textOf = (piece: Codes, from: number, to: number): string => String.fromCharCode(...piece.slice(from, to));

/** The length of the longest word that holds the character at a place; 1 where none does. */
function longestAt(piece: Codes, at: number): number {
  const { isWord } = lexicon();
  let longest = 1;
  for (let from = Math.max(0, at - LONGEST_WORD + 1); from <= at; from++) {
    const least = Math.max(longest + 1, at - from + 1);
    for (let length = Math.min(LONGEST_WORD, piece.length - from); length >= least; length--) {
      if (!isWord(piece, from, length)) continue;
      longest = length;
      break;
    }
  }
  return longest;
}

/** A word that a mended piece holds, and what is gained by it. */
interface Gained {
  readonly from: number;
  readonly length: number;
  readonly gain: number;
  readonly likeness: Likeness;
  readonly sign: number;
}

/** The words of a mended piece from a place on that reach beyond another, each with what is gained by it. */
function addWords(
  found: Gained[],
  { before, after, whole }: Division,
  mended: Codes,
  [from, beyond]: readonly [number, number],
  { sign, likeness }: Pick<Gained, "sign" | "likeness">,
): void {
  const { begun, likely } = lexicon();
  const words = begun(mended[from] ?? 0, mended[from + 1] ?? 0);
  if (words === 0) return;
  const least = whole + LESS[likeness] + LEAST - (before[from] ?? 0);
  for (let to = Math.max(beyond, from + 2); to <= Math.min(mended.length, from + LONGEST_WORD); to++) {
    const rest = after[to] ?? 0;
    if (rest + MOST_LIKELY < least) continue;
    const word = likely(words, mended, from, to - from);
    if (word === undefined || word + rest < least) continue;
    found.push({ from, length: to - from, gain: word + rest - least + LEAST, likeness, sign });
  }
}

const isKnown = (piece: Codes, at: number): boolean => lexicon().begun(piece[at] ?? 0, piece[at + 1] ?? 0) !== 0;
/** True where a character before or behind a word is left alone that cannot be. */
const leavesBefore = (piece: Codes, from: number): boolean =>
  from > 0 && !isFree(piece[from - 1] ?? 0) && !(from > 1 && isKnown(piece, from - 2));
const leavesBehind = (piece: Codes, to: number): boolean =>
  to < piece.length && !isFree(piece[to] ?? 0) && !(to + 1 < piece.length && isKnown(piece, to));

/** What the document has to say elsewhere for a word of two characters; undefined where that would not do either. */
function neededFor(
  piece: Codes,
  at: number,
  found: Gained,
  standing: Standing,
  right: string,
): readonly string[] | undefined {
  const { from, gain, likeness } = found;
  const other = piece[from === at ? at + 1 : from] ?? 0;
  const own = piece[at] ?? 0;
  const { isWord } = lexicon();
  // 届至, 之责: a particle stands beside anything; it is meant unless it only looks like what belongs there, as 没备.
  if (likeness === "near" || (isFunction(own) && (standing < 2 || likeness !== "shape"))) return undefined;
  const leaves = leavesBefore(piece, from) || leavesBehind(piece, from + 2);
  // 新建|涉危险废物: the character that stays belongs to another word, or to any.
  const isTaken = isSuffix(other) || isWord(piece, from < at ? from - 1 : from + 1, 2);
  // 拆出, 限值, 网店: what comes behind any word makes a name of it.
  if (isSuffix(own) && from < at) return undefined;
  if (isFunction(other)) {
    const sure = standing === 2 && likeness === "sound" && gain >= GAIN.function && !isFree(own);
    return sure && !leaves && !isTaken ? [] : undefined;
  }
  // Whatever is counted makes a name with 数: 部数 is no slip for 部署.
  if (isEnding(own) && from < at) return undefined;
  const isLoose = isFree(other) || (isFree(own) && !isFunction(own));
  if (isLoose && (standing < 2 || likeness !== "sound" || gain < GAIN.free)) return undefined;
  const isCertain = standing === 2 && gain >= GAIN.certain;
  if (!isCertain && leaves) return undefined;
  // What stands before is exchanged freely, as in 深查 and 单品, and what stands behind it seldom: only the document tells.
  if (standing > 0 && gain >= GAIN.field && !isTaken && from < at) return [];
  return gain >= GAIN.said ? [right] : undefined;
}

/** All words that other characters would make in place of the one at a place. */
function gainedAt(division: Division, at: number): Gained[] {
  const { piece, before, after, whole } = division;
  const { begun } = lexicon();
  const { codes, likeness } = confusable(piece[at] ?? 0);
  const mended = [...piece];
  const found: Gained[] = [];
  const [previous, next] = [piece[at - 1] ?? 0, piece[at + 1] ?? 0];
  /** True where a word from a place on may gain enough, however likely it is. */
  const may = (from: number): boolean => {
    let rest = Number.NEGATIVE_INFINITY;
    for (let to = Math.max(at + 1, from + 2); to <= Math.min(piece.length, from + LONGEST_WORD); to++) {
      rest = Math.max(rest, after[to] ?? 0);
    }
    return (before[from] ?? 0) + rest + MOST_LIKELY - whole >= LEAST;
  };
  // Words that begin before both do so whatever the character is.
  const third = at > 1 && may(at - 2) && begun(piece[at - 2] ?? 0, previous) !== 0;
  const fourth = at > 2 && may(at - 3) && begun(piece[at - 3] ?? 0, piece[at - 2] ?? 0) !== 0;
  const [own, second] = [next !== 0 && may(at), previous !== 0 && may(at - 1)];
  if (!own && !second && !third && !fourth) return [];
  for (let i = 0; i < codes.length; i++) {
    const one = { sign: codes[i] ?? 0, likeness: likeness[i] ?? "near" };
    mended[at] = one.sign;
    if (own && begun(one.sign, next) !== 0) addWords(found, division, mended, [at, at + 2], one);
    if (second && begun(previous, one.sign) !== 0) addWords(found, division, mended, [at - 1, at + 1], one);
    if (third) addWords(found, division, mended, [at - 2, at + 1], one);
    if (fourth) addWords(found, division, mended, [at - 3, at + 1], one);
  }
  return found.sort((a, b) => b.gain + MORE[b.likeness] - a.gain - MORE[a.likeness]);
}

/** What the document must say for a mend to be meant; undefined where it would not be so either. */
function needed(
  piece: Codes,
  at: number,
  found: Gained,
  longest: number,
  mended: Codes,
): readonly string[] | undefined {
  const { from, length, gain, likeness, sign } = found;
  const { isWord, standing } = lexicon();
  // Whatever is counted, and any clause of a law, has an ordinal: 第二款.
  if (mended[from] === ORDINAL) return undefined;
  if (length > 2 && length > longest) {
    const least = length === 4 ? GAIN.phrase : GAIN.long;
    if (gain < least || isFunction(sign) || leavesBehind(piece, from + length)) return undefined;
    // Where what is written are words, as 农事 in 农事综合 or 落实|立德, the document tells whether another is meant.
    const last = from + length - 1;
    const isDivided = longest > 1 || (at === last && last + 1 < piece.length && isWord(piece, from, length - 1));
    if (longest > 1 && length < 4) return undefined;
    return isDivided ? [textOf(mended, from, from + length)] : [];
  }
  if (longest === 1) return neededFor(piece, at, found, standing(mended, from, 2), textOf(mended, from, from + 2));
  // Of two words of two characters the one of the field is meant where the document writes it in the same company.
  const isOther =
    length === 2 &&
    longest === 2 &&
    likeness === "sound" &&
    gain >= GAIN.word &&
    !isFunction(piece[at] ?? 0) &&
    standing(mended, from, 2) === 2 &&
    isWord(piece, from, 2) &&
    standing(piece, from, 2) === 0;
  if (!isOther) return undefined;
  const before = from >= 2 ? [textOf(mended, from - 2, from + 2)] : [];
  const behind = from + 4 <= piece.length ? [textOf(mended, from, from + 4)] : [];
  return [...before, ...behind].length > 0 ? [...before, ...behind] : undefined;
}

/** The words that another character would make in place of the one at a place, the best first. */
export function substituted(division: Division, at: number): readonly Mend[] {
  const { piece } = division;
  const gained = gainedAt(division, at);
  if (gained.length === 0) return [];
  const longest = longestAt(piece, at);
  const mended = [...piece];
  const mends: Mend[] = [];
  for (const found of gained) {
    const { from, length, gain, sign } = found;
    mended[at] = sign;
    const needs = needed(piece, at, found, longest, mended);
    if (needs === undefined) continue;
    const right = textOf(mended, from, from + length);
    mends.push({ from, wrong: textOf(piece, from, from + length), right, gain, needs });
  }
  return mends;
}

/** The longer word that two neighbouring characters would make in the other order; two turned round alone are coined: 政民互动. */
export function swapped(division: Division, at: number): readonly Mend[] {
  const { piece } = division;
  const mended = [...piece];
  [mended[at], mended[at + 1]] = [piece[at + 1] ?? 0, piece[at] ?? 0];
  const gained: Gained[] = [];
  for (let from = Math.max(0, at - 2); from <= at; from++) {
    addWords(gained, division, mended, [from, at + 2], { sign: 0, likeness: "sound" });
  }
  const [best] = gained.filter(({ length, gain }) => length > 2 && gain >= GAIN.swap).sort((a, b) => b.gain - a.gain);
  if (best === undefined) return [];
  const [from, to] = [best.from, best.from + best.length];
  return [{ from, wrong: textOf(piece, from, to), right: textOf(mended, from, to), gain: best.gain, needs: [] }];
}

/** A word that may have been meant where another of two characters stands. */
interface Other {
  readonly codes: Codes;
  readonly likeness: Likeness;
}

const OTHERS = new Map<number, readonly Other[]>();

/** The words that one character alike makes of a word, by the codes of its two. */
function othersOf(first: number, second: number): readonly Other[] {
  const key = first * 0x10000 + second;
  const before = OTHERS.get(key);
  if (before !== undefined) return before;
  const { isWord } = lexicon();
  const found: Other[] = [];
  const pair = [first, second];
  for (const place of [0, 1]) {
    const { codes, likeness } = confusable(place === 0 ? first : second);
    for (let i = 0; i < codes.length; i++) {
      pair[place] = codes[i] ?? 0;
      if (isWord(pair, 0, 2)) found.push({ codes: [...pair], likeness: likeness[i] ?? "near" });
    }
    pair[0] = first;
  }
  OTHERS.set(key, found);
  return found;
}

/** The phrases of the field that another word makes with its neighbour, where the one at a place makes none. */
export function misplaced({ piece, before, after, whole }: Division, at: number): readonly Mend[] {
  const { begun, isWord, leads, likely } = lexicon();
  if (isEnding(piece[at + 1] ?? 0)) return [];
  const phrases = [at - 2, at].filter(
    (from) => from >= 0 && from + 4 <= piece.length && (from === at || leads(piece[from] ?? 0, piece[from + 1] ?? 0)),
  );
  if (phrases.length === 0 || phrases.some((from) => isWord(piece, from, 4))) return [];
  const mended = [...piece];
  const mends: Mend[] = [];
  for (const { codes, likeness } of othersOf(piece[at] ?? 0, piece[at + 1] ?? 0)) {
    [mended[at], mended[at + 1]] = [codes[0] ?? 0, codes[1] ?? 0];
    for (const from of phrases) {
      const word = likely(begun(mended[from] ?? 0, mended[from + 1] ?? 0), mended, from, 4);
      if (word === undefined) continue;
      const gain = (before[from] ?? 0) + word + (after[from + 4] ?? 0) - whole - LESS[likeness];
      if (gain < GAIN.phrase) continue;
      const right = textOf(mended, from, from + 4);
      // Two words, as 检测 and 监测 or 记分 and 计分, are told by the document only.
      mends.push({ from, wrong: textOf(piece, from, from + 4), right, gain, needs: [right] });
    }
  }
  return mends.sort((a, b) => b.gain - a.gain);
}
