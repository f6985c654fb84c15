import { type ParsedTarget, parseTarget, printTarget, type Target } from "../../../domain/index.ts";
import type { EditMode } from "./keys.ts";

type Quantity = Extract<Target, { kind: "quantity" }>;

/** What was typed over a target, understood; `kept` says in words what stayed of the target before. */
export interface TypedTarget extends ParsedTarget {
  readonly kept?: string;
}

/**
 * Reads what is typed into 指标值. Typing over a quantity with only a number, only a symbol or only a unit replaces
 * that part and keeps the rest: 98 over ≥95% is ≥98%; a number without a unit keeps the unit: ≤98 is ≤98%. Everything
 * else is the whole value.
 */
export function readTyped(text: string, mode: EditMode, before: Target): TypedTarget {
  const parsed = parseTarget(text);
  if (mode === "edit" || before.kind === "text" || printTarget(before) === "") return parsed;
  const { target } = parsed;
  if (target.kind === "text") return parsed;
  if (target.value === "") return withoutNumber(parsed, target, before);
  if (target.unit !== "" || (before.symbol === "" && before.unit === "")) return parsed;
  if (target.symbol !== "") {
    return before.unit === ""
      ? parsed
      : { ...parsed, target: { ...target, unit: before.unit }, kept: "单位沿用原来的" };
  }
  return { ...parsed, target: { ...before, value: target.value }, kept: keptOfNumber(before.symbol, before.unit) };
}

/** A symbol or a unit alone replaces that part; both together keep the number. */
function withoutNumber(parsed: ParsedTarget, typed: Quantity, before: Quantity): TypedTarget {
  const { symbol, unit } = typed;
  if (symbol === "" && unit === "") return parsed;
  if (symbol === "") {
    if (before.value === "") return parsed;
    return { ...parsed, target: { ...before, unit }, ...keptWords(unit !== before.unit, "符号和数沿用原来的") };
  }
  if (unit === "") return { ...parsed, target: { ...before, symbol }, kept: "数和单位沿用原来的" };
  return before.value === "" ? parsed : { ...parsed, target: { ...typed, value: before.value }, kept: "数沿用原来的" };
}

function keptWords(changed: boolean, kept: string): { readonly kept?: string } {
  return changed ? { kept } : {};
}

function keptOfNumber(symbol: string, unit: string): string {
  if (symbol === "") return "单位沿用原来的";
  return unit === "" ? "符号沿用原来的" : "符号和单位沿用原来的";
}

/** The unit being typed at the end of a value, for suggestions: "5 万" → "万". */
export function unitTail(text: string): string | undefined {
  const found = /^[^\d]{0,6}\d[\d.,]*\s*([^\d\s]*)$/.exec(text.trim());
  return found?.[1];
}
