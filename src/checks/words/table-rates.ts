import { absolute, difference } from "../../domain/index.ts";
import { amountIn, type Line, nameOf, type PlacedCell, textIn } from "./own-grid.ts";
import { isShareOf, scaled, shareOf } from "./percent.ts";
import type { Meant } from "./table-sums.ts";

/** Rates that a table prints beside the amounts they are made of: 执行率 beside 执行数 and 预算数, 增减% beside two years. */

export interface WrongRate {
  readonly at: PlacedCell;
  readonly name: string;
  /** "执行数 1936.40÷全年预算数 2060.00＝94.00%". */
  readonly sum: string;
  readonly printed: string;
  readonly expected: string;
}

/** Points got for a rate, in a column of its own. */
const POINTS = /得分(?!率)|分值|评分|权重/;
const RATE = /率|占比|比重|[%％]|幅度|进度/;
const OF_SPENDING = /执行|完成|支出|使用|支付|到位/;
const DONE = /执行|支出|完成|支付|使用|决算|实际/;
const WHOLE = /预算|计划|下达|安排|目标|到位/;
const OF_CHANGE = /增|减|变动|幅/;
const BEFORE = /上年|去年/;
const NOW = /本年|今年|当年/;
const YEAR = /20\d\d(?=年)/;
const OF_POINTS = /得分率/;
const GOT = /得分(?!率)/;
const MOST = /分值|满分|标准分|权重/;
/** Columns of money that a rate is no part of. */
const NO_AMOUNT = /率|比|[%％]|幅|进度|增减|分值|得分|权重|编码|序号/;
const PERCENT = /^(-?)(\d{1,4}(?:\.\d{1,4})?)[%％]?$/;

interface Column {
  readonly at: number;
  readonly label: string;
}

interface Pair {
  readonly part: string;
  readonly whole: string;
  readonly words: string;
  /** Nothing is rounded but the rate, and it is a share of nothing else. */
  readonly exact?: true;
  /** What a change is no share of: the year that it leads to. */
  readonly not?: string;
}

/** Which two columns are the years of a change: as they are called, or the only two that name a year. */
function yearsOf(
  amounts: readonly Column[],
  last: (pattern: RegExp) => Column | undefined,
): readonly (Column | undefined)[] {
  const called = [last(NOW), last(BEFORE)];
  if (called.every((column) => column !== undefined)) return called;
  const years = amounts.filter(({ label }) => YEAR.test(label));
  return years.length === 2 ? [...years].sort((a, b) => yearIn(b) - yearIn(a)) : [];
}

const yearIn = ({ label }: Column): number => Number(YEAR.exec(label)?.[0]);

/** What a rate of this label is made of in a row; undefined where the row does not print both. */
function pairOf(rate: Column, columns: readonly Column[], line: Line): Pair | undefined {
  const amounts = columns.filter(({ label }) => !NO_AMOUNT.test(label));
  const last = (pattern: RegExp, among: readonly Column[] = amounts, before = rate.at): Column | undefined =>
    among.filter(({ at, label }) => at < before && pattern.test(label)).pop();
  const over = (done: Column | undefined, whole: Column | undefined, exact?: true): Pair | undefined => {
    if (done === undefined || whole === undefined) return undefined;
    const [part, all] = [amountIn(line[done.at]), amountIn(line[whole.at])];
    return { part, whole: all, words: `${done.label} ${part}÷${whole.label} ${all}`, ...(exact && { exact }) };
  };
  if (OF_POINTS.test(rate.label)) return over(last(GOT, columns), last(MOST, columns), true);
  if (OF_CHANGE.test(rate.label)) {
    const [now, before] = yearsOf(amounts, last);
    if (now === undefined || before === undefined) return undefined;
    const [a, b] = [amountIn(line[now.at]), amountIn(line[before.at])];
    const step = absolute(difference(a, b) ?? "");
    return step === undefined ? undefined : { part: step, whole: b, words: `（${a}－${b}）÷${b}`, not: a };
  }
  if (!OF_SPENDING.test(rate.label)) return undefined;
  const done = last(DONE);
  return done === undefined || WHOLE.test(done.label) ? undefined : over(done, last(WHOLE, amounts, done.at));
}

/** Rates that do not follow from the amounts of their row, as printed or as sums say they are meant. */
export function wrongRates(lines: readonly Line[], meant: Meant): readonly WrongRate[] {
  const top = lines.findIndex((line) => line.filter((cell) => amountIn(cell) !== "").length > 1);
  const heads = lines.slice(0, Math.max(0, top));
  if (!heads.some((line) => line.some((cell) => RATE.test(textIn(cell))))) return [];
  const width = Math.max(...lines.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, at): Column => {
    const said = heads.map((line) => textIn(line[at])).filter((word) => /[一-龥%％]/.test(word));
    return { at, label: said[said.length - 1] ?? "" };
  });
  const amounts = columns.filter(({ label }) => !NO_AMOUNT.test(label));
  return columns
    .filter(({ label }) => RATE.test(label) && !POINTS.test(label))
    .flatMap((rate) =>
      lines.slice(top).flatMap((line): readonly WrongRate[] => {
        const cell = line[rate.at];
        const [, , percent] = PERCENT.exec(textIn(cell)) ?? [];
        const pair = cell && percent !== undefined ? pairOf(rate, columns, line) : undefined;
        if (cell === undefined || percent === undefined || pair === undefined) return [];
        const { part, whole, words, exact, not } = pair;
        if (part === "" || whole === "" || scaled(whole) <= 0n || part.startsWith("-")) return [];
        const values = amounts.flatMap(({ at }) => {
          const one = line[at];
          return one === undefined || amountIn(one) === "" ? [] : [amountIn(one), ...(meant.get(one) ?? [])];
        });
        const expected = shareOf(part, whole, percent);
        const bases = values.filter((one) => one !== not);
        const fits = (a: string): boolean => bases.some((b) => isShareOf(percent, a, b));
        const right = exact
          ? Math.abs(Number.parseFloat(expected) - Number(percent)) < 10 ** -(percent.split(".")[1]?.length ?? 0)
          : [part, ...(not === undefined ? values : [])].some(fits);
        // Some tables print the share and not the percentage.
        if (right || Number(percent) <= 1) return [];
        return [{ at: cell, name: nameOf(line), sum: `${words}＝${expected}`, printed: cell.text, expected }];
      }),
    );
}
