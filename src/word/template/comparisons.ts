import { compareNumbers } from "./formats.ts";
import { plainName } from "./vocabulary.ts";

const ORDERS = { ">": [1], "<": [-1], "≥": [0, 1], "≤": [-1, 0] } as const;
type Operator = "=" | "≠" | keyof typeof ORDERS;
const TYPED: Readonly<Record<string, Operator>> = { ">=": "≥", "<=": "≤", "!=": "≠", "<>": "≠" };

/** What a condition holds a value against: `{?预算数≥100}`, `{?一级指标=产出指标}`. */
export interface Comparison {
  readonly operator: Operator;
  /** In half width, without spaces. */
  readonly to: string;
}

/** Parts a name from what it is compared with; `typed` is in its plain form. */
export function readComparison(typed: string): { readonly name: string; readonly test: Comparison } | undefined {
  const [, name, sign, to] = /^([^=≠<>≥≤!]+)(>=|<=|!=|<>|[=≠<>≥≤])(.+)$/.exec(typed) ?? [];
  if (name === undefined || sign === undefined || to === undefined) return undefined;
  const operator = TYPED[sign] ?? OPERATORS.find((each) => each === sign);
  return operator && { name, test: { operator, to } };
}

const OPERATORS: readonly Operator[] = ["=", "≠", ">", "<", "≥", "≤"];

/** Whether it asks for more or less, which only a number answers. */
export function isOrder({ operator }: Comparison): boolean {
  return operator !== "=" && operator !== "≠";
}

/** Numbers as numbers, whatever their zeros and separators; other texts by their characters. */
export function holds(text: string, { operator, to }: Comparison): boolean | undefined {
  const order = compareNumbers(text, to);
  if (operator === "=" || operator === "≠") {
    const equal = order === undefined ? plainName(text) === to : order === 0;
    return equal === (operator === "=");
  }
  return order === undefined ? undefined : ORDERS[operator].some((each) => each === order);
}
