import { document } from "./draw.ts";
import type { Form } from "./form.ts";
import { sheet } from "./sheet.ts";

const drawn = (drawing: string) => ({
  make: () => document("白水乡人民政府2025年度项目支出绩效自评表", sheet(drawing)),
  kind: "selfEvaluation" as const,
  agency: "白水乡人民政府",
});

/** Self-evaluations whose rows of money, sums and points are called otherwise; as `FORMS`. */
export const RESULTS_OF_OTHER_HEADS: Readonly<Record<string, Form>> = {
  /** Purses of any name, sums that say what they are of, and the rate of the budget as a row of its own. */
  sums: {
    ...drawn(`
项目名称|五保供养|<|<|<|<|<
预算执行情况|预算数（A）|实际到位（B）|实际支出（C）|执行率（C/A）|权重（分）|执行率得分（分）
年度总金额|72.00|72.00|70.20|97.5%|10|9.75
中央资金|50.00|50.00|50.00|100%|—|—
县区配套|18.00|18.00|16.20|90%|—|—
村级自筹|4.00|4.00|4.00|100%|—|—
一级指标|二级指标|三级指标|计划指标值（A）|实际完成值（B）|权重|得分
产出指标|数量指标|供养人数|86人|85人|40|39.53
本页小计|<|<|<|<|40|39.53
效益指标|社会效益|生活保障|到位|到位|50|50
预算执行率|<|<|100%|97.5%|10|9.75
|||合计得分（含预算执行率）||100|99.28
评价等级|优|<|<|<|总得分|99.28
`),
    projects: [
      {
        name: "五保供养",
        budget: ["72.00"],
        extra: {
          "实际支出（C）": "70.20",
          "县区配套实际支出（C）": "16.20",
          "村级自筹预算数（A）": "4.00",
          评价等级: "优",
          总得分: "99.28",
        },
        rows: [
          "产出指标|数量指标|供养人数|86人|权重=40",
          "效益指标|社会效益|生活保障|到位",
          "预算执行率||预算执行率|100%|得分=9.75",
        ],
      },
    ],
  },
  /** Points of the classes beside those of the rows. */
  pointsOfClasses: {
    ...drawn(`
项目名称|修渠|<|<|<|<|<|<
一级指标|权重|二级指标|权重|三级指标|权重|指标值|实际值
产出指标|60|数量指标|40|修建水渠|25|5公里|5公里
^|^|^|^|改造涵洞|15|20处|20处
^|^|质量指标|20|合格率|20|100%|100%
满意度指标|40|满意度|40|群众满意度|40|≥90%|94%
`),
    projects: [
      {
        name: "修渠",
        rows: [
          "产出指标|数量指标|修建水渠|5公里|权重=25|一级指标权重=60|二级指标权重=40",
          "产出指标|数量指标|改造涵洞|20处|权重=15",
          "产出指标|质量指标|合格率|100%|权重=20",
          "满意度指标|满意度|群众满意度|≥90%|权重=40",
        ],
      },
    ],
  },
};
