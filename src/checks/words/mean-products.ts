import { times } from "../../domain/index.ts";
import {
  APART,
  agrees,
  endOf,
  inUnitOf,
  isMean,
  isNear,
  madeOf,
  ratesOf,
  sameKind,
  type WrongProduct,
} from "./factors.ts";
import { isRate, isResult, isVague, type Quantity, quantitiesIn } from "./quantities.ts";

/** “公务接待费2.40万元，接待96人次，人均接待费200元”, “全年12次、每月2次”: what was made stands first, and the rate last. */
const MEAN_WORDS = /(?:[人户村亩株车]均|平均每[一-龥]{1,3})[^，。；：\d]{0,8}$/;
const MONTHLY = /每(?:个?月|季度?)$/;

export function byMean(text: string, all: readonly Quantity[]): WrongProduct | undefined {
  for (const [at, rate] of all.entries()) {
    const left = text.slice(Math.max(0, rate.index - 16), rate.index);
    const monthly = MONTHLY.test(left);
    if (!monthly && !MEAN_WORDS.test(left)) continue;
    const before = all.slice(0, at);
    const totals = before.filter(({ unit }) => unit === rate.unit);
    const total = totals[totals.length - 1];
    if (total === undefined || isVague(text, rate) || isVague(text, total) || ratesOf(text, total, []).length > 0)
      continue;
    // “全年12次、每月2次” is about one thing only where nothing stands between.
    if (
      monthly &&
      !(
        /全年$/.test(text.slice(0, total.index)) &&
        /^[、，]$/.test(text.slice(endOf(total), rate.index - left.length + left.search(MONTHLY)))
      )
    )
      continue;
    const per = ratesOf(text, rate, []);
    const others = monthly ? [] : before.filter(({ index }) => index > total.index);
    const told = monthly ? "全年" : text.slice(0, rate.index);
    const { made, printed = [] } = madeOf(told, rate, monthly ? [/月$/.test(left) ? "月" : "季"] : per, others) ?? {};
    if (made === undefined || APART.test(text.slice(total.index, rate.index)) || !isNear(made, total.value)) continue;
    if (totals.some((one) => isMean(made, rate, one))) continue;
    return { factors: [...printed, rate.printed], total, made: inUnitOf(total, made), index: rate.index };
  }
  return undefined;
}

/** “服务费156.00万元，26个村每村每年6.00万元”, “9个文化站各12.00万元共108.00万元”: one count, its rate and what they make, side by side. */
const JOINED = /^[^，。；：、,\d（(]{0,8}$/;
const LEADS_ON = /^[^，。；：、,\d（(]{0,6}[，,（(：:][^，。；：、,\d（(]{0,10}$/;

export function chained(text: string, all: readonly Quantity[]): WrongProduct | undefined {
  const gap = (from: Quantity, to: Quantity): string => text.slice(endOf(from), to.index);
  for (let at = 1; at < all.length; at++) {
    const [before, count, rate, after] = [all[at - 2], all[at - 1], all[at], all[at + 1]];
    if (
      count === undefined ||
      rate === undefined ||
      !/^[^，。；：\d]{0,8}[，,]?[^，。；：、,\d]{0,6}$/.test(gap(count, rate))
    )
      continue;
    const each = JOINED.test(gap(count, rate)) ? [count] : [];
    const per = ratesOf(text, rate, each);
    if (per.length === 0 || sameKind(count.unit, rate.unit) || isVague(text, rate) || isVague(text, count)) continue;
    const { made, printed = [] } = madeOf(text, rate, per, [count]) ?? {};
    if (made === undefined) continue;
    const told = (total: Quantity | undefined): total is Quantity =>
      total !== undefined && sameKind(total.unit, rate.unit);
    const behind = told(after) && JOINED.test(gap(rate, after)) && isResult(text, after);
    // What else is told in the same unit may be the rest of the total that stands before.
    const ahead =
      told(before) &&
      LEADS_ON.test(gap(before, count)) &&
      !APART.test(gap(before, count)) &&
      !/(总投资|概算|造价)[^，。；\d]{0,6}$/.test(text.slice(0, before.index)) &&
      !MEAN_WORDS.test(text.slice(0, rate.index)) &&
      !isRate(text, before) &&
      !all.slice(at + 1).some(({ unit }) => sameKind(unit, rate.unit));
    const total = behind ? after : ahead ? before : undefined;
    if (total === undefined || isVague(text, total) || agrees(made, total) || !isNear(made, total.value)) continue;
    return { factors: [...printed, rate.printed], total, made: inUnitOf(total, made), index: count.index };
  }
  return undefined;
}

const YEARS = new Map(
  [..."二三四五六七八九十"].map((word, at) => [word, String(at + 2)] as const).concat([["两", "2"]]),
);
const OF_YEARS = /([二三四五六七八九十两2-9])年(?:间|内)?(?:共|合计|共计|累计|总计|总共)[^，。；：\d]{0,8}$/;
const A_YEAR = /^[，,（(、](?:平均|即)?(?:每年|年均)[^，。；：,\d]{0,8}$/;

/** “三年合计扫描240万页，平均每年80万页”. */
export function overYears(text: string, all: readonly Quantity[]): WrongProduct | undefined {
  for (const [at, total] of all.entries()) {
    const rate = all[at + 1];
    if (rate === undefined || !sameKind(total.unit, rate.unit) || !A_YEAR.test(text.slice(endOf(total), rate.index)))
      continue;
    const word = OF_YEARS.exec(text.slice(Math.max(0, total.index - 16), total.index))?.[1] ?? "";
    const years = YEARS.get(word) ?? word;
    const made = times(rate.value, years);
    if (word === "" || made === undefined || isVague(text, rate) || isVague(text, total)) continue;
    if (isMean(made, rate, total) || !isNear(made, total.value)) continue;
    return { factors: [`${years}年`, rate.printed], total, made: inUnitOf(total, made), index: total.index };
  }
  return undefined;
}

/** “公务用车运行维护费7.20万元，…。现有公务用车2辆，车均运行维护费7.20万元”: what the mean is of stands sentences before. */
const MEAN_OF = /[人户村亩株车]均([一-龥]{3,12}?)(?:为|约)?$/;

export function wrongMean(text: string): WrongProduct | undefined {
  if (!/[人户村亩株车]均[一-龥]{3}/.test(text)) return undefined;
  const all = quantitiesIn(text);
  for (const [at, rate] of all.entries()) {
    const found = MEAN_OF.exec(text.slice(Math.max(0, rate.index - 16), rate.index));
    const [count, name] = [all[at - 1], found?.[1] ?? ""];
    const [per] = ratesOf(text, rate, []);
    if (count === undefined || name === "" || per === undefined || count.index < rate.index - 30) continue;
    const from = text.lastIndexOf(name, rate.index - name.length - 2);
    const total = all.find(({ index }) => index >= from + name.length && index <= from + name.length + 4);
    const { made, printed = [] } = madeOf(text, rate, [per], [count]) ?? {};
    if (from === -1 || total === undefined || total === rate || total.unit !== rate.unit) continue;
    // A mean is rounded; what is further apart is of something else.
    if (made === undefined || !isNear(made, total.value) || isVague(text, rate)) continue;
    if (Math.abs(Number(made) - Number(total.value)) <= 0.02 * Number(total.value)) continue;
    return { factors: [...printed, rate.printed], total, made: inUnitOf(total, made), index: rate.index };
  }
  return undefined;
}
