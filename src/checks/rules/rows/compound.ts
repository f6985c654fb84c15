import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

const MEASURE = "(?:率|满意度|次数|人数|个数|户数|天数|比例|金额)";
const COMPOUND = new RegExp(`${MEASURE}[^、，,；;]{0,2}?(?:[、，,；;]|以?及|和|与)[^。]{2,30}?${MEASURE}`);
/** A share of one thing in another, however long its two ends, is one ratio. */
const RATIO = /(占|与.*的?(比|比率|比例|比值)$|之比|除以)/;

export const compound: IndicatorRule = {
  id: "rows.compound",
  title: "一行写了几个指标",
  severity: "warning",
  why: "几个率共用一个指标值，哪个没有达到都说不清。",
  scope: "indicator",
  needs: { columns: ["level3"] },
  examples: {
    bad: [
      { name: "入户率、建档完成率、回访完成率", class: "质量指标", target: "≥95%" },
      { name: "调研次数及完成率", target: "≥95%" },
      { name: "参训人数和合格率", target: "≥95%" },
    ],
    good: [
      { name: "政务公开及信访答复率", class: "质量指标", target: "≥95%" },
      { name: "实到人数占应到人数比率", class: "质量指标", target: "≥95%" },
      { name: "参训人数", target: "≥60人" },
      { name: "实际到位数与计划数的比率", class: "质量指标", target: "≥95%" },
    ],
  },
  check({ row }) {
    const name = row.level3.trim();
    const last = /及(?:完成|合格|达标)?率$/.test(name) && /(次数|人数|个数|户数|数量)及/.test(name);
    if ((!COMPOUND.test(name) && !last) || RATIO.test(name)) return [];
    return [
      {
        message: `一行写了几个指标。${quote(name)}共用一个指标值，一个指标写一行。`,
        field: "level3",
        printed: name,
      },
    ];
  },
};
