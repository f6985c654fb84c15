import { withoutText } from "./statements.ts";
import type { HeadingNumber } from "./vocabulary.ts";

/**
 * Numbers of headings that follow what is printed. Whether anything stands below a heading is known when all of it is written:
 * until then a sign stands for its number, in the heading and wherever else it is named.
 */

/** Stands round the place of a number in the written part: no XML has this character. */
const SIGN = "\u0002";
const PLACES = /\u0002(\d+)\u0002/g;
const FIRST = /^\u0002(\d+)\u0002/;

/** A heading with the number it began with, in the order of the document. */
export interface NumberedHeading {
  /** Outline level, from 1. */
  readonly outline: number;
  readonly text: string;
  readonly dropped: boolean;
}

export function numberPlace(value: HeadingNumber, numbers: HeadingNumber[]): string {
  return `${SIGN}${numbers.push(value) - 1}${SIGN}`;
}

/** A text with numbers in their places. @param of the number at a place, as planned where nothing is said */
export function withNumbers(
  text: string,
  numbers: readonly HeadingNumber[],
  of: (index: number) => string | undefined = () => undefined,
): string {
  if (numbers.length === 0) return text;
  return text.replace(PLACES, (_, index: string) => of(Number(index)) ?? numbers[Number(index)]?.number ?? "");
}

/** Headings of one level and one kind of number: up to which number they came, and how many of them were left out. */
interface Series {
  last: number;
  left: number;
  /** The last one was left out. */
  gone: boolean;
}

function ownNumber(text: string, numbers: readonly HeadingNumber[]): HeadingNumber | undefined {
  return numbers[Number(FIRST.exec(text)?.[1] ?? -1)];
}

/**
 * What to print at each place: headings count on without those that were left out, and what names a heading names its number.
 * A series begins anew below another heading, and where its numbers do; two headings with one number count once.
 */
export function printedNumbers(
  numbers: readonly HeadingNumber[],
  headings: readonly NumberedHeading[],
): (index: number) => string | undefined {
  const printed = new Map<string, string>();
  const series = new Map<string, Series & { readonly outline: number }>();
  for (const { outline, text, dropped } of headings) {
    for (const [key, each] of series) if (each.outline > outline) series.delete(key);
    const value = ownNumber(text, numbers);
    if (value === undefined) continue;
    const { earlier, number } = value;
    const count = earlier.length + 1;
    const key = `${outline} ${earlier[earlier.length - 1] ?? number}`;
    const known = series.get(key);
    const own = known === undefined || count < known.last ? { outline, last: 0, left: 0, gone: false } : known;
    series.set(key, own);
    if (count === own.last && own.gone) own.left--;
    if (dropped) own.left++;
    else if (!printed.has(value.of)) printed.set(value.of, earlier[own.left - 1] ?? number);
    own.last = count;
    own.gone = dropped;
  }
  return (index) => printed.get(numbers[index]?.of ?? "");
}

/** Lines of contents that were written for headings which are not printed after all go with them. */
export function withoutLines(
  xml: string,
  numbers: readonly HeadingNumber[],
  headings: readonly NumberedHeading[],
): string {
  const named = (gone: boolean) =>
    new Set(headings.flatMap(({ text, dropped }) => (dropped === gone ? (ownNumber(text, numbers)?.of ?? []) : [])));
  const [gone, printed] = [named(true), named(false)];
  let result = xml;
  for (const [index, { of, words }] of numbers.entries()) {
    if (words === "" || !gone.has(of) || printed.has(of)) continue;
    const at = result.indexOf(`${SIGN}${index}${SIGN}`);
    if (at < 0) continue;
    const start = Math.max(result.lastIndexOf("<w:p>", at), result.lastIndexOf("<w:p ", at));
    const end = result.indexOf("</w:p>", at) + "</w:p>".length;
    const line = result.slice(start, end);
    // A field that begins here, and the end of a section, stay.
    const stays = line.split('"begin"').length !== line.split('"end"').length || line.includes("<w:sectPr");
    result = result.slice(0, start) + (stays ? withoutText(line) : "") + result.slice(end);
  }
  return result;
}
