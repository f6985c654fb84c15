import { type Project, parseChineseNumber } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { projectTexts } from "../../texts.ts";
import { quote } from "../../words/quote.ts";

/** Where something is said, as printed. */
interface SaidIn {
  readonly field: string;
  /** The field as a clerk calls it. */
  readonly word: string;
  readonly printed: string;
}

/** Months counted from the birth of Christ: the first and the last in which the project runs. */
interface Term extends SaidIn {
  readonly from: number;
  readonly to: number;
  /** It tells years only. */
  readonly years: boolean;
}

interface Length extends SaidIn {
  readonly years: number;
}

/** "new" since this year, "old" since years, "once" for one time. */
interface Nature extends SaidIn {
  readonly nature: "new" | "old" | "once";
}

interface Terms {
  readonly terms: readonly Term[];
  readonly lengths: readonly Length[];
  /** What is ticked or written in the field. */
  readonly natures: readonly Nature[];
  /** What sentences tell of it. */
  readonly told: readonly Nature[];
}

const TERM = /起止|期限|^(?:项目|专项)?(?:实施)?(?:周?期|日期范围|实施期间?)$/;
const FIRST = /^(?:项目|计划)*(?:开始|起始)(?:日期|时间|年度|年份)$/;
const LAST = /^(?:项目|计划)*(?:结束|完成|终止)(?:日期|时间|年度|年份)$/;
const NATURE = /^项目(?:属性|类型|类别|性质)$/;
/** 实施期总目标（2021-2023年） */
const LABELLED = /目标[（(](20\d\d)年?\s?[—–~～至-]\s?(20\d\d)年?[)）]$/;
const DATE = /(20\d\d)(?:\s?年\s?(?:(\d{1,2})月)?|[./-](\d{1,2})(?!\d))?/g;
const LENGTH = /^([一二两三四五]|\d)年(?![度\d])/;
const TOLD_LENGTH =
  /(?:项目期|实施期|周期|期限|工期|为期|20\d\d年|分)[^，。；\d]{0,2}([两二三四五]|\d)年(?=[，。；完实内]|$)/;

const numberOf = (printed: string): number => Number(printed) || (parseChineseNumber(printed.replace("两", "二")) ?? 0);

/** The months of one or two dates; undefined where a text holds others. */
function monthsIn(text: string): Pick<Term, "from" | "to" | "years"> | undefined {
  const dates = [...text.matchAll(DATE)].map(([, year = "", month = "", day = ""]) => [year, month || day] as const);
  const [first, last] = dates;
  if (first === undefined || last === undefined || dates.length > 2) return undefined;
  const at = ([year, month]: readonly [string, string], open: number) =>
    12 * Number(year) + (Number(month) || open) - 1;
  return { from: at(first, 1), to: at(last, 12), years: first[1] === "" && last[1] === "" };
}

/** The options that are ticked, or all that is written where nothing is to be ticked. */
function chosen(text: string): string {
  if (!text.includes("□")) return text;
  const options = text.match(/^\s*[□☑√■]/) ? text.match(/[□☑√■][^□☑√■]*/g) : text.match(/[^□☑√■]*[□☑√■]/g);
  return (options ?? []).filter((option) => !option.includes("□")).join("，");
}

const NATURES: readonly (readonly [Nature["nature"], RegExp])[] = [
  ["old", /延续|持续|经常/],
  ["new", /新增|新设/],
  ["once", /(?<!非)一次性/],
];
const SINCE = /自?(20\d\d)年(?:\d{1,2}月)?(?:起|以来)[^，。；]{0,4}(?:每年|逐年|持续|连续|常年)[^，。；]{0,4}/;
const SET_UP = /(20\d\d)年(?:度)?(?:首次|新)(?:设立|安排|列入|实施)/;

