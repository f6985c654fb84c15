/** What a sentence quotes of a file, at most; a number of more digits is no number of a budget. */
const LONGEST = 40;
const QUOTATION = new RegExp(`“([^”]{${LONGEST}})[^”]+”`, "g");
const DIGITS = new RegExp(`(\\d{${LONGEST}})\\d+`, "g");

/** A sentence about a file with what it quotes cut short. */
export function clipped(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  return sentence.replace(QUOTATION, "“$1…”").replace(DIGITS, "$1…");
}
