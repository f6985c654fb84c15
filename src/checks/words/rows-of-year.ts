import { type Indicator, type Project, parseTarget } from "../../domain/index.ts";
import { once } from "../once.ts";

const OF_YEAR = /(?:年度|当年|本年)/;
const VALUE = /(?:指标|目标)值/;
const OTHER = /完成|实际|实现|上年|前[一二三]年|历史/;

/** Rows as they are meant for one year, and the field their values stand in. */
export interface RowsOfYear {
  readonly rows: readonly Indicator[];
  readonly field: string;
}

/** Beside the value of the whole term (实施期) some forms print that of the year: it is what the year's goal and budget are of. */
export const rowsOfYear = once(({ indicators }: Project): RowsOfYear => {
  const label = Object.keys(indicators[0]?.extra ?? {}).find(
    (one) => OF_YEAR.test(one) && VALUE.test(one) && !OTHER.test(one),
  );
  if (label === undefined) return { rows: indicators, field: "target" };
  const rows = indicators.map((row): Indicator => {
    const { printedTarget: _, ...rest } = row;
    return { ...rest, target: parseTarget(row.extra?.[label] ?? "").target };
  });
  return { rows, field: `extra:${label}` };
});
