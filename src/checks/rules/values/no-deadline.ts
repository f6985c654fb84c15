import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** Words that promise and name no day: 按工作计划及时完成. What a contract, a law or a season sets is a day. */
const VAGUE =
  /^(?:严格|全部|均|确保|已|按(?:照|规定)?(?!合同|协议|法|农|学|节|季|月|周|日|年(?!度))[一-龥]{0,4}?(?:计划|规定|要求|进度|安排|方案|时间|时限|节点)的?(?:时间|时限)?|及时|按时|按期|如期|准时|尽快|正常)*(?:完成|建成|办结|拨付|发放|缴纳|开展|实施|报送|整改|支付|到位|落实|推进|竣工|交付)?$/;
/** The name asks for a day or a span, and does not tell it itself: 补助按月发放时间. */
const ASKS = /(时间|时限|期限|日期|工期)$|完成情况$/;
/** What is no answer to when, whatever was asked. */
const NO_DAY = /^(是|否|有|达标|√)$/;
/** Vague words are few; whoever writes more tells how it is done. */
const LONGEST = 24;
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
      { name: "工期", class: "时效指标", target: "按合同工期完成" },
      { name: "应急响应时间", class: "时效指标", target: "接报即动" },
      { name: "支出进度", class: "时效指标", target: "与序时进度一致" },
      { name: "化肥调运时间", class: "时效指标", target: "春耕备耕前到位" },
      { name: "审理期限", class: "时效指标", target: "按法定期限审结" },
      { name: "奖补资金发放时间", class: "时效指标", target: "考核结果公布后" },
    ],
  },
  check({ row, name, text }) {
    if (!(NO_DAY.test(text) || (text.length <= LONGEST && ASKS.test(name) && VAGUE.test(text))) || OFTEN.test(name))
      return [];
    return [
      {
        message: `时效指标没有时间。${quote(row.level3)}写的是${quote(text)}，写上最晚的日期，例如“≤12月份”。`,
        field: "target",
        printed: text,
      },
    ];
  },
};
