import { remembered } from "./remembered.ts";

/**
 * Exact money arithmetic, on whole numbers of any length. Amounts are decimal strings in 万元 as printed ("55.00",
 * "222.253299"); an empty string means "not filled in" and is not zero.
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
  return exact(text) !== undefined;
}

/** A decimal as a whole number and the places behind its point: 12.50 is 1250 and 2. */
interface Exact {
  readonly value: bigint;
  readonly places: number;
}

const exact = remembered((text): Exact | undefined => {
  const plain = normaliseDecimal(text);
  if (!DECIMAL.test(plain)) return undefined;
  const point = plain.indexOf(".");
  if (point === -1) return { value: BigInt(plain), places: 0 };
  return { value: BigInt(plain.slice(0, point) + plain.slice(point + 1)), places: plain.length - point - 1 };
});

/** The whole number counted in units of so many places, of which there are at least the amount's own. */
function counted({ value, places }: Exact, of: number): bigint {
  return places === of ? value : value * 10n ** BigInt(of - places);
}

function printed(value: bigint, places: number): string {
  const sign = value < 0n ? "-" : "";
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, "0");
  const point = digits.length - places;
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Without zeros at the end. */
function shortest(value: bigint, places: number): string {
  if (places <= 0) return printed(value * 10n ** BigInt(-places), 0);
  return printed(value, places).replace(/\.?0+$/, "");
}

/** a ÷ b in percent with two decimals, rounded half up by its size. */
function percent(a: bigint, b: bigint): string {
  const twice = (a < 0n ? -a : a) * 20000n + b;
  const rounded = twice / (2n * b);
  return printed(a < 0n ? -rounded : rounded, 2);
}

/**
 * Sum of the amounts that are filled in, with as many decimals as the most precise of them (at least two);
 * undefined where none is filled in or one is no number.
 */
export function sum(amounts: readonly string[]): string | undefined {
  let total: Exact | undefined;
  for (const amount of amounts) {
    if (amount.trim() === "") continue;
    const next = exact(amount);
    if (next === undefined) return undefined;
    const places: number = Math.max(total?.places ?? 2, next.places);
    total = { value: (total === undefined ? 0n : counted(total, places)) + counted(next, places), places };
  }
  return total && printed(total.value, total.places);
}

/** a − b with the decimals of the more precise; undefined where one is no number. */
export function difference(a: string, b: string): string | undefined {
  const [x, y] = [exact(a), exact(b)];
  if (x === undefined || y === undefined) return undefined;
  const places = Math.max(2, x.places, y.places);
  return printed(counted(x, places) - counted(y, places), places);
}

/** Of numbers with no more digits the order is that of their floats, and none two of them share one. */
const SAFE_LENGTH = 15;

/** −1, 0 or 1; undefined where one is no number. "0.2" and "0.20" are equal. */
export function compare(a: string, b: string): -1 | 0 | 1 | undefined {
  if (a === b && PLAIN.test(a)) return 0;
  if (a.length <= SAFE_LENGTH && b.length <= SAFE_LENGTH && PLAIN.test(a) && PLAIN.test(b)) {
    return Number(a) === Number(b) ? 0 : Number(a) > Number(b) ? 1 : -1;
  }
  const [x, y] = [exact(a), exact(b)];
  if (x === undefined || y === undefined) return undefined;
  const places = Math.max(x.places, y.places);
  const [left, right] = [counted(x, places), counted(y, places)];
  return left === right ? 0 : left > right ? 1 : -1;
}

/** True where both are numbers of the same value. */
export function sameAmount(a: string, b: string): boolean {
  return compare(a, b) === 0;
}

/** Amounts from here on are 元, where a cell may be rounded to whole ones. */
const WHOLE_YUAN = 100_000n;

/**
 * True where two numbers differ by no more than the rounding of their last digits (尾差): totals and parts are rounded each
 * for itself. The coarser of the two counts, with at least two decimals; large sums may be rounded to whole 元.
 */
export function sameButRounding(a: string, b: string): boolean {
  const [x, y] = [exact(a), exact(b)];
  if (x === undefined || y === undefined) return false;
  const places = Math.max(2, x.places, y.places);
  const unit = 10n ** BigInt(places);
  const [left, right] = [counted(x, places), counted(y, places)];
  const gap = left > right ? left - right : right - left;
  const isWhole = left % unit === 0n || right % unit === 0n;
  if (isWhole && gap < unit && left >= WHOLE_YUAN * unit) return true;
  return 2n * gap <= 3n * 10n ** BigInt(places - Math.max(2, Math.min(x.places, y.places)));
}

/** Growth from `before` to `now` in percent, two decimals; undefined without a positive base. */
export function growth(now: string, before: string): string | undefined {
  const change = difference(now, before);
  return change === undefined ? undefined : percentOf(change, before);
}

/** a ÷ b in percent, two decimals; undefined without a positive divisor. */
export function percentOf(a: string, b: string): string | undefined {
  const [x, y] = [exact(a), exact(b)];
  if (x === undefined || y === undefined || y.value <= 0n) return undefined;
  const places = Math.max(x.places, y.places);
  return percent(counted(x, places), counted(y, places));
}

/** a × b, the point moved by `power` (−4: 元 as 万元); undefined where one is no number. Without zeros at the end. */
export function times(a: string, b: string, power = 0): string | undefined {
  const [x, y] = [exact(a), exact(b)];
  return x && y && shortest(x.value * y.value, x.places + y.places - power);
}

/** Amount in 元 from 万元 or back: multiplies by a power of ten without loss. */
export function scale(amount: string, power: number): string | undefined {
  const value = exact(amount);
  return value && shortest(value.value, value.places - power);
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
