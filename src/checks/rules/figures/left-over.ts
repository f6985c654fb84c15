import type { DocumentRule } from "../../rule.ts";
import { wrongAdjustments, wrongRests } from "../../words/balance.ts";
import { proseOf } from "../../words/prose.ts";
import { around } from "../../words/quote.ts";

const REPORT = { kind: "selfEvaluation" } as const;

export const leftOver: DocumentRule = {
  id: "figures.left-over",
  title: "结余或调整后的预算算错",
  severity: "warning",
  why: "结余是收入减支出，调整后的预算是年初预算加减追加，三个数里改了一个，另外两个没有改。",
  scope: "figures",
  behind: { rules: ["texts.sum"], at: "gap-here" },
  examples: {
    bad: [
      { ...REPORT, own: ["项目预算资金264.00万元，实际支出253.44万元，预算执行率96.00%，结余11.56万元。"] },
      {
        ...REPORT,
        texts: {
          budget: ["2024年收入合计386.40万元。", "2024年支出合计379.84万元。", "年末结转结余6.65万元，全部为尾款。"],
        },
      },
      { ...REPORT, own: ["2024年年初预算868.00万元，执行中调减12.00万元，调整后预算865.00万元，全年支出840.59万元。"] },
      { ...REPORT, own: ["年初预算628.00万元，调整预算数674.50万元，其中年中追加42.50万元。"] },
      { ...REPORT, own: ["到位资金120.00万元，已支付98.60万元，剩余资金24.10万元。"] },
    ],
    good: [
      { ...REPORT, own: ["项目预算资金264.00万元，实际支出253.44万元，结余10.56万元。"] },
      { ...REPORT, own: ["项目预算资金264.00万元，实际支出253.44万元，其中监理费结余2.00万元。"] },
      { ...REPORT, own: ["年初预算380.00万元，年中追加预算40.00万元，调整后预算420.00万元。"] },
      { ...REPORT, own: ["预算安排520.00万元，支出498.64万元；采购节约18.20万元，结余资金由财政收回3.16万元。"] },
      { ...REPORT, own: ["收入386.40万元，上年结余6.60万元，支出379.84万元，结余13.16万元。"] },
      { ...REPORT, own: ["年初预算380.00万元，年中追加40.00万元，压减20.00万元，调整后预算400.00万元。"] },
    ],
  },
  check({ draft }) {
    const prose = proseOf(draft);
    return [...wrongRests(prose), ...wrongAdjustments(prose)].map(
      ({ text, section, field, count, reckoned, made }) => ({
        message: `前后的数对不上。${around(text, count.index, count.length)}，${reckoned} 万元，核对三个数里哪一个没有改。`,
        section,
        field,
        printed: count.printed,
        expected: `${made}万元`,
      }),
    );
  },
};
