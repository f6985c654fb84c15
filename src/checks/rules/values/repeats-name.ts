import { printTarget } from "../../../domain/index.ts";
import type { Found, IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { plain } from "../../words/similar.ts";
import { isRateName } from "../../words/targets.ts";

/** The words as a bag of characters: 改善集镇环境 and 集镇环境改善 say the same. */
function bag(text: string): string {
  return [...text.replace(/[\s，。、；：,.;:“”（）()的]/g, "")].sort().join("");
}

const LEAST = 4;
/** From here on a value is a sentence of its own. */
const SENTENCE = 7;

function said(name: string, printed: string): Found {
  return {
    message: `指标值只是把名称再说一遍。名称是${quote(name)}，值是${quote(printed)}，名称写数的是什么，值写可以核对的数或时间。`,
    field: "target",
    printed,
    expected: name,
  };
}

export const repeatsName: IndicatorRule = {
  id: "values.repeats-name",
  title: "指标值只是把名称或描述再说一遍",
  severity: "warning",
  why: "名称说数什么，值说数到多少；两格一样，到年底没有东西可以核对。",
  scope: "indicator",
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { name: "2026年4月底之前", class: "时效指标", target: "2026年4月底之前" },
      { name: "改善集镇环境", class: "社会效益指标", target: "集镇环境改善" },
      { name: "提升干部业务能力", class: "质量指标", target: "提升干部业务能力。" },
      {
        name: "困难帮扶",
        description: "解决退休老人的生活困难。",
        class: "社会效益指标",
        target: "解决退休老人的生活困难",
      },
      { name: "训练考核合格率", class: "质量指标", target: "考核合格率" },
    ],
    good: [
      { name: "补种完成时间", class: "时效指标", target: "2026年4月底之前" },
      { name: "集镇环境", class: "社会效益指标", target: "明显改善" },
      { name: "完成时间", description: "12月底前完成全部工程", class: "时效指标", target: "12月底前完成全部工程" },
      { name: "管护机制", description: "管护机制健全的程度", class: "可持续影响指标", target: "管护机制健全" },
      { name: "改善集镇环境", target: "改善集镇环境", columns: ["level3"] },
    ],
  },
  check({ row }) {
    // A number repeats a name only where the name holds one.
    if (row.target.kind !== "text" && !/\d/.test(row.level3)) return [];
    const printed = printTarget(row.target);
    const told = row.target.kind === "text" ? plain(printed) : "";
    if (told.length >= SENTENCE && !/[\d一二三四五六七八九十]/.test(told) && plain(row.description) === told) {
      return [
        {
          message: `指标值和描述一字不差。两格都是${quote(printed)}，描述写怎样数出来，值写做到什么程度。`,
          severity: "info",
          field: "target",
          printed,
          expected: row.description,
        },
      ];
    }
    if (!row.level3.includes(printed.charAt(0)) && !printed.includes(row.level3.charAt(0))) return [];
    // The end of the name again, and it is a rate: 考核合格率 under 训练考核合格率.
    const tail = printed.length >= 3 && row.level3.trim().endsWith(printed) && isRateName(printed);
    if (tail) return [said(row.level3, printed)];
    if (printed.length < LEAST || printed.length > row.level3.length + 6) return [];
    const name = bag(row.level3);
    if (name.length < LEAST || bag(printed) !== name) return [];
    return [said(row.level3, printed)];
  },
};
