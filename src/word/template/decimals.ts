/** One number of decimals in a column of a table: zeros are put behind, digits are never changed. */

/** A plain number, also with separators or a percent sign: where its digits end, and how many stand behind its point. */
const NUMBER = /^([ \u3000]*[+-]?\d[\d,]*(?:\.(\d+))?)[ \u3000]*[%％]?[ \u3000]*$/;

interface Decimals {
  readonly end: number;
  readonly count: number;
}

function decimalsOf(text: string): Decimals | undefined {
  const [, digits, fraction = ""] = NUMBER.exec(text) ?? [];
  return digits === undefined ? undefined : { end: digits.length, count: fraction.length };
}

/** What is put behind the digits of a number. */
function zeros(count: number, wanted: number): string {
  return count >= wanted ? "" : `${count === 0 ? "." : ""}${"0".repeat(wanted - count)}`;
}

/** A number in a table that is being written: the place behind its digits, and its column. */
export interface ColumnNumber {
  readonly at: number;
  readonly count: number;
  readonly column: number;
}

/** Notes a value printed at an offset of the table; what is no number is none of the column's. */
export function columnNumber(text: string, start: number, column: number): ColumnNumber | undefined {
  const found = decimalsOf(text);
  return found && { at: start + found.end, count: found.count, column };
}

/** The table with as many decimals in every column as the most exact of its numbers has. */
export function withColumnDecimals(xml: string, numbers: readonly ColumnNumber[]): string {
  const most = new Map<number, number>();
  for (const { column, count } of numbers) most.set(column, Math.max(most.get(column) ?? 0, count));
  let result = "";
  let at = 0;
  for (const number of numbers) {
    const put = zeros(number.count, most.get(number.column) ?? 0);
    if (put === "") continue;
    result += xml.slice(at, number.at) + put;
    at = number.at;
  }
  return result + xml.slice(at);
}

/** The texts of one column, its numbers with the same number of decimals; other texts as they are. */
export function sameDecimals(texts: readonly string[]): readonly string[] {
  const found = texts.map(decimalsOf);
  const most = found.reduce((max, each) => Math.max(max, each?.count ?? 0), 0);
  return texts.map((text, index) => {
    const number = found[index];
    return number ? text.slice(0, number.end) + zeros(number.count, most) + text.slice(number.end) : text;
  });
}

/** True where all numbers of a column have the same number of decimals; there are some. */
export function hasSameDecimals(texts: readonly string[]): boolean {
  const found = texts.flatMap((text) => decimalsOf(text) ?? []);
  return found.length > 0 && found.every(({ count }) => count === found[0]?.count);
}
