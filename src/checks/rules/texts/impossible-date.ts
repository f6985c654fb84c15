import type { Found, TextRule } from "../../rule.ts";
import { DIGITS, pairsOf } from "../../words/marks.ts";
import { matchesIn } from "../../words/matches.ts";
import { around } from "../../words/quote.ts";

const DATE = /(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/g;
/** 13月, 每月35日. */
const NO_MONTH = /(?<!\d)(?:1[3-9]|[2-9]\d)月(?!龄|\d{1,2}日)|每月(?:3[2-9]|[4-9]\d)日/g;
const PERIOD = /(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?(?:至|到|[-—－~～]{1,2})(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/g;

/** Days of a month; those of February in a year that is not told as if it were a leap year. */
function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year || 2024, month, 0)).getUTCDate();
}

const at = (year = "", month = "", day = "") => Number(year) * 10_000 + Number(month) * 100 + Number(day || 0);

export const impossibleDate: TextRule = {
  id: "texts.impossible-date",
  title: "日期不对",
  severity: "error",
  why: "没有这一天，或者结束在开始前面，日期一定有一处写错。",
  scope: "texts",
  strays: true,
  marks: { pairs: [...pairsOf(DIGITS, "月"), ...pairsOf("月", DIGITS)] },
  examples: {
    bad: [
      "填报日期：2025年9月31日",
      { text: "2024年1月1日至2023年12月31日", kind: "purpose" },
      "2026年13月5日前完成。",
      { text: "1—3月制定方案；11—13月总结评估。", kind: "purpose" },
      { text: "每月35日前", kind: "description" },
    ],
    good: [
      "填报日期：2025年9月30日",
      "2024年2月29日前",
      { text: "2024年1月1日至2026年12月31日", kind: "purpose" },
      { text: "2025年1月-2025年12月", kind: "purpose" },
      "3月15日至4月20日",
      "发放12个月，每月25日前到账。",
    ],
  },
  check({ text }) {
    const found: Found[] = [];
    const say = ({ 0: printed, index }: RegExpExecArray, why: string) =>
      found.push({ message: `日期不对。${around(text, index, printed.length)}，${why}，核对。`, printed });
    for (const match of matchesIn(text, DATE)) {
      const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
      const valid = month >= 1 && month <= 12 && day >= 1;
      if (!valid || day > daysOf(year, month)) say(match, "没有这一天");
    }
    for (const match of matchesIn(text, NO_MONTH)) say(match, "没有这一天");
    for (const match of matchesIn(text, PERIOD)) {
      const [, ...parts] = match;
      const [start, end] = [at(...parts.slice(0, 3)), at(...parts.slice(3))];
      if (end < start && (parts[5] !== undefined || end + 100 <= start)) say(match, "结束在开始前面");
    }
    return found.slice(0, 3);
  },
};
