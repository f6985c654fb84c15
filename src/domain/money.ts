import Big from "big.js";

/**
 * Exact money arithmetic. Amounts are decimal strings in 万元 as printed ("55.00", "222.253299");
 * an empty string means "not filled in" and is not zero.
 */

const PLAIN = /^\d+(\.\d+)?$/;
const SPACED = /^[+-]?\s*\d{1,3}(?:\s\d{3})+(?:\.\d+)?$/;
const DECIMAL = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** Half-width form without spaces and thousands separators; leaves anything that is no number readable. */
export function normaliseDecimal(text: string): string {
  // Nearly all amounts are written plainly, and they are asked for with every check.
  if (PLAIN.test(text)) return text;
  const half = text
    .trim()
    .replace(/[０-９．，－＋]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣]/g, "-");
  // "12 5" is not 125: only thousands are set apart by spaces.
  if (/\d\s+\d/.test(half) && !SPACED.test(half)) return half;
  return withoutSpaces(half);
}

function withoutSpaces(text: string): string {
  const half = text.replace(/\s/g, "");
  return DECIMAL.test(half) ? half.replace(/,/g, "") : half;
}

/** True for a decimal number in printed form; full-width digits and thousands separators are understood. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(normaliseDecimal(text));
}

function big(text: string): Big | undefined {
  const plain = normaliseDecimal(text).replace(/^\+/, "");
  return DECIMAL.test(plain) ? new Big(plain) : undefined;
}

/** Number of decimals of a printed amount. */
function decimals(text: string): number {
  return normaliseDecimal(text).split(".")[1]?.length ?? 0;
}

/**
 * Sum of the amounts that are filled in, with as many decimals as the most precise of them (at least two);
 * undefined where none is filled in or one is no number.
 */
export function sum(amounts: readonly string[]): string | undefined {
  let total: Big | undefined;
  let digits = 2;
  for (const amount of amounts) {
    if (amount.trim() === "") continue;
    const value = big(amount);
    if (value === undefined) return undefined;
    total = total === undefined ? value : total.plus(value);
    digits = Math.max(digits, decimals(amount));
  }
  return total?.toFixed(digits);
}

/** a − b with the decimals of the more precise; undefined where one is no number. */
export function difference(a: string, b: string): string | undefined {
  const [x, y] = [big(a), big(b)];
  if (x === undefined || y === undefined) return undefined;
  return x.minus(y).toFixed(Math.max(2, decimals(a), decimals(b)));
}

/** −1, 0 or 1; undefined where one is no number. "0.2" and "0.20" are equal. */
export function compare(a: string, b: string): -1 | 0 | 1 | undefined {
  if (a === b && PLAIN.test(a)) return 0;
  const [x, y] = [big(a), big(b)];
  return x === undefined || y === undefined ? undefined : x.cmp(y);
}

/** True where both are numbers of the same value. */
export function sameAmount(a: string, b: string): boolean {
  return compare(a, b) === 0;
}

/** Growth from `before` to `now` in percent, two decimals; undefined without a positive base. */
export function growth(now: string, before: string): string | undefined {
  const [x, y] = [big(now), big(before)];
  if (x === undefined || y === undefined || y.lte(0)) return undefined;
  return x.minus(y).div(y).times(100).toFixed(2);
}

/** Amount in 元 from 万元 or back: multiplies by a power of ten without loss. */
export function scale(amount: string, power: number): string | undefined {
  const value = big(amount);
  return value?.times(`1e${power}`).toFixed();
}

/** The amount without its sign. */
export function absolute(amount: string): string {
  return normaliseDecimal(amount).replace(/^[+-]/, "");
}

/** "增加83.62万元", "减少0.60万元" or "持平": the words an official sentence needs for a year-on-year difference. */
export function changeWords(now: string, before: string): string | undefined {
  const delta = difference(now, before);
  if (delta === undefined) return undefined;
  const sign = compare(delta, "0");
  if (sign === 0) return "持平";
  return `${sign === 1 ? "增加" : "减少"}${absolute(delta)}万元`;
}
