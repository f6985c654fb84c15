import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { meantTarget } from "../../words/targets.ts";

/** Money that ought to be at least so much: what is given, saved or brought in. */
const WELCOME =
  /(节约|节支|节省|核减|审减|挽回|降低|减少|下降|增收|收入|到位|自筹|配套|筹集|引进|撬动|标准|补助|补贴|工资|待遇|报酬|救助|低保|奖|薪|津贴|争取|投入|均投资|扶持|带动|产值)/;

/** What is paid for a service, however it is called. */
const FEE = /(课时|授课|讲课|专家|评审|服务|检测|监理|租赁|设计|劳务|印刷)费标准$/;

const PRICE = /(造价|单价|(单位|项目|总|平均|单[一-龥]{1,3}|每[一-龥]{1,3})成本|服务费|采购价格?)$/;

export const costAtLeast: IndicatorRule = {
  id: "values.cost-at-least",
  title: "成本用了“≥”",
  severity: "warning",
  why: "成本越少越好，“≥24万元”是说至少要花这么多。",
  scope: "indicator",
  needs: { columns: ["target"], signs: ["≥", ">"] },
  examples: {
    bad: [
      { name: "养护总成本", class: "成本指标", target: "≥24万元" },
      { name: "每公里养护费", class: "成本指标", target: "≥8500元/公里" },
      { name: "单批次检测费", class: "成本指标", target: "≥750元/批次" },
      { name: "外聘教师课时费标准", class: "成本指标", target: "≥150元/课时" },
      { name: "单位面积造价", class: "", target: "≥300元/平方米" },
    ],
    good: [
      { name: "养护总成本", class: "成本指标", target: "≤24万元" },
      { name: "护林员补助标准", class: "成本指标", target: "≥400元/人" },
      { name: "亩均投资", class: "成本指标", target: "≥1600元" },
      { name: "核减工程造价", class: "", target: "≥1200万元" },
      { name: "产品销售单价", class: "经济效益指标", target: "≥20元/公斤" },
      { name: "养护总成本", class: "成本指标", target: "≥24万元", columns: ["level3"] },
    ],
  },
  check({ row, name, measures, quantity: target }) {
    if (target === undefined) return [];
    // A form without classes has costs as well: they are told by their names.
    if (measures !== "cost" && (measures !== undefined || !PRICE.test(name))) return [];
    if (!/^(万|万元|元|亿元)(\/|$)/.test(target.unit) || (WELCOME.test(row.level3) && !FEE.test(name))) return [];
    const meant = meantTarget(target, { symbol: "≤" });
    const printed = printTarget(row.target);
    const message = `成本用了“${target.symbol}”。${quote(row.level3)}写的是“${printed}”，成本越少越好，写成“${meant.expected}”。`;
    return [{ message, field: "target", printed, ...meant }];
  },
};
