import { compare, scale, times } from "../../domain/index.ts";
import { beside, inBase, isResult, isShare, isVague, type Quantity, quantitiesIn, unitAt } from "./quantities.ts";

/** Multiplication inside a sentence: “6期，每期35人，共210人次”, “每户300元，共20户，计0.6万元”, “128人×500元＝6.4万元”. */
export interface WrongProduct {
  readonly factors: readonly string[];
  readonly total: Quantity;
  /** What the factors make, in the unit of the total as printed. */
  readonly made: string;
  readonly index: number;
}

/** A sentence longer than this is no sentence. */
const LONGEST = 400;
/** What is said of a part is not what the whole is made of. */
const APART = /其中|包括|分别|以及其他|等(?:支出|费用|补助|资金)/;
const EVERY =
  /每(?:一|个)?(人天|人次|家次|批次|人份|[一-龥]{1,4}?)每?(?:个)?([月年天日人户次季])?[^，。；：\d每]{0,8}$/;
const MEAN = /(人|户|村|亩|株)均[^，。；：\d]{0,8}$/;
const SLASH = /^[/／·]\s?(?:个)?([一-龥]{1,4})(?:[/／·](?:个)?([月年天日人户次季]))?/;
const EACH = /各[^，。；：\d]{0,8}$/;

interface Rate {
  readonly quantity: Quantity;
  /** Words for what it is counted by: 户, or 人 and 月. */
  readonly per: readonly string[];
}

/** What a quantity is counted by; nothing where it is no rate. “4个村各1眼” counts by what stands before it alone. */
export function ratesOf(text: string, quantity: Quantity, told: readonly Quantity[]): readonly string[] {
  const { index, length } = quantity;
  const left = text.slice(Math.max(0, index - 20), index);
  const right = text.slice(index + length, index + length + 10);
  const every = EVERY.exec(left);
  const [, of, by] = SLASH.exec(right) ?? every ?? MEAN.exec(left) ?? [];
  // “每公里6万元”: the whole unit, not its first character.
  const whole = of !== undefined && of === every?.[1] ? unitAt(left, left.indexOf(of, every.index)) : undefined;
  if (whole !== undefined && whole.length > (of?.length ?? 0)) return [whole];
  if (of === undefined && told.length === 1 && told[0] !== undefined && EACH.test(left)) return [told[0].unit];
  const words = [of, by].filter((word) => word !== undefined && word !== "") as string[];
  return [...new Set(words)];
}

const PEOPLE = /^(人|人次)$/;
const TIMES = /^(期|场|次|批|轮|届)$/;
export function sameKind(a: string, b: string): boolean {
  return (
    a === b || (a === "村" && b === "行政村") || (PEOPLE.test(a) && PEOPLE.test(b)) || (TIMES.test(a) && TIMES.test(b))
  );
}

const WHOLE_YEAR = /全年|一年|12个月/;

/** The number of what a rate counts by; undefined where the sentence says several or none. */
export function factorOf(
  text: string,
  word: string,
  others: readonly Quantity[],
): { readonly value: string; readonly printed: string } | undefined {
  if (word === "年") return { value: "1", printed: "" };
  const unit = inBase("1", word).unit;
  const fitting = others.filter((other) => {
    if (unit === "月") return other.unit === "个月";
    if (unit === "日" || unit === "天") return other.unit === "天" || other.unit === "日";
    if (sameKind(other.unit, unit)) return true;
    const { before, after } = beside(text, other);
    return other.unit === "个" && (after.slice(0, 5).includes(unit) || before.slice(-3).includes(unit));
  });
  const values = new Set(fitting.map(({ value }) => value));
  const [first] = fitting;
  if (values.size > 1 || fitting.some((other) => isVague(text, other))) return undefined;
  if (first !== undefined) return { value: first.value, printed: first.printed };
  return unit === "月" && WHOLE_YEAR.test(text) ? { value: "12", printed: "12个月" } : undefined;
}

/** How far rounding may take the total from the product: half of its last digit. */
function agrees(made: string, { value, number, unit, printed }: Quantity): boolean {
  if (compare(made, value) === 0) return true;
  if (unit !== "万元") return false;
  const places = number.split(".")[1]?.length ?? 0;
  const size = /亿/.test(printed) ? 10 ** 4 : /万/.test(printed) ? 1 : 10 ** -4;
  return Math.abs(Number(made) - Number(value)) <= 0.5 * size * 10 ** -places + 1e-9;
}

/** Off by a slip, or by the unit: what is further apart is about something else. */
function isNear(made: string, value: string): boolean {
  const ratio = Number(made) / Number(value);
  return (ratio > 0.4 && ratio < 2.5) || [1e4, 1e-4, 10, 0.1].some((slip) => Math.abs(ratio / slip - 1) < 1e-9);
}

function inUnitOf({ printed, unit }: Quantity, made: string): string {
  if (unit !== "万元") return `${made}${printed.replace(/^[\d.,\s]+/, "")}`;
  return printed.endsWith("万元") ? `${made}万元` : printed.endsWith("亿元") ? `${made}万元` : `${scale(made, 4)}元`;
}

