import type { Indicator } from "../../domain/index.ts";
import { indexIn, tableOf } from "./any-of.ts";
import { matchesIn } from "./matches.ts";
import { quantityOf, textOf } from "./targets.ts";

const DATES = tableOf("月季年");

/** A day by which something is to be done, or its month, quarter or part of a month. */
export interface Day {
  /** "" where none is told. */
  readonly year: string;
  /** 1130 for 30 November, the earliest and the latest it may be. */
  readonly from: number;
  readonly to: number;
}

/** A day that a text tells, and the words round it. */
export interface Deadline extends Day {
  readonly text: string;
  /** The clause it stands in, without the day itself. */
  readonly clause: string;
  readonly index: number;
  readonly length: number;
}

const WHOLE =
  /^(?:不晚于|最迟)?(?:(20\d\d)年)?(\d{1,2})月(?:(\d{1,2})日|份|中旬|上旬|下旬|底|末)?(?:之?前|以前|前?完成|完工|竣工|验收|投入使用)*[。.]?$/;
/** First and last day of what is no day: 上旬, 月底, the month itself. */
const SPANS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  底: [28, 31],
  末: [28, 31],
};

function dayOf(year: string, month: string, day: string | undefined, span: string): Day {
  const [from, to] = day !== undefined ? [Number(day), Number(day)] : (SPANS[span] ?? [1, 31]);
  return { year, from: Number(month) * 100 + from, to: Number(month) * 100 + to };
}

/** The day that a short text is; undefined where it says anything else. */
export function dayIn(text: string): Day | undefined {
  const found = WHOLE.exec(text.replace(/\s/g, ""));
  if (found === null) return undefined;
  const [, year = "", month = "", day] = found;
  const span = Object.keys(SPANS).find((word) => text.includes(`月${word}`));
  return dayOf(year, month, day, span ?? "");
}

const TOLD =
  /(?:(20\d\d)年(?:度)?)?(?:(\d{1,2})月(?:(\d{1,2})日|份|中旬|上旬|下旬|底|末)?|第?([一二三四])季度[末底]?|(上半年(?=底?前|[底末]|[^，。；\d]{0,4}完成))|年[底末内])(?:之前|以前|前)?/g;
const QUARTERS = "一二三四";
/** What happens again and again, or from then on, or between two days. */
const NO_DEADLINE = /(每[一-龥]{0,3}|[至到~～—–-]|自|从|比|上年|去年|截至)$/;
const GOES_ON = /^(?:起|[至到~～—–-]|开始|以来|期间|[^，。；]{0,2}活动)/;

/** The days that a text tells something is to be done by. */
export function deadlinesIn(text: string): readonly Deadline[] {
  if (indexIn(text, DATES) === -1 || !/[月季]|上半年|年[底末内]/.test(text)) return [];
  return matchesIn(text, TOLD).flatMap((match): readonly Deadline[] => {
    const { 0: printed, 1: year = "", 2: month, 3: day, 4: quarter, 5: half, index } = match;
    const left = /[^，。；;（(]*$/.exec(text.slice(Math.max(0, index - 24), index))?.[0] ?? "";
    const right = /^[^，。；;）)]*/.exec(text.slice(index + printed.length, index + printed.length + 30))?.[0] ?? "";
    if (NO_DEADLINE.test(left) || GOES_ON.test(right) || Number(month ?? 1) > 12) return [];
    const span = Object.keys(SPANS).find((word) => printed.includes(`月${word}`)) ?? "";
    const last = quarter === undefined ? (half === undefined ? 12 : 6) : 3 * (QUARTERS.indexOf(quarter) + 1);
    const told: Day =
      month === undefined
        ? { year, from: (last - (quarter === undefined ? 0 : 2)) * 100 + 1, to: last * 100 + 31 }
        : dayOf(year, month, day, span);
    return [{ ...told, text, clause: `${left}，${right}`, index, length: printed.length }];
  });
}

/** The day that a row of the table sets: “2026年10月底前”, “≤12月”. */
export function dayOfRow(row: Indicator): Day | undefined {
  const target = quantityOf(row);
  if (target !== undefined) {
    const isMonth =
      /^月(份|底|末)?(之?前)?$/.test(target.unit) && Number.isInteger(target.number) && target.number <= 12;
    return isMonth ? dayOf("", target.value, undefined, "") : undefined;
  }
  const [only, ...others] = deadlinesIn(textOf(row));
  return others.length === 0 ? only : undefined;
}
