/** Symbols of a quantity; the empty one means "exactly, without a sign". */
export const SYMBOLS = ["", "≥", ">", "=", "<", "≤"] as const;
export type TargetSymbol = (typeof SYMBOLS)[number];

/** 指标值. Stored in parts, printed by `printTarget` only. */
export type Target =
  | { readonly kind: "quantity"; readonly symbol: TargetSymbol; readonly value: string; readonly unit: string }
  | { readonly kind: "text"; readonly text: string };

/** Something the parser changed or supplied, in words for the clerk. */
export interface TargetRepair {
  readonly kind:
    | "symbol"
    | "width"
    | "space"
    | "alias"
    | "joined"
    | "words"
    | "separator"
    | "invisible"
    | "punctuation"
    | "number";
  readonly message: string;
}

export interface ParsedTarget {
  readonly target: Target;
  /** Empty where the text was taken as it is. */
  readonly repairs: readonly TargetRepair[];
}

/** The words the official system prints in the symbol cell of a text target. */
export const TEXT_MARK = "文字描述";

export const EMPTY_TARGET: Target = { kind: "text", text: "" };

/** One way to print a target, everywhere: `≥` `95` `%` → `≥95%`. */
export function printTarget(target: Target): string {
  return target.kind === "text" ? target.text : `${target.symbol}${target.value}${target.unit}`;
}

/** The three cells 符号, 值, 单位 as the official system prints them; a text target puts its text in the unit cell. */
export function targetCells(target: Target): readonly [string, string, string] {
  return target.kind === "text"
    ? target.text === ""
      ? ["", "", ""]
      : [TEXT_MARK, "", target.text]
    : [target.symbol, target.value, target.unit];
}

/** True where nothing was written. */
export function isEmptyTarget(target: Target): boolean {
  return printTarget(target).trim() === "";
}

/** Same printed meaning: 95 and 95.0 differ, as they print differently. */
export function sameTarget(a: Target, b: Target): boolean {
  return a.kind === b.kind && printTarget(a) === printTarget(b);
}

/** What is missing or wrong in a target itself, for the part concerned; empty where it can be printed as it stands. */
export function targetProblems(
  target: Target,
): readonly { part: "symbol" | "value" | "unit" | "text"; message: string }[] {
  if (target.kind === "text") return target.text.trim() === "" ? [{ part: "text", message: "没有写指标值。" }] : [];
  if (target.value.trim() === "") {
    return [{ part: "value", message: `只有“${printTarget(target)}”，没有数。写成“${target.symbol || "≥"}95%”这样。` }];
  }
  if (!/^\d+(\.\d+)?$/.test(target.value)) {
    return [{ part: "value", message: `“${target.value}”不是数。数写在中间一格，文字整句写。` }];
  }
  if (target.unit.trim() === "") {
    return [{ part: "unit", message: `“${printTarget(target)}”没有单位。补上单位，例如“%”“个”“万元”。` }];
  }
  return [];
}
