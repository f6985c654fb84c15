import { isBlankRow } from "../../blank.ts";
import type { ProjectRule } from "../../rule.ts";

export const unusedClasses: ProjectRule = {
  id: "rows.unused-classes",
  title: "表里的类没有用到",
  severity: "info",
  why: "表格印好的类空着不算错，删掉这几行，表更干净。",
  scope: "project",
  habit: {
    least: 1,
    say: (count) => ({ message: `表里的类没有用到。有 ${count} 行只印着类名，可以一次删掉，留着也不算错。` }),
  },
  examples: {
    bad: [
      {
        rows: [{ class: "经济效益指标" }, "社会效益指标|居民投诉|≤3件"],
        form: { columns: ["level1", "level2", "level3", "target"] },
      },
      { rows: ["巡查次数|≥12次", { class: "生态效益指标" }], form: { columns: ["level3", "target", "description"] } },
      {
        rows: ["巡查次数|≥12次", { class: "经济效益指标" }, { class: "生态效益指标" }],
        form: { columns: ["level3", "target", "extra:备注"] },
      },
    ],
    good: [
      { rows: [{ class: "经济效益指标" }] },
      { rows: ["社会效益指标|居民投诉|≤3件"], form: { columns: ["level3", "target"] } },
      {
        rows: ["巡查次数|≥12次", { class: "生态效益指标", extra: { 分值: "10" } }],
        form: { columns: ["level3", "target", "extra:分值"] },
      },
      { rows: ["巡查次数", { class: "", level1: "" }], form: { columns: ["level3", "target"] } },
    ],
  },
  check({ project, places, form }) {
    if (!form.printed && form.own) return [];
    return project.indicators.flatMap((row, index) => {
      if (!isBlankRow(row) || row.level2.trim() === "") return [];
      // Points that are given for a row are lost with it.
      if (Object.values(row.extra ?? {}).some((text) => text.trim() !== "")) return [];
      // In the forms of Hebei a required class left blank is an empty row.
      if (form.own && places[index]?.class.required === true) return [];
      return [
        {
          message: `表里的类没有用到。“${row.level2}”这一行只印着类名，可以删掉。`,
          indicator: index + 1,
          field: "level3",
          printed: "",
          habit: "unused",
          fix: { kind: "remove-row" as const, label: "删掉这一行" },
        },
      ];
    });
  },
};
