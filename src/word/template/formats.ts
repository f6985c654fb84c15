/** What may stand behind the bar of a printed tag: `{预算数|大写}`. A text that is no number is printed as it is. */

const NUMBER = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"] as const;
const GROUPS = ["", "万", "亿", "万亿"] as const;

interface Amount {
  readonly sign: string;
  readonly whole: string;
  readonly fraction: string;
}

/** A decimal number in half or full width, with or without separators; undefined for anything else. */
function amountOf(text: string): Amount | undefined {
  const [, sign, whole, fraction = ""] = NUMBER.exec(text.normalize("NFKC").replace(/[,\s]/g, "")) ?? [];
  return sign === undefined || whole === undefined ? undefined : { sign, whole, fraction };
}

/** 1234567.5 → 1,234,567.5: the digits stay as they were entered. */
function separated(text: string): string {
  const amount = amountOf(text);
  if (!amount) return text;
  const whole = amount.whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount.sign}${whole}${amount.fraction && `.${amount.fraction}`}`;
}

/** 12.5 → 12.50; more than two decimals are rounded half up, exactly. */
function twoDecimals(text: string): string {
  const amount = amountOf(text);
  if (!amount) return text;
  const { whole, fraction, sign } = rounded(amount, 2);
  return `${sign}${whole}.${fraction}`;
}

/** Which of two numbers is more, exactly: 1, 0 or -1; both may be followed by %. Undefined where one is no number. */
export function compareNumbers(a: string, b: string): number | undefined {
  const [left, right] = [amountOf(withoutPercent(a)), amountOf(withoutPercent(b))];
  if (!left || !right) return undefined;
  const places = Math.max(left.fraction.length, right.fraction.length);
  const [first, second] = [digitsOf(left, places), digitsOf(right, places)];
  return first === second ? 0 : first > second ? 1 : -1;
}

function withoutPercent(text: string): string {
  return text.replace(/[%％]\s*$/, "");
}

function digitsOf({ sign, whole, fraction }: Amount, places: number): bigint {
  const digits = BigInt(whole + fraction.padEnd(places, "0"));
  return sign === "-" ? -digits : digits;
}

/** With so many decimals, as digits: no binary fraction comes near an amount. */
function rounded({ sign, whole, fraction }: Amount, decimals: number): Amount {
  const kept = BigInt(whole + fraction.padEnd(decimals, "0").slice(0, decimals));
  const up = (fraction[decimals] ?? "0") >= "5" ? 1n : 0n;
  const digits = String(kept + up).padStart(decimals + 1, "0");
  const at = digits.length - decimals;
  return { sign, whole: digits.slice(0, at), fraction: digits.slice(at) };
}

/**
 * An amount in the words of a cheque (中国人民银行《支付结算办法》附一): 12.5 with four places → 壹拾贰万伍仟元整.
 * @param power how many places the number is counted in: 4 for 万元, 0 for 元.
 */
export function inWords(text: string, power: number): string {
  const amount = amountOf(text);
  if (!amount) return text;
  const padded = amount.fraction.padEnd(power, "0");
  const yuan = rounded({ ...amount, whole: amount.whole + padded.slice(0, power), fraction: padded.slice(power) }, 2);
  const whole = yuan.whole.replace(/^0+(?=\d)/, "");
  // 16 digits reach beyond every budget.
  if (whole.length > 16) return text;
  const [jiao = "0", fen = "0"] = yuan.fraction;
  const main = whole === "0" ? "" : `${wholeInWords(whole)}元`;
  const dime = jiao === "0" ? (main !== "" && fen !== "0" ? "零" : "") : `${DIGITS[Number(jiao)]}角`;
  const cent = fen === "0" ? "整" : `${DIGITS[Number(fen)]}分`;
  const words = `${main}${dime}${cent}`;
  return `${amount.sign === "-" ? "负" : ""}${words === "整" ? "零元整" : words}`;
}

function wholeInWords(whole: string): string {
  let words = "";
  let zero = false;
  const groups = Math.ceil(whole.length / 4);
  const digits = whole.padStart(groups * 4, "0");
  for (let group = 0; group < groups; group++) {
    const four = digits.slice(group * 4, group * 4 + 4);
    let said = "";
    for (const [index, digit] of [...four].entries()) {
      if (digit === "0") {
        zero = zero || words !== "" || said !== "";
        continue;
      }
      said += `${zero ? "零" : ""}${DIGITS[Number(digit)]}${PLACES[3 - index]}`;
      zero = false;
    }
    if (said !== "") words += said + GROUPS[groups - 1 - group];
  }
  return words;
}

/** As many decimals as the numbers above and below. */
export const COLUMN = "小数补齐";
/** Printed forms by the word behind the bar. */
const FORMATS = ["大写", "千分位", "两位小数", COLUMN] as const;
export type Format = (typeof FORMATS)[number];

export function isFormat(word: string): word is Format {
  return FORMATS.some((format) => format === word);
}

/** Every line in that form. */
export function formatted(text: string, format: Format, power: number): string {
  if (format === "大写") return inWords(text, power);
  if (format === "千分位") return separated(text);
  // How many decimals a column has is known when all of it is written (see decimals.ts).
  return format === "两位小数" ? twoDecimals(text) : text;
}
