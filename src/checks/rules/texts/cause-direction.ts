import type { TextRule } from "../../rule.ts";
import { wrongCauses } from "../../words/causes.ts";
import { quote } from "../../words/quote.ts";

export const causeDirection: TextRule = {
  id: "texts.cause-direction",
  title: "增减的原因说反了",
  severity: "warning",
  why: "减少的原因写着“增加”，多半是照抄上年，或者增减写反了。",
  scope: "texts",
  strays: true,
  behind: [{ rules: ["texts.contradictory-words", "texts.change-percent", "figures.stated-change"], at: "gap-here" }],
  marks: { pairs: ["原因", "由于", "主要"] },
  examples: {
    bad: [
      "2026年机关运行经费157.80万元，比2025年减少8.60万元，下降5.17%，主要原因是公用经费定额标准提高。",
      "2026年机关运行经费28.60万元，与2025年预算持平，主要是新增档案数字化经费。",
      "公务接待费9.00万元，比上年增加2.00万元，主要原因是厉行节约，严格控制接待。",
      "畜禽奖补资金80.00万元，比上年减少20.00万元，主要原因是新增奖补养殖场5家。",
      "公路养护资金比上年增加40.00万元，主要原因是列养里程由1298公里减少到1236公里。",
      "培训费6.00万元，原因是新增培训4场次，比2025年减少1.50万元。",
    ],
    good: [
      "收支总计各减少76.80万元，下降4.23%。主要原因：人员退休、项目核减。",
      "退休费增加6.00万元。主要原因：人员退休、标准提高。",
      "机关运行经费28.60万元，与上年持平，主要是新增档案数字化经费，同时压减会议费。",
      "项目支出90.00万元，比上年减少8.00万元，主要原因是新建项目完工，设备采购减少。",
      "基本支出增加13.29万元，项目支出减少2.20万元，主要原因是人员增加。",
      "办公费4.00万元，比上年减少0.40万元，主要是提高办公用品使用效率。",
    ],
  },
  check({ text, kind }) {
    if (kind === "cell") return [];
    return wrongCauses(text).map(({ change, cause }) => ({
      message: `增减和原因不合。写的是“${change}”，原因却是${quote(cause)}，核对后改其中一个。`,
      printed: change,
    }));
  },
};
