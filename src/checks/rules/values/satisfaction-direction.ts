import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { countsBadThing, meantTarget } from "../../words/targets.ts";

export const satisfactionDirection: IndicatorRule = {
  id: "values.satisfaction-direction",
  title: "满意度用了“≤”",
  severity: "error",
  why: "“≤90%”是说满意的不超过九成，等于承诺让人不满意。",
  scope: "indicator",
  needs: { columns: ["target"], signs: ["≤", "<"] },
  examples: {
    bad: [
      { name: "居民满意度", class: "服务对象满意度指标", target: "≤90%" },
      { name: "受益对象满意率", class: "服务对象满意度指标", target: "<95%" },
      { name: "村民满意度", class: "社会效益指标", target: "≤98%" },
    ],
    good: [
      { name: "居民满意度", class: "服务对象满意度指标", target: "≥90%" },
      { name: "群众不满意率", class: "服务对象满意度指标", target: "≤10%" },
      { name: "投诉次数", class: "服务对象满意度指标", target: "≤5次" },
    ],
  },
  check({ row, measures, quantity: target }) {
    const named = row.level3.includes("满意");
    if (target === undefined || (!named && !(measures === "satisfaction" && target.unit === "%"))) return [];
    if (/不满意|投诉|意见|上访/.test(row.level3)) return [];
    if (!named && (countsBadThing(row.level3) || /^(退|差|拒|违)/.test(row.level3))) return [];
    const meant = meantTarget(target, { symbol: "≥" });
    const printed = printTarget(row.target);
    const message = `满意度用了“${target.symbol}”。“${printed}”是说满意的不超过 ${target.value}${target.unit}，要写成“${meant.expected}”。`;
    return [{ message, field: "target", printed, ...meant }];
  },
};
