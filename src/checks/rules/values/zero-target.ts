import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { countsBadThing, isAtMost } from "../../words/targets.ts";

const NAMED_BAD = /(违|漏|^无|^未|超标|超时)/;
const MAY_BE_ZERO = /(零|为0|不发生|未发生|偏差|误差|新增|负债|超预算|超标准|因公出国|购置费|增长|变化)/;

export const zeroTarget: IndicatorRule = {
  id: "values.zero-target",
  title: "指标值是 0",
  severity: "error",
  why: "正常使用率 0%、培训 0 次等于什么都不做，多半是没有填完。",
  scope: "indicator",
  examples: {
    bad: [
      { name: "设备正常使用率", class: "质量指标", target: "0%" },
      { name: "培训次数", target: "≥0次" },
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥0.00%" },
    ],
    good: [
      { name: "安全事故发生数", class: "社会效益指标", target: "=0起" },
      { name: "重大火灾起数", class: "社会效益指标", target: "0起" },
      { name: "设备正常使用率", class: "质量指标", target: "≥95%" },
      { name: "成本偏差率", class: "成本指标", target: "≤0%" },
      { name: "群众越级上访人数", class: "社会效益指标", target: "0人" },
    ],
  },
  check({ row, quantity: target }) {
    if (target === undefined || target.number !== 0 || isAtMost(target.symbol)) return [];
    const said = `${row.level3}${row.description}`;
    if (countsBadThing(row.level3) || NAMED_BAD.test(row.level3) || MAY_BE_ZERO.test(said)) return [];
    const printed = printTarget(row.target);
    return [
      {
        message: `指标值是 0。${quote(row.level3)}写的是“${printed}”，等于不做，写上要达到的数。`,
        field: "target",
        printed,
      },
    ];
  },
};
