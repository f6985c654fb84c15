import { isDecimal, normaliseDecimal } from "../../domain/index.ts";

/** A number as printed, without its unit; "" where none is written. */
export function numberOf(text: string): string {
  const number = normaliseDecimal(text.trim().replace(/(万元|元|%|％|分)$/, ""));
  return isDecimal(number) ? number : "";
}