function product(factors: readonly { readonly value: string }[]): string | undefined {
  return factors.reduce<string | undefined>((made, { value }) => made && times(made, value), "1");
}

const SIGN = /^[^，。；：\d]{0,6}[×xX*＊✕][^，。；：\d]{0,8}$/;
const EQUALS = /^[^，。；：\d]{0,6}[=＝][^，。；：\d]{0,4}$/;

const endOf = (quantity: Quantity | undefined) => (quantity === undefined ? 0 : quantity.index + quantity.length);

/** “128人×500元/人＝6.4万元”: signs say what is multiplied. */
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
    if (!agrees(made, total) && isNear(made, total.value)) {
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
    const factors = rate.per.map((word) => factorOf(text, word, others));
    if (factors.some((factor) => factor === undefined)) continue;
    const known = factors.filter((factor) => factor !== undefined);
    const made = product([rate.quantity, ...known]);
    if (made === undefined || agrees(made, quantity) || !isNear(made, quantity.value)) continue;
    const printed = known.map((factor) => factor.printed).filter((word) => word !== "");
    if (printed.length === 0) continue;
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

/** “公务接待费2.40万元，接待96人次，人均接待费200元”, “全年12次、每月2次”: what was made stands first, and the rate last. */
const MEAN_WORDS = /(?:[人户村亩株]均|平均每[一-龥]{1,3})[^，。；：\d]{0,8}$/;
const MONTHLY = /每个?月$/;

function byMean(text: string, all: readonly Quantity[]): WrongProduct | undefined {
  for (const [at, rate] of all.entries()) {
    const left = text.slice(Math.max(0, rate.index - 16), rate.index);
    const monthly = MONTHLY.test(left);
    if (!monthly && !MEAN_WORDS.test(left)) continue;
    const told = all.slice(0, at);
    const totals = told.filter(({ unit }) => unit === rate.unit);
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
    const others = told.filter(({ index }) => index > total.index);
    const factors = monthly
      ? [{ value: "12", printed: "12个月" }]
      : per.map((word) => factorOf(text.slice(0, rate.index), word, others));
    const known = factors.filter((factor) => factor !== undefined);
    const made = product([rate, ...known]);
    if (known.length === 0 || known.length < factors.length || made === undefined) continue;
    if (APART.test(text.slice(total.index, rate.index)) || !isNear(made, total.value)) continue;
    // A mean is rounded: what it makes may be off by half of its last digit for each of the others.
    const places = rate.number.split(".")[1]?.length ?? 0;
    const slack = known.reduce(
      (by, { value }) => by * Number(value),
      0.5 * 10 ** -places * (Number(rate.value) / Number(rate.number)),
    );
    if (totals.some(({ value }) => Math.abs(Number(made) - Number(value)) <= slack + 1e-9)) continue;
    return {
      factors: [...known.map(({ printed }) => printed), rate.printed],
      total,
      made: inUnitOf(total, made),
      index: rate.index,
    };
  }
  return undefined;
}

const BRACKET = /[（(]([^（）()]{4,60})[)）]/g;

/** “抽检费412.5万元（5500批次，每批次800元）”: the bracket says how the amount before it came about. */
function byBracket(text: string, all: readonly Quantity[]): WrongProduct | undefined {
  for (const match of text.matchAll(BRACKET)) {
    const inside = all.filter(({ index }) => index > match.index && index < match.index + match[0].length);
    const total = all.find((quantity) => endOf(quantity) === match.index);
    const [rate, ...others] = [...inside].reverse();
    if (total === undefined || rate === undefined || others.length === 0 || others.length > 2) continue;
    const per = ratesOf(text, rate, []);
    if (per.length === 0 || !sameKind(total.unit, rate.unit) || [...inside, total].some((one) => isVague(text, one)))
      continue;
    const factors = per.map((word) => factorOf(match[0], word, others));
    const known = factors.filter((factor) => factor !== undefined);
    const made = product([rate, ...known]);
    if (known.length < factors.length || made === undefined || agrees(made, total) || !isNear(made, total.value))
      continue;
    const printed = known.map((factor) => factor.printed).filter((word) => word !== "");
    if (printed.length === 0) continue;
    return { factors: [...printed, rate.printed], total, made: inUnitOf(total, made), index: total.index };
  }
  return undefined;
}

/** The first product of a text that does not come to what is written. Linear in the length of the text. */
export function wrongProduct(text: string): WrongProduct | undefined {
  let offset = 0;
  for (const sentence of text.split(/[。；;\n]/)) {
    const all = sentence.length > LONGEST ? [] : quantitiesIn(sentence);
    const found =
      all.length < 2
        ? undefined
        : (bySigns(sentence, all) ?? byBracket(sentence, all) ?? inWords(sentence, all) ?? byMean(sentence, all));
    if (found !== undefined) return { ...found, index: found.index + offset };
    offset += sentence.length + 1;
  }
  return undefined;
}
