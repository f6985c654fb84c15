import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** How content, in words. */
const VAGUE = /^(较|比较|很|非常|基本|十分)?满意$|^(较|很)?(高|好)$|^(良好|优秀?|提升|提高|有所(提升|提高))$/;

/** What a name that says what is counted is counted in; an amount or a standard has a unit of its own. */
const UNITS: readonly (readonly [name: RegExp, unit: string])[] = [
  [/人数|人员数量?$|名额$/, "人"],
  [/户数/, "户"],
  [/人次/, "人次"],
  [/次数|频次/, "次"],
  [/场次|场数/, "场"],
  [/期数/, "期"],
  [/面积/, "平方米"],
  [/长度|里程/, "公里"],
  [/份数|册数/, "份"],
];

export const quantityWithoutNumber: IndicatorRule = {
  id: "values.quantity-without-number",
  title: "数量、满意度没有数",
  severity: "warning",
  why: "数量指标就是要写多少，写成文字就无从核对。",
  scope: "indicator",
  behind: { rules: ["values.missing-target", "values.repeats-name"], at: "row" },
  needs: { columns: ["target"], target: "words", measures: ["quantity", "satisfaction"] },
  examples: {
    bad: [
      { name: "安装数量", target: "足够覆盖全部小区" },
      { name: "组织学习", target: "是" },
      { name: "涉及人数", target: "所有符合条件的人员" },
      { name: "老年人满意度", class: "服务对象满意度指标", target: "较满意" },
    ],
    good: [
      { name: "安装数量", target: "9个小区全部安装" },
      { name: "组织学习", target: "≥4次" },
      { name: "宣传活动", target: "每月一次" },
      { name: "涉及人数", target: "" },
      { name: "检查行业类别", target: "四类" },
      { name: "送喜报次数", target: "按实际发生" },
    ],
  },
  check({ row, text, measures, name }) {
    // How many there will be nobody can say beforehand; the office says so.
    if (/^(据实|按实际|按需|以实际|根据实际|应[一-龥]尽[一-龥]|动态清零)/.test(text)) return [];
    if (measures === "satisfaction") {
      if (!/满意(度|率)$/.test(name) || !VAGUE.test(text)) return [];
      const message = `满意度没有数。${quote(name)}写的是${quote(text)}，写到百分之几，例如“≥90%”。`;
      return [{ message, field: "target", printed: text }];
    }
    if (
      /[\d０-９]|[一二两三四五六七八九十百千万](个|次|人|名|户|处|座|套|台|场|期|篇|份|辆|家|村|条|项|批|类|种|级|轮|款|门|所|支|组|回|遍|天|月|季)/.test(
        text,
      )
    )
      return [];
    const unit = UNITS.find(([name]) => name.test(row.level3))?.[1];
    const mend = unit === undefined ? "改成数和单位" : `改成数，单位是“${unit}”`;
    return [
      {
        message: `数量指标没有数。${quote(row.level3)}写的是${quote(text)}，${mend}。`,
        field: "target",
        printed: text,
      },
    ];
  },
};
