import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

export const basisNotBasis: IndicatorRule = {
  id: "rows.basis-not-basis",
  title: "依据不是依据",
  severity: "warning",
  why: "依据要说这个数从哪里来，怎样评分、做没做到都不是依据。",
  scope: "indicator",
  needs: { columns: ["basis"] },
  examples: {
    bad: [
      { name: "民兵集训次数", target: "≥2次", basis: "按比例评定完成率" },
      { name: "发放人数", target: "≥15人", basis: "是" },
      { name: "发放率", class: "质量指标", target: "100%", basis: "100%" },
    ],
    good: [
      { name: "民兵集训次数", target: "≥2次", basis: "年度训练计划" },
      { name: "发放人数", target: "≥15人", basis: "发放人员登记表" },
      { name: "满意度", class: "服务对象满意度指标", target: "≥95%", basis: "满意度评价报告" },
    ],
  },
  check({ row }) {
    const basis = row.basis.trim();
    const scoring =
      /(评定|评分|扣分|得分|打分)/.test(basis) && !/(标准|办法|文件|报告|细则|方案|通知|表|《)/.test(basis);
    if (!scoring && !/^(是|否|有|无|同上|略|[≥≤=<>]?[\d.]+(%|％|个|次|人)?)$/.test(basis)) return [];
    return [
      {
        message: `依据不是依据。${quote(basis)}没有说数从哪里来，写上计划、合同、台账或文件名。`,
        field: "basis",
        printed: basis,
      },
    ];
  },
};
