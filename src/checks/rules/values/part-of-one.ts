import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** What comes in whole ones only. */
const WHOLE =
  /^(个|人|名|位|人次|户|户次|家|家次|次|场|期|台|套|辆|只|头|座|所|处|盏|件|册|份|栋|间|条|根|棵|株|块|支|批|批次|宗|起|村)$/;
/** An average may be a part of one. */
const AVERAGE = /(均|每|率|比|系数|指数|折|密度|当量|千人|万人|百人)/;

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
    ],
    good: [
      { name: "购置分类桶数量", target: "≥1.5万只" },
      { name: "购置分类桶数量", target: "≥150.00只" },
      { name: "人均图书", target: "≥1.5册" },
      { name: "工期", class: "时效指标", target: "≤1.5个月" },
      { name: "管护面积", target: "≥3.9亩" },
      { name: "每千人床位数", target: "≥6.4个" },
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
