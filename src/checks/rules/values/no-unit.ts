import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { countsBadThing, isRateName, meantTarget } from "../../words/targets.ts";

/** A unit in brackets behind the name is the unit of the value: 补种点位（处）. */
const NAMED_UNIT = /[（(]\s*(?:单位[：:]?\s*)?[一-龥%％/㎡]{1,5}\s*[)）]\s*$/;

export const noUnit: IndicatorRule = {
  id: "values.no-unit",
  title: "指标值没有单位",
  severity: "error",
  why: "“≥95”可以读成 95%、95 个或 95 分，公开以后各人读法不同。",
  scope: "indicator",
  needs: { columns: ["target"], unit: "" },
  habit: {
    least: 4,
    places: ({ projects, overall }) =>
      [...projects, overall].flatMap(({ indicators }) => indicators).filter(({ target }) => target.kind === "quantity")
        .length,
    // Where most numbers are bare, the form has its units elsewhere.
    say: () => undefined,
  },
  examples: {
    bad: [
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥95" },
      { name: "培训次数", target: "12" },
      { name: "项目成本", class: "成本指标", target: "≤55.00" },
    ],
    good: [
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥95%" },
      { name: "补种点位（处）", target: "≥12" },
      { name: "成活率（%）", class: "质量指标", target: "≥95" },
      { name: "补种点位", target: "≥12", extra: { 计量单位: "处" } },
      { name: "补种点位", target: "≥12", columns: ["level3"] },
      { name: "亿元GDP生产安全事故死亡率", class: "社会效益指标", target: "≤0.02" },
      { name: "管护机制", class: "可持续影响指标", target: "健全" },
      { name: "全市考核排名", class: "质量指标", target: "≤3" },
      { name: "服务对象满意度", class: "服务对象满意度指标", target: "≥90分" },
      { name: "“三公”经费变动率", class: "质量指标", target: "≤0" },
    ],
  },
  check({ row, measures, quantity: target }) {
    if (target === undefined || NAMED_UNIT.test(row.level3)) return [];
    // A coefficient is a number, and so is a rate of other things than hundreds.
    if (/(亿元|[万千]人|万元|万车|每)/.test(row.level3) && isRateName(row.level3)) return [];
    if (/(系数|指数|比值|倍数|评分|得分|分值|分数|名次|排名|位次|星级|等级|级别)$/.test(row.level3.trim())) return [];
    // No accident is none in any unit.
    if (target.number === 0 && countsBadThing(row.level3)) return [];
    // Another county's form may print the unit in a column of its own.
    if (Object.entries(row.extra ?? {}).some(([label, unit]) => /单位$/.test(label) && unit.trim() !== "")) return [];
    const named = isRateName(row.level3);
    // Nothing of a hundred is nothing.
    if (named && target.number === 0) return [];
    const printed = printTarget(row.target);
    const rate = named || isRateName(row.description) || measures === "satisfaction";
    const whole = meantTarget(target, { unit: "%" });
    const mend = rate ? `${quote(row.level3)}是比率，写成“${whole.expected}”。` : "补上单位，例如“个”“次”“万元”。";
    const message = `指标值没有单位。“${printed}”看不出是多少什么，${mend}`;
    return [{ message, field: "target", printed, habit: "unit", ...(rate && target.number <= 100 ? whole : {}) }];
  },
};
