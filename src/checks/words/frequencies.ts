import type { Indicator } from "../../domain/index.ts";
import { printTarget } from "../../domain/index.ts";
import { matchesIn } from "./matches.ts";

/** How often something is done: 每旬1次, 每月不少于2次. */
export interface Frequency {
  readonly times: number;
  /** 旬, 月. */
  readonly per: string;
  readonly text: string;
  /** The words before it in its clause. */
  readonly clause: string;
  readonly index: number;
  readonly length: number;
}

/** How many of each a year has. */
const YEARLY: Readonly<Record<string, number>> = { 日: 365, 天: 365, 周: 52, 旬: 36, 月: 12, 季: 4, 半年: 2, 年: 1 };
const PER = "(日|天|周|旬|月|季|半年|年)度?";
const OFTEN = new RegExp(`每(?:个)?${PER}([^，。；、\\d]{0,10}?)(\\d{1,3})\\s?(?:次|场|期|轮|遍)`, "g");

/** Times a year; equal for two ways of saying the same. */
export const yearly = ({ times, per }: Pick<Frequency, "times" | "per">): number => times * (YEARLY[per] ?? Number.NaN);

/** How often a text says that things are done. */
export function frequenciesIn(text: string): readonly Frequency[] {
  if (!text.includes("每")) return [];
  return matchesIn(text, OFTEN).map(({ 0: printed, 1: per = "", 2: between = "", 3: times = "", index }) => {
    const left = /[^，。；;、]*$/.exec(text.slice(Math.max(0, index - 16), index))?.[0] ?? "";
    const right = /^[^，。；;、]*/.exec(text.slice(index + printed.length, index + printed.length + 12))?.[0] ?? "";
    return { times: Number(times), per, text, clause: `${left}，${between}，${right}`, index, length: printed.length };
  });
}

const OF_UNIT = new RegExp(`^\\D{0,2}?(\\d{1,3})(?:次|场|期|轮|遍)[/／](?:每)?${PER}$`);

/** How often a row says that its thing is done: 1次/月, “每月1次”, or 2次 of 每月巡查次数. */
export function frequencyOfRow(row: Indicator): Pick<Frequency, "times" | "per"> | undefined {
  const printed = printTarget(row.target);
  const [, times, per] = OF_UNIT.exec(printed) ?? [];
  if (times !== undefined && per !== undefined) return { times: Number(times), per };
  const [only] = frequenciesIn(printed);
  if (only !== undefined) return only;
  const named = new RegExp(`每(?:个)?${PER}`).exec(row.level3)?.[1];
  const count = /^\D?(\d{1,3})(?:次|场|期|轮|遍)$/.exec(printed)?.[1];
  return named === undefined || count === undefined ? undefined : { times: Number(count), per: named };
}

const PAID = new RegExp(`[按每]${PER}[^，。；、\\d]{0,8}(?:发放|拨付|支付|兑付|兑现|结算|发到|打卡)`);
const ROW_PERIOD = new RegExp(`每(?:个)?${PER}|按${PER}`);

/** How often a text says that money is paid: 月 of “按月足额发放”; undefined where it says so in no way or in several. */
export function paidEvery(
  text: string,
): { readonly per: string; readonly index: number; readonly length: number } | undefined {
  const found = text.includes("每") || text.includes("按") ? PAID.exec(text) : null;
  if (found === null || PAID.test(text.slice(found.index + found[0].length))) return undefined;
  return { per: found[1] ?? "", index: found.index, length: found[0].length };
}

const TIMES_A_YEAR: Readonly<Record<string, string>> = { 12: "月", 4: "季", 2: "半年", 1: "年" };

/** How often a row of payments pays: 季 of “每季度末月25日前”, and of 4次/年; "" for a number of times that no period has. */
export function periodOfRow(row: Indicator): string | undefined {
  if (!/发放|拨付|支付|兑付|兑现|结算/.test(row.level3)) return undefined;
  const times = /(?:次数|频次|期数)$/.test(row.level3)
    ? /^\D?(\d{1,2})次(?:[/／]年)?$/.exec(printTarget(row.target))
    : null;
  if (times !== null) return TIMES_A_YEAR[times[1] ?? ""] ?? "";
  const found = ROW_PERIOD.exec(printTarget(row.target));
  return found?.[1] ?? found?.[2];
}
