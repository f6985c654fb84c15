import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

export const quantityWithoutNumber: IndicatorRule = {
  id: "values.quantity-without-number",
  title: "数量指标没有数",
  severity: "warning",
  why: "数量指标就是要写多少，写成文字就无从核对。",
  scope: "indicator",
  behind: { rules: ["values.missing-target", "values.repeats-name"], at: "row" },
  needs: { columns: ["target"], target: "words", measures: ["quantity"] },
  examples: {
    bad: [
      { name: "安装数量", target: "足够覆盖全部小区" },
      { name: "组织学习", target: "是" },
      { name: "涉及人数", target: "所有符合条件的人员" },
    ],
    good: [
      { name: "安装数量", target: "9个小区全部安装" },
      { name: "组织学习", target: "≥4次" },
      { name: "宣传活动", target: "每月一次" },
      { name: "涉及人数", target: "" },
      { name: "送喜报次数", target: "按实际发生" },
    ],
  },
  check({ row, text }) {
    // How many there will be nobody can say beforehand; the office says so.
    if (/^(据实|按实际|按需|以实际|根据实际|应[一-龥]尽[一-龥])/.test(text)) return [];
    if (/[\d０-９]|[一二两三四五六七八九十百千万](个|次|人|名|户|处|座|套|台|场|期|篇|份|辆|家|村|条|项|批)/.test(text))
      return [];
    return [
      {
        message: `数量指标没有数。${quote(row.level3)}写的是${quote(text)}，改成数和单位，例如“≥4次”。`,
        field: "target",
        printed: text,
      },
    ];
  },
};
