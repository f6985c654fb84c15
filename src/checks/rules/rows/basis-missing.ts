import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

export const basisMissing: IndicatorRule = {
  id: "rows.basis-missing",
  title: "没有写依据",
  severity: "warning",
  why: "公开后会有人问这个数从哪里来。",
  scope: "indicator",
  needs: { columns: ["basis"], row: ({ based }) => !based },
  examples: {
    bad: [
      { name: "巡查次数", target: "≥12次", basis: "" },
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥95%", basis: " " },
      { name: "项目成本", class: "成本指标", target: "≤5.00万元" },
    ],
    good: [
      { name: "巡查次数", target: "≥12次", basis: "年度计划" },
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥95%", basis: "调查问卷" },
      { name: "项目成本", class: "成本指标", target: "≤5.00万元", basis: "合同约定" },
    ],
  },
  check({ row }) {
    return [
      {
        message: `没有写依据。公开后会有人问${quote(row.level3)}的数从哪里来，写上“年度计划”“合同约定”或文件名。`,
        field: "basis",
        printed: "",
        missing: true,
      },
    ];
  },
};
