import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { countsBadThing, isWaiting, meantTarget } from "../../words/targets.ts";

export const badThingLower: IndicatorRule = {
  id: "values.bad-thing-lower",
  title: "坏事用了“≥”",
  severity: "error",
  why: "事故率、投诉次数这类越少越好，用“≥”等于要求多出事。",
  scope: "indicator",
  behind: { rules: ["rows.compound"], at: "row" },
  needs: { columns: ["target"], signs: ["≥", ">"] },
  examples: {
    bad: [
      { name: "安全事故发生率", class: "社会效益指标", target: "≥5%" },
      { name: "食物中毒事故", class: "社会效益指标", target: "≥1起" },
      { name: "一审案件改判发回率", class: "质量指标", target: "≥2%" },
      { name: "设备报修处理时限", class: "时效指标", target: "≥48小时" },
      { name: "急救平均反应时间", class: "社会效益指标", target: "≥15分钟" },
    ],
    good: [
      { name: "安全事故发生率", class: "社会效益指标", target: "≤5%" },
      { name: "因养护不到位引发的责任事故", class: "社会效益指标", target: "=0起" },
      { name: "欠薪案件结案率", class: "质量指标", target: "≥98%" },
      { name: "信访总量比上年下降的比率", class: "质量指标", target: "≥95%" },
      { name: "补助发放时间", class: "时效指标", target: "≥12月份" },
      { name: "值班时长", class: "时效指标", target: "≥24小时" },
    ],
  },
  check({ row, quantity: target, name }) {
    if (target === undefined) return [];
    // 起 counts nothing but what befell somebody.
    const counts = /(率|数|数量|比例|量|人口|投诉|上访|舆情|火点)$/.test(name) || target.unit === "起";
    const waits = isWaiting(name, target.unit);
    if (!(counts && countsBadThing(name)) && !waits) return [];
    const meant = meantTarget(target, { symbol: "≤" });
    const printed = printTarget(row.target);
    // A high value is more likely a wrong number as well: the sign alone would not mend it.
    const flips = target.unit !== "%" || target.number <= 30;
    const message = `符号方向反了。${quote(row.level3)}越${waits ? "短" : "少"}越好，“${printed}”是说至少 ${target.value}${target.unit}。${flips ? `写成“${meant.expected}”` : "核对数值和符号"}。`;
    return [{ message, field: "target", printed, ...(flips ? meant : {}) }];
  },
};
