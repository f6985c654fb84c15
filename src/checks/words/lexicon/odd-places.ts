import { lexicon } from "./lexicon.ts";

const FIRST = 0x4e00;
const LAST = 0x9fa5;
export const isHan = (code: number): boolean => code >= FIRST && code <= LAST;

/** Characters that stand alone or beside any other: particles, numbers, kinds of places, the last of many nouns. */
const FREE =
  "的和与及一冀对在为等了是由于以按每个年月日元万亿人次户项中上下前后内外不无有各其他本该所共二三四五六七八九十两第至到或且并将被把使让给向比更最新老大小多少可能应需已未含村镇乡县市区省局办站所中心路街道率费数表员股类额均占较总单扣拟指达列则请即除尽自";

/** 1 at the characters that are odd where they make no word. */
const CAN_BE_ODD = new Uint8Array(0x10000).fill(1, FIRST, LAST + 1);
for (let i = 0; i < FREE.length; i++) CAN_BE_ODD[FREE.charCodeAt(i)] = 0;

/** True for a Chinese character that may stand alone. */
export const isFree = (code: number): boolean => CAN_BE_ODD[code] === 0;

/** The characters of a text that make no word with either neighbour, where one at least is a character too. */
export function oddPlaces(text: string): readonly number[] {
  const { isPair } = lexicon();
  const found: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (CAN_BE_ODD[code] === 0) continue;
    const before = i > 0 ? text.charCodeAt(i - 1) : 0;
    const after = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    // A word with the next character spares a look at that one, too.
    if (isHan(after) && isPair(code, after)) i++;
    else if (isHan(before) ? !isPair(before, code) : isHan(after)) found.push(i);
  }
  return found;
}
