import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

const DEADLINE =
  /([\d０-９]|[一二两三四五六七八九十]+(个)?(月|季度|日|天|周|旬|小时)|上旬|中旬|下旬|月底|月末|年底|年末|年内|年中|季末|季度|当年|当月|当天|当日|每月|每季|每周|每日|按月|按季|按周|全年|次月|汛前|汛期|冬季|春季|夏季|秋季|节前|前完成|按照?合同|[日周月季年](?:产|查|报|评)?[日周月季年]?(?:清|结)|法定|即[时到]|实时|随[时到产来叫]|当场|现场|立[即刻]|第一时间|不间断|常[年态]|长[年期]|每半|半[年月]|[每逐按同][天日周月季年次步批]|分[期批]|同步|开学|学期|学年|农时|放假|暑[假期]|寒[假期]|采暖|供暖|休渔|[春夏秋冬]节|国庆|汛|后$|[之以]?前$|[—–-]+$)/;

/** The name asks for a day or a span, and does not tell it itself: 补助按月发放时间. */
const ASKS = /(时间|时限|期限|日期|工期|进度)$|完成情况$/;
/** What is no answer to when, whatever was asked. */
const NO_DAY = /^(是|否|有|达标|√)$/;
const OFTEN = /[按逐每]半?(天|日|周|旬|月|季|年|学期)|\d+(个工作)?(小时|日|天|分钟)|当[天日月年]|[前底末内]$/;

export const noDeadline: IndicatorRule = {
  id: "values.no-deadline",
  title: "时效指标没有时间",
  severity: "warning",
  why: "“按计划及时完成”没有日子，到年底说不清算不算按时。",
  scope: "indicator",
  behind: { rules: ["values.missing-target", "values.repeats-name"], at: "row" },
  needs: { columns: ["target"], target: "words", measures: ["time"] },
  examples: {
    bad: [
      { name: "完成时间", class: "时效指标", target: "按工作计划及时完成" },
      { name: "发放时间", class: "时效指标", target: "是" },
      { name: "缴纳时间", class: "时效指标", target: "按规定时间缴纳" },
    ],
    good: [
      { name: "完成时间", class: "时效指标", target: "≤12月份" },
      { name: "发放时间", class: "时效指标", target: "每月15日前" },
      { name: "完成时间", class: "时效指标", target: "年底前" },
      { name: "发放及时率", class: "时效指标", target: "100%" },
      { name: "巡查时间", class: "时效指标", target: "按季巡查" },
      { name: "垃圾清运及时性", class: "时效指标", target: "日产日清" },
      { name: "投诉受理时限", class: "时效指标", target: "随到随办" },
      { name: "教材发放时间", class: "时效指标", target: "开学前" },
      { name: "补助按月发放", class: "时效指标", target: "及时" },
      { name: "活动完成及时性", class: "时效指标", target: "及时" },
      { name: "补助发放时间", class: "时效指标", target: "每半年集中发放一次" },
    ],
  },
  check({ row, name, text }) {
    if (!(ASKS.test(name) || NO_DAY.test(text)) || DEADLINE.test(text) || OFTEN.test(name)) return [];
    return [
      {
        message: `时效指标没有时间。${quote(row.level3)}写的是${quote(text)}，写上最晚的日期，例如“≤12月份”。`,
        field: "target",
        printed: text,
      },
    ];
  },
};
