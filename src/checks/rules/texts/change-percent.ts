import type { TextRule } from "../../rule.ts";
import { pairsOf } from "../../words/marks.ts";
import { around } from "../../words/quote.ts";
import { wrongChange } from "../../words/stated-change.ts";

export const changePercent: TextRule = {
  id: "texts.change-percent",
  title: "增减算错",
  severity: "warning",
  why: "两年的数、增减额和百分比写在一句话里，改了一个没有改另一个，谁都算得出。",
  scope: "texts",
  behind: { rules: ["figures.growth-percent", "figures.stated-change", "figures.change-sum"], at: "place" },
  marks: { pairs: pairsOf("比较与同", "2上去") },
  examples: {
    bad: [
      "集镇绿化养护2026年预算安排24.00万元，2025年预算执行数22.00万元，比2025年预算执行数增加9.90%。",
      "2026年“三公”经费8.00万元，比2025年减少1.00万元，下降12.50%。",
      "支出预算1100.00万元，比2025年1000.00万元增加100.00万元，变动幅度9.00%。",
      "公务接待费3.00万元，比2025年2.50万元增加0.80万元。",
      "公务接待费2.00万元，比上年2.50万元增加0.50万元。",
      "收入总计1742.00万元，支出总计1742.00万元，与2025年1698.40万元相比，收、支总计各增加53.60万元。",
    ],
    good: [
      "收入总计1742.00万元，支出总计1742.00万元，与2025年1698.40万元相比，收、支总计各增加43.60万元。",
      "集镇绿化养护2026年预算安排24.00万元，2025年预算执行数22.00万元，比2025年预算执行数增加9.09%。",
      "2026年“三公”经费8.00万元，比2025年减少1.00万元，下降11.11%。",
      "2026年收入520.00万元，比2025年增加20.00万元，增长4%。",
      "2026年收支预算1,150.00万元,比2025年减少42.00万元,下降3.52%。",
      "其中：基本支出100.00万元，项目支出50.00万元，比上年增加3.00万元，增长9%。",
      "本年安排24.00万元，比2025年增加12.00%，主要原因是新增绿地。",
    ],
  },
  check({ text, kind, facts }) {
    if (kind === "cell") return [];
    const found = wrongChange(text, facts.year);
    if (found === undefined) return [];
    return [
      {
        message: `增减算错。${around(text, found.index, found.length)}，${found.sum}，写的是${found.printed}，应为${found.expected}。`,
        printed: found.printed,
        expected: found.expected,
      },
    ];
  },
};
