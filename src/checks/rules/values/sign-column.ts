import { printTarget } from "../../../domain/index.ts";
import type { Found, IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { isAtLeast, isAtMost, isWaiting, OF_TARGETS } from "../../words/targets.ts";

/** A column for the sign of the value, and what may stand in it. */
const SIGN_LABEL = /^(指标值?|绩效|比较|计算|运算|逻辑)*(符号|性质|方向|关系)$/;
const SIGN =
  /^([≥≤=<>＝＜＞≧≦]{1,2}|[定正反负逆][性量向](指标)?|(大|小|等)于.{0,4}|.{0,2}不?[高低多少超].{0,4}|不?[早晚迟]于|[无—\-/\s]*)$/;
const UPWARDS = /^正向(指标)?$/;
const DOWNWARDS = /^[反负逆]向(指标)?$/;
/** The word 反向 is also used of what is kept within a range, and of a day. */
const DATED = /^(月份?|日|号|年|月底|年底|前)/;

export const signColumn: IndicatorRule = {
  id: "values.sign-column",
  title: "符号一栏和指标值不符",
  severity: "warning",
  why: "方向写“反向”、符号写“≥”，或者标了定性又写数，自评时不知道按哪个算。",
  scope: "indicator",
  needs: { columns: ["target"], row: ({ target, extra }) => extra || target === "words" },
  behind: { rules: OF_TARGETS, at: "row" },
  examples: {
    bad: [
      { name: "围栏长度", target: "≥120公里", extra: { 指标性质: "反向" } },
      { name: "到访人次", class: "社会效益指标", target: "≤500人次", extra: { 指标方向: "正向指标" } },
      { name: "器材抽检结果", class: "质量指标", target: "100%", extra: { 指标符号: "合格" } },
      { name: "居民满意度", class: "服务对象满意度指标", target: { kind: "text", text: "85" } },
      { name: "作业事故", class: "社会效益指标", target: "=0起", extra: { 指标属性: "定性指标" } },
    ],
    good: [
      { name: "围栏长度", target: "≥120公里", extra: { 指标性质: "正向" } },
      { name: "养护单价", class: "成本指标", target: "≤1.2万元", extra: { 指标方向: "反向指标" } },
      { name: "完工时间", class: "时效指标", target: "≤11月", extra: { 指标方向: "正向" } },
      { name: "投入使用时间", class: "时效指标", target: "9月1日", extra: { 计算符号: "不晚于" } },
      { name: "响应时间", class: "时效指标", target: "≤2小时", extra: { 指标方向: "正向" } },
      { name: "管护机制", class: "可持续影响指标", target: "健全", extra: { 指标性质: "定性" } },
      { name: "器材抽检合格率", class: "质量指标", target: "100%", extra: { 指标属性: "定量指标" } },
    ],
  },
  check({ row, quantity, name, measures }) {
    const say = (message: string, printed: string): readonly Found[] => [{ message, field: "target", printed }];
    const { target } = row;
    if (target.kind === "text" && /^\d+(\.\d+)?%?$/.test(target.text.trim())) {
      return say(
        `标了定性，值却是数。${quote(name)}写的是“${target.text}”，改成“≥”“≤”这样的符号，或者写一句话。`,
        target.text,
      );
    }
    for (const [label, value] of Object.entries(row.extra ?? {})) {
      const said = value.trim();
      const printed = printTarget(target);
      if (SIGN_LABEL.test(label) && !SIGN.test(said)) {
        return say(`符号一栏写的不是符号。${quote(name)}的“${label}”是${quote(said)}，写成“≥”“≤”或“=”。`, said);
      }
      if (
        SIGN_LABEL.test(label.replace(/属性$/, "性质")) &&
        /^定性/.test(said) &&
        quantity !== undefined &&
        quantity.symbol !== "" &&
        !DATED.test(quantity.unit)
      ) {
        return say(`标了定性，值却是数。${quote(name)}写的是“${printed}”，“${label}”改成定量，或者写一句话。`, printed);
      }
      if (quantity === undefined || DATED.test(quantity.unit) || quantity.number === 0) continue;
      const wrong =
        (DOWNWARDS.test(said) && isAtLeast(quantity.symbol)) ||
        (UPWARDS.test(said) && isAtMost(quantity.symbol) && measures !== "cost" && !isWaiting(name, quantity.unit));
      if (wrong) {
        return say(
          `方向和符号相反。${quote(name)}写的是“${printed}”，“${label}”写的是“${said}”，核对后改其中一处。`,
          printed,
        );
      }
    }
    return [];
  },
};
