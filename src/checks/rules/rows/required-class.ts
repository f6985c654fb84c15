import { classWord, schemeClasses } from "../../../domain/index.ts";
import type { ProjectRule } from "../../rule.ts";

const OUTPUT = [{ class: "数量指标" }, { class: "质量指标" }, { class: "时效指标" }, { class: "成本指标" }] as const;

/** A table of the whole office in classes of its own (履职效能, 运行成本) lacks nothing of another scheme. */
const FOREIGN = 0.5;

export const requiredClass: ProjectRule = {
  id: "rows.required-class",
  title: "缺必填的二级指标",
  severity: "error",
  why: "缺一类指标的表会被退回。",
  source: "指标体系规定的必填类",
  scope: "project",
  needs: { scheme: true, kinds: ["disclosure", "performance", "tables", "overall"] },
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
      {
        rows: [{ class: "数量指标" }, { class: "社会效益指标" }],
        form: { columns: ["level1", "level2", "level3", "target"] },
      },
    ],
  },
  check({ project, places, scheme, facts, form, overall }) {
    if (project.indicators.length === 0) return [];
    const lacking = schemeClasses(scheme).filter(
      (place) => place.class.required && !places.some((one) => one?.order === place.order),
    );
    if (lacking.length === 0) return [];
    const known = places.filter((place) => place !== undefined).length;
    if (overall && known < project.indicators.length * FOREIGN) return [];
    const names = project.indicators.map(({ level2 }) => classWord(level2));
    // A form without classes lacks none; 经济成本指标 at the wrong place is no lack of 成本指标.
    if (names.every((name) => name === "")) return [];
    const missing = lacking.filter((place) => !names.some((name) => name.includes(classWord(place.class.level2))));
    // Another county may ask for fewer classes than this scheme.
    if (!form.own && (!overall || form.printed)) return [];
    const mends = scheme.id === (overall ? facts.layout.overallScheme : facts.layout.scheme);
    return missing.map(({ group: { level1 }, class: { level2 } }) => ({
      message: `缺${level2}。“${level1}”下面要有“${level2}”，没有的会被退回，加一行。`,
      field: "indicators",
      printed: "",
      expected: level2,
      ...(mends ? { fix: { kind: "add-class" as const, label: `加一行${level2}`, level1, level2 } } : {}),
    }));
  },
};
