import { printTarget, resolveUnit } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { measureOfUnit } from "../../words/measure.ts";
import { quote } from "../../words/quote.ts";

const COLUMN = /^(计量|度量)?单位$/;
/** 名 and 人, 个 and nearly anything, count the same. */
const SAME = new Map([["名", "人"]]);
const unitOf = (text: string) => {
  const unit = resolveUnit(text.trim());
  return SAME.get(unit) ?? unit;
};

export const unitConflict: IndicatorRule = {
  id: "values.unit-conflict",
  title: "指标值和计量单位不同",
  severity: "warning",
  why: "值里一个单位，“计量单位”一栏又是一个，读者不知道信哪个。",
  scope: "indicator",
  needs: {
    columns: ["target"],
    row: ({ extra, unit, target }) => extra && (target === "words" || (target === "number" && unit !== "")),
  },
  examples: {
    bad: [
      { name: "补助标准", class: "成本指标", target: "=200元/人", extra: { 计量单位: "元" } },
      { name: "培训人数", target: "≥60人", extra: { 计量单位: "次" } },
      { name: "成活率", class: "质量指标", target: "≥95%", extra: { 计量单位: "株" } },
      { name: "综合管理水平", class: "质量指标", target: "规范", extra: { 度量单位: "%" } },
    ],
    good: [
      { name: "培训人数", target: "≥60人", extra: { 计量单位: "人" } },
      { name: "培训人数", target: "≥60名", extra: { 计量单位: "人" } },
      { name: "培训人数", target: "≥60", extra: { 计量单位: "人" } },
      { name: "培训人数", target: "≥60人", columns: ["target"] },
      { name: "综合管理水平", class: "质量指标", target: "规范", extra: { 度量单位: "定性" } },
      { name: "港池水质", class: "质量指标", target: "优于三类", extra: { 计量单位: "类" } },
      { name: "发放范围", class: "质量指标", target: "每户2袋", extra: { 计量单位: "袋" } },
    ],
  },
  check({ row, quantity: target, text }) {
    if (row.extra === undefined) return [];
    const label = Object.keys(row.extra).find((name) => COLUMN.test(name.replace(/\s/g, "")));
    const unit = label === undefined ? "" : (row.extra[label] ?? "");
    if (label === undefined || unit.trim() === "" || unitOf(unit) === unitOf(target?.unit ?? "")) return [];
    const printed = printTarget(row.target);
    if (target === undefined) {
      // “优于三类” in 类 repeats it only.
      if (/\d/.test(text) || text.includes(unit.trim()) || measureOfUnit(unit.trim()) === undefined) return [];
      const message = `文字的值不带单位。${quote(row.level3)}的值是“${printed}”，“${label}”一栏是“${unit.trim()}”，写成数，或者去掉单位。`;
      return [{ message, field: "target", printed, expected: "" }];
    }
    return [
      {
        message: `指标值和计量单位不同。${quote(row.level3)}的值是“${printed}”，“${label}”一栏是“${unit.trim()}”，核对后改其中一处。`,
        field: "target",
        printed,
        expected: unit.trim(),
      },
    ];
  },
};
