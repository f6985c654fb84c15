import { document } from "./draw.ts";
import type { Form } from "./form.ts";
import { sheet } from "./sheet.ts";

/** Forms of someone who knew descriptions of them and nothing of the reader; as `FORMS`. */
export const OUTSIDE_FORMS: Readonly<Record<string, Form>> = {
  /** 重庆: the office only in the line above the table, the bureau above it in a cell, 资金 in the title. */
  chongqingFund: {
    make: () =>
      document(
        "2025年区级重点专项资金绩效目标表（一级项目）",
        "编制单位：涪江区石桥街道办事处",
        sheet(`
专项资金名称|临时救助资金|<|<|业务主管部门|涪江区民政局|<
2025年预算（万元）|96.00|<|<|上年预算（万元）|88.00|<
当年绩效目标|救助困难家庭160户，发放救助金480人次。|<|<|<|<|<
一级指标|二级指标|三级指标|指标性质|指标值|计量单位|指标权重（%）
产出指标|数量指标|救助困难家庭|≥|160|户|40
^|质量指标|救助对象认定准确率|≥|99|%|30
效益指标|社会效益指标|困难群众生活改善||有效改善||20
满意度指标|满意度指标|救助对象满意度|≥|90|%|10
`),
      ),
    kind: "tables",
    agency: "涪江区石桥街道办事处",
    year: 2025,
    projects: [
      {
        name: "临时救助资金",
        budget: ["96.00"],
        goals: ["救助困难家庭160户，发放救助金480人次。"],
        rows: [
          "产出指标|数量指标|救助困难家庭|≥160户|指标权重（%）=40",
          "产出指标|质量指标|救助对象认定准确率|≥99%",
          "效益指标|社会效益指标|困难群众生活改善|有效改善",
          "满意度指标|满意度指标|救助对象满意度|≥90%",
        ],
      },
    ],
  },
};
