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
      "公务接待费1.20万元，比上年减少0.50万元，下降29.41%，原因是来访批次增加。",
      "公务用车运行维护费4.00万元，比上年减少0.20万元，下降4.76%，减少原因是新增执法用车1辆。",
      "行政单位离退休2026年预算31.80万元，增加1.20万元，增长3.92%，主要原因是退休人员减少2人。",
      "培训费6.00万元，比上年增加2.00万元，主要是培训场次减少。",
      "一般行政管理事务48.00万元，比上年减少4.00万元，主要原因是设备更新任务增加。",
    ],
    good: [
      "公务接待费1.20万元，比上年减少0.50万元，下降29.41%，原因是来访批次减少。",
      "行政运行300.00万元，比上年减少8.60万元，主要原因是退休人员增加。",
      "公务用车购置费0万元，比上年减少18.00万元，主要原因是上年购置公务用车1辆。",
      "项目支出90.00万元，比上年减少8.00万元，主要原因是新建项目完工，设备采购减少。",
      "基本支出增加13.29万元，项目支出减少2.20万元，主要原因是人员增加。",
      "办公费4.00万元，比上年减少0.40万元，主要是提高办公用品使用效率。",
      "机关运行经费157.80万元，比上年增加8.60万元，主要原因是压减会议费后增加取暖费定额标准。",
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
