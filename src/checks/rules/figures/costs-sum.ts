import { difference, isDecimal, sameAmount, scale, sum } from "../../../domain/index.ts";
import type { DocumentRule } from "../../rule.ts";
import { quantityOf } from "../../words/targets.ts";

const cost = (target: string) => ({ rows: [{ class: "成本指标", name: "总成本", target }] });

export const costsSum: DocumentRule = {
  id: "figures.costs-sum",
  title: "各项目成本之和不等于项目支出",
  severity: "warning",
  why: "表里不印预算数的，各项目的总成本加起来就是项目支出。",
  scope: "figures",
  examples: {
    bad: [
      { figures: { 项目支出: "75.00" }, projects: [cost("≤60.00万元"), cost("12万元")] },
      { figures: { 项目支出: "70.00" }, projects: [cost("≤60.00万元"), cost("120000元")] },
      { figures: { 项目支出: "60.10" }, projects: [cost("≤60.01万元"), cost("0.01万元")] },
    ],
    good: [
      { figures: { 项目支出: "72.00" }, projects: [cost("≤60.00万元"), cost("120000元")] },
      { figures: { 项目支出: "75.00" }, projects: [cost("≤60.00万元"), cost("按合同价控制")] },
      { figures: { 项目支出: "75.00" }, projects: [{ ...cost("≤60.00万元"), budget: ["75.00", "75.00", ""] }] },
      { projects: [cost("≤60.00万元"), cost("12万元")] },
    ],
  },
  check({ draft, summaries }) {
    const printed = draft.figures.项目支出 ?? "";
    if (!isDecimal(printed) || summaries.length === 0 || summaries.some(({ total }) => total !== "")) return [];
    const costs = summaries.map(({ project }) => {
      const rows = project.indicators.filter(({ level2 }) => /成本/.test(level2));
      const [row] = rows;
      const target = row === undefined || rows.length > 1 ? undefined : quantityOf(row);
      if (row === undefined || target === undefined || /(每|单价|人均|标准)/.test(row.level3)) return undefined;
      return target.unit === "万元" ? target.value : target.unit === "元" ? scale(target.value, -4) : undefined;
    });
    const amounts = costs.filter((value) => value !== undefined);
    const all = amounts.length === summaries.length ? sum(amounts) : undefined;
    if (all === undefined || sameAmount(all, printed)) return [];
    const gap = difference(printed, all) ?? "";
    const words = gap.startsWith("-") ? `多 ${gap.slice(1)}` : `少 ${gap}`;
    return [
      {
        message: `各项目成本和项目支出不等。${summaries.length} 个项目的成本加起来是 ${all}，项目支出是 ${printed}，${words}，核对。`,
        section: "figures",
        field: "项目支出",
        printed,
        expected: all,
      },
    ];
  },
};
