import { isDecimal, normaliseDecimal } from "../domain/index.ts";

export type ColumnKind = "text" | "amount" | "percent" | "number";

/** A column of what is published as data. */
export interface Column {
  /** Of the field catalogue: "budget.total", "extra:分值". */
  readonly id: string;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly help?: string | undefined;
}

/** A table of what is published as data: values as they are printed, "" where nothing is. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export const UNITS: Readonly<Record<ColumnKind, string>> = { text: "", amount: "万元", percent: "%", number: "" };

/** Digits that a spreadsheet keeps of a number. */
const EXACT = 15;

/** The number that stands in a cell, in digits and a point, where it is one that nothing rounds; else undefined. */
export function exactNumber(text: string, kind: ColumnKind): string | undefined {
  if (kind === "text") return undefined;
  const value = kind === "percent" ? text.trim().replace(/\s*[%％]$/, "") : text;
  if (!isDecimal(value)) return undefined;
  const plain = normaliseDecimal(value).replace(/^\+/, "");
  const digits = plain.replace(/^-?0*\.?0*|\./g, "");
  return digits.length <= EXACT ? plain : undefined;
}

/** A value as data: a number without signs between its digits and without its unit, anything else as it is printed. */
export function plainValue(text: string, kind: ColumnKind): string {
  if (kind === "text") return text;
  const value = kind === "percent" ? text.trim().replace(/\s*[%％]$/, "") : text;
  return isDecimal(value) ? normaliseDecimal(value).replace(/^\+/, "") : text;
}
