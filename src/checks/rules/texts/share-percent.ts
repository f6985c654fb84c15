import type { TextRule } from "../../rule.ts";
import { pairsOf } from "../../words/marks.ts";
import { around } from "../../words/quote.ts";
import { wrongShares } from "../../words/shares.ts";

export const sharePercent: TextRule = {
  id: "texts.share-percent",
  title: "百分比算错",
  severity: "warning",
  why: "部分、总数和百分比写在一起，改了一个没有改另一个，谁都算得出。",
  scope: "texts",
  strays: true,
  marks: { pairs: [...pairsOf("占", "总支收预全年部财0123456789比本当一"), ...pairsOf("行成制动长减", "率")] },
  examples: {
    bad: [
      "2026年支出合计850.00万元，其中：基本支出510.00万元，占62.00%；项目支出340.00万元，占40.00%。",
      "支出预算总额640.00万元。按类别划分：基本支出480.00万元，占支出预算总额的57.00%。",
      "全年预算数320.00万元，执行数304.00万元，执行率96.00%。",
      { text: "在职18人、编制20人，控制率111.11%", kind: "description" },
      { text: "变动率≤0得满分，本年4.20万元，上年4.00万元，变动率-5.00%", kind: "description" },
      "二、收入预算情况。一般公共预算占76.7%，政府性基金占29.3%。",
    ],
    good: [
      { text: "变动率≤0得满分，本年3.80万元，上年4.00万元，变动率-5.00%", kind: "description" },
      "一般公共预算占70.67%，政府性基金占29.33%。一般公共预算占76.7%，政府性基金占29.3%的部分已下达。",
      "2026年支出合计850.00万元，其中：基本支出510.00万元，占60.00%；项目支出340.00万元，占40%。",
      "支出300.00万元，其中：项目支出100.00万元，占33.33%，基本支出200.00万元，占66.66%。",
      "支出850.00万元，其中：基本支出510.00万元，包括人员经费408.00万元，占基本支出的80%。",
      "绿化面积占全镇的31.5%，全年预算数320.00万元，执行数304.00万元，执行率95.00%。",
      { text: "目标完成率达到95%，预算执行率98%", kind: "goal" },
    ],
  },
  check({ text }) {
    return wrongShares(text).map((found) => ({
      message: `百分比算错。${around(text, found.index, found.length)}，${found.sum}，写的是${found.printed}，核对。`,
      printed: found.printed,
      expected: found.expected,
    }));
  },
};
