import { type ClassPlace, classWord, type Indicator, type Project, schemeClasses } from "../../../domain/index.ts";
import type { Found, Measure, ProjectRule } from "../../rule.ts";
import { isRateName } from "../../words/targets.ts";

const OUTPUT = [{ class: "数量指标" }, { class: "质量指标" }, { class: "时效指标" }, { class: "成本指标" }] as const;

/** A provincial system asks a payroll table for one or two rows only. */
const SMALL_TABLE = 3;

/** Where cost stands the schemes differ: a printed table without any shows neither, and lacks it in neither. */
function uncertainCost(missing: readonly ClassPlace[]): readonly ClassPlace[] {
  return missing.filter(({ class: { measures } }) => measures !== "cost");
}

/** A table of the whole office in classes of its own (履职效能, 运行成本) lacks nothing of another scheme. */
const FOREIGN = 0.5;

/** True where a row in another class is what this class measures, by its name or unit. */
function couldBe(measures: Measure, { level3, target }: Indicator): boolean {
  const unit = target.kind === "quantity" ? target.unit : "";
  if (measures === "quality") return isRateName(level3) && !/满意/.test(level3);
  if (measures === "time") return /(时间|时限|及时|时效|期限|进度|周期|按时)/.test(level3);
  if (measures === "cost") return unit.includes("元") || /(成本|标准|金额|单价|费用)/.test(level3);
  return measures === "satisfaction" && /(满意|投诉|评价)/.test(level3);
}

/** Another county may ask for fewer classes than this scheme: one word on what is not there, and no more. */
function inOtherForm(project: Project, missing: readonly ClassPlace[]): readonly Found[] {
  if (missing.length === 0 || project.indicators.length <= SMALL_TABLE) return [];
  const names = missing.map(({ class: { level2 } }) => level2).join("、");
  // One that is there under another class is said to stand in the wrong one, not to lack.
  if (missing.some(({ class: { measures } }) => project.indicators.some((row) => couldBe(measures, row)))) return [];
  return [
    {
      message: `表里没有${names}。本地的格式要是有这一类，加一行；没有就不用管。`,
      field: "indicators",
      printed: "",
      expected: names,
      severity: "info",
    },
  ];
}

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
    if (!form.own && (!overall || form.printed))
      return inOtherForm(project, form.printed ? uncertainCost(missing) : missing);
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
