import { classWord, printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** Rates that say how much was done, or that nothing was overspent: what it costs they leave open. */
const NO_COST =
  /(执行|发放|支付|拨付|到位|完成|及时|合格|成活|达标|覆盖|知晓|参与|完好|办结|就业|准确|出勤|验收|通过|安置|(成本|造价|资金)控制)率$/;

const TIME = /^(小时|分钟|天|日|个?工作日|个?月|月份|周|年)$/;

export const costWithoutAmount: IndicatorRule = {
  id: "values.cost-without-amount",
  title: "成本指标没有金额",
  severity: "warning",
  why: "成本指标要写花多少钱，写成执行率或“按标准控制”，看不出预算花得贵不贵。",
  scope: "indicator",
  behind: { rules: ["values.missing-target", "values.unit-kind", "values.over-100"], at: "row" },
  needs: { columns: ["target"], measures: ["cost"] },
  examples: {
    bad: [
      { name: "预算执行率", class: "成本指标", target: "100%" },
      { name: "项目成本控制", class: "成本指标", target: "按照规定标准控制" },
      { name: "补助发放率", class: "成本指标", target: "≥98%" },
      { name: "养护项目成本控制率", class: "成本指标", target: "100%" },
      { name: "物资到达时间", class: "成本指标", target: "≤4小时" },
    ],
    good: [
      { name: "项目总成本", class: "成本指标", target: "≤12.00万元" },
      { name: "补助标准", class: "成本指标", target: "=100元/人" },
      { name: "养护人工成本", class: "成本指标", target: "≤2.0万/月" },
      { name: "全年总成本", class: "成本指标", target: "24万" },
      { name: "预算执行率", class: "成本指标", target: "100%", columns: ["level3"] },
      { name: "成本节约率", class: "成本指标", target: "≥5%" },
      { name: "公用经费控制率", class: "成本指标", target: "≤100%" },
      { name: "预算控制率", class: "成本指标", target: "≤100%" },
      { name: "贷款贴息率", class: "成本指标", target: "≤3.45%" },
      { name: "项目超概算比例", class: "成本指标", target: "≤5%" },
      { name: "项目成本", class: "成本指标", target: "不超过12万元" },
    ],
  },
  check({ row, name, place, quantity: target, text }) {
    if (place !== undefined && /社会|环境|生态/.test(classWord(place.class.level2))) return [];
    if (/(社会|环境|生态)成本/.test(row.level3)) return [];
    if (
      target === undefined
        ? text === "" ||
          /(?:高于|超过?|控制在|低于).*(?:上年|去年|同期|概算|限额)/.test(text) ||
          /\d.*[元万]|^\d+(\.\d+)?[:：]\d/.test(text)
        : !TIME.test(target.unit) && !(target.unit === "%" && NO_COST.test(name))
    )
      return [];
    const printed = printTarget(row.target);
    const isTime = target !== undefined && TIME.test(target.unit);
    const mend = isTime ? "说的是时间，移到时效指标" : "写上要花的钱，例如“≤12.00万元”";
    return [
      {
        message: `成本指标没有金额。${quote(row.level3)}写的是${quote(printed)}，${mend}。`,
        field: "target",
        printed,
      },
    ];
  },
};
