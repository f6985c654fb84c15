import { isDecimal, normaliseDecimal, scale } from "./money.ts";
import { takeNumberWords } from "./number-words.ts";
import { cleanText } from "./text/index.ts";

/** Power of ten that turns an amount of a unit into 万元. */
const POWERS = { 万元: 0, 元: -4, 亿元: 4, 千元: -1, 百万元: 2 } as const;
export type MoneyUnit = keyof typeof POWERS;

/** Something that was changed in an amount, in words for the clerk. */
interface AmountRepair {
  readonly kind: "invisible" | "width" | "unit" | "words" | "punctuation";
  readonly message: string;
}

export interface ParsedAmount {
  /** In 万元 as a decimal string; the printed text, letter by letter, where it is no amount. */
  readonly value: string;
  /** Empty where the text was taken as it is. */
  readonly repairs: readonly AmountRepair[];
}

const UNIT = /[(]?(百万元|万元|亿元|千元|元|万|亿)(?:整|人民币)?[)]?$/;
const SHORT: Readonly<Record<string, MoneyUnit>> = { 万: "万元", 亿: "亿元" };
const CURRENCY = /^(?:人民币|RMB|[¥￥])/i;

/**
 * Reads an amount that was typed, pasted or printed: "55.00", "１２．５万元", "125000元" → 12.5, "12。5" → 12.5, "五十万元" → 50.
 * What cannot be understood stays as it is and is no decimal: "12,5" may be 12.5 or 125, "约12万元" is no amount.
 * @param unit in which the field or the label counts, where the text names none.
 */
export function parseAmount(printed: string, unit: MoneyUnit = "万元"): ParsedAmount {
  const { text, changes } = cleanText(printed.trim());
  const repairs: AmountRepair[] = changes.map(({ message }) => ({ kind: "invisible", message }));
  const half = narrowed(text.trim()).replace(CURRENCY, "").trim();
  const named = UNIT.exec(half);
  const body = named ? half.slice(0, named.index).trim() : half;
  const own = named?.[1] === undefined ? undefined : (SHORT[named[1]] ?? (named[1] as MoneyUnit));
  const dotted = /^[+-]?\d+。\d+$/.test(body) ? body.replace("。", ".") : body;
  if (dotted !== body) repairs.push({ kind: "punctuation", message: `“${body}”里的句号是小数点，写成 ${dotted}` });
  const spoken = isDecimal(dotted) ? undefined : takeNumberWords(dotted);
  const number = spoken?.rest === "" && own !== undefined ? spoken.value : dotted;
  if (!isDecimal(number)) return { value: text.trim(), repairs: repairs.filter(({ kind }) => kind === "invisible") };
  const plain = normaliseDecimal(number);
  const meant = own ?? unit;
  const power = POWERS[meant];
  const value = power === 0 ? plain : (scale(plain, power) ?? plain);
  if (number !== dotted) repairs.push({ kind: "words", message: `“${dotted}”写成 ${plain}` });
  if (power !== 0)
    repairs.push({ kind: "unit", message: `“${quoted(printed)}”的单位是${meant}，已换算成 ${value} 万元` });
  else if (repairs.length === 0 && value !== printed.trim())
    repairs.push({ kind: own ? "unit" : "width", message: `“${quoted(printed)}”写成 ${value}` });
  return { value, repairs };
}

const LONGEST_QUOTE = 40;

function quoted(text: string): string {
  const plain = text.trim();
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain;
}

/** Full-width signs as half-width ones, which amounts are written in. */
function narrowed(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣–]/g, "-")
    .replace(/\u3000/g, " ");
}
