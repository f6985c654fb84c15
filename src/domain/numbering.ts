/** Heading numbers of official documents (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1） */

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1 → 一, 12 → 十二, 105 → 一百零五. From 1 to 9999; other numbers come back in figures. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) return String(n);
  const places = ["", "十", "百", "千"];
  const digits = String(n).split("").map(Number);
  let text = "";
  let gap = false;
  digits.forEach((digit, i) => {
    const place = digits.length - 1 - i;
    if (digit === 0) {
      gap = text !== "";
      return;
    }
    text += `${gap ? "零" : ""}${DIGITS[digit]}${places[place]}`;
    gap = false;
  });
  return text.replace(/^一十/, "十");
}

/** 一 → 1, 二十三 → 23; undefined for anything else. */
export function parseChineseNumber(text: string): number | undefined {
  if (!/^[〇零一二三四五六七八九十百千]+$/.test(text)) return undefined;
  const values: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
  let total = 0;
  let digit = 0;
  for (const char of text) {
    const place = values[char];
    if (place === undefined) digit = char === "〇" ? 0 : DIGITS.indexOf(char as (typeof DIGITS)[number]);
    else {
      total += (digit || 1) * place;
      digit = 0;
    }
  }
  return total + digit;
}

/** The number that stands before a heading of outline level 1-4. */
export function headingNumber(level: 1 | 2 | 3 | 4, n: number): string {
  if (level === 1) return `${chineseNumber(n)}、`;
  if (level === 2) return `（${chineseNumber(n)}）`;
  return level === 3 ? `${n}.` : `（${n}）`;
}

export interface HeadingNumber {
  readonly level: 1 | 2 | 3 | 4;
  readonly n: number;
  /** The title without its number. */
  readonly rest: string;
}

/** Reads a heading's number: "（三）工作保障措施" → level 2, 3; "1、项目" and "1.项目" are level 3. */
export function parseHeadingNumber(text: string): HeadingNumber | undefined {
  const trimmed = text.trim();
  const chinese = /^([〇一二三四五六七八九十百]+)[、.．]\s*/.exec(trimmed);
  const bracketed = /^[（(]([〇一二三四五六七八九十百]+)[)）][、.．]?\s*/.exec(trimmed);
  const figure = /^(\d{1,3})(?:[、．]|\.(?!\d))\s*/.exec(trimmed);
  const bracketedFigure = /^[（(](\d{1,3})[)）][、.．]?\s*/.exec(trimmed);
  const made = (level: 1 | 2 | 3 | 4, found: RegExpExecArray, n: number | undefined) =>
    n === undefined ? undefined : { level, n, rest: trimmed.slice(found[0].length) };
  if (chinese !== null) return made(1, chinese, parseChineseNumber(chinese[1] ?? ""));
  if (bracketed !== null) return made(2, bracketed, parseChineseNumber(bracketed[1] ?? ""));
  if (figure !== null) return made(3, figure, Number(figure[1]));
  return bracketedFigure === null ? undefined : made(4, bracketedFigure, Number(bracketedFigure[1]));
}

/** "（一）", "一、", "第一部分　", "1." … as a number that counts on: what stands before and behind the count, and its script. */
const COUNTS = /^([^一二三四五六七八九十百\d]*)([一二三四五六七八九十百]+|\d+)(.*)$/s;

/** The same kind of number with another count: ("（一）", 3) → "（三）"; a text without a count stays as it is. */
export function countedLike(number: string, n: number): string {
  const found = COUNTS.exec(number);
  if (found === null) return number;
  const [, before = "", count = "", behind = ""] = found;
  return `${before}${/\d/.test(count) ? n : chineseNumber(n)}${behind}`;
}

/** No document has so many headings of a kind; what counts further is a year or a code. */
const MOST = 99;

/** The numbers before one of its kind, from the next lower down to the first: "（三）" → "（二）", "（一）". None of what does not count. */
export function numbersBefore(number: string): readonly string[] {
  const [, , count = "", behind = ""] = COUNTS.exec(number) ?? [];
  const n = /\d/.test(count) ? Number(count) : (parseChineseNumber(count) ?? 0);
  if (n > MOST || /\d/.test(behind)) return [];
  return Array.from({ length: Math.max(0, n - 1) }, (_, index) => countedLike(number, n - 1 - index));
}
