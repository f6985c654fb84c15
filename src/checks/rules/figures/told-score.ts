import { type Draft, type Project, sameAmount } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { runningTexts } from "../../texts.ts";
import { matchesIn } from "../../words/matches.ts";
import { overallHead } from "../../words/overall-head.ts";
import { clauseBefore } from "../../words/prose.ts";
import { around } from "../../words/quote.ts";
import { headNumber } from "../../words/self-evaluation.ts";

/** “自评得分97分”, “综合评价总分为98.47分”. */
const TOLD =
  /(?:(?:自评|评价|综合|总|最终)[^，。；\d]{0,6}|(?:整体|项目)支出绩效)(?:得分|总分|评分|分数)(?:为|是|：|:)?\s?(\d{2,3}(?:\.\d{1,2})?)\s?分(?!以[上下]|的?(?:评|为|[及和至]))/g;
const OTHER = /上年|去年|上一年|指标|单项|平均|第三方|机构|专家|20\d\d年度?[^，。；]{0,4}$/;
/** The groups of an evaluation from outside, which has its own scheme beside the table of the office. */
const OF_EVALUATION = /决策|过程/;
/** Further apart it is the score of something else. */
const FAR = 15;

interface PrintedScore {
  readonly label: string;
  readonly number: string;
  /** The project whose table prints it. */
  readonly of?: string;
}

/** The only sum of points that the document prints. */
function printedScore(draft: Draft): PrintedScore | undefined {
  const [overall] = Object.entries(overallHead(draft)).filter(([label]) => /总|合计|自评/.test(label));
  const all = [
    ...(overall === undefined ? [] : [{ label: overall[0], number: overall[1] }]),
    ...draft.projects.flatMap((project): readonly PrintedScore[] => {
      const total = headNumber(project, "total");
      return total === undefined ? [] : [{ label: total.label, number: total.number, of: project.name.trim() }];
    }),
  ];
  return all.length === 1 ? all[0] : undefined;
}

/** True where the words before a score name another project than the table's, or the whole office. */
function isOfOther(before: string, { of = "" }: PrintedScore): boolean {
  if (of === "" || /整体/.test(of)) return false;
  const project = /([一-龥]{4,16})项目[^，。；]{0,4}$/.exec(before)?.[1];
  return /整体/.test(before) || (project !== undefined && !project.includes(of.slice(0, 2)) && !of.includes(project));
}

const usesGroups = ({ indicators }: Project): boolean => indicators.some(({ level1 }) => OF_EVALUATION.test(level1));

const row = (points: string, score: string) => ({ name: "养护里程", extra: { 分值: points, 得分: score } });
const ONE = { name: "公路养护", extra: { 总分: "95.30" }, rows: [row("60", "57"), row("40", "38.3")] };

export const toldScore: DocumentRule = {
  id: "figures.told-score",
  title: "文字里的得分和表不同",
  severity: "warning",
  why: "报告里说的自评得分，读者会去表里找。",
  scope: "figures",
  needs: { kinds: ["selfEvaluation"] },
  examples: {
    bad: [
      { kind: "selfEvaluation", projects: [ONE], own: ["按照百分制计算，自评得分97分，等级为优。"] },
      {
        kind: "selfEvaluation",
        projects: [{ ...ONE, name: "部门整体支出" }],
        own: ["经自评，我局2025年度部门整体支出绩效得分97.90分。"],
      },
      { kind: "selfEvaluation", projects: [ONE], own: ["综上，本次自评总得分为93.50分。"] },
      { kind: "selfEvaluation", projects: [ONE], own: ["项目综合得分：95.03分，评价为优。"] },
    ],
    good: [
      { kind: "selfEvaluation", projects: [ONE], own: ["按照百分制计算，自评得分95.3分，等级为优。"] },
      { kind: "selfEvaluation", projects: [ONE], own: ["部门整体支出自评得分96.80分，自评得分90分以上为优。"] },
      { kind: "selfEvaluation", projects: [ONE], own: ["村容整治项目自评得分88分，第三方综合评价得分92.60分。"] },
      { kind: "selfEvaluation", projects: [ONE], own: ["上年自评得分97分，本年95.30分。"] },
      { kind: "selfEvaluation", projects: [ONE, { ...ONE, name: "水库管护" }], own: ["自评得分97分。"] },
      { kind: "selfEvaluation", projects: [ONE], own: ["项目综合得分92.60分，其中决策19分、过程18.60分。"] },
      { kind: "selfEvaluation", projects: [ONE], own: ["产出指标自评得分38.30分。"] },
    ],
  },
  check({ draft }) {
    const printed = printedScore(draft);
    if (printed === undefined) return [];
    return runningTexts(draft).flatMap(({ text, section, field }): readonly Found[] => {
      if (!text.includes("分")) return [];
      return matchesIn(text, TOLD).flatMap((match): readonly Found[] => {
        const [whole, told = ""] = match;
        const before = text.slice(Math.max(0, match.index - 8), match.index);
        if (isOfOther(clauseBefore(text, match.index + whole.search(/\d/), 40), printed)) return [];
        const gap = Math.abs(Number(told) - Number(printed.number));
        const rest = /^[^。；]*/.exec(text.slice(match.index + whole.length))?.[0] ?? "";
        if (OF_EVALUATION.test(rest) && !draft.projects.some(usesGroups)) return [];
        if (sameAmount(told, printed.number) || gap > FAR || OTHER.test(before + whole.replace(/\d.*$/, ""))) return [];
        const message = `得分两处不同。${around(text, match.index, whole.length)}，表里${printed.label}写的是 ${printed.number}，核对后改其中一处。`;
        return [
          {
            message,
            ...(section === undefined ? {} : { section }),
            field,
            printed: `${told}分`,
            expected: `${printed.number}分`,
          },
        ];
      });
    });
  },
};
