import { compare, type Project, percentOf, sameAmount, sum } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { numberOf } from "../../words/printed-number.ts";
import { quote } from "../../words/quote.ts";
import { headNumber, type PrintedNumber, scoreColumn, spendingScore } from "../../words/self-evaluation.ts";
import { weighsSpending, weightOf } from "../../words/weights.ts";

const row = (points: string, score: string) => ({ name: "养护里程", extra: { 分值: points, 得分: score } });

/** True where the weights of the rows make fewer than a hundred points. */
function leftOver({ indicators }: Project): boolean {
  const weights = indicators.map(weightOf);
  const all = weights.some((weight) => weight !== "") ? sum(weights) : undefined;
  return all !== undefined && compare(all, "100") === -1;
}

const CONCLUDED = /得分(?:为|是|：|:)?\s*(\d{2,3}(?:\.\d{1,2})?)\s*分/;

/** The score that a sentence tells, where the head prints another. */
function concluded({ extra = {} }: Project, total: PrintedNumber | undefined): readonly Found[] {
  if (total === undefined) return [];
  return Object.entries(extra).flatMap(([label, text]): readonly Found[] => {
    const told = label === total.label ? undefined : CONCLUDED.exec(text)?.[1];
    if (told === undefined || sameAmount(told, total.number) || Math.abs(Number(told) - Number(total.number)) > FAR)
      return [];
    const message = `得分两处不同。${label}写的是“${told}分”，${total.label}写的是 ${total.number}，核对后改其中一处。`;
    return [{ message, field: `extra:${label}`, printed: told, expected: total.number }];
  });
}

/** 合计 may be the sum of anything: a score is near what the rows make. */
const FAR = 30;

/** From this share on points in bands are full. */
const FULL = 90;

/** The points for how the budget was spent are the share that was spent. */
function spendingFound(project: Project): readonly Found[] {
  const own = headNumber(project, "score") ?? spendingScore(project);
  const most = headNumber(project, "weight")?.number ?? /[（(](\d{1,2})分/.exec(own?.label ?? "")?.[1];
  if (own === undefined || most === undefined) return [];
  const said = headNumber(project, "rate")?.number;
  const spent = headNumber(project, "spent")?.number;
  const budget = headNumber(project, "budget")?.number ?? numberOf(project.budget.total);
  const rates = [spent === undefined ? undefined : percentOf(spent, budget), said];
  const fitting = rates.flatMap((rate) => (rate === undefined ? [] : [Math.min(Number(rate), 100)]));
  const [rate] = fitting;
  // Some forms print the share and not the percentage; half a tenth is rounding.
  if (rate === undefined || fitting.some((one) => one <= 1 || near((one * Number(most)) / 100, own.number))) return [];
  const expected = `${Math.round(rate * Number(most)) / 100}`;
  return [
    {
      message: `执行率和得分对不上。${most} 分×${rate}%＝${expected}，“${own.label}”写的是 ${own.number}，核对执行率和得分，本地要是按档计分就不用改。`,
      field: `extra:${own.label}`,
      printed: own.number,
      expected,
      // Full points for nearly all of the money: most counties score in bands.
      ...(compare(own.number, most) === 0 && rate >= FULL ? { severity: "info" as const } : {}),
    },
  ];
}

const near = (points: number, score: string): boolean => Math.abs(points - Number(score)) < 0.06;

export const scoreSum: ProjectRule = {
  id: "projects.score-sum",
  title: "得分算错",
  severity: "warning",
  why: "总分是各项得分之和，一项得分最多是它的分值。",
  scope: "project",
  examples: {
    bad: [
      { extra: { 得分: "9.24", 总分: "97.24" }, rows: [row("50", "46"), row("40", "40")] },
      { extra: { 总分: "98", 自评结论: "自评得分89.00分，等级为良。" }, rows: [row("60", "58"), row("40", "40")] },
      { rows: [row("20", "-20"), row("80", "70")] },
      { extra: { 执行率: "95%", 分值: "10", 得分: "10" }, rows: [row("90", "88")] },
      { extra: { 合计: "90" }, rows: [row("60", "58"), row("40", "40")] },
      { rows: [{ name: "优良路率（10分）", extra: { 得分: "11" } }] },
    ],
    good: [
      { extra: { 得分: "9.24", 总分: "95.24" }, rows: [row("50", "46"), row("40", "40")] },
      { extra: { 总分: "98" }, rows: [row("60", ""), row("40", "40")] },
      { extra: { 执行率: "95.46%", 分值: "10", 得分: "9.55" }, rows: [row("90", "88")] },
      { extra: { 执行率: "0.95", 分值: "10", 得分: "9.5" }, rows: [row("90", "88")] },
      { extra: { 得分: "9.5", 总分: "97.5" }, rows: [row("90", "88"), { ...row("10", "9.5"), name: "预算执行率" }] },
      { extra: { 合计: "1200" }, rows: [row("60", "58"), row("40", "40")] },
      { rows: ["养护里程|≥12公里"], form: { columns: ["target"] } },
    ],
  },
  check({ project }) {
    const label = scoreColumn(project);
    if (label === undefined) return [];
    const scores = project.indicators.map(({ extra }) => numberOf(extra?.[label] ?? ""));
    const found = project.indicators.flatMap((item, index): readonly Found[] => {
      const most = weightOf(item);
      const score = scores[index] ?? "";
      if (score.startsWith("-")) {
        const message = `得分是负数。${quote(item.level3)}得分 ${score}，最少是 0，核对。`;
        return [{ message, indicator: index + 1, field: `extra:${label}`, printed: score }];
      }
      if (most === "" || compare(score, most) !== 1) return [];
      return [
        {
          message: `得分超过分值。${quote(item.level3)}分值 ${most}，得分 ${score}，核对。`,
          indicator: index + 1,
          field: `extra:${label}`,
          printed: score,
          expected: most,
        },
      ];
    });
    found.push(...spendingFound(project));
    const total = headNumber(project, "total");
    found.push(...concluded(project, total));
    if (total === undefined || scores.some((score) => score === "")) return found;
    const own = headNumber(project, "score") ?? spendingScore(project);
    const parts = [...(own === undefined || own.label === total.label ? [] : [own.number]), ...scores];
    // The rows leave points to how the budget was spent, and what was got of them is not told: nothing can be added up.
    if (own === undefined && leftOver(project)) return found;
    const all = sum(parts)?.replace(/\.?0+$/, "");
    if (all === undefined || sameAmount(all, total.number)) return found;
    if (/计$/.test(total.label) && Math.abs(Number(all) - Number(total.number)) > FAR) return found;
    // 合计 below the rows may well be theirs alone, and one of the rows may be how the budget was spent.
    const isOfRows = /计/.test(total.label) || weighsSpending(project);
    if (isOfRows && sameAmount(sum(scores) ?? "", total.number)) return found;
    return [
      ...found,
      {
        message: `得分加不拢。${parts.join("＋")}＝${all}，${total.label}写的是 ${total.number}，核对。`,
        field: `extra:${total.label}`,
        printed: total.number,
        expected: all,
      },
    ];
  },
};
