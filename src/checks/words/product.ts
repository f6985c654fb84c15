import {
  APART,
  agrees,
  endOf,
  inUnitOf,
  isNear,
  madeOf,
  product,
  ratesOf,
  sameKind,
  type WrongProduct,
} from "./factors.ts";
import { matchesIn } from "./matches.ts";
import { byMean, chained, overYears } from "./mean-products.ts";
import { inBase, isResult, isShare, isVague, type Quantity, quantitiesIn } from "./quantities.ts";

/** A sentence longer than this is no sentence. */
const LONGEST = 400;

interface Rate {
  readonly quantity: Quantity;
  /** Words for what it is counted by: 户, or 人 and 月. */
  readonly per: readonly string[];
}

const SIGN = /^[^，。；：\d]{0,6}[×xX*＊✕][^，。；：\d]{0,8}$/;
const EQUALS = /^[^，。；：\d]{0,6}[=＝][^，。；：\d]{0,4}$/;

/** “128人×500元/人＝6.4万元”: signs say what is multiplied, and “＝” what it makes, however far off. */
function bySigns(text: string, all: readonly Quantity[]): WrongProduct | undefined {
  for (let at = 0; at + 2 < all.length; at++) {
    let end = at;
    const between = (i: number): string => {
      const [left, right] = [all[i], all[i + 1]];
      return left === undefined || right === undefined ? "。" : text.slice(left.index + left.length, right.index);
    };
    while (SIGN.test(between(end))) end++;
    if (end === at) continue;
    const factors = all.slice(at, end + 1);
    // “村办公经费78.00万元（26村×3万元）”: what stands before the bracket is what they make.
    const opens =
      at > 0 &&
      /^\s*[（(][^，。；：\d]{0,6}$/.test(between(at - 1)) &&
      /^[^，。；：\d]{0,4}[)）]/.test(text.slice(endOf(all[end])));
    const total = opens ? all[at - 1] : EQUALS.test(between(end)) ? all[end + 1] : undefined;
    at = end;
    if (total === undefined) continue;
    const made = product(factors);
    if (made === undefined || factors.filter(({ unit }) => unit === "万元").length > 1) continue;
    if (total.unit !== "万元" && factors.some(({ unit }) => unit === "万元" || unit === "%")) continue;
    if (!agrees(made, total) && (!opens || isNear(made, total.value))) {
      return {
        factors: factors.map(({ printed }) => printed),
        total,
        made: inUnitOf(total, made),
        index: factors[0]?.index ?? 0,
      };
    }
  }
  return undefined;
}

/** “42人，每人每月800元，全年38.40万元”: nothing but the result's own words since the last comma. */
function isBareResult(text: string, { index }: Quantity): boolean {
  const clause = /[^，。；：,;（(]*$/.exec(text.slice(Math.max(0, index - 12), index))?.[0] ?? "";
  return /^(?:全年|每年|年|所?需要?|共?安排|资金|经费|预算|支出)+$/.test(clause) || /^全年[^每各均]{2,4}$/.test(clause);
}

/** What stands between one result and the next is about one thing: one rate, what it counts by, what they make. */
function inWords(text: string, all: readonly Quantity[]): WrongProduct | undefined {
  let window: Quantity[] = [];
  let rates: Rate[] = [];
  for (const quantity of all) {
    const per = ratesOf(text, quantity, window);
    const [rate] = rates;
    if (per.length > 0) rates.push({ quantity, per });
    if (
      per.length > 0 ||
      rate === undefined ||
      !sameKind(quantity.unit, rate.quantity.unit) ||
      !(isResult(text, quantity) || isBareResult(text, quantity))
    ) {
      window.push(quantity);
      continue;
    }
    const [apart, others] = [rates.length > 1, window.filter((one) => one !== rate.quantity && !isShare(text, one))];
    window = [];
    rates = [];
    if (apart || isVague(text, quantity) || isVague(text, rate.quantity)) continue;
    const product = madeOf(text, rate.quantity, rate.per, others);
    if (product === undefined || !isNear(product.made, quantity.value)) continue;
    const { made, printed } = product;
    // What they make may be told at once, and the sum of several behind.
    if (all.some((one) => sameKind(one.unit, quantity.unit) && agrees(made, one))) continue;
    const from = Math.min(rate.quantity.index, ...others.filter((one) => printed.includes(one.printed)).map(endOf));
    if (APART.test(text.slice(from, quantity.index))) continue;
    return {
      factors: [...printed, rate.quantity.printed],
      total: quantity,
      made: inUnitOf(quantity, made),
      index: rate.quantity.index,
    };
  }
  return undefined;
}

const BRACKET = /[（(]([^（）()]{4,60})[)）]/g;

/** “抽检费412.5万元（5500批次，每批次800元）”: the bracket says how the amount before it came about. */
function byBracket(text: string, all: readonly Quantity[]): WrongProduct | undefined {
  for (const match of matchesIn(text, BRACKET)) {
    const inside = all.filter(({ index }) => index > match.index && index < match.index + match[0].length);
    const total = all.find((quantity) => endOf(quantity) === match.index);
    const [rate, ...others] = [...inside].reverse();
    if (total === undefined || rate === undefined || others.length === 0 || others.length > 2) continue;
    const per = ratesOf(text, rate, []);
    if (per.length === 0 || !sameKind(total.unit, rate.unit) || [...inside, total].some((one) => isVague(text, one)))
      continue;
    const { made, printed = [] } = madeOf(text, rate, per, others) ?? {};
    if (made === undefined || agrees(made, total) || !isNear(made, total.value)) continue;
    return { factors: [...printed, rate.printed], total, made: inUnitOf(total, made), index: total.index };
  }
  return undefined;
}

/** “3年，每年2个班，每班60人…”: true where a further number of the sentence makes up what is missing. */
function hasFurtherFactor(sentence: string, { factors, total, made }: WrongProduct): boolean {
  const times = Number(total.value) / Number(inBase(made.replace(/[^\d.]/g, ""), made.replace(/[\d.]/g, "")).value);
  if (times < 1.5 || Math.abs(times - Math.round(times)) > 1e-9) return false;
  const count = String(Math.round(times));
  const words = count === "2" ? "[二两]" : count.length === 1 ? "一二三四五六七八九".charAt(Number(count) - 1) : count;
  return (
    !factors.some((factor) => factor.replace(/[^\d.]/g, "") === count) &&
    new RegExp(`(?<![\\d.])(?:${count}|${words})(?=[期次场批轮届年所校班村处站]|个[月季学班])`).test(sentence)
  );
}

/** The products of a text that do not come to what is written, one a sentence. Linear in the length of the text. */
export function wrongProducts(text: string): readonly WrongProduct[] {
  const wrong: WrongProduct[] = [];
  let offset = 0;
  for (const sentence of text.split(/[。；;\n]/)) {
    const all = sentence.length > LONGEST ? [] : quantitiesIn(sentence);
    const signs = all.length < 2 ? undefined : bySigns(sentence, all);
    const words =
      all.length < 2 || signs !== undefined
        ? undefined
        : (byBracket(sentence, all) ??
          inWords(sentence, all) ??
          byMean(sentence, all) ??
          chained(sentence, all) ??
          overYears(sentence, all));
    const found = signs ?? (words === undefined || hasFurtherFactor(sentence, words) ? undefined : words);
    if (found !== undefined) wrong.push({ ...found, index: found.index + offset });
    offset += sentence.length + 1;
  }
  return wrong;
}
