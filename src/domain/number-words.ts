import { parseChineseNumber } from "./numbering.ts";

const DIGITS = "零一二三四五六七八九";
/** Units before which such a word is no count: 一级, 一期, 十分, 一部 name or praise something. */
const NO_COUNT = new Set(["级", "度", "分", "部", "节", "期", "组", "队", "支", "例", "起", "批", "宗"]);

export interface NumberWords {
  readonly words: string;
  /** In figures: "95.5". */
  readonly value: string;
  readonly rest: string;
}

/** "五十个" → 50 and 个, "百分之九十五点五" → 95.5 and %; undefined where the text does not begin with such a number. */
export function takeNumberWords(text: string): NumberWords | undefined {
  const match = /^(百分之)?([〇零一二两三四五六七八九十百千]+)(?:点([〇零一二三四五六七八九]+))?/.exec(text);
  if (match === null) return undefined;
  const [words, percent, whole = "", decimals = ""] = match;
  const value = wholeOf(whole.replaceAll("两", "二"));
  const rest = text.slice(words.length);
  if (value === undefined || NO_COUNT.has(rest)) return undefined;
  const digits = [...decimals].map((char) => (char === "〇" ? 0 : DIGITS.indexOf(char))).join("");
  return { words, value: digits === "" ? value : `${value}.${digits}`, rest: percent ? `%${rest}` : rest };
}

/** Only numbers that are written as one says them: 二〇 and 一二 are no counts. */
function wholeOf(words: string): string | undefined {
  const spoken =
    /^(?:[一二三四五六七八九]千零?)?(?:[一二三四五六七八九]百零?)?(?:[一二三四五六七八九]?十)?[零一二三四五六七八九]?$/;
  const value = spoken.test(words) ? parseChineseNumber(words) : undefined;
  return value === undefined ? undefined : String(value);
}
