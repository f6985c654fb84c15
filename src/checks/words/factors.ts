import { compare, scale, times } from "../../domain/index.ts";
import { indexIn, tableOf } from "./any-of.ts";
import { beside, inBase, isVague, MONEY, type Quantity, unitAt } from "./quantities.ts";

/** What multiplications in sentences are read by: rates, what they count by, and whether the total can be what they make. */

/** Multiplication inside a sentence: “6期，每期35人，共210人次”, “每户300元，共20户，计0.6万元”, “128人×500元＝6.4万元”. */
export interface WrongProduct {
  readonly factors: readonly string[];
  readonly total: Quantity;
  /** What the factors make, in the unit of the total as printed. */
  readonly made: string;
  readonly index: number;
}

/** What is said of a part is not what the whole is made of. */
export const APART = /其中|包括|分别|以及其他|等(?:支出|费用|补助|资金)/;
const EVERY =
  /每(?:一|个)?(人天|人次|家次|批次|人份|[一-龥]{1,4}?)每?(?:个)?([月年天日人户次季])?[^，。；：\d每]{0,8}$/;
const MEAN = /(人|户|村|亩|株|车)均[^，。；：\d]{0,8}$/;
const SLASH = /^[/／·]\s?(?:个)?([一-龥]{1,4})(?:[/／·](?:个)?([月年天日人户次季]))?/;
const EACH = /各[^，。；：\d]{0,8}$/;

const SAYS_EACH = tableOf("每均各");
const SLASHES = tableOf("/／·");

/** What a quantity is counted by; nothing where it is no rate. “4个村各1眼” counts by what stands before it alone. */
export function ratesOf(text: string, quantity: Quantity, told: readonly Quantity[]): readonly string[] {
  const { index, length } = quantity;
  const left = text.slice(Math.max(0, index - 20), index);
  const right = text.slice(index + length, index + length + 10);
  if (indexIn(left, SAYS_EACH) === -1 && SLASHES[text.charCodeAt(index + length)] !== 1) return [];
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

interface Factor {
  readonly value: string;
  readonly printed: string;
  readonly told?: Quantity;
}

/** The number of what a rate counts by; undefined where the sentence says several or none. */
function factorOf(text: string, word: string, others: readonly Quantity[]): Factor | undefined {
  if (word === "年") return { value: "1", printed: "" };
  const unit = word === "车" ? "辆" : inBase("1", word).unit;
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
  if (first !== undefined) return { value: first.value, printed: first.printed, told: first };
  if (!WHOLE_YEAR.test(text)) return undefined;
  if (unit === "季") return { value: "4", printed: "4个季度" };
  return unit === "月" ? { value: "12", printed: "12个月" } : undefined;
}

/** How far rounding may take the total from the product: half of its last digit. */
export function agrees(made: string, { value, number, unit, printed }: Quantity): boolean {
  if (compare(made, value) === 0) return true;
  if (unit !== "万元") return false;
  const places = number.split(".")[1]?.length ?? 0;
  const size = /亿/.test(printed) ? 10 ** 4 : /万/.test(printed) ? 1 : 10 ** -4;
  return Math.abs(Number(made) - Number(value)) <= 0.5 * size * 10 ** -places + 1e-9;
}

/** Off by a slip, or by the unit: what is further apart is about something else. */
export function isNear(made: string, value: string): boolean {
  const ratio = Number(made) / Number(value);
  return (ratio > 0.4 && ratio < 2.5) || [1e4, 1e-4, 10, 0.1].some((slip) => Math.abs(ratio / slip - 1) < 1e-9);
}

/** A number of the base unit as the total prints it: 240万页, not 2400000页. */
export function inUnitOf({ printed, unit }: Quantity, made: string): string {
  if (unit === MONEY) return /[万亿]元$/.test(printed) ? `${made}${MONEY}` : `${scale(made, 4)}元`;
  const large = /\d\s?万/.test(printed) ? scale(made, -4) : undefined;
  return `${(large ?? made).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")}${printed.replace(/^[\d.,\s]+/, "")}`;
}

export function product(factors: readonly { readonly value: string }[]): string | undefined {
  return factors.reduce<string | undefined>((made, { value }) => made && times(made, value), "1");
}

/** A rate times what it counts by, and the numbers of that as printed; undefined where the text leaves one of them open. */
export function madeOf(
  text: string,
  rate: Quantity,
  per: readonly string[],
  counts: readonly Quantity[],
): { readonly made: string; readonly printed: readonly string[] } | undefined {
  const factors = per.flatMap((word) => factorOf(text, word, counts) ?? []);
  // “2期，每期60人，人均200元”: a factor may be a rate in its turn.
  const further = factors
    .flatMap(({ told }) => (told === undefined ? [] : ratesOf(text, told, [])))
    .filter((word) => !per.includes(word));
  const more = further.flatMap((word) => factorOf(text, word, counts) ?? []);
  const made = product([rate, ...more, ...factors]);
  const printed = [...more, ...factors].map((factor) => factor.printed).filter((word) => word !== "");
  return factors.length < per.length || more.length < further.length || made === undefined || printed.length === 0
    ? undefined
    : { made, printed };
}

/** True where the rate may be a rounded mean: off by no more than half of its last digit for each of what it counts by. */
export function isMean(made: string, rate: Quantity, total: Quantity): boolean {
  const places = rate.number.split(".")[1]?.length ?? 0;
  return (
    Math.abs(Number(made) - Number(total.value)) <= (Number(made) / Number(rate.number)) * 0.5 * 10 ** -places + 1e-9
  );
}

export const endOf = (quantity: Quantity | undefined) =>
  quantity === undefined ? 0 : quantity.index + quantity.length;