function termsOf(project: Project): Terms {
  const { extra = {} } = project;
  const terms: Term[] = [];
  const lengths: Length[] = [];
  const natures: Nature[] = [];
  for (const [word, printed] of Object.entries(extra)) {
    const said = { field: `extra:${word}`, word: word.replace(/[（(].*$/, ""), printed: printed.trim() };
    const ofGoal = LABELLED.exec(word);
    if (ofGoal !== null) {
      const [, from = "", to = ""] = ofGoal;
      terms.push({
        ...said,
        printed: `${from}—${to}年`,
        from: 12 * Number(from),
        to: 12 * Number(to) + 11,
        years: true,
      });
    } else if (TERM.test(word)) {
      const months = monthsIn(printed);
      if (months !== undefined) terms.push({ ...said, ...months });
      const length = LENGTH.exec(said.printed)?.[1];
      if (length !== undefined) lengths.push({ ...said, years: numberOf(length) });
    } else if (NATURE.test(word)) {
      const text = chosen(printed);
      for (const [nature, words] of NATURES) if (words.test(text)) natures.push({ ...said, printed: text, nature });
    }
  }
  const [start, end] = [FIRST, LAST].map((label) => Object.keys(extra).find((word) => label.test(word)));
  const printed = `${extra[start ?? ""] ?? ""}至${extra[end ?? ""] ?? ""}`;
  const months = start === undefined || end === undefined ? undefined : monthsIn(printed);
  if (months !== undefined) terms.push({ field: `extra:${end}`, word: `${start}、${end}`, printed, ...months });
  const told: Nature[] = [];
  if (terms.length === 0 && natures.length === 0) return { terms, lengths, natures, told };
  for (const { text, field, indicator } of projectTexts(project)) {
    if (indicator !== undefined || !/年/.test(text)) continue;
    const word = field.startsWith("extra:") ? field.slice(6).replace(/[（(].*$/, "") : "目标";
    const since = SINCE.exec(text);
    if (since !== null) told.push({ field, word, printed: since[0], nature: "old" });
    const setUp = SET_UP.exec(text);
    if (setUp !== null) told.push({ field, word, printed: setUp[0], nature: "new" });
    const length = TERM.test(word) ? undefined : TOLD_LENGTH.exec(text);
    if (length?.[1] !== undefined) lengths.push({ field, word, printed: length[0], years: numberOf(length[1]) });
  }
  return { terms, lengths, natures, told };
}

const H = (extra: Readonly<Record<string, string>>, goal = "") => ({ extra, goals: [goal] });

/** Natures that no project has at once. */
const APART: readonly (readonly [Nature["nature"], Nature["nature"]])[] = [
  ["new", "old"],
  ["once", "old"],
];

function say(what: string, one: SaidIn, other: SaidIn): Found {
  return {
    message: `${what}。“${one.word}”写的是${quote(one.printed)}，“${other.word}”写的是${quote(other.printed)}，核对后改其中一处。`,
    field: one.field,
    printed: one.printed,
    expected: other.printed,
  };
}

const yearsOf = ({ from, to }: Term): number => Math.ceil((to - from + 1) / 12);
const yearOf = (month: number): number => Math.floor(month / 12);

export const termsDisagree: ProjectRule = {
  id: "projects.terms-disagree",
  title: "起止时间、项目属性前后不合",
  severity: "warning",
  why: "起止写三年，项目期写一年；属性是新增，概况说几年前就有：照抄上年，有一处没有改。",
  scope: "project",
  behind: { rules: ["texts.impossible-date"], at: "place" },
  examples: {
    bad: [
      H({ 开始日期: "2026-03-01", 结束日期: "2026-01-30" }),
      H({ 项目期: "2026年1月至2028年12月", 项目概况: "分两年实施，清理病死松树。" }),
      H({ 项目起止时间: "2026年1月至2027年12月", "实施期总目标（2026-2028年）": "建成闭环。" }),
      H({ 项目属性: "1、持续性项目☑　2、新增性项目☑" }),
      H({ 项目类型: "延续性", 立项必要性: "2026年首次设立县级储备专项。" }),
      H({ 项目属性: "一次性项目" }, "本项目自2021年起每年实施，改造241户。"),
    ],
    good: [
      H({ 开始日期: "2026-01-01", 结束日期: "2026-12-31", 项目期: "1年" }),
      H({ 项目期: "3年（2026—2028年）", 项目起止时间: "2026年1月-2028年12月" }),
      H({ 项目期限: "2026年1月—12月" }),
      H({ 项目属性: "1、持续性项目☑　2、新增性项目□", 项目类型: "1、常年性项目☑　3、一次性项目□" }),
      H({ 项目属性: "新增项目" }, "自2026年3月起实施，新建公厕4座。"),
      H({ 项目属性: "延续项目" }, "自2021年起持续实施。"),
    ],
  },
  check({ project, facts }) {
    if (project.extra === undefined) return [];
    const { terms, lengths, natures, told } = termsOf(project);
    const found: Found[] = [];
    for (const term of terms) {
      const { field, word, printed, from, to } = term;
      if (to < from) {
        const message = `结束在开始前面。“${word}”写的是${quote(printed)}，核对。`;
        found.push({ message, field, printed });
        continue;
      }
      const long = lengths.find((one) => one.field !== field && one.years !== yearsOf(term));
      if (long !== undefined && found.length === 0) found.push(say("项目期和起止时间不合", long, term));
      // The one of the months is the finer.
      const other = terms.find((one) => one.years && !term.years && yearOf(one.to) !== yearOf(to));
      if (other !== undefined) found.push(say("起止时间前后不同", term, other));
    }
    for (const [one, other] of APART) {
      const [left, right] = [one, other].map((nature) => natures.find((each) => each.nature === nature));
      if (left !== undefined && left.field === right?.field && one === "new") {
        const message = `项目属性选了两个。“${left.word}”写的是${quote(left.printed)}，新增和延续只选一个。`;
        found.push({ message, field: left.field, printed: left.printed });
      }
      const before = (said: Nature | undefined) =>
        said?.nature !== "old" || Number(/20\d\d/.exec(said.printed)?.[0]) < facts.year ? said : undefined;
      const [oneTold, otherTold] = [one, other].map((nature) => before(told.find((each) => each.nature === nature)));
      if (left !== undefined && right === undefined && otherTold !== undefined)
        found.push(say("项目属性和写的不合", left, otherTold));
      if (right !== undefined && left === undefined && oneTold?.printed.includes(String(facts.year)))
        found.push(say("项目属性和写的不合", right, oneTold));
    }
    return found.slice(0, 2);
  },
};
