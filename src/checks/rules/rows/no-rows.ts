import type { ProjectRule } from "../../rule.ts";

export const noRows: ProjectRule = {
  id: "rows.no-rows",
  title: "没有绩效指标",
  severity: "error",
  why: "只有表头没有指标的项目，公开出去是一张空表。",
  scope: "project",
  examples: {
    bad: [{ name: "村级公厕改造" }, { name: "护林防火", goals: ["不发生较大火情。"] }, { code: "13099926A" }],
    good: [
      { name: "村级公厕改造", rows: ["改造座数|11座"] },
      { rows: [{ class: "质量指标" }] },
      { name: "村级公厕改造", form: { columns: [], fields: ["name"] } },
      { name: "护林防火", rows: ["数量指标|护林员人数|12人"] },
    ],
  },
  check({ project, form, overall }) {
    // What was read from a printed form without a row was not understood; another rule says so.
    if (overall || form.printed || project.indicators.length > 0) return [];
    return [
      {
        message: "没有绩效指标。一行也没有写，按指标体系铺空行，或从指标库选。",
        field: "indicators",
        printed: "",
        missing: true,
      },
    ];
  },
};
