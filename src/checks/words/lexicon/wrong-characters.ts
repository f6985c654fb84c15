import { lexicon } from "./lexicon.ts";
import { isInWord, mendsOf } from "./mends.ts";
import { isHan } from "./odd-places.ts";
import type { Said } from "./said.ts";

export interface WrongCharacter {
  readonly index: number;
  readonly wrong: string;
  readonly right: string;
}

/** What a name ends with, up to two characters on: names are made of any characters. */
const NAMED = /^(?:[一-龥]{0,2}[镇乡县村旗寨屯湾市洲岛港河湖江山岭]|[一-龥]?(?:苏木|嘎查|社区|街道|路|街|区)|字?〔)/;
/** How far round a character the text is divided into words. */
const BEFORE = 4;
const AFTER = 5;
/** What must be gained for a word that the document has elsewhere, that is of the field, that is both, and that is neither. */
const GAIN = { both: 8, here: 10, field: 11, long: 14, shape: 15 } as const;

/** Which texts round a place are asked what they say: all of a document, or some of very many. */
export interface Company extends Said {
  readonly whole: boolean;
}

/** What is wrong at an odd place of a text, by the lexicon and by what the document says elsewhere; mostly nothing. */
export function wrongCharacter(text: string, at: number, said: Company): WrongCharacter | undefined {
  let [from, to] = [at, at + 1];
  while (at - from < BEFORE && isHan(text.charCodeAt(from - 1))) from--;
  while (to - at < AFTER && isHan(text.charCodeAt(to))) to++;
  const piece = text.slice(from, to);
  const inside = at - from;
  const found = byLexicon(piece, inside, said) ?? (said.whole ? byDocument(piece, inside, said) : undefined);
  if (found === undefined || NAMED.test(text.slice(at + 1, at + 5))) return undefined;
  // Behind a number it is what is counted.
  if (inside === 0 && /\d/.test(text.charAt(at - 1))) return undefined;
  // Whatever is written twice is meant.
  if (joins(piece, inside, text.charCodeAt(at), (first, second) => said.pair(first, second) > 1)) return undefined;
  return { ...found, index: from + found.index };
}

/** True where a character in a place of a piece makes with one of its neighbours such a pair. */
function joins(piece: string, at: number, code: number, isSuch: (first: number, second: number) => boolean): boolean {
  return (
    (at > 0 && isSuch(piece.charCodeAt(at - 1), code)) ||
    (at + 1 < piece.length && isSuch(code, piece.charCodeAt(at + 1)))
  );
}

function byLexicon(piece: string, at: number, said: Said): WrongCharacter | undefined {
  const mend = mendsOf(piece, at).find(({ word, likeness, gain }) => {
    const field = lexicon().isFieldWord(word);
    return (
      (gain >= GAIN.field && field) ||
      (gain >= GAIN.long && word.length > 2) ||
      (gain >= GAIN.shape && likeness === "shape") ||
      (gain >= (field ? GAIN.both : GAIN.here) && said.times(word) > 0)
    );
  });
  if (mend === undefined) return undefined;
  const { from, word } = mend;
  return { index: from, wrong: piece.slice(from, from + word.length), right: word };
}

/** What the document writes elsewhere in the same company with another character: 用水户 where this says 用水护. */
function byDocument(piece: string, at: number, said: Said): WrongCharacter | undefined {
  const isSaid = (first: number, second: number): boolean => said.pair(first, second) > 0;
  if (joins(piece, at, piece.charCodeAt(at), (first, second) => said.pair(first, second) > 1)) return undefined;
  if (isInWord(piece, at)) return undefined;
  for (const [sign, likeness] of lexicon().confusable(piece.charAt(at))) {
    if (likeness === "near" || !joins(piece, at, sign.charCodeAt(0), isSaid)) continue;
    const mended = piece.slice(0, at) + sign + piece.slice(at + 1);
    const starts = [at - 2, at - 1, at].filter((start) => start >= 0 && start + 3 <= piece.length);
    const times = starts.map((start) => said.times(mended.slice(start, start + 3)));
    const most = Math.max(...times);
    const alike = times.length > 1 && times.every((count) => count > 0);
    if (!alike && (most < 2 || !joins(piece, at, sign.charCodeAt(0), lexicon().isPair))) continue;
    const start = starts[times.indexOf(most)] ?? at;
    return { index: start, wrong: piece.slice(start, start + 3), right: mended.slice(start, start + 3) };
  }
  return undefined;
}
