import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

export const descriptionMissing: IndicatorRule = {
  id: "rows.description-missing",
  title: "没有写描述",
  severity: "warning",
  why: "没有描述就不知道这个数怎样数出来。",
  scope: "indicator",
  needs: { columns: ["description"] },
  examples: {
    bad: [
      { name: "慰问人数", description: "", target: "≥4人" },
      { name: "发放率", class: "质量指标", description: " ", target: "100%" },
      { name: "项目成本", class: "成本指标", target: "≤5.00万元" },
    ],
    good: [
      { name: "慰问人数", description: "春节上门慰问的人数", target: "≥4人" },
      { name: "", target: "" },
      { name: "发放率", class: "质量指标", description: "已发放人数的比例", target: "100%" },
    ],
  },
  check({ row }) {
    if (row.description.trim() !== "" || row.level3.trim() === "") return [];
    return [
      {
        message: `没有写描述。${quote(row.level3)}怎样数出来，写一句话。`,
        field: "description",
        printed: "",
        missing: true,
      },
    ];
  },
};
