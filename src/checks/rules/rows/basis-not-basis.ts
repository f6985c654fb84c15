import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** Papers in which nobody is asked whether he is content. */
const WORKS = /^(设计文件|施工图|设计图|概算|工程量清单|验收单|花名册|采购(计划|合同|清单)|发票|报价单)$/;
/** What is seen, tested and counted, whatever anyone thinks of it. */
const MEASURED =
  /(工程|设备|房屋|设施|材料|器材|验收|(?<!服务|供餐|教学)质量)[^服]{0,4}(合格|达标|优良|完好)率$|(面积|里程|长度|册数|株数|处数|台数|套数|座数)$/;
/** What people are asked with: no price and no test stands there. */
const ASKING = /^(服务对象|群众)?(满意度|问卷)(调查|测评)?(表|问卷|结果|报告)?$|^(调查|测评)问卷$/;

export const basisNotBasis: IndicatorRule = {
  id: "rows.basis-not-basis",
  title: "依据不是依据",
  severity: "warning",
  why: "依据要说这个数从哪里来，怎样评分、做没做到都不是依据。",
  scope: "indicator",
  needs: { columns: ["basis"], row: ({ based }) => based },
  examples: {
    bad: [
      { name: "民兵集训次数", target: "≥2次", basis: "按比例评定完成率" },
      { name: "发放率", class: "质量指标", target: "100%", basis: "100%" },
      { name: "参观群众满意度", class: "服务对象满意度指标", target: "≥90%", basis: "设计文件" },
      { name: "单车采购价格", class: "成本指标", target: "≤30万元", basis: "满意度调查" },
      { name: "加固房屋质量达标率", class: "质量指标", target: "100%", basis: "满意度调查" },
      { name: "修渠长度", target: "≥3公里", basis: "群众问卷" },
    ],
    good: [
      { name: "民兵集训次数", target: "≥2次", basis: "年度训练计划" },
      { name: "发放人数", target: "≥15人", basis: "发放人员登记表" },
      { name: "满意度", class: "服务对象满意度指标", target: "≥95%", basis: "满意度评价报告" },
      { name: "服务质量达标率", class: "质量指标", target: "≥95%", basis: "满意度调查" },
      { name: "管网使用年限", class: "服务对象满意度指标", target: "≥20年", basis: "设计文件" },
    ],
  },
  check({ row, measures, name }) {
    const basis = row.basis.trim();
    const asked = /满意(度|率|程度)$/.test(name);
    if (asked ? WORKS.test(basis) : ASKING.test(basis) && (measures === "cost" || MEASURED.test(name))) {
      const told = asked ? "是问出来的" : measures === "cost" ? "是一笔钱" : "是验收、清点出来的";
      const mend = asked ? "问卷或者调查" : measures === "cost" ? "预算、合同或者询价" : "验收单或者台账";
      const message = `依据和指标不是一回事。${quote(name)}${told}，${quote(basis)}里没有这个数，写上${mend}。`;
      return [{ message, field: "basis", printed: basis }];
    }
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
