import { compare, isDecimal, normaliseDecimal, printTarget, times } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { quantityOf } from "../../words/targets.ts";

const MONTHLY = /^(万元|万|元)\/(个?月)$/;
const MONTHS = /(\d{1,2})\s?个月/;

const cost = (target: string) => ({ class: "成本指标", name: "养护费用", target });
const months = (target: string) => ({ class: "时效指标", name: "养护期限", target });

export const monthlyCost: ProjectRule = {
  id: "projects.monthly-cost",
  title: "按月的成本乘月数超过预算",
  severity: "info",
  why: "每月最多花多少、花几个月都写了，乘出来超过预算数，上限定高了或者月数不对。",
  scope: "project",
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { budget: ["24.00", "", ""], rows: [months("11个月"), cost("≤2.6万元/月")] },
      { budget: ["24.00", "", ""], rows: [months("=12个月"), cost("2.1万/月")] },
      { budget: ["3.00", "", ""], rows: [cost("=3000元/月")], goals: ["租用12个月。"] },
    ],
    good: [
      { budget: ["28.60", "", ""], rows: [months("11个月"), cost("≤2.6万元/月")] },
      { budget: ["24.00", "", ""], rows: [cost("≤2.6万元/月")] },
      { budget: ["", "", ""], rows: [months("11个月"), cost("≤2.6万元/月")] },
      { budget: ["24.00", "", ""], rows: [months("11个月"), cost("≤2.6万元/月")], form: { columns: ["level3"] } },
    ],
  },
  check({ project, places }) {
    const { total } = project.budget;
    if (!isDecimal(total)) return [];
    return project.indicators.flatMap((row, index): readonly Found[] => {
      if (row.target.kind !== "quantity" || !row.target.unit.includes("/")) return [];
      const target = quantityOf(row);
      const money = MONTHLY.exec(target?.unit ?? "")?.[1];
      if (target === undefined || money === undefined || places[index]?.class.measures !== "cost") return [];
      const said = [
        ...project.indicators.map((other) => `${other.level3}，${printTarget(other.target)}`),
        project.purpose,
        ...project.goals,
      ];
      const counts = new Set(said.flatMap((text) => MONTHS.exec(text)?.[1] ?? []));
      const [count] = counts;
      if (count === undefined || counts.size > 1) return [];
      const product = times(target.value, count, money === "元" ? -4 : 0);
      if (product === undefined || compare(product, total) !== 1) return [];
      return [
        {
          message: `按月的成本乘月数超过预算。${quote(row.level3)}是“${printTarget(row.target)}”，×${count}个月＝${product}万元，预算数 ${normaliseDecimal(total)}万元，核对。`,
          indicator: index + 1,
          field: "target",
          printed: `${printTarget(row.target)}×${count}个月`,
          expected: normaliseDecimal(total),
        },
      ];
    });
  },
};
