import { classWord, findGroup } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";

export const className: IndicatorRule = {
  id: "rows.class-name",
  title: "二级指标名称不规范",
  severity: "warning",
  why: "二级指标是固定的，换了写法汇总时归不到一类。",
  scope: "indicator",
  behind: { rules: ["rows.class-group"], at: "row" },
  needs: { columns: ["level2"], scheme: true, own: true, row: ({ standard }) => !standard },
  examples: {
    bad: [
      { class: "可持续性影响", name: "管护机制", target: "健全" },
      { class: "影响力指标", level1: "效果指标", name: "管护机制", target: "健全" },
      { class: "", level1: "产出指标", name: "巡查次数", target: "≥12次" },
    ],
    good: [
      { class: "可持续影响指标", name: "管护机制", target: "健全" },
      { class: "数量", name: "巡查次数", target: "≥12次" },
      { class: "服务对象\n满意度指标", name: "群众满意度", target: "≥95%" },
    ],
  },
  check({ row, place, scheme, form }) {
    if (row.level2 === place?.class.level2) return [];
    const printed = row.level2.replace(/\s+/g, "");
    if (place === undefined) {
      const group = findGroup(scheme, row.level1);
      const names = group?.classes.map(({ level2 }) => classWord(level2)).join("、");
      const hint = names === undefined ? "对照指标体系改。" : `“${group?.level1}”下面有：${names}。`;
      return [
        printed === ""
          ? { message: `没有写二级指标。${hint}`, severity: form.own ? "error" : "warning", field: "level2", printed }
          : { message: `没有这个二级指标。“${printed}”不在指标体系里，${hint}`, field: "level2", printed },
      ];
    }
    const { level2 } = place.class;
    if (classWord(printed) === classWord(level2)) return [];
    return [
      {
        message: `二级指标名称不规范。“${printed}”写成“${level2}”。`,
        field: "level2",
        printed,
        expected: level2,
        fix: { kind: "text", label: `改为“${level2}”`, text: level2 },
      },
    ];
  },
};
