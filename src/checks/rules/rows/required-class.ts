import { schemeClasses } from "../../../domain/index.ts";
import type { ProjectRule } from "../../rule.ts";

const OUTPUT = [{ class: "数量指标" }, { class: "质量指标" }, { class: "时效指标" }, { class: "成本指标" }] as const;

export const requiredClass: ProjectRule = {
  id: "rows.required-class",
  title: "缺必填的二级指标",
  severity: "error",
  why: "缺一类指标的表会被退回。",
  source: "指标体系规定的必填类",
  scope: "project",
  examples: {
    bad: [
      { rows: [{ class: "质量指标" }, { class: "社会效益指标" }, { class: "服务对象满意度指标" }] },
      { rows: OUTPUT },
      { rows: [{ class: "数量指标" }, { class: "质量指标" }, { class: "时效指标" }, { class: "满意度" }] },
    ],
    good: [
      { rows: [...OUTPUT, { class: "服务对象满意度指标" }] },
      { rows: [...OUTPUT, { class: "社会效益指标" }, { class: "满意度" }] },
      { rows: [] },
    ],
  },
  check({ project, places, scheme, facts }) {
    if (project.indicators.length === 0 || !facts.used.classes) return [];
    const present = new Set(places.map((place) => place?.order));
    return schemeClasses(scheme)
      .filter((place) => place.class.required && !present.has(place.order))
      .map(({ group: { level1 }, class: { level2 } }) => ({
        message: `缺${level2}。“${level1}”下面要有“${level2}”，没有的会被退回，加一行。`,
        field: "indicators",
        printed: "",
        expected: level2,
        fix: { kind: "add-class" as const, label: `加一行${level2}`, level1, level2 },
      }));
  },
};
