import { isBlankRow } from "../../blank.ts";
import { gathered } from "../../gathered.ts";
import type { ProjectRule } from "../../rule.ts";

export const emptyRow: ProjectRule = {
  id: "rows.empty-row",
  title: "空行",
  severity: "error",
  why: "空行会照样印在表里。",
  scope: "project",
  examples: {
    bad: [
      { rows: [{ class: "数量指标" }] },
      { rows: ["巡查次数|≥12次", { class: "经济效益指标", name: " " }] },
      { rows: [{ class: "", level1: "" }] },
    ],
    good: [
      { rows: ["巡查次数"] },
      { rows: [{ class: "成本指标", target: "≤5.00万元" }] },
      { rows: [{ class: "质量指标", basis: "验收单" }] },
      { rows: [{ class: "经济效益指标" }], form: { columns: ["level1", "level2", "level3", "target"] } },
    ],
  },
  check({ project, places, form, overall }) {
    // Classes that a printed form offers and nobody used are no rows somebody forgot.
    if (!form.own && !overall) return [];
    return gathered(project.indicators, (row, index) => {
      if (!isBlankRow(row) || (form.printed && row.level2.trim() !== "" && places[index]?.class.required !== true))
        return [];
      const required = places[index]?.class.required === true;
      const name = row.level2.trim() === "" ? "这一行" : `“${row.level2}”这一行`;
      return [
        {
          message: `空行。${name}什么都没有写，${required ? "这一类必填，补上" : "补上，或者删掉"}。`,
          indicator: index + 1,
          field: "level3",
          printed: "",
          missing: true as const,
          ...(required ? {} : { fix: { kind: "remove-row" as const, label: "删掉这一行" } }),
        },
      ];
    });
  },
};
