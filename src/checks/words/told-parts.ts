import { isDecimal, type Project, sum } from "../../domain/index.ts";
import { isRate, isTotal, isVague, MONEY, quantitiesIn } from "./quantities.ts";

/** Amounts that a text of a project's head tells, and that would make its budget but for one slip of the fingers. */
export interface ToldParts {
  readonly field: string;
  readonly parts: readonly string[];
  readonly made: string;
}

/** Fields of other forms that tell what the money is for. */
const TELLS = /概况|方案|内容|测算|明细|用途|概述/;
/** Other money than the budget's, or a whole that is taken apart again. */
const OTHER =
  /总投资|概算|上年|去年|结转|累计|已(?:支付|拨付|完成)|欠|尾款|合同|(?:\d|元)[^。；]{0,8}其中|左右|[×xX*]|单价|以上|不超过/;

/** True where one digit is another one, or the digits stand in another order. */
function isOneSlip(a: number, b: number): boolean {
  const [left, right] = [a.toFixed(2), b.toFixed(2)];
  if (left.length !== right.length || b <= 0) return false;
  const off = [...left].filter((digit, at) => digit !== right[at]).length;
  return off === 1 || (off === 2 && [...left].sort().join("") === [...right].sort().join(""));
}

function inText(field: string, text: string, total: number): ToldParts | undefined {
  if (text.length > 500 || OTHER.test(text)) return undefined;
  const amounts = quantitiesIn(text).filter((one) => one.unit === MONEY && !isRate(text, one));
  if (amounts.length < 2 || amounts.some((one) => isVague(text, one) || isTotal(text.slice(0, -1), one)))
    return undefined;
  const made = sum(amounts.map(({ value }) => value)) ?? "";
  const gap = Number(made) - total;
  if (Math.abs(gap) < 0.005 || amounts.some(({ value }) => Number(value) >= total)) return undefined;
  // Of a list that leaves something out no slip of one item makes the whole, but by chance.
  return amounts.some(({ value }) => isOneSlip(Number(value), Number(value) - gap))
    ? { field, parts: amounts.map(({ number }) => number), made }
    : undefined;
}

/** The first text of a head whose amounts miss its budget by one slip. */
export function toldParts({ budget, purpose, extra = {} }: Project): ToldParts | undefined {
  if (!isDecimal(budget.total) || Number(budget.total) === 0) return undefined;
  const texts: readonly (readonly [string, string])[] = [
    ["purpose", purpose],
    ...Object.keys(extra).flatMap((label) =>
      TELLS.test(label) ? [[`extra:${label}`, extra[label] ?? ""] as const] : [],
    ),
  ];
  for (const [field, text] of texts) {
    const found = text.includes("元") ? inText(field, text, Number(budget.total)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
