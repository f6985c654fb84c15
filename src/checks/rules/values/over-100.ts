import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { isAtLeast, mayExceed, meantTarget, type Quantity } from "../../words/targets.ts";

/** Units of which there may be only so many. */
const LIMITED = /^(%|月|月份|月底|天|)$/;
/** What ends on a day of the year: a month after December is none. How long a thing takes may be more. */
const ENDS = /(完成|完工|竣工|下达|发放|拨付|兑付|开工|验收|交付|上报|报送|开展|实施)(时间|日期|时限)$/;

/** How much was done of what was planned may be more than all of it. */
const DONE = /(完成|完工|竣工|落实|销号|办结|到位|使用|利用|执行|负荷|补偿|入住|上座|产销|自给)率$|比率$/;

/** Why no such value can be; undefined where one can. */
function impossible(name: string, { symbol, unit, number }: Quantity): string | undefined {
  if (/^(月|月份|月底)$/.test(unit) && number > 12 && !isAtLeast(symbol) && ENDS.test(name)) return "一年只有 12 个月";
  if (unit === "" && number > 1 && /(有效)?利用系数$/.test(name)) return "系数最多是 1";
  if (
    unit === "天" &&
    number > 366 &&
    !/(累计|三年|总|人)天?数?$|周期|质保|保修/.test(name) &&
    /(开放|运行|服务|供餐|值守|畅通|保障|营业|供水|达标|优良)[^，]{0,6}天数$/.test(name)
  )
    return "一年最多 366 天";
  return undefined;
}

export const over100: IndicatorRule = {
  id: "values.over-100",
  title: "百分比到顶还用“≥”",
  severity: "warning",
  why: "合格率、满意度最多 100%，“≥100%”写法不通，超过 100% 就是数错了。",
  scope: "indicator",
  habit: {
    least: 3,
    say: (count, [first]) => ({
      message: `有 ${count} 处写“≥100%”。${first?.message.split("。").slice(1).join("。") ?? ""}`,
      severity: "info",
    }),
  },
  behind: { rules: ["values.unit-kind", "values.rate-unit"], at: "place" },
  needs: { columns: ["target"], target: "number", row: ({ unit }) => LIMITED.test(unit) },
  examples: {
    bad: [
      { name: "验收合格率", class: "质量指标", target: "≥100%" },
      { name: "补助覆盖率", class: "质量指标", target: "≥120%" },
      { name: "群众满意度", class: "服务对象满意度指标", target: ">100%" },
      { name: "资金下达时间", class: "时效指标", target: "≤13月" },
      { name: "灌溉水利用系数", class: "生态效益指标", target: "≥5.6" },
      { name: "场馆年开放天数", class: "数量指标", target: "≥380天" },
      { name: "部门预算执行率", class: "质量指标", target: "≥105%" },
    ],
    good: [
      { name: "验收合格率", class: "质量指标", target: "100%" },
      { name: "印刷数量", target: "≥100份" },
      { name: "建设周期", class: "时效指标", target: "≤18月" },
      { name: "灌溉水利用系数", class: "生态效益指标", target: "≥0.56" },
      { name: "隐患整改销号率", class: "质量指标", target: "≥100%" },
      { name: "粮食轮换完成率", class: "质量指标", target: "≥100%" },
      { name: "预算执行率", class: "成本指标", target: "≤100%" },
      { name: "场馆年开放天数", class: "数量指标", target: "≥360天" },
      { name: "出勤总人天数", class: "数量指标", target: "≥720天" },
    ],
  },
  check({ row, quantity: target }) {
    if (target === undefined) return [];
    const beyond = impossible(row.level3.trim(), target);
    if (beyond !== undefined) {
      const printed = printTarget(row.target);
      const message = `指标值到不了。${quote(row.level3)}写的是“${printed}”，${beyond}，核对。`;
      // A limit might be a number of months; a day is not.
      const sure = !/时限$/.test(row.level3.trim());
      return [{ message, field: "target", printed, severity: sure ? "error" : "warning" }];
    }
    if (target.unit !== "%" || target.number < 100) return [];
    // A budget cannot be spent more than once, though work may be done beyond its plan.
    const spent = /^(部门|年度)?预算执行率$/.test(row.level3.trim()) && target.number > 100;
    if (!spent && mayExceed(row.level3 + row.description)) return [];
    const done = DONE.test(row.level3.trim());
    const printed = printTarget(row.target);
    if (target.number > 100) {
      return [
        {
          message: `百分比超过了 100。${quote(row.level3)}写的是“${printed}”，最多 100%，核对是不是多打了数字。`,
          severity: done ? "warning" : "error",
          field: "target",
          printed,
        },
      ];
    }
    if (!isAtLeast(target.symbol) || done) return [];
    const meant = meantTarget(target, { symbol: /控制率$/.test(row.level3.trim()) ? "≤" : "=" });
    const message = `“${printed}”写法不通。${quote(row.level3)}最多 100%，没有更高的，写成“${meant.expected}”。`;
    // Many write it so, and are understood.
    return [{ message, field: "target", printed, ...meant, severity: "info", habit: "≥100%" }];
  },
};
