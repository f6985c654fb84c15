import type { Indicator } from "../../domain/index.ts";
import { gathered } from "../gathered.ts";
import { type CountedRow, countedRows } from "./counted.ts";
import { inBase, unitAt } from "./quantities.ts";
import type { Quantity } from "./targets.ts";

/** Rows that set a price, and how many of what is paid for the project counts: one model for all that multiplies them. */
export interface PricedRow {
  readonly row: Indicator;
  readonly index: number;
  readonly target: Quantity;
  readonly money: "元" | "万元";
  /** What one price is paid for, as a base unit: 件, 公里. */
  readonly of: string;
  /** True where the unit says so, not the name alone. */
  readonly sure: boolean;
}

const PER_UNIT = /^(万元|万|元)\/(.{1,4})$/;
const BARE = /^(万元|元)$/;
/** “单件器材成本”, “每公里养护费”, “亩均成本”. */
const BY_NAME = /(?:单|每(?:个)?|平均每)(?=[一-龥])|([人户亩村株])均/;
const PERIOD = /^(月|年|季|季度|天|日|人·?[月天日]|次|位|价|项|个|独|一)$/;
const SAME: Readonly<Record<string, string>> = { 车: "辆", 村: "个" };

function paidFor(
  name: string,
  unit: string,
): { readonly money: string; readonly of: string; readonly sure: boolean } | undefined {
  const [, money = "", per] = PER_UNIT.exec(unit) ?? BARE.exec(unit) ?? [];
  if (money === "") return undefined;
  if (per !== undefined) return PERIOD.test(per) ? undefined : { money, of: per, sure: true };
  const found = BY_NAME.exec(name);
  if (found === null) return undefined;
  const end = found.index + found[0].length;
  const of = found[1] ?? unitAt(name, end) ?? name.charAt(end);
  return PERIOD.test(of) ? undefined : { money, of: SAME[of] ?? of, sure: false };
}

export function pricedRows(rows: readonly Indicator[]): readonly PricedRow[] {
  return gathered(countedRows(rows), ({ row, index, target }): readonly PricedRow[] => {
    if (!target.unit.includes("元") && !target.unit.startsWith("万/")) return [];
    const paid = paidFor(row.level3.trim(), target.unit);
    if (paid === undefined) return [];
    const { money, of, sure } = paid;
    return [{ row, index, target, money: money === "元" ? "元" : "万元", of: inBase("1", of).unit, sure }];
  });
}

/** How many of it the rows count, the smallest first. */
export function countsOf(rows: readonly Indicator[], of: string): readonly CountedRow[] {
  return countedRows(rows)
    .filter(({ unit }) => unit === of)
    .sort((a, b) => Number(a.value) - Number(b.value));
}
