import { lexicon } from "./lexicon.ts";

const FIRST = 0x4e00;
const LAST = 0x9fa5;
export const isHan = (code: number): boolean => code >= FIRST && code <= LAST;

/** Characters that stand alone or beside any other: particles, numbers, kinds of places, the last of many nouns. */
export const FREE = new Set(
  "的和与及一冀对在为等了是由于以按每个年月日元万亿人次户项中上下前后内外不无有各其他本该所共二三四五六七八九十两第至到或且并将被把使让给向比更最新老大小多少可能应需已未含村镇乡县市区省局办站所中心路街道率费数表员股类额均占较总单扣拟指达列则请即除尽自",
);
const FREE_CODES = new Set([...FREE].map((sign) => sign.charCodeAt(0)));

/** The characters of a text that make no word with either neighbour. */
export function oddPlaces(text: string): readonly number[] {
  const { isPair } = lexicon();
  const found: number[] = [];
  let [code, joined] = [0, false];
  for (let i = 0; i <= text.length; i++) {
    const next = i < text.length ? text.charCodeAt(i) : 0;
    const joins = isHan(code) && isHan(next) && isPair(code, next);
    if (!joined && !joins && isHan(code) && !FREE_CODES.has(code)) found.push(i - 1);
    code = next;
    joined = joins;
  }
  return found;
}
