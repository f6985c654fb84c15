import { parseChineseNumber } from "../../../domain/index.ts";
import type { TextRule } from "../../rule.ts";
import { DIGITS, pairsOf } from "../../words/marks.ts";
import { around } from "../../words/quote.ts";

const LABEL = "(?:填报|编报|编制|编写|填表|填写|公开|发布|公示|自评|评价|报送|制表)(?:日期|时间)[：:]?\\s*";
const DATE =
  "(20\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2})\\s?[年\\-/.]\\s?(\\d{1,2}|[一二三四五六七八九十]{1,2})(?:[月\\-/.]|$)";
const LABELLED = new RegExp(LABEL + DATE);
/** The date under a document stands alone. */
const ALONE = new RegExp(`^\\s*${DATE}[\\d一二三四五六七八九十]{0,3}日?\\s*$`);
const DATE_COLUMN = new RegExp(`^${LABEL}$`);
const NUMERALS = "〇一二三四五六七八九";

function number(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed);
  if (printed.length === 4)
    return Number([...printed.replace(/[○零]/g, "〇")].map((sign) => NUMERALS.indexOf(sign)).join(""));
  return parseChineseNumber(printed) ?? 0;
}

/** Months in which an account of a year is made, counted from January of that year: the first and the last. */
const MADE = {
  /** A budget is drawn up from the summer before, and stands until the year ends. */
  budget: [-7, 11],
  /** What a year came to is told when it is nearly over. */
  evaluation: [10, 35],
  /** How it goes is told while it runs. */
  midYear: [3, 14],
} as const;

export const accountDate: TextRule = {
  id: "texts.account-date",
  title: "填报日期和年度不合",
  severity: "warning",
  why: "预算在年初前后公开，自评在年度完了以后写，日期不在这个时候，多半是年份没有改。",
  scope: "texts",
  strays: true,
  marks: { pairs: [...pairsOf(DIGITS, "年-/."), ...pairsOf("〇○零一二三四五六七八九", "年")] },
  examples: {
    bad: [
      { text: "2024年3月15日", slot: "closing" },
      { text: "二〇二五年一月二十日", slot: "closing" },
      "编报日期：2027年2月20日",
      { text: "填报单位：云溪县路灯管理所　　填报日期：2026年3月12日", document: "selfEvaluation", kind: "cell" },
    ],
    good: [
      { text: "2026年2月15日", slot: "closing" },
      { text: "二〇二六年一月二十日", slot: "closing" },
      "填报日期：2025年10月20日",
      "2024年3月15日",
      { text: "填报日期：2027年3月12日", document: "selfEvaluation", kind: "cell" },
      "发布日期：2026-02-26",
    ],
  },
  check({ text, section, field, facts }) {
    const alone = section === "closing" || (field.startsWith("extra:") && DATE_COLUMN.test(field.slice(6)));
    const found = LABELLED.exec(text) ?? (alone ? ALONE.exec(text) : null);
    if (found === null) return [];
    const [year, month] = [number(found[1] ?? ""), number(found[2] ?? "")];
    const evaluation = facts.kind === "selfEvaluation" || facts.midYear || /^(自评|评价)/.test(found[0]);
    const [first, last] = MADE[evaluation ? (facts.midYear ? "midYear" : "evaluation") : "budget"];
    const at = (year - facts.year) * 12 + month - 1;
    if (month < 1 || month > 12 || (at >= first && at <= last)) return [];
    // In summer and autumn a year is watched, whatever the form is called; a table may be filled in late.
    if (evaluation ? at > 5 && at < first : at === last + 1 && facts.kind === "tables") return [];
    const what = evaluation
      ? facts.midYear
        ? `${facts.year} 年的监控在这一年里写`
        : `${facts.year} 年的自评要到年底才能写`
      : at < first
        ? `${facts.year} 年的预算那时还没有编`
        : `${facts.year} 年的预算那时已经过了`;
    return [
      {
        message: `日期和年度不合。${around(text, found.index, found[0].length)}，${what}，核对日期和年度，改写错的一处。`,
        printed: found[0].trim(),
      },
    ];
  },
};
