import { compare, type Project, sameAmount, sum } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { headNumber, numberOf, scoreColumn, spendingScore } from "../../words/self-evaluation.ts";
import { isWeightColumn } from "../../words/weights.ts";

const row = (points: string, score: string) => ({ name: "养护里程", extra: { 分值: points, 得分: score } });

/** True where the weights of the rows make fewer than a hundred points. */
function leftOver({ indicators }: Project): boolean {
  const label = indicators.flatMap(({ extra }) => Object.keys(extra ?? {})).find(isWeightColumn);
  const all = label === undefined ? undefined : sum(indicators.map(({ extra }) => numberOf(extra?.[label] ?? "")));
  return all !== undefined && compare(all, "100") === -1;
}

export const scoreSum: ProjectRule = {
  id: "projects.score-sum",
  title: "得分算错",
  severity: "warning",
  why: "总分是各项得分之和，一项得分最多是它的分值。",
  scope: "project",
  examples: {
    bad: [
      { extra: { 得分: "9.24", 总分: "97.24" }, rows: [row("50", "46"), row("40", "40")] },
      { extra: { 总分: "90" }, rows: [row("60", "58"), row("40", "40")] },
      { rows: [row("20", "25"), row("80", "70")] },
    ],
    good: [
      { extra: { 得分: "9.24", 总分: "95.24" }, rows: [row("50", "46"), row("40", "40")] },
      { extra: { 总分: "98" }, rows: [row("60", "58"), row("40", "40")] },
      { extra: { 总分: "98" }, rows: [row("60", ""), row("40", "40")] },
      { rows: [{ name: "养护里程", target: "≥12公里" }], form: { columns: ["target"] } },
    ],
  },
  check({ project }) {
    const label = scoreColumn(project);
    if (label === undefined) return [];
    const scores = project.indicators.map(({ extra }) => numberOf(extra?.[label] ?? ""));
    const found = project.indicators.flatMap((item, index): readonly Found[] => {
      const weight = Object.keys(item.extra ?? {}).find(isWeightColumn);
      const most = numberOf(weight === undefined ? "" : (item.extra?.[weight] ?? ""));
      const score = scores[index] ?? "";
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
    const total = headNumber(project, "total");
    if (total === undefined || scores.some((score) => score === "")) return found;
    const own = headNumber(project, "score") ?? spendingScore(project);
    const parts = [...(own === undefined || own.label === total.label ? [] : [own.number]), ...scores];
    // The rows leave points to how the budget was spent, and what was got of them is not told: nothing can be added up.
    if (own === undefined && leftOver(project)) return found;
    const all = sum(parts)?.replace(/\.?0+$/, "");
    if (all === undefined || sameAmount(all, total.number)) return found;
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
