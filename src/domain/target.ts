import { isKnownUnit, resolveUnit } from "./units.ts";

/** Symbols of a quantity; the empty one means "exactly, without a sign". */
export const SYMBOLS = ["", "≥", ">", "=", "<", "≤"] as const;
export type TargetSymbol = (typeof SYMBOLS)[number];

/** 指标值. Stored in parts, printed by `printTarget` only. */
export type Target =
  | { readonly kind: "quantity"; readonly symbol: TargetSymbol; readonly value: string; readonly unit: string }
  | { readonly kind: "text"; readonly text: string };

/** Something the parser changed or supplied, in words for the clerk. */
export interface TargetRepair {
  readonly kind: "symbol" | "width" | "space" | "alias" | "joined" | "words" | "separator";
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

const SYMBOL_FORMS: readonly (readonly [RegExp, TargetSymbol])[] = [
  [/^(>=|=>|≧|⩾|﹥=)/, "≥"],
  [/^(<=|=<|≦|⩽|﹤=)/, "≤"],
  [/^[≥>]/, "≥"],
  [/^[≤<]/, "≤"],
  [/^=/, "="],
];
const WORD_FORMS: readonly (readonly [RegExp, TargetSymbol])[] = [
  [/^(不低于|不少于|不小于|大于等于|大于或等于|至少)/, "≥"],
  [/^(不高于|不超过|不多于|不大于|小于等于|小于或等于|至多)/, "≤"],
  [/^(大于|高于|多于|超过)/, ">"],
  [/^(小于|低于|少于)/, "<"],
  [/^等于/, "="],
];
const WORD_TAILS: readonly (readonly [RegExp, TargetSymbol])[] = [
  [/(及以上|以上)$/, "≥"],
  [/(及以下|以下|以内|之内)$/, "≤"],
];

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

/** Reads three printed cells 符号, 值, 单位 back. */
export function targetFromCells(symbol: string, value: string, unit: string): ParsedTarget {
  const [s, v, u] = [symbol.trim(), value.trim(), unit.trim()];
  if (s === TEXT_MARK) return { target: { kind: "text", text: u === "" || u === v ? v : v + u }, repairs: [] };
  // The official system repeats the value in the unit cell: ≥ | 95 | 95%以上.
  const repeated = v !== "" && u.startsWith(v) ? u.slice(v.length) : undefined;
  return parseTarget(repeated === undefined ? s + v + u : `${s}${v}${repeated}`);
}

/** Half-width signs, digits and letters; what full-width forms were there is reported. */
function narrow(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/﹥/g, ">")
    .replace(/﹤/g, "<")
    .replace(/﹪/g, "%")
    .replace(/\u3000/g, " ");
}

interface Head {
  readonly symbol: TargetSymbol;
  readonly rest: string;
  readonly form: string;
}

function takeSymbol(text: string, forms: readonly (readonly [RegExp, TargetSymbol])[]): Head | undefined {
  for (const [pattern, symbol] of forms) {
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const exact = found === ">" || found === "<" ? found : symbol;
    return { symbol: exact, rest: text.slice(found.length), form: found };
  }
  return undefined;
}

/**
 * Reads a printed or typed 指标值: `>=98％` → ≥ 98 %, `17　个` → 17 个, `≥95百分比` → ≥ 95 %, `是` → text.
 * Remains that the official system joins (`≥9595%以上`, `元按照规定标准控制`) are repaired. Nothing is dropped
 * silently: every change is in `repairs`; what cannot be understood stays text, letter by letter.
 */
export function parseTarget(printed: string): ParsedTarget {
  const trimmed = printed.trim();
  const stray = /^元((?:按照|按|依照|依据).+)$/.exec(trimmed);
  if (stray?.[1] !== undefined) {
    const repair = { kind: "joined", message: `“${trimmed}”前面的“元”是单位格拼进来的，已去掉` } as const;
    return { target: { kind: "text", text: stray[1] }, repairs: [repair] };
  }
  return parseQuantity(trimmed) ?? { target: { kind: "text", text: trimmed }, repairs: [] };
}

function parseQuantity(trimmed: string): ParsedTarget | undefined {
  const repairs: TargetRepair[] = [];
  const repair = (kind: TargetRepair["kind"], message: string) => repairs.push({ kind, message });

  const half = narrow(trimmed);
  const compact = half.replace(/\s+/g, "");
  const sign = takeSymbol(compact, SYMBOL_FORMS) ?? takeSymbol(compact, WORD_FORMS);
  let symbol: TargetSymbol = sign?.symbol ?? "";
  const match = /^(\d[\d,]*(?:\.\d+)?)(.*)$/s.exec(sign?.rest ?? compact);
  if (match === null) {
    if (sign !== undefined && sign.rest === "" && sign.form.length <= 2) {
      return { target: { kind: "quantity", symbol, value: "", unit: "" }, repairs };
    }
    return undefined;
  }
  let value = match[1] ?? "";
  let tail = match[2] ?? "";
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(value)) {
    value = value.replace(/,/g, "");
    repair("separator", "去掉了千位分隔的逗号");
  } else if (value.includes(",")) return undefined;

  const worded = takeTail(tail);
  if (worded !== undefined) {
    const doubled = halves(value);
    if (sign !== undefined && doubled !== undefined) {
      repair("joined", `“${trimmed}”是三格拼在一起的，已还原成 ${sign.symbol}${doubled}${worded.rest}`);
      value = doubled;
    } else {
      if (sign !== undefined && worded.symbol !== sign.symbol && `${sign.symbol}${worded.symbol}` !== ">≥")
        return undefined;
      if (sign === undefined) symbol = worded.symbol;
      repair("words", `“${worded.words}”写成 ${symbol}`);
    }
    tail = worded.rest;
  } else if (tail === "%" && sign !== undefined && !value.includes(".") && Number(value) > 1000) {
    const doubled = halves(value);
    if (doubled !== undefined) {
      repair("joined", `“${trimmed}”像是数值重复了一遍，已还原成 ${sign.symbol}${doubled}%`);
      value = doubled;
    }
  }

  const unit = resolveUnit(tail);
  if (tail !== "" && !isUnitLike(tail)) return undefined;
  if (unit !== tail) repair("alias", `单位“${tail}”写成“${unit}”`);
  if (sign !== undefined && sign.form !== sign.symbol) {
    const spoken = sign.form.length > 2 || /[一-龥]/.test(sign.form);
    repair(spoken ? "words" : "symbol", `“${sign.form}”写成 ${sign.symbol}`);
  }
  if (half !== trimmed && narrow(trimmed.replace(/\u3000/g, " ")) !== trimmed.replace(/\u3000/g, " ")) {
    repair("width", "全角字符写成半角");
  }
  if (/\s/.test(half)) repair("space", "去掉了中间的空格");
  return { target: { kind: "quantity", symbol, value, unit }, repairs };
}

function takeTail(tail: string): { symbol: TargetSymbol; rest: string; words: string } | undefined {
  for (const [pattern, symbol] of WORD_TAILS) {
    const found = pattern.exec(tail);
    if (found !== null) return { symbol, rest: tail.slice(0, found.index), words: found[0] };
  }
  return undefined;
}

/** "9595" → "95"; undefined where the digits are not one number written twice. */
function halves(digits: string): string | undefined {
  const half = digits.slice(0, digits.length / 2);
  return half !== "" && half + half === digits ? half : undefined;
}

/** A known unit, or an unknown one short enough not to be a sentence. */
function isUnitLike(tail: string): boolean {
  return isKnownUnit(tail) || /^[一-龥a-zA-Z°℃/]{1,3}$/.test(tail);
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
