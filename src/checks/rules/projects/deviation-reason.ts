import { printTarget } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { completionColumn, fallsShort, reasonColumn } from "../../words/self-evaluation.ts";
import { OF_TARGETS } from "../../words/targets.ts";

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
  behind: { rules: OF_TARGETS, at: "row" },
  examples: {
    bad: [
      { rows: [row("≥26公里", "24公里", "")] },
      { rows: [row("≤10月份", "12月份", "")] },
      { rows: [row("≥95%", "91%", "无")] },
      { rows: [{ ...row("=100%", "90%", ""), name: "完工及时率" }] },
    ],
    good: [
      { rows: [row("≥26公里", "26.4公里", "")] },
      { rows: [row("≥26公里", "24公里", "连续降雨，工期后延。")] },
      { rows: [row("≥26公里", "完成", "")] },
      { rows: [{ ...row("≤720人", "749人", ""), name: "失业人员再就业人数" }] },
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
      if (!/^[无—\-/\s]*$/.test(item.extra?.[reason] ?? "")) return [];
      if (fallsShort(item, item.extra?.[label] ?? "") !== true) return [];
      const written = (item.extra?.[reason] ?? "").trim();
      const said = written === "" ? "没有写" : `写的是“${written}”`;
      const [printed, expected] = [(item.extra?.[label] ?? "").trim(), printTarget(item.target)];
      return [
        {
          message: `没有完成也没有说原因。${quote(item.level3)}目标“${expected}”，完成“${printed}”，“${reason}”一栏${said}。`,
          indicator: index + 1,
          field: `extra:${reason}`,
          printed,
          expected,
        },
      ];
    });
  },
};
