import { classWord, printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** Rates that say how much was done or paid, or that nothing was overspent: what it costs they leave open. */
const NO_COST = /(执行|发放|支付|拨付|到位|完成|及时|(成本|造价|资金)控制)率$/;
/** What it refers to says how much it is. */
const REFERS = /办法|文件|定额|合同|协议|批复|(?:高于|超过?|控制在|低于).*(?:上年|去年|同期|概算|限额|市场)/;

export const costWithoutAmount: IndicatorRule = {
  id: "values.cost-without-amount",
  title: "成本指标没有金额",
  severity: "warning",
  why: "成本指标要写花多少钱，写成执行率或“按标准控制”，看不出预算花得贵不贵。",
  scope: "indicator",
  behind: { rules: ["values.missing-target", "values.class-sense"], at: "row" },
  needs: { columns: ["target"], measures: ["cost"] },
  examples: {
    bad: [
      { name: "项目成本控制", class: "成本指标", target: "按照规定标准控制" },
      { name: "巡查经费控制", class: "成本指标", target: "控制在预算内" },
      { name: "设备购置成本", class: "成本指标", target: "合理" },
      { name: "预算执行率", class: "成本指标", target: "100%" },
      { name: "养护项目成本控制率", class: "成本指标", target: "100%" },
    ],
    good: [
      { name: "项目总成本", class: "成本指标", target: "≤12.00万元" },
      { name: "补助标准", class: "成本指标", target: "=100元/人" },
      { name: "全年总成本", class: "成本指标", target: "24万" },
      { name: "项目成本控制", class: "成本指标", target: "按照规定标准控制", columns: ["level3"] },
      { name: "预算控制率", class: "成本指标", target: "≤100%" },
      { name: "成本节约率", class: "成本指标", target: "≥5%" },
      { name: "成本控制", class: "成本指标", target: "不超过上年同期" },
      { name: "项目成本", class: "成本指标", target: "不超过12万元" },
      { name: "社会化服务补助标准", class: "成本指标", target: "不超过服务价格的30%" },
      { name: "伙食补助标准", class: "成本指标", target: "每人每天一百元" },
      { name: "差旅费支出标准", class: "成本指标", target: "按差旅费管理办法执行" },
      { name: "课题结项时间", class: "成本指标", target: "2024年11月底前" },
      { name: "对周边居民影响", class: "成本指标", target: "较小" },
      { name: "施工扰民", class: "社会成本指标", target: "不发生" },
    ],
  },
  check({ row, name, place, quantity, text }) {
    if (
      /社会|环境|生态/.test(classWord(place?.class.level2 ?? "")) ||
      /(社会|环境|生态)成本|影响|噪[声音]|污染/.test(row.level3)
    )
      return [];
    const isVague = text !== "" && !/[\d一二三四五六七八九十百]/.test(text) && !REFERS.test(text);
    if (!isVague && !(quantity?.unit === "%" && NO_COST.test(name))) return [];
    const printed = printTarget(row.target);
    return [
      {
        message: `成本指标没有金额。${quote(row.level3)}写的是${quote(printed)}，写上要花的钱，例如“≤12.00万元”。`,
        field: "target",
        printed,
      },
    ];
  },
};
