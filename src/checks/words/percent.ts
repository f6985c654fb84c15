/** Percentages of printed amounts, exactly: whether a printed one can be the rounded share, and what it ought to be. */

/** A percentage, or a change, that does not follow from the amounts told beside it. */
export interface WrongPercent {
  /** As printed: "79.21%". */
  readonly printed: string;
  readonly expected: string;
  /** "1414.70÷1742.00＝81.21%", "(24.00－22.00)÷22.00＝9.09%". */
  readonly sum: string;
  /** What the part would be by the printed percentage: it may be the one that is wrong. */
  readonly part?: string;
  readonly index: number;
  readonly length: number;
}

/** For patterns: an amount as printed, with or without marks between its thousands. */
export const NUMBER = "(\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?)";

const plain = (printed: string): string => printed.replace(/,/g, "");
const PLACES = 6;
/** In millionths, exactly. */
export function scaled(decimal: string): bigint {
  const [whole = "0", part = ""] = plain(decimal).split(".");
  return BigInt(whole + part.padEnd(PLACES, "0"));
}

/** Millionths as a decimal without zeros at its end. */
export function unscaled(value: bigint): string {
  const text = `${value}`.padStart(PLACES + 1, "0");
  return `${text.slice(0, -PLACES)}.${text.slice(-PLACES)}`.replace(/\.?0+$/, "");
}

const placesOf = (decimal: string): number => plain(decimal).split(".")[1]?.length ?? 0;

/** One of the last digit: a percentage may be cut off instead of rounded, the amounts were rounded. */
export const lastDigit = (decimal: string): bigint => 10n ** BigInt(PLACES - placesOf(decimal));

/** True where the percentage can be the rounded share of the part in the whole, as exact as they are printed. */
export function isShareOf(percent: string, part: string, whole: string): boolean {
  const [a, b, p] = [scaled(part), scaled(whole), scaled(percent)];
  if (b === 0n) return true;
  const off = a * 100n * 10n ** BigInt(PLACES) - p * b;
  const slack = lastDigit(percent) * b + (lastDigit(part) * 100n * 10n ** BigInt(PLACES) + lastDigit(whole) * p) / 2n;
  // A whole percentage may be cut off, but is not rounded up to the next.
  const up = placesOf(percent) === 0 && off < 0n ? slack - (lastDigit(percent) * b) / 5n : slack;
  return (off < 0n ? -off : off) <= up;
}

/** The part that a percentage makes of a whole, with as many digits behind the point as the printed one. */
export function partOf(percent: string, whole: string, part: string): string {
  const unit = lastDigit(part) * 100n * 10n ** BigInt(PLACES);
  const made = (scaled(percent) * scaled(whole) * 2n + unit) / (unit * 2n);
  const places = placesOf(part);
  const text = String(made).padStart(places + 1, "0");
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** The share with as many digits behind the point as the printed one, two at least. */
export function shareOf(part: string, whole: string, percent: string): string {
  const places = Math.max(placesOf(percent), 2);
  const [a, b] = [scaled(part) * 100n * 10n ** BigInt(places), scaled(whole)];
  const text = String((a * 2n + b) / (b * 2n)).padStart(places + 1, "0");
  return `${text.slice(0, -places)}.${text.slice(-places)}%`;
}

/** A share at the place of a match that ought to be that of the part in the whole. */
export function wrongAt(match: RegExpMatchArray, percent: string, part: string, whole: string): WrongPercent {
  const expected = shareOf(part, whole, percent);
  const sum = `${part}÷${whole}＝${expected}`;
  return { ...placeOf(match), printed: `${percent}%`, expected, sum, part: partOf(percent, whole, part) };
}

/** Where a match stands. */
export const placeOf = ({ index = 0, 0: { length } }: RegExpMatchArray) => ({ index, length });
