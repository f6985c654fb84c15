import { compare, parseTarget, printTarget, resolveUnit } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { completionColumn, reasonColumn } from "../../words/self-evaluation.ts";
import { isAtLeast, isAtMost, quantityOf } from "../../words/targets.ts";

const row = (target: string, completion: string, reason: string) => ({
  name: "养护里程",
  target,
  extra: { 实际完成值: completion, 偏差原因分析及改进措施: reason },
});

export const deviationReason: ProjectRule = {
  id: "projects.deviation-reason",
  title: "没有完成也没有说原因",
  severity: "warning",
  why: "没有达到目标的，表里要写偏差原因和改进措施。",
  scope: "project",
  examples: {
    bad: [
      { rows: [row("≥26公里", "24公里", "")] },
      { rows: [row("≤10月份", "12月份", "")] },
      { rows: [row("≥95%", "91%", "无")] },
    ],
    good: [
      { rows: [row("≥26公里", "26.4公里", "")] },
      { rows: [row("≥26公里", "24公里", "连续降雨，工期后延。")] },
      { rows: [row("≥26公里", "完成", "")] },
      {
        rows: [{ name: "养护里程", target: "≥26公里", extra: { 实际完成值: "24公里" } }],
        form: { columns: ["target"] },
      },
    ],
  },
  check({ project }) {
    const [label, reason] = [completionColumn(project), reasonColumn(project)];
    if (label === undefined || reason === undefined) return [];
    return project.indicators.flatMap((item, index): readonly Found[] => {
      const target = quantityOf(item);
      const done = parseTarget(item.extra?.[label] ?? "").target;
      if (target === undefined || done.kind === "text" || done.value === "") return [];
      if (done.unit !== "" && resolveUnit(done.unit) !== resolveUnit(target.unit)) return [];
      if (!/^[无—\-/\s]*$/.test(item.extra?.[reason] ?? "")) return [];
      const order = compare(done.value, target.value);
      const short = isAtMost(target.symbol) ? order === 1 : isAtLeast(target.symbol) && order === -1;
      if (!short) return [];
      const [printed, expected] = [(item.extra?.[label] ?? "").trim(), printTarget(item.target)];
      return [
        {
          message: `没有完成也没有说原因。${quote(item.level3)}目标“${expected}”，完成“${printed}”，“${reason}”一栏没有写。`,
          indicator: index + 1,
          field: `extra:${reason}`,
          printed,
          expected,
        },
      ];
    });
  },
};
