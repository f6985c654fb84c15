import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { countsBadThing, isRateName, meantTarget } from "../../words/targets.ts";

const ODD_SIGN = /^\s*[=＝<>＜＞‹›〈〉≥≤]{1,3}\s*$/;

export const noSymbol: IndicatorRule = {
  id: "values.no-symbol",
  title: "比率没有符号",
  severity: "warning",
  why: "“90%”是正好 90%，多一点少一点都算没有达到，目标应当是“≥90%”。",
  scope: "indicator",
  needs: { columns: ["target"], signs: [""], unit: "%" },
  examples: {
    bad: [
      { name: "群众满意度", class: "服务对象满意度指标", target: "90%" },
      { name: "案件完成率", class: "质量指标", target: "98%" },
      { name: "宣传覆盖率", class: "社会效益指标", target: "95.5%" },
    ],
    good: [
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥90%" },
      { name: "工程验收合格率", class: "质量指标", target: "100%" },
      { name: "改造座数", target: "11座" },
      { name: "配套资金比例", class: "成本指标", target: "30%" },
      { name: "事故发生率", class: "社会效益指标", target: "1%" },
    ],
  },
  check({ row, measures, quantity: target }) {
    if (target === undefined) return [];
    // A form with the unit behind the name may have the sign in its head as well.
    if (row.target.kind !== "quantity" || row.target.unit === "") return [];
    if (target.number === 0 || target.number >= 100 || measures === "cost") return [];
    if (!(measures === "satisfaction" || isRateName(row.level3)) || countsBadThing(row.level3)) return [];
    const meant = meantTarget(target, { symbol: "≥", unit: "%" });
    const printed = printTarget(row.target);
    // “＝＞” in the column of signs: something was written, and nobody can tell what.
    const odd = Object.values(row.extra ?? {}).find((cell) => ODD_SIGN.test(cell));
    const what = odd === undefined ? `“${printed}”没有符号` : `符号写成了“${odd}”`;
    const message = `${what}。${quote(row.level3)}正好 ${printed} 才算达到，写成“${meant.expected}”。`;
    return [{ message, field: "target", printed, ...meant }];
  },
};
