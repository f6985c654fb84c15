import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { isRateName, meantTarget } from "../../words/targets.ts";

/** Units in which a rate may be given; 分 is the result of a survey. */
/** Contentment may be told in points; how much of a thing is in order may not. */
const SCORED = /(满意|评价|评分|测评|考核|得分|支持|认可|幸福|安全感)/;
const RATES = new Set(["%", "‰", "倍", "百分点", "个百分点", "/10万", "级", "星"]);

export const rateUnit: IndicatorRule = {
  id: "values.rate-unit",
  title: "比率的单位不是 %",
  severity: "error",
  why: "名称是率、比例、满意度，单位却是个、次、元，数和名称对不上。",
  scope: "indicator",
  needs: { columns: ["target"], target: "number", row: ({ unit }) => unit !== "" && !RATES.has(unit) },
  examples: {
    bad: [
      { name: "补助发放率", class: "质量指标", target: "=100个" },
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥95次" },
      { name: "工作及时率", class: "时效指标", target: "12月底" },
      { name: "合格产品占全部产品的比例", class: "质量指标", target: "≥98元" },
      { name: "器材验收合格率", class: "质量指标", target: "=100分" },
    ],
    good: [
      { name: "补助发放率", class: "质量指标", target: "=100%" },
      { name: "巡查频率", target: "≥2次/月" },
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥90分" },
      { name: "人口自然增长率", class: "社会效益指标", target: "≤5‰" },
      { name: "补助发放率", class: "质量指标", target: "≥95" },
      { name: "特种设备万台事故死亡率", class: "社会效益指标", target: "≤0.2人/万台" },
    ],
  },
  check({ row, measures, quantity: target }) {
    if (target === undefined || !isRateName(row.level3)) return [];
    if (target.unit === "分" && (measures === "satisfaction" || SCORED.test(row.level3))) return [];
    // 万台死亡率 in 人/万台 says of how many.
    const per = target.unit.split("/")[1] ?? "";
    if (per !== "" && row.level3.includes(per)) return [];
    const whole = meantTarget(target, { unit: "%" });
    const printed = printTarget(row.target);
    const fits = target.number <= 100 && !/[月日年天]/.test(target.unit);
    const message = `比率的单位写成“${target.unit}”。${quote(row.level3)}是比率，指标值却是“${printed}”。${fits ? `单位改为“%”` : "名称和指标值改一个"}。`;
    return [{ message, field: "target", printed, ...(fits ? whole : {}) }];
  },
};
