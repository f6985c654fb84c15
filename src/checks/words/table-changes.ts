import { absolute, compare, difference, isDecimal, normaliseDecimal, sameAmount } from "../../domain/index.ts";
import { amountIn, type PlacedCell } from "./own-grid.ts";

/** The column 增减额 of a table that prints two years. */

type Line = readonly (PlacedCell | undefined)[];

export interface WrongStep {
  readonly at: PlacedCell;
  readonly name: string;
  readonly before: string;
  readonly now: string;
  readonly printed: string;
  readonly real: string;
}

const BEFORE = /^(上年|20\d\d年)(预算|决算)?数?(（.*）)?$/;
const NOW = /^(本年|20\d\d年)(预算|决算)?数?(（.*）)?$/;
const STEP = /^(增减|增减额|增减变动|增减情况|比上年增减)(（万元）)?$/;

const text = (cell: PlacedCell | undefined) => cell?.text ?? "";
const signed = (cell: PlacedCell | undefined) => (isDecimal(text(cell)) ? normaliseDecimal(text(cell)) : "");

/** Changes that are not the difference of the two years; where the table writes no sign at all only their size is asked. */
export function wrongSteps(lines: readonly Line[]): readonly WrongStep[] {
  const top = lines.findIndex((line) => line.some((cell) => STEP.test(text(cell))));
  const head = lines[top];
  if (head === undefined) return [];
  const at = head.findIndex((cell) => STEP.test(text(cell)));
  const before = head.findIndex((cell) => BEFORE.test(text(cell)));
  const now = head.findIndex((cell, column) => column !== before && NOW.test(text(cell)));
  if (before < 0 || now < before || at < now) return [];
  const rows = lines.slice(top + 1).flatMap((line) => {
    const [cell, first, second] = [line[at], amountIn(line[before]), amountIn(line[now])];
    const real = difference(second, first);
    return cell === undefined || signed(cell) === "" || real === undefined
      ? []
      : [
          {
            cell,
            first,
            second,
            real,
            printed: signed(cell),
            name: text(line.find((one) => /[一-龥]{2}/.test(text(one)))),
          },
        ];
  });
  const isSigned = rows.some(({ printed }) => printed.startsWith("-"));
  const holds = rows.filter(({ printed, real }) => sameAmount(printed, real)).length;
  return rows.flatMap(({ cell, first, second, real, printed, name }): readonly WrongStep[] => {
    const same = isSigned ? sameAmount(printed, real) : sameAmount(absolute(printed) ?? "", absolute(real) ?? "");
    if (same || holds < 2 || compare(first, second) === undefined) return [];
    return [{ at: cell, name, before: first, now: second, printed, real }];
  });
}
