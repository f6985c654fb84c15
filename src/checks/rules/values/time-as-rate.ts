import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

const TIMELY =
  /(时率|及时|按时|按期|准时|如期|按月|按季|限期|限时|限办|时限|时效|期限|进度|逾期|超时|延期|时间|工期|提前|汛前|节前|月前|底前|截[至止]|[年月][底末]|年内|汛期|准点|当[年月日]|当天|日内|天内|小时内|响应|\d+个?(?:小时|分钟|工作日|天|日)|[一二两三四五六七八九十]+(?:小时|分钟|天|日)|即时|实时|当场|审限|日产日清|日[清结]|月[清结]|即[办到报收]|随到随|序时|滞后|延误|拖延|按计划)/;

export const timeAsRate: IndicatorRule = {
  id: "values.time-as-rate",
  title: "时效指标写成了比率",
  severity: "warning",
  why: "时效指标回答什么时候完成，完成率、到位率回答完成多少，是质量或数量指标。",
  scope: "indicator",
  behind: { rules: ["values.value-in-name", "values.missing-target", "rows.class-group"], at: "row" },
  needs: { columns: ["target"], unit: "%", measures: ["time"] },
  examples: {
    bad: [
      { name: "完成率", class: "时效指标", description: "按支出要求拨付资金", target: "≥95%" },
      { name: "资金到位率", class: "时效指标", description: "实际收到的钱占计划的比例", target: "=100%" },
      { name: "问题解决率", class: "时效指标", target: "≥98%" },
    ],
    good: [
      { name: "资金发放及时率", class: "时效指标", target: "100%" },
      { name: "按期完工率", class: "时效指标", target: "≥95%" },
      { name: "完成时间", class: "时效指标", target: "≤12月份" },
      { name: "截至2026年9月底投资完成比例", class: "时效指标", target: "≥80%" },
      { name: "调度指令限时执行率", class: "时效指标", target: "≥98%" },
      { name: "法定审限内结案率", class: "时效指标", target: "≥98%" },
      { name: "垃圾日产日清率", class: "时效指标", target: "100%" },
      { name: "班次按计划完成率", class: "时效指标", target: "100%" },
      { name: "支出进度", class: "时效指标", target: "≥90%" },
      { name: "森林火灾24小时扑灭率", class: "时效指标", target: "≥98%" },
    ],
  },
  check({ row }) {
    if (TIMELY.test(row.level3)) return [];
    const printed = printTarget(row.target);
    return [
      {
        message: `时效指标写成了比率。${quote(row.level3)}“${printed}”没有说什么时候完成，写上期限，例如“≤12月份”，或改为“及时率”。`,
        field: "target",
        printed,
      },
    ];
  },
};
