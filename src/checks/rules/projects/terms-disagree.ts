import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { type Nature, type SaidIn, type Term, termsOf } from "../../words/terms.ts";

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
