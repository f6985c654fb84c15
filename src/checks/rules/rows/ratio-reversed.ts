import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

const RATIO = /^(.{2,24}?)占(.{2,24}?)(的)?(比率|比例|比重|百分比|比)[。]?$/;
const PLANNED = /(计划|应(?!急|用|对|答|聘)|预计|拟|目标|原计划)/;
const DONE = /(实际|已|到位|实到|完成的)/;

export const ratioReversed: IndicatorRule = {
  id: "rows.ratio-reversed",
  title: "比率的两头反了",
  severity: "warning",
  why: "“计划数占实际数的比”会随完成得少而变大，自评算出来是反的。",
  scope: "indicator",
  needs: { columns: ["level3"] },
  examples: {
    bad: [
      { name: "培训参与度", description: "计划参训人数占实际参训人数的比率", class: "质量指标", target: "≥98%" },
      { name: "发放率", description: "应发补贴户数占实际发放户数比率", class: "质量指标", target: "100%" },
      { name: "应到人数占已到人数的比例", class: "质量指标", target: "≥98%" },
    ],
    good: [
      { name: "培训参与度", description: "实际到会人数占应到会人数比率", class: "质量指标", target: "≥98%" },
      { name: "发放率", description: "已领取户数占应领取户数的比率", class: "质量指标", target: "100%" },
      { name: "救助率", description: "应急救助人数占实际申请人数的比例", class: "质量指标", target: "100%" },
    ],
  },
  check({ row }) {
    for (const field of ["description", "level3"] as const) {
      if (!row[field].includes("占")) continue;
      const text = row[field].trim();
      const found = RATIO.exec(text);
      const [, part = "", whole = "", of = "", word = ""] = found ?? [];
      if (found === null || !PLANNED.test(part) || DONE.test(part) || !DONE.test(whole) || PLANNED.test(whole))
        continue;
      const swapped = `${whole}占${part}${of}${word}`;
      return [
        {
          message: `比率的两头反了。${quote(text)}是拿计划数去比实际数，写成${quote(swapped)}。`,
          field,
          printed: text,
          expected: swapped,
          fix: { kind: "text", label: "对调两头", text: swapped },
        },
      ];
    }
    return [];
  },
};
