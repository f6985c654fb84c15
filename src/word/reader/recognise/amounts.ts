import { isDecimal, normaliseDecimal, scale } from "../../../domain/index.ts";

/** Power of ten that turns an amount of a unit into 万元. */
const POWERS = { 万元: 0, 元: -4, 亿元: 4 } as const;
export type MoneyUnit = keyof typeof POWERS;

/** The unit of money that a label or statement names ("预算数（元）", "金额单位：万元"). */
export function unitIn(text: string): MoneyUnit | undefined {
  const found = /[（(:：]\s*(?:金额)?(?:单位[:：])?\s*(?:人民币)?(万元|亿元|元)\s*[)）]?\s*$/.exec(
    text.trim().replace(/[:：]$/, ""),
  );
  return found?.[1] as MoneyUnit | undefined;
}

export interface Amount {
  /** In 万元 as a decimal string; the printed text where it is no number. */
  readonly value: string;
  /** What was changed beyond spaces; undefined where the number is as printed. */
  readonly message?: string;
}

/** Reads a printed amount: "55.00", "55.00万元", "1,250,000元". */
export function amountOf(printed: string, unit: MoneyUnit): Amount {
  const text = printed.trim();
  const suffix = /(万元|亿元|元)$/.exec(text)?.[1] as MoneyUnit | undefined;
  const number = suffix ? text.slice(0, -suffix.length).trim() : text;
  if (!isDecimal(number)) return { value: text };
  return inTenThousands(number, suffix ?? unit, text);
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
