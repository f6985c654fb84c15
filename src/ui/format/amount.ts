import { absolute, compare, isDecimal } from "../../domain/index.ts";

/** "+83.62", "−0.60", "0.00": a difference with its sign, the minus as wide as the plus. */
export function signed(amount: string): string {
  const sign = compare(amount, "0");
  if (sign === undefined) return amount;
  if (sign === 0) return absolute(amount);
  return `${sign === 1 ? "+" : "−"}${absolute(amount)}`;
}

/** Splits at the point, so that amounts of different precision align in a list. */
export function splitAtPoint(amount: string): readonly [whole: string, fraction: string] {
  const point = isDecimal(amount) ? amount.indexOf(".") : -1;
  return point < 0 ? [amount, ""] : [amount.slice(0, point), amount.slice(point)];
}

/** The sentence for what stands in a money field but is no amount; undefined where it is fine or empty. */
export function amountProblem(text: string): string | undefined {
  if (text.trim() === "" || isDecimal(text)) return undefined;
  return `“${text.trim()}”不是金额。只写数字，如 186.00，单位是万元。`;
}
