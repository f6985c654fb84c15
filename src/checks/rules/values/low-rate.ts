import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { countsBadThing, mayExceed } from "../../words/targets.ts";

/** Shares that nobody plans below a fifth. */
const HIGH = /(满意|合格|完好|在线|准确|验收|及时|发放|到位|达标|完成|知晓)(率|度)$/;
const LEAST = 20;

export const lowRate: IndicatorRule = {
  id: "values.low-rate",
  title: "比率低得不像",
  severity: "warning",
  why: "满意度“≥9.5%”多半是 95% 点错了小数点，或者少打了一位。",
  scope: "indicator",
  needs: { columns: ["target"], unit: "%", signs: ["", "≥", ">", "="] },
  examples: {
    bad: [
      { name: "管理单位满意度", class: "服务对象满意度指标", target: "≥9.5%" },
      { name: "设备在线率", class: "质量指标", target: "≥9.8%" },
      { name: "受助家属满意度", class: "服务对象满意度指标", target: "≥9%" },
    ],
    good: [
      { name: "管理单位满意度", class: "服务对象满意度指标", target: "≥95%" },
      { name: "器材不合格率", class: "质量指标", target: "≤2%" },
      { name: "新增知晓率", class: "社会效益指标", target: "≥5%" },
      { name: "满意度提升率", class: "服务对象满意度指标", target: "≥3%" },
      { name: "问题未及时率", class: "质量指标", target: "0%" },
    ],
  },
  check({ row, name, quantity: target }) {
    if (target === undefined || target.number >= LEAST || target.number === 0) return [];
    if (!HIGH.test(name) || mayExceed(name + row.description)) return [];
    if (/(不|未|新增|较上年|比上年)/.test(name + row.description) || countsBadThing(name)) return [];
    const printed = printTarget(row.target);
    return [
      {
        message: `比率低得不像。${quote(row.level3)}写的是“${printed}”，核对是不是少了一位，或者小数点点错了。`,
        field: "target",
        printed,
      },
    ];
  },
};
