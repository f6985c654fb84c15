import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** A result or a wish in place of what is counted. */
const WISH =
  /^(?:(?:工作|社会|治理|宣传|取得|整体|项目)?(?:成效|效果|成果|成绩|作用|影响|进展|效益|反响|秩序|风气)(?:较为|比较|十分|非常|很)?(?:明显|显著|良好|突出|较好|优秀|好)|(?:明显|显著|较大|大幅)(?:改善|提高|提升|好转|增强)|有所(?:改善|提高|提升|增强)|(?:持续|不断|逐步|长期)(?:改善|提高|提升|完善|向好|有效)|良好|较好|优秀|优良|显著|明显|及时|达标|合格|完成|已完成|按时完成|及时完成|全部完成|按期完成|满意|较满意|基本满意|非常满意)$/;

export const wishAsName: IndicatorRule = {
  id: "values.wish-as-name",
  title: "三级指标写的是结果",
  severity: "warning",
  why: "“成效明显”是希望的结果，没有说数的是什么，后面的数就没有主语。",
  scope: "indicator",
  needs: { columns: ["level3"] },
  examples: {
    bad: [
      { name: "成效明显", class: "社会效益指标", target: "≥90%" },
      { name: "有所提升", class: "社会效益指标", target: "10%" },
      { name: "按时完成", class: "时效指标", target: "100%" },
    ],
    good: [
      { name: "政策知晓率", class: "社会效益指标", target: "≥90%" },
      { name: "验收合格率", class: "质量指标", target: "100%" },
      { name: "按时完成率", class: "时效指标", target: "100%" },
      { name: "成效明显的村", target: "12个", columns: ["target"] },
    ],
  },
  check({ name }) {
    const said = name.trim();
    if (!WISH.test(said)) return [];
    return [
      {
        message: `三级指标写的是结果。${quote(said)}是值，不是名称，名称写数的是什么，例如“政策知晓率”。`,
        field: "level3",
        printed: said,
      },
    ];
  },
};
