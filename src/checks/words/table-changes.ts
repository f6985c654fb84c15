import { absolute, compare, difference, isDecimal, normaliseDecimal, sameAmount } from "../../domain/index.ts";
import { amountIn, type Line, nameOf, type PlacedCell, textIn as text } from "./own-grid.ts";

/** The column 增减额 of a table that prints two years. */

export interface WrongStep {
  readonly at: PlacedCell;
  readonly name: string;
  readonly before: string;
  readonly now: string;
  readonly printed: string;
  readonly real: string;
}

const YEAR = /^(上年|本年|20\d\d年)度?(预算|决算|执行)?数?(（.*）)?$/;
const STEP = /^(增减|增减额|增减变动|增减情况|比上年增减)(（万元）)?$/;

const signed = (cell: PlacedCell | undefined) => (isDecimal(text(cell)) ? normaliseDecimal(text(cell)) : "");

/** Every pair of two columns of years before the change, the earlier first. */
function pairsOf(head: Line, at: number): readonly (readonly [number, number])[] {
  const columns = head.slice(0, at).flatMap((cell, column) => (YEAR.test(text(cell)) ? [column] : []));
  return columns.flatMap((before, i) => columns.slice(i + 1).map((now) => [before, now] as const));
}

interface Step {
  readonly step: WrongStep;
  readonly holds: boolean;
  readonly same: boolean;
}

/** The rows of the change between two columns. */
function stepsBetween(rows: readonly Line[], at: number, [before, now]: readonly [number, number]): readonly Step[] {
  return rows.flatMap((line): readonly Step[] => {
    const [cell, first, second, printed] = [line[at], amountIn(line[before]), amountIn(line[now]), signed(line[at])];
    const real = difference(second, first);
    if (cell === undefined || printed === "" || real === undefined || compare(first, second) === undefined) return [];
    const holds = sameAmount(printed, real);
    const same = holds || sameAmount(absolute(printed) ?? "", absolute(real) ?? "");
    return [{ step: { at: cell, name: nameOf(line), before: first, now: second, printed, real }, holds, same }];
  });
}

/**
 * Changes that are not the difference of two years; where the table writes no sign at all only their size is asked. Of
 * several years and kinds (2024年决算, 2025年预算, 2025年决算) the change is that of the pair it holds for in most rows.
 */
export function wrongSteps(lines: readonly Line[]): readonly WrongStep[] {
  const top = lines.findIndex((line) => line.some((cell) => STEP.test(text(cell))));
  const head = lines[top];
  if (head === undefined) return [];
  const at = head.findIndex((cell) => STEP.test(text(cell)));
  const below = lines.slice(top + 1);
  const isSigned = below.some((line) => signed(line[at]).startsWith("-"));
  let [best, most]: [readonly Step[], number] = [[], 1];
  for (const pair of pairsOf(head, at)) {
    const steps = stepsBetween(below, at, pair);
    const count = steps.filter(({ holds }) => holds).length;
    if (count > most) [best, most] = [steps, count];
  }
  return best.filter(({ holds, same }) => !(isSigned ? holds : same)).map(({ step }) => step);
}
