import type { TextRule } from "../../rule.ts";
import { around } from "../../words/quote.ts";

/** Names of accounts that a later classification replaced, and the first year of the new name. */
const OLD: readonly (readonly [old: string, now: string, since: number])[] = [
  ["医疗卫生与计划生育支出", "卫生健康支出", 2019],
  ["国土资源海洋气象等支出", "自然资源海洋气象等支出", 2019],
  ["预算外资金", "财政专户管理资金", 2011],
  ["公共财政预算", "一般公共预算", 2015],
];
const NAMES = new RegExp(`(?<!一般)(?:${OLD.map(([old]) => old).join("|")})`);

export const oldAccount: TextRule = {
  id: "texts.old-account",
  title: "科目用了旧名称",
  severity: "warning",
  why: "科目改了名，还写旧的，说明文字是几年前的文件带来的。",
  source: "政府收支分类科目；《中华人民共和国预算法》（2014 年修正）",
  scope: "texts",
  marks: { pairs: OLD.map(([old]) => old.slice(0, 2)) },
  examples: {
    bad: [
      "医疗卫生与计划生育支出12.40万元。",
      "公共财政预算拨款520.00万元。",
      { text: "国土资源海洋气象等支出3.00万元", kind: "cell" },
    ],
    good: [
      "卫生健康支出12.40万元。",
      { text: "医疗卫生与计划生育支出12.40万元。", year: 2018 },
      "一般公共预算拨款520.00万元。",
    ],
  },
  check({ text, facts }) {
    const found = NAMES.exec(text.replace(/《[^《》]*》/g, (quoted) => "　".repeat(quoted.length)));
    const [old = "", now = "", since = 0] = OLD.find(([name]) => name === found?.[0]) ?? [];
    if (found === null || facts.year < since) return [];
    return [
      {
        message: `科目用了旧名称。${around(text, found.index, old.length)}，${since} 年起是“${now}”。`,
        printed: old,
        expected: now,
        fix: { kind: "text", label: `改为“${now}”`, text: text.replace(old, now) },
      },
    ];
  },
};
