import { isBlankTable, isPlaceholder } from "../../blank.ts";
import { gathered } from "../../gathered.ts";
import type { ProjectRule } from "../../rule.ts";

export const placeholders: ProjectRule = {
  id: "rows.placeholders",
  title: "占位没有删",
  severity: "warning",
  why: "“指标2：”是表格留的位置，没有用到就删掉，公开出去像漏填。",
  scope: "project",
  habit: {
    least: 1,
    say: (count) => ({ message: `占位没有删。有 ${count} 行只有“指标2：”这样的占位，可以一次删掉。` }),
  },
  examples: {
    bad: [{ rows: ["指标1：绿地面积|≥2亩", "指标2："] }, { rows: ["绩效指标3"] }, { rows: ["2.", "3、"] }],
    good: [
      { rows: ["指标1：绿地面积|≥2亩"] },
      { rows: ["指标2：|≥2亩"] },
      { rows: ["……"] },
      { rows: ["指标体系|健全"], form: { columns: ["level3"] } },
    ],
  },
  check({ project }) {
    if (isBlankTable(project)) return [];
    return gathered(project.indicators, (row, index) => {
      if (!isPlaceholder(row) || !/\d/.test(row.level3)) return [];
      return [
        {
          message: `占位没有删。“${row.level3.trim()}”是表格留的位置，删掉这一行。`,
          indicator: index + 1,
          field: "level3",
          printed: row.level3,
          habit: "placeholder",
          fix: { kind: "remove-row" as const, label: "删掉这一行" },
        },
      ];
    });
  },
};
