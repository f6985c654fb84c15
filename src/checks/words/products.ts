import Big from "big.js";
import { isDecimal, normaliseDecimal, scale } from "../../domain/index.ts";

/** a × b, the point moved by `power` (−4: 元 as 万元); undefined where one is no number. Without zeros at the end. */
export function times(a: string, b: string, power = 0): string | undefined {
  if (!isDecimal(a) || !isDecimal(b)) return undefined;
  return scale(new Big(normaliseDecimal(a)).times(normaliseDecimal(b)).toFixed(), power);
}

/** a ÷ b in percent, two decimals; undefined without a positive divisor. */
export function percentOf(a: string, b: string): string | undefined {
  if (!isDecimal(a) || !isDecimal(b)) return undefined;
  const [part, whole] = [new Big(normaliseDecimal(a)), new Big(normaliseDecimal(b))];
  return whole.lte(0) ? undefined : part.div(whole).times(100).toFixed(2);
}
