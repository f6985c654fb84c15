import { isDecimal, type MoneyUnit, normaliseDecimal, parseAmount, scale } from "../../../domain/index.ts";

export type { MoneyUnit } from "../../../domain/index.ts";

/** Power of ten that turns an amount of a unit into 万元. */
const POWERS: Readonly<Record<MoneyUnit, number>> = { 万元: 0, 元: -4, 亿元: 4, 千元: -1, 百万元: 2 };

const IN_LABEL = /[（(:：，,/／]\s*(?:金额)?(?:单位[:：]?)?\s*(?:人民币)?(百万元|万元|亿元|千元|元|万)\s*[)）]?\s*$/;
/** "预算数万元", "万元" standing alone over a column. */
const AT_END = /(?:数|额|金|预算|规模|^)(万元|亿元)$/;

/** A unit stands at the end of a label, and an amount is short. */
const LONGEST_UNIT = 24;
const LONGEST_AMOUNT = 40;

/** The unit of money that a label or statement names ("预算数（元）", "金额单位：万元", "资金总额/万元"). */
export function unitIn(text: string): MoneyUnit | undefined {
  const plain = text
    .trim()
    .slice(-LONGEST_UNIT)
    .replace(/[:：]$/, "");
  return unitNamed((IN_LABEL.exec(plain) ?? AT_END.exec(plain))?.[1]);
}

/** 万 is short for 万元. */
function unitNamed(word: string | undefined): MoneyUnit | undefined {
  return word === "万" ? "万元" : (word as MoneyUnit | undefined);
}

export interface Amount {
  /** In 万元 as a decimal string; the printed text where it is no number. */
  readonly value: string;
  /** What was changed beyond spaces; undefined where the number is as printed. */
  readonly message?: string;
}

/** Reads a printed amount as a typed one is read: "55.00", "５５．００", "55.00万元", "1,250,000元". */
export function amountOf(printed: string, unit: MoneyUnit): Amount {
  if (printed.length > LONGEST_AMOUNT) return { value: printed.trim() };
  const { value, repairs } = parseAmount(printed, unit);
  return repairs.length === 0 ? { value } : { value, message: repairs.map(({ message }) => message).join("；") };
}

/** True for a number with its unit or with two decimals, which stands for money wherever it stands. */
export function isMoney(text: string): boolean {
  const plain = normaliseDecimal(text);
  return /^\d+\.\d{2,6}$/.test(plain) || (/(万元|亿元|元|万)$/.test(text) && isDecimal(amountOf(text, "万元").value));
}

/** The number of a known unit in 万元. */
export function inTenThousands(number: string, unit: MoneyUnit, printed = number): Amount {
  const power = POWERS[unit];
  const plain = normaliseDecimal(number);
  if (power !== 0) {
    const value = scale(plain, power) ?? plain;
    return { value, message: `“${printed}”的单位是${unit}，已换算成 ${value} 万元` };
  }
  return plain === printed ? { value: plain } : { value: plain, message: `“${printed}”写成 ${plain}` };
}
