import { isDecimal, isKnownUnit, parseTarget, resolveUnit } from "../../../domain/index.ts";
import { type Column, cellUnder } from "./indicator-columns.ts";
import { classesIn, isClassWord } from "./labels.ts";
import type { Cell, Table } from "./table.ts";
import { saysNothing } from "./targets.ts";

/** What stands in the cells of a column below the header. */

/** Rows that are looked at. */
export const PROBED = 12;

export type Holds = (cell: Cell) => boolean;

/** The printed cells of a column in its first rows. */
export function probe(table: Table, end: number, column: Column): readonly Cell[] {
  const cells: Cell[] = [];
  for (let row = end; row < Math.min(table.rowCount, end + PROBED); row++) {
    const cell = cellUnder(table, row, column);
    if (cell !== undefined && cell.row >= end && cell.word !== "") cells.push(cell);
  }
  return cells;
}

/** True where two thirds of the printed cells are such. */
export function mostly(cells: readonly Cell[], test: Holds): boolean {
  return cells.length > 0 && cells.filter(test).length * 3 >= cells.length * 2;
}

const SIGN =
  /^(≥|≤|=|＝|>|＞|<|＜|>=|<=|[大小]于或?等于|等于|[大小]于|不[低少小]于|不[超高多]过?于?|不大于|定[量性](指标)?)$/;
const COMPARES = /于|过|[≥≤=＝>＞<＜]/;

/** Signs alone; 定性 stands for one where others compare. A header over several cells holds a whole value. */
export function holdsSigns(cells: readonly Cell[], column: Column): boolean {
  const isWhole = ({ column: at, columnSpan }: Cell): boolean => at + columnSpan >= column.to;
  return (
    cells.some(({ word }) => COMPARES.test(word)) && cells.every((cell) => SIGN.test(cell.word)) && cells.every(isWhole)
  );
}

/** Units alone, some of them dashes. */
export function holdsUnits(cells: readonly Cell[]): boolean {
  const isUnit: Holds = ({ word }) => isKnownUnit(resolveUnit(word));
  return mostly(cells, (cell) => isUnit(cell) || saysNothing(cell.word)) && cells.some(isUnit);
}

export const isNumber: Holds = ({ word }) => isDecimal(word);

/** A number with its sign or unit. */
export const isQuantity: Holds = ({ word }) => {
  const { target } = parseTarget(word);
  return target.kind === "quantity" && target.value !== "" && (target.symbol !== "" || target.unit !== "");
};

export const isClass: Holds = ({ word }) => isClassWord(word) || classesIn(word).length > 1;

/** Words that are neither a class, a number, a unit nor a sign: the name of an indicator. */
export const isName: Holds = (cell) =>
  /[一-龥]{2}/.test(cell.word) && !isClass(cell) && !isQuantity(cell) && !isKnownUnit(resolveUnit(cell.word));
