import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/**
 * Rates that say how well something was done, how many have it or how much it grew. How much of it is done by now, as
 * 完成率 and 支付率 say, is told of time as well.
 */
const WITHOUT_TIME =
  /(合格|优良|优秀|达标|完好|准确|正确|正版|成活|知晓|满意|认可|持证(执业|上岗)?|取证|配备|足额|公示|收缴|规范|控制|解决|增长|参[与评保]|覆盖|普及|就业|利用|无害化)率$|满意度$/;
const TIMELY = /时|期|[按每][周月季年]|进度|提前|[年月节汛]前|[年月][底末]|[年日天]内|当[年月日天]|[日月即][清结]/;

export const timeAsRate: IndicatorRule = {
  id: "values.time-as-rate",
  title: "时效指标写成了比率",
  severity: "warning",
  why: "时效指标回答什么时候完成，合格率、持证率回答做得好不好，是质量指标。",
  scope: "indicator",
  behind: { rules: ["values.value-in-name", "values.missing-target", "rows.class-group"], at: "row" },
  needs: { columns: ["target"], unit: "%", measures: ["time"] },
  examples: {
    bad: [
      { name: "路面验收合格率", class: "时效指标", target: "≥95%" },
      { name: "调解员持证上岗率", class: "时效指标", target: "=100%" },
      { name: "水费收缴率", class: "时效指标", target: "≥92%" },
      { name: "问题解决率", class: "时效指标", target: "≥98%" },
      { name: "村居普法覆盖率", class: "时效指标", target: "=100%" },
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
      { name: "完成率", class: "时效指标", description: "按支出要求拨付资金", target: "≥95%" },
      { name: "每周巡查覆盖率", class: "时效指标", target: "≥95%" },
      { name: "资金到位率", class: "时效指标", target: "=100%" },
      { name: "项目开工率", class: "时效指标", target: "=100%" },
      { name: "支出进度", class: "时效指标", target: "≥90%" },
      { name: "森林火灾24小时扑灭率", class: "时效指标", target: "≥98%" },
    ],
  },
  check({ row, name }) {
    if (!WITHOUT_TIME.test(name) || TIMELY.test(name)) return [];
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
