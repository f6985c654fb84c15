import type { IndicatorRule } from "../../rule.ts";
import { isHan } from "../../words/lexicon/signs.ts";
import { quote } from "../../words/quote.ts";

/** Words that change while the meaning stays: 村街数 and 村街个数. */
function core(text: string): string {
  return text.replace(/[\s，。、（）()%％]/g, "").replace(/(个数|数量)$/, "数");
}

/** False where two texts begin otherwise, which nearly all names and descriptions do: then they cannot say the same. */
function mayEqual(a: string, b: string): boolean {
  const [first, other] = [a.charCodeAt(0), b.charCodeAt(0)];
  return first === other || !isHan(first) || !isHan(other);
}

/** A name that is the way of counting itself: 实发数占应发总数的比率. It says enough, at the wrong place. */
const isFormula = (name: string) => /(比|率|比重|比例)$/.test(name) && /[一-龥]{2}占[一-龥]{3}/.test(name);

export const descriptionRepeats: IndicatorRule = {
  id: "rows.description-repeats",
  title: "描述只是重复名称",
  severity: "warning",
  why: "描述要说清怎样数出来，照抄名称等于没有写。",
  scope: "indicator",
  needs: { columns: ["description"] },
  examples: {
    bad: [
      { name: "慰问人数", description: "慰问人数", target: "≥4人" },
      { name: "覆盖村数", description: " 覆盖村个数", target: "17个" },
      { name: "项目成本控制", description: "项目成本控制。", class: "成本指标", target: "≤5.00万元" },
      { name: "实发数占应发总数的比率", description: "实发数占应发总数的比率", class: "质量指标", target: "100%" },
    ],
    good: [
      { name: "慰问人数", description: "春节、八一两次上门慰问的退役军人人数", target: "≥4人" },
      { name: "覆盖村数", description: "", target: "17个" },
      { name: "发放率", description: "已发放人数占应发放人数的比例", class: "质量指标", target: "100%" },
    ],
  },
  check({ row }) {
    if (!mayEqual(row.level3, row.description)) return [];
    const name = core(row.level3);
    if (name === "" || core(row.description) !== name) return [];
    const mend = isFormula(name)
      ? `${quote(row.level3)}是算法，留在描述里，名称写短，例如“完成率”。`
      : `${quote(row.level3)}没有说怎样数出来，写上范围、时间或算法。`;
    return [
      {
        message: `描述只是重复名称。${mend}`,
        field: "description",
        printed: row.description,
      },
    ];
  },
};
