import { sameAmount, sum } from "../../../domain/index.ts";
import { isOwnForm } from "../../facts.ts";
import type { ProjectRule } from "../../rule.ts";

const WITHOUT_SPENDING = "90";

export const points: ProjectRule = {
  id: "rows.points",
  title: "分值合计不对",
  severity: "error",
  why: "各行分值加起来要等于规定的总分。",
  source: "财预〔2021〕101号式表格的分值栏",
  scope: "project",
  examples: {
    bad: [
      { rows: [{ extra: { 分值: "50" } }, { extra: { 分值: "40" } }] },
      { rows: [{ extra: { 分值: "60" } }, { extra: { 分值: "50" } }] },
      { rows: [{ extra: { 分值: "20.5" } }] },
    ],
    good: [
      { rows: [{ extra: { 分值: "50" } }, { extra: { 分值: "50.0" } }] },
      { rows: [{ name: "巡查次数" }] },
      { rows: [{ extra: { 分值: "" } }, { extra: { 备注: "3" } }] },
    ],
  },
  check({ project, facts, overall }) {
    const columns = overall ? facts.layout.overallColumns : facts.layout.columns;
    return columns.flatMap((column) => {
      if (column.field !== "extra" || column.total === undefined) return [];
      const { label, total } = column;
      const points = sum(project.indicators.map((row) => row.extra?.[label] ?? ""));
      if (points === undefined || sameAmount(points, total)) return [];
      // Many forms keep ten points for how the budget is spent, which stand in no row.
      if (!isOwnForm(facts) && sameAmount(points, WITHOUT_SPENDING)) return [];
      const printed = points.replace(/\.?0+$/, "");
      return [
        {
          message: `${label}合计不是 ${total}。各行加起来是 ${printed}，核对各行${label}。`,
          field: `extra:${label}`,
          printed,
          expected: total,
        },
      ];
    });
  },
};
