import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** What comes in whole ones only. */
const WHOLE =
  /^(个|人|名|位|人次|户|户次|家|家次|次|场|期|台|套|辆|只|头|座|所|处|盏|件|册|份|栋|间|条|根|棵|株|块|支|批|批次|宗|起|村)$/;
/** An average may be a part of one, and so may what falls to a hundred or ten thousand: 万台设备死亡人数, 百公里故障次数. */
const AVERAGE =
  /均|每|率|比|系数|指数|折|密度|当量|(?<!\d)[十百千万亿]+(?:人|名|户|台|辆|车|元|吨|公里|件|张|次|头|亩|平方米|米|工时|工日|小时)/;

export const partOfOne: IndicatorRule = {
  id: "values.part-of-one",
  title: "整个的东西写了小数",
  severity: "error",
  why: "“1.5只”“4.2人”没有半个的，多半是漏了“万”。",
  scope: "indicator",
  behind: { rules: ["values.unit-kind"], at: "row" },
  needs: { columns: ["target"], target: "number", row: ({ unit }) => WHOLE.test(unit) },
  examples: {
    bad: [
      { name: "购置分类桶数量", target: "≥1.5只" },
      { name: "覆盖人口", target: "≥4.2人" },
      { name: "健康评估老年人数", target: "≥3.60人" },
      { name: "服务3万人口的网格员人数", target: "≥1.2人" },
    ],
    good: [
      { name: "购置分类桶数量", target: "≥1.5万只" },
      { name: "购置分类桶数量", target: "≥150.00只" },
      { name: "人均图书", target: "≥1.5册" },
      { name: "工期", class: "时效指标", target: "≤1.5个月" },
      { name: "管护面积", target: "≥3.9亩" },
      { name: "每千人床位数", target: "≥6.4个" },
      { name: "万台特种设备死亡人数", target: "≤0.1人" },
      { name: "亿元产值生产安全事故起数", target: "≤0.02起" },
    ],
  },
  check({ row, quantity: target }) {
    if (target === undefined || !/\.\d*[1-9]/.test(target.value)) return [];
    if (AVERAGE.test(row.level3 + row.description)) return [];
    const printed = printTarget(row.target);
    const expected = printTarget({ ...target, unit: `万${target.unit}` });
    return [
      {
        message: `整个的东西写了小数。${quote(row.level3)}写的是“${printed}”，不会有零头，核对是不是“${expected}”。`,
        field: "target",
        printed,
        expected,
      },
    ];
  },
};
