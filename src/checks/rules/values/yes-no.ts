import type { IndicatorRule } from "../../rule.ts";
import { countsBadThing } from "../../words/targets.ts";

export const yesNo: IndicatorRule = {
  id: "values.yes-no",
  title: "用“是”作指标值",
  severity: "warning",
  why: "“是”说不出做到什么程度，自评时没有东西可以核对。",
  source: "绩效指标应当细化量化，不能量化的用可以衡量的定性表述（财预〔2021〕101号）",
  scope: "indicator",
  behind: { rules: ["values.missing-target"], at: "row" },
  needs: { columns: ["target"], target: "words" },
  examples: {
    bad: [
      { name: "按时发放", class: "质量指标", target: "是" },
      { name: "保护环境", class: "可持续影响指标", target: "有" },
      { name: "完工标准", class: "质量指标", target: "否" },
    ],
    good: [
      { name: "完工标准", class: "质量指标", target: "符合行业标准" },
      { name: "管护机制", class: "可持续影响指标", target: "健全" },
      { name: "发放率", class: "质量指标", target: "100%" },
      { name: "已建工程是否有质量问题", class: "质量指标", target: "否" },
      { name: "安全事故", class: "社会效益指标", target: "无" },
    ],
  },
  check({ measures, text, name }) {
    // “是否存在质量问题”, as forms of above have it, is answered so.
    if (/是否|有无/.test(name)) return [];
    // Nothing of a bad thing is as good as 0.
    if (text === "无" && countsBadThing(name)) return [];
    if (!/^(是|否|有|无|对|√|✓)$/.test(text) || measures === "quantity" || measures === "time") return [];
    return [
      {
        message: `指标值只写了“${text}”。看不出做到什么程度，写成数，或一句可以核对的话，例如“符合行业标准”。`,
        field: "target",
        printed: text,
      },
    ];
  },
};
