import { normaliseDecimal } from "./money.ts";
import { parseTarget } from "./parse-target.ts";
import { printTarget, SYMBOLS, type Target } from "./target.ts";
import { resolveUnit } from "./units.ts";

/**
 * 指标值 with one of its three places typed anew. A text target is one cell: typing into any of its places replaces it.
 * What does not fit the place is taken as the whole value.
 */
export function withTargetPart(target: Target, part: "symbol" | "value" | "unit", typed: string): Target {
  const text = typed.trim();
  if (target.kind === "text") return parseTarget(text).target;
  const next = withPart(target, part, text);
  return printTarget(next) === "" ? { kind: "text", text: "" } : next;
}

function withPart(
  target: Extract<Target, { kind: "quantity" }>,
  part: "symbol" | "value" | "unit",
  text: string,
): Target {
  if (part === "unit") return { ...target, unit: resolveUnit(text) };
  if (part === "value") {
    const value = normaliseDecimal(text);
    return value === "" || /^\d+(\.\d+)?$/.test(value) ? { ...target, value } : parseTarget(text).target;
  }
  const plain = SYMBOLS.find((symbol) => symbol === text);
  if (plain !== undefined) return { ...target, symbol: plain };
  const read = parseTarget(text).target;
  if (read.kind === "text" || read.value !== "") return read;
  // A unit typed here is the unit; with a symbol before it, it is both.
  return { ...target, symbol: read.symbol || target.symbol, unit: read.unit || target.unit };
}
