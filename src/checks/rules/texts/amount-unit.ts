import type { TextRule } from "../../rule.ts";
import { pairsOf } from "../../words/marks.ts";
import { around } from "../../words/quote.ts";

const AMOUNT =
  /每(?:人|户|名)每(?:人|年|月|季)[^，。；、\d]{0,10}(\d{2,}(?:\.\d+)?)([年月日])(?![\d一-龥])|每(?:人|户|名)每(?:人|年|月|季)[^，。；、\d]{0,10}(\d{2,}(?:\.\d+)?)([年月日])(?=[，。；、])/;

export const amountUnit: TextRule = {
  id: "texts.amount-unit",
  title: "金额的单位写错",
  severity: "error",
  why: "“每人每月400月”应为“400元”，标准写错了会被当真。",
  scope: "texts",
  marks: { pairs: pairsOf("人户名", "每") },
  examples: {
    bad: [
      { text: "护林员补贴每人每月400月。", kind: "basis" },
      { text: "每人每年报销体检费600年，其余自付", kind: "basis" },
      "补贴标准为每户每年1200年。",
    ],
    good: [
      { text: "护林员补贴每人每月400元。", kind: "basis" },
      "每人每年培训12月份前完成。",
      "每人每年享受补助3000元，2026年起执行。",
    ],
  },
  check({ text }) {
    const found = AMOUNT.exec(text);
    if (found === null) return [];
    const number = found[1] ?? found[3] ?? "";
    const unit = found[2] ?? found[4] ?? "";
    if (unit !== "月" && /^(19|20)\d\d$/.test(number) && unit === "年") return [];
    const end = found.index + found[0].length;
    return [
      {
        message: `金额的单位写错。${around(text, end - number.length - 1, number.length + 1)}说的是钱，应为“${number}元”。`,
        printed: `${number}${unit}`,
        expected: `${number}元`,
        fix: { kind: "text", label: `改为 ${number}元`, text: `${text.slice(0, end - 1)}元${text.slice(end)}` },
      },
    ];
  },
};
