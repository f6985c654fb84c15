import { takeNumberWords } from "./number-words.ts";
import {
  type ParsedTarget,
  printTarget,
  type Target,
  type TargetRepair,
  type TargetSymbol,
  TEXT_MARK,
} from "./target.ts";
import { cleanText } from "./text/index.ts";
import { isKnownUnit, resolveUnit } from "./units.ts";

const SYMBOL_FORMS: readonly (readonly [RegExp, TargetSymbol])[] = [
  [/^(>=|=>|＝>|≧|⩾|≥=|≮|[》〉]=)/, "≥"],
  [/^(<=|=<|≦|⩽|≤=|≯|[《〈]=)/, "≤"],
  [/^[》〉](?=\d)/, ">"],
  [/^[《〈](?=\d)/, "<"],
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
 * Reads a printed or typed 指标值: `>=98％` → ≥ 98 %, `17　个` → 17 个, `≥95百分比` → ≥ 95 %, `》=95%` → ≥ 95 %,
 * `五十个` → 50 个, `100.00(%)` → 100.00 %, `是` → text; a symbol or a unit alone is a quantity without a value.
 * Remains that the official system joins (`≥9595%以上`, `元按照规定标准控制`) are repaired. Nothing is dropped
 * silently: every change is in `repairs`; what cannot be understood stays text, letter by letter (`12,5万元`).
 */
export function parseTarget(printed: string): ParsedTarget {
  const { text, changes } = cleanText(printed.trim());
  const cleaned = changes.map(({ message }): TargetRepair => ({ kind: "invisible", message }));
  const { target, repairs } = parseCleaned(text.trim());
  return { target, repairs: cleaned.length === 0 ? repairs : [...cleaned, ...repairs] };
}

function parseCleaned(trimmed: string): ParsedTarget {
  const stray = /^元((?:按照|按|依照|依据).+)$/.exec(trimmed);
  if (stray?.[1] !== undefined) {
    const repair = { kind: "joined", message: `“${quoted(trimmed)}”前面的“元”是单位格拼进来的，已去掉` } as const;
    return { target: { kind: "text", text: stray[1] }, repairs: [repair] };
  }
  const long = trimmed.length > LONGEST_QUANTITY;
  return (long ? undefined : parseQuantity(trimmed)) ?? { target: { kind: "text", text: trimmed }, repairs: [] };
}

/** A longer text is a sentence, whatever it begins with. */
const LONGEST_QUANTITY = 80;
const LONGEST_QUOTE = 40;

function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** Halves and quarters that are one character, which no other number can be mistaken for. */
const FRACTIONS: Readonly<Record<string, string>> = { "½": ".5", "¼": ".25", "¾": ".75" };

interface FoundNumber {
  readonly value: string;
  readonly tail: string;
  readonly repair?: TargetRepair;
}

/** The number at the beginning of a text without spaces; undefined where there is none or it may mean two things. */
function takeNumber(text: string): FoundNumber | undefined {
  const fraction = /^(\d*)([½¼¾])(.*)$/s.exec(text);
  if (fraction !== null) {
    const [, whole = "", sign = "", tail = ""] = fraction;
    const value = `${whole || "0"}${FRACTIONS[sign] ?? ""}`;
    return { value, tail, repair: { kind: "number", message: `“${whole}${sign}”写成 ${value}` } };
  }
  const dotted = /^(\d+)。(\d+)(?![\d。])(.*)$/s.exec(text);
  if (dotted !== null) {
    const value = `${dotted[1]}.${dotted[2]}`;
    const repair = { kind: "punctuation", message: `数里的句号是小数点，写成 ${value}` } as const;
    return { value, tail: dotted[3] ?? "", repair };
  }
  const match = /^(\d[\d,]*(?:\.\d+)?)(.*)$/s.exec(text);
  if (match === null) {
    const words = takeNumberWords(text);
    if (words === undefined || words.rest === "" || !isKnownUnit(words.rest)) return undefined;
    const repair = { kind: "number", message: `“${words.words}”写成 ${words.value}` } as const;
    return { value: words.value, tail: words.rest, repair };
  }
  const [, value = "", tail = ""] = match;
  if (!value.includes(",")) return { value, tail };
  if (!/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(value)) return undefined;
  return { value: value.replace(/,/g, ""), tail, repair: { kind: "separator", message: "去掉了千位分隔的逗号" } };
}

/** Digits with spaces between them are one number only where the spaces set thousands apart. */
function holdsTwoNumbers(text: string): boolean {
  return /\d\s+[\d.]/.test(text) && !/^\D*\d{1,3}(?:\s\d{3})+(?:\.\d+)?(?:\s*\D*)$/.test(text);
}

/** A symbol, a unit, or both, where the number is missing: "≥", "万人", "≧ %". */
function withoutNumber(sign: Head | undefined, compact: string): ParsedTarget | undefined {
  const rest = sign?.rest ?? compact;
  if (sign !== undefined && sign.form.length > 2) return undefined;
  if (sign === undefined && rest === "") return undefined;
  if (rest !== "" && !isKnownUnit(rest)) return undefined;
  const unit = resolveUnit(rest);
  const repairs: TargetRepair[] = [];
  if (sign !== undefined && sign.form !== sign.symbol)
    repairs.push({ kind: "symbol", message: `“${sign.form}”写成 ${sign.symbol}` });
  if (unit !== rest) repairs.push({ kind: "alias", message: `单位“${rest}”写成“${unit}”` });
  return { target: { kind: "quantity", symbol: sign?.symbol ?? "", value: "", unit }, repairs };
}

function parseQuantity(trimmed: string): ParsedTarget | undefined {
  const repairs: TargetRepair[] = [];
  const repair = (kind: TargetRepair["kind"], message: string) => repairs.push({ kind, message });

  const half = narrow(trimmed);
  if (holdsTwoNumbers(half)) return undefined;
  const compact = half.replace(/\s+/g, "");
  const behind = signBehind(compact);
  if (behind !== undefined) {
    repair("symbol", `符号写在数后面，写成 ${printTarget(behind)}`);
    return { target: behind, repairs };
  }
  const sign = takeSymbol(compact, SYMBOL_FORMS) ?? takeSymbol(compact, WORD_FORMS);
  let symbol: TargetSymbol = sign?.symbol ?? "";
  const number = takeNumber(sign?.rest ?? compact);
  if (number === undefined) return withoutNumber(sign, compact);
  let { value, tail } = number;
  if (number.repair !== undefined) repairs.push(number.repair);

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
  } else if (tail === "%" && sign !== undefined && !value.includes(".") && Number(value) > LARGEST_RATE) {
    const doubled = halves(value);
    if (doubled !== undefined) {
      repair("joined", `“${trimmed}”像是数值重复了一遍，已还原成 ${sign.symbol}${doubled}%`);
      value = doubled;
    }
  }

  const bracketed = /^[([〔](.{1,8})[)\]〕]$/.exec(tail)?.[1];
  if (bracketed !== undefined && isKnownUnit(bracketed)) {
    repair("alias", `单位“${tail}”去掉括号，写成“${resolveUnit(bracketed)}”`);
    tail = bracketed;
  }
  // "卷（件）": two things counted together.
  const unit = resolveUnit(tail.replace(/^([一-龥]{1,3})\(([一-龥]{1,3})\)$/, "$1（$2）"));
  if (tail !== "" && !isUnitLike(tail)) return undefined;
  if (unit !== tail && bracketed === undefined) repair("alias", `单位“${tail}”写成“${unit}”`);
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

/** "90%≥": the sign was put behind what it belongs to. */
function signBehind(text: string): Target | undefined {
  const [, value = "", unit = "", sign = ""] = /^(\d+(?:\.\d+)?)(\D{0,8})([≥≤])$/.exec(text) ?? [];
  if (value === "" || (unit !== "" && !isKnownUnit(unit))) return undefined;
  return { kind: "quantity", symbol: sign as TargetSymbol, value, unit: resolveUnit(unit) };
}

/** A rate above this is a number written twice: 1010% is 10%, while 55% and 500% are what they say. */
const LARGEST_RATE = 1000;

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

/** A known unit, or an unknown one short enough not to be a sentence, as is the money for one of something: 元/批次. */
function isUnitLike(tail: string): boolean {
  return (
    isKnownUnit(tail) ||
    /^(?:[一-龥a-zA-Z°℃/]{1,3}|[一-龥]{1,3}\([一-龥]{1,3}\)|[万亿]?元[/／][一-龥]{1,3})$/.test(tail)
  );
}
