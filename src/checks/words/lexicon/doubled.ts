import { LONGEST_WORD } from "./division.ts";
import { type Codes, lexicon } from "./lexicon.ts";
import { isEnding, isFree, isFunction } from "./signs.ts";

/** Particles, said twice by mistake only. */
const PARTICLES = new Set(Array.from("的和与及于在为对将被把是", (sign) => sign.charCodeAt(0)));
const NUMBERS = new Set(Array.from("一二三四五六七八九十百千万某", (sign) => sign.charCodeAt(0)));

/** True where a word ends before a place. */
function endsBefore(piece: Codes, end: number): boolean {
  const { isWord } = lexicon();
  for (let length = 2; length <= LONGEST_WORD && length <= end; length++)
    if (isWord(piece, end - length, length)) return true;
  return false;
}

/** True where a word begins at a place. */
export function beginsAt(piece: Codes, from: number): boolean {
  const { isWord } = lexicon();
  for (let length = 2; length <= LONGEST_WORD && from + length <= piece.length; length++) {
    if (isWord(piece, from, length)) return true;
  }
  return false;
}

/** True where both characters at a place are inside one word, as in 人人. */
function isOneWord(piece: Codes, at: number): boolean {
  const { isWord } = lexicon();
  for (let from = Math.max(0, at - 2); from <= at; from++) {
    for (let length = at + 2 - from; length <= LONGEST_WORD && from + length <= piece.length; length++) {
      if (isWord(piece, from, length)) return true;
    }
  }
  return false;
}

/** True where one word of three or four characters stands there when one of two is left out: 差旅费 in 差旅旅费. */
function isWordWithout(piece: Codes, at: number): boolean {
  const { isWord } = lexicon();
  const mended = [...piece.slice(0, at), ...piece.slice(at + 1)];
  for (let from = Math.max(0, at - 2); from < at; from++) {
    for (let length = Math.max(3, at + 2 - from); length <= LONGEST_WORD && from + length <= mended.length; length++) {
      if (isWord(mended, from, length)) return true;
    }
  }
  return false;
}

/**
 * True where the character at a place stands there twice by mistake: not as in 饮水水质, where one word ends and another
 * begins with it. `isHead` where nothing belonging to it stands before the piece.
 */
export function isDoubled(piece: Codes, at: number, isHead: boolean): boolean {
  const sign = piece[at] ?? 0;
  if (sign !== piece[at + 1] || NUMBERS.has(sign) || piece[at + 2] === sign || piece[at - 1] === sign) return false;
  // 真真正正, 实实在在: two that are doubled in a row.
  const isTwice = (other: number): boolean => piece[other] !== undefined && piece[other] === piece[other + 1];
  if (isTwice(at - 2) || isTwice(at + 2)) return false;
  const [ends, begins] = [endsBefore(piece, at + 1), beginsAt(piece, at + 1)];
  // 目的的, 参与与社会
  if (ends && (begins || PARTICLES.has(sign))) return false;
  if (isWordWithout(piece, at)) return true;
  // 主任任组长: what ends one word may be a word of its own, or begin one that the lexicon does not have.
  if (ends) return at + 2 === piece.length;
  if (isOneWord(piece, at)) return false;
  if (begins)
    return (
      !isEnding(sign) && !isFunction(sign) && (at === 0 ? isHead : isFree(piece[at - 1] ?? 0) || endsBefore(piece, at))
    );
  return PARTICLES.has(sign);
}
