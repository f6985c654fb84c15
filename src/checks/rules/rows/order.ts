import { termOf } from "../../../domain/index.ts";
import type { ProjectRule } from "../../rule.ts";

export const order: ProjectRule = {
  id: "rows.order",
  title: "指标次序不对",
  severity: "warning",
  why: "表里的次序是固定的，乱了一级指标的合并格也会断开。",
  scope: "project",
  behind: { rules: ["rows.class-group"], at: "table" },
  needs: { scheme: true, own: true },
  examples: {
    bad: [
      { rows: [{ class: "数量指标" }, { class: "成本指标" }, { class: "质量指标" }] },
      { rows: [{ class: "服务对象满意度指标" }, { class: "数量指标" }] },
      { rows: [{ class: "时效指标" }, { class: "数量指标" }, { class: "质量指标" }] },
    ],
    good: [
      { rows: [{ class: "数量指标" }, { class: "数量指标" }, { class: "成本指标" }] },
      { rows: [{ class: "质量指标" }, { class: "社会效益指标" }, { class: "满意度" }] },
      { rows: [{ class: "数量指标" }, { class: "没有的类" }, { class: "质量指标" }] },
      { rows: [{ class: "社会效益指标", extra: { 指标类别: "长期绩效指标" } }, { class: "数量指标" }] },
    ],
  },
  check({ project, places }) {
    let highest = -1;
    let before = "";
    let highestLevel1: unknown;
    let term = "";
    for (const [index, place] of places.entries()) {
      if (place === undefined) continue;
      // Indicators of a longer term stand in a block of their own, with an order of their own.
      const own = termOf(project.indicators[index] ?? {});
      if (own !== term) highest = -1;
      term = own;
      if (place.order >= highest) {
        highest = place.order;
        before = place.class.level2;
        highestLevel1 = place.group;
        continue;
      }
      // Between the effects of one group the order is a custom that counties differ in.
      if (highestLevel1 === place.group && place.class.measures === "effect") continue;
      return [
        {
          message: `指标次序不对。“${place.class.level2}”排在了“${before}”后面，按指标体系重排。`,
          indicator: index + 1,
          field: "level2",
          ...(highestLevel1 === place.group ? { severity: "info" as const } : {}),
          printed: project.indicators.map((row) => row.level2).join("、"),
          fix: { kind: "sort-rows", label: "按次序重排" },
        },
      ];
    }
    return [];
  },
};
