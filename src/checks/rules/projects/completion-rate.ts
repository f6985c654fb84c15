import { parseTarget, printTarget } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { exact } from "../../words/counted-shares.ts";
import { isShareOf, shareOf } from "../../words/percent.ts";
import { inBase } from "../../words/quantities.ts";
import { quote } from "../../words/quote.ts";
import { valuesBeside } from "../../words/self-evaluation.ts";
import { isAtMost, quantityOf } from "../../words/targets.ts";

const row = (target: string, done: string, rate: string) => ({
  name: "阅读推广活动场次",
  target,
  extra: { 实际值: done, 完成率: rate },
});

const RATE = /^(?:指标|目标|实际)*完成(?:率|比例|程度)(?:[（(][^）)]*[)）])?$/;
const PERCENT = /^(\d{1,3}(?:\.\d{1,2})?)[%％]$/;
const PLAIN = /^\d+(?:\.\d+)?$/;

export const completionRate: ProjectRule = {
  id: "projects.completion-rate",
  title: "完成率和两个数对不上",
  severity: "warning",
  why: "指标值、完成值和完成率印在一行，谁都会除一遍。",
  scope: "project",
  behind: { rules: ["projects.completion-unit", "projects.goal-numbers"], at: "row" },
  examples: {
    bad: [
      { rows: [row("60场", "54场", "95%")] },
      { rows: [row("≥36万人次", "41.4万人次", "105%")] },
      { rows: [row("=12期", "11期", "100%")] },
    ],
    good: [
      { rows: [row("60场", "54场", "90%")] },
      { rows: [row("≥36万人次", "41.4万人次", "100%")] },
      { rows: [row("≥36万人次", "41.4万人次", "115%")] },
      { rows: [row("≤80万元", "78.5万元", "102%")] },
      { rows: [row("3场", "2场", "67%")] },
      { rows: [row("健全", "健全", "100%")] },
    ],
  },
  check({ project }) {
    return valuesBeside(project).flatMap(({ row, index, printed: completion, reached }): readonly Found[] => {
      if (!reached) return [];
      const { extra = {}, level3 } = row;
      const rate = Object.keys(extra).find((one) => RATE.test(one.replace(/\s/g, "")));
      const printed = (extra[rate ?? ""] ?? "").trim();
      const [, percent = ""] = PERCENT.exec(printed) ?? [];
      const target = quantityOf(row);
      const done = parseTarget(completion).target;
      // What is to stay below may be reckoned in several ways.
      if (percent === "" || target === undefined || target.number <= 0 || isAtMost(target.symbol)) return [];
      if (done.kind !== "quantity" || !PLAIN.test(done.value)) return [];
      const [aim, got] = [inBase(target.value, target.unit), inBase(done.value, done.unit)];
      if (aim.unit !== got.unit || isShareOf(percent, exact(got.value), exact(aim.value))) return [];
      // More than all of it is often all of it.
      if (Number(percent) === 100 && Number(got.value) > Number(aim.value)) return [];
      const expected = shareOf(got.value, aim.value, percent);
      const message = `完成率和两个数对不上。${quote(level3)}完成“${completion}”，指标值“${printTarget(row.target)}”，相除是 ${expected}，“${rate}”写的是 ${printed}，核对。`;
      return [{ message, indicator: index + 1, field: `extra:${rate}`, printed, expected }];
    });
  },
};
