import { printTarget, sameAmount } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { numberOf } from "../../words/printed-number.ts";
import { quote } from "../../words/quote.ts";
import { completionColumn, fallsShort, scoreColumn } from "../../words/self-evaluation.ts";
import { OF_TARGETS } from "../../words/targets.ts";
import { weightsOf } from "../../words/weights.ts";

const row = (target: string, completion: string, score: string) => ({
  name: "养护里程",
  target,
  extra: { 实际完成值: completion, 分值: "15", 得分: score },
});

export const scoreShortfall: ProjectRule = {
  id: "projects.score-shortfall",
  title: "完成和得分对不上",
  severity: "warning",
  why: "没有达到目标的要按比例扣分；目标的数或符号写错了，也会这样。",
  scope: "project",
  behind: { rules: OF_TARGETS, at: "row" },
  examples: {
    bad: [
      { rows: [row("≥32公里", "27公里", "15")] },
      { rows: [row("≤10月份", "12月份", "15.0")] },
      { rows: [{ ...row("=100%", "<100%", "15"), name: "持证上岗率" }] },
      { rows: [row("5月底前", "2026年6月20日", "15")] },
      { rows: [row("验收后30个工作日内", "验收后42个工作日", "15")] },
      {
        rows: [
          { class: "时效指标（10分）", name: "完工时间", target: "5月1日前", extra: { 完成值: "6月12日", 得分: "10" } },
        ],
      },
    ],
    good: [
      { rows: [row("≥32公里", "27公里", "12.66")] },
      { rows: [row("≥32公里", "32.5公里", "15")] },
      { rows: [row("≥32公里", "基本完成", "15")] },
      { rows: [row("=32公里", "30公里", "15")] },
      { rows: [row("≤100%", "<100%", "15")] },
      { rows: ["养护里程|≥32公里"], form: { columns: ["target"] } },
    ],
  },
  check({ project }) {
    const [done, score] = [completionColumn(project), scoreColumn(project)];
    if (done === undefined || score === undefined) return [];
    const weights = weightsOf(project.indicators);
    return project.indicators.flatMap((item, index): readonly Found[] => {
      const most = weights[index] ?? "";
      const got = numberOf(item.extra?.[score] ?? "");
      const completion = (item.extra?.[done] ?? "").trim();
      if (most === "" || got === "" || !sameAmount(most, got) || fallsShort(item, completion) !== true) return [];
      const expected = printTarget(item.target);
      return [
        {
          message: `完成和得分对不上。${quote(item.level3)}目标“${expected}”，完成“${completion}”，没有达到，分值 ${most}，得分 ${got}。目标的数和符号、完成值、得分有一处不对，核对。`,
          indicator: index + 1,
          field: `extra:${score}`,
          printed: completion,
          expected,
        },
      ];
    });
  },
};
