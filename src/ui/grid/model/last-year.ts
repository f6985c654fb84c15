import { type Indicator, printTarget, sameTarget } from "../../../domain/index.ts";

/** The quiet second line of 指标值: one word or figure under each of its places. */
export interface LastYearLine {
  readonly symbol: string;
  readonly value: string;
  readonly unit: string;
}

/**
 * Last year's target as it differs: 同 where all agrees, 无 where the row is new (`compared` says that other rows have
 * a last year), the value alone where only it differs, symbol and unit where they differ.
 */
export function lastYearLine(row: Indicator, compared: boolean): LastYearLine | undefined {
  const { lastYear, target } = row;
  if (lastYear === undefined) return compared ? { symbol: "上年", value: "无", unit: "" } : undefined;
  const printed = printTarget(lastYear);
  if (sameTarget(lastYear, target)) return { symbol: "上年", value: "同", unit: "" };
  if (printed === "") return { symbol: "上年", value: "无", unit: "" };
  if (lastYear.kind === "text" || target.kind === "text") return { symbol: "上年", value: printed, unit: "" };
  const value = lastYear.symbol === target.symbol ? lastYear.value : `${lastYear.symbol}${lastYear.value}`;
  return { symbol: "上年", value, unit: lastYear.unit === target.unit ? "" : lastYear.unit };
}
