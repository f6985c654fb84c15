import { printTarget, schemeClasses } from "../../../domain/index.ts";
import type { ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** Rates of what was done in time: beside 时效 they may be told of quality, too. */
const IN_TIME = /(按时|按期|按月|按季|准时|及时)[^率]{0,6}率$|(及时|准时|正点)率$/;

export const classDisplaced: ProjectRule = {
  id: "rows.class-displaced",
  title: "时效指标写在了别的类里",
  severity: "warning",
  why: "表里没有时效指标，及时率却写在质量、数量里，是二级指标选错了。",
  scope: "project",
  needs: { columns: ["level2", "target"] },
  examples: {
    bad: [
      { rows: [{ class: "数量指标" }, { class: "质量指标", name: "宣传按时完成率", target: "≥95%" }] },
      { rows: [{ class: "数量指标" }, { class: "质量指标", name: "工资发放及时率", target: "100%" }] },
      { rows: [{ class: "数量指标", name: "报表按期报送率", target: "100%" }, { class: "成本指标" }] },
    ],
    good: [
      {
        rows: [
          { class: "质量指标", name: "垃圾清运及时率", target: "100%" },
          { class: "时效指标", name: "清运时限", target: "≤24小时" },
        ],
      },
      { rows: [{ class: "数量指标" }, { class: "质量指标", name: "验收合格率", target: "100%" }] },
      { rows: [{ class: "数量指标" }, { class: "社会效益指标", name: "危机干预及时率", target: "100%" }] },
    ],
  },
  check({ project, places, scheme }) {
    if (places.some((place) => place?.class.measures === "time")) return [];
    if (project.indicators.some(({ level2 }) => /时效|进度/.test(level2))) return [];
    if (!schemeClasses(scheme).some((place) => place.class.measures === "time")) return [];
    return project.indicators.flatMap((row, i) => {
      const measures = places[i]?.class.measures;
      if ((measures !== "quality" && measures !== "quantity") || !IN_TIME.test(row.level3.trim())) return [];
      const message = `时效指标写在了别的类里。${quote(row.level3)}“${printTarget(row.target)}”说的是及时不及时，表里又没有时效指标，二级指标改成“时效指标”。`;
      return [{ message, indicator: i + 1, field: "level2", printed: `${row.level2} ${row.level3}` }];
    });
  },
};
