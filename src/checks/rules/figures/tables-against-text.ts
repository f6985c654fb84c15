import { compare, scale } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { printedTotals, sameMoney } from "../../words/labelled.ts";

const INCOME = /^(收入总计|收入总额|总收入)$/;
const SPENDING = /^(支出总计|支出总额|总支出)$/;

const TABLE = [
  ["收入", "", "支出", ""],
  ["收入总计", "532.00", "支出总计", "532.00"],
];
const SPLIT = [
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ["201", "一般公共服务支出", "702.18", "335.38", "366.80"],
];

export const tablesAgainstText: DocumentRule = {
  id: "figures.tables-against-text",
  behind: {
    rules: ["figures.own-tables", "figures.parts", "figures.income-spending", "figures.said-twice"],
    at: "gap",
  },
  title: "文字和预算表不同",
  severity: "warning",
  why: "同一份文件里，文字说的收支总数要等于收支总表上的总计。",
  scope: "figures",
  examples: {
    bad: [
      { figures: { 收入合计: "523.00" }, own: [TABLE] },
      { figures: { 支出合计: "523.00" }, own: [TABLE] },
      { figures: { 收入合计: "532.00", 支出合计: "520.00" }, own: [TABLE] },
    ],
    good: [
      { figures: { 收入合计: "532.00", 支出合计: "532" }, own: [TABLE] },
      { figures: { 收入合计: "532.00" } },
      { figures: { 收入合计: "400.00" }, own: [SPLIT] },
    ],
  },
  check({ draft }) {
    return (
      [
        ["收入合计", INCOME],
        ["支出合计", SPENDING],
      ] as const
    ).flatMap(([label, pattern]): readonly Found[] => {
      const stated = draft.figures[label] ?? "";
      const [first] = printedTotals(draft, pattern);
      if (stated.trim() === "" || first === undefined) return [];
      // What was left over of last year comes to the year's own total.
      const all = printedTotals(draft, new RegExp(`${pattern.source}|^(本年)?${label}$`));
      // A total that is less than the year's own is no total.
      const inYuan = compare(first, scale(stated, 3) ?? "") === 1;
      const printed = inYuan ? (scale(first, -4) ?? first) : first;
      if (all.some((value) => sameMoney(value, stated)) && compare(printed, stated) !== -1) return [];
      // In a table by 元 the text tells 万元.
      const told = Number(stated) * 1000 < Number(first) ? (scale(stated, 4) ?? stated) : stated;
      return [
        {
          message: `文字和预算表不同。${label}写的是 ${told}，收支总表上是 ${first}，核对后改其中一处。`,
          section: "figures",
          field: label,
          printed: stated,
          expected: first,
        },
      ];
    });
  },
};
