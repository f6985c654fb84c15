/** What is printed above, below and over other signs, in one line of text in which no number becomes another one. */

const RAISED: ReadonlyMap<string, string> = new Map(
  [..."0123456789+-=()ni−"].map((sign, at) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ⁻"][at] ?? sign]),
);
const LOWERED: ReadonlyMap<string, string> = new Map(
  [..."0123456789+-=()−"].map((sign, at) => [sign, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋"][at] ?? sign]),
);

/** Which way signs are moved from the line. */
export type Shift = "raised" | "lowered";

/** The signs as Unicode has them raised or lowered ("4" → ⁴); what it has not stays in the line, and `whole` is false. */
export function shifted(text: string, shift: Shift): { readonly text: string; readonly whole: boolean } {
  const signs = shift === "raised" ? RAISED : LOWERED;
  let whole = true;
  let printed = "";
  for (const char of text) {
    const sign = signs.get(char);
    if (sign === undefined && /[\p{L}\p{N}]/u.test(char)) whole = false;
    printed += sign ?? char;
  }
  return { text: printed, whole };
}

/** "10" and "4" → 10⁴; signs that cannot be raised are set in brackets: x^（a+b）. */
export function power(base: string, exponent: string, shift: Shift = "raised"): string {
  if (exponent === "") return base;
  const signs = shifted(exponent, shift);
  if (signs.whole) return base + signs.text;
  return `${base}${shift === "raised" ? "^" : "_"}${bracketed(exponent)}`;
}

/** "合格里程" over "总里程" → 合格里程/总里程; a part that is a term of its own is set in brackets. */
export function fraction(top: string, bottom: string): string {
  return `${bracketed(top)}/${bracketed(bottom)}`;
}

export function root(of: string, degree = ""): string {
  return `${degree === "" ? "" : power("", degree)}√${bracketed(of)}`;
}

function bracketed(term: string): string {
  const text = term.trim();
  return /[-+−±×÷*·/=＋－、，,\s]/.test(text) && !/^（[^（）]*）$/.test(text) ? `（${text}）` : text;
}

/** A line of text into which a formula may be set. */
export interface Line {
  text: string;
  /** The text that was added last: asking the whole line for its end would copy it each time. */
  last?: string;
  /** Where the last fraction stands, while it is the last thing printed. */
  fraction?: { readonly start: number; readonly end: number } | undefined;
}

/** Adds text to a line; digits right behind a fraction do not run into it. */
export function addText(line: Line, text: string): void {
  const last = line.fraction;
  if (last !== undefined && last.end === line.text.length && /^[\d./]/.test(text)) {
    line.text = `${line.text.slice(0, last.start)}（${line.text.slice(last.start)}）`;
  }
  line.fraction = undefined;
  line.text += text;
  if (text !== "") line.last = text;
}

/** Adds a fraction to a line; behind a digit it is the fraction of a mixed number: 1又1/2. */
export function addFraction(line: Line, text: string): void {
  if (/\d$/.test(line.last ?? "")) addText(line, "又");
  const start = line.text.length;
  line.text += text;
  line.last = text;
  line.fraction = { start, end: line.text.length };
}
