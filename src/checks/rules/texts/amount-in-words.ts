import { parseChineseNumber, sameAmount, scale } from "../../../domain/index.ts";
import type { Found, TextRule } from "../../rule.ts";
import { around } from "../../words/quote.ts";

const CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟";
const PLAIN = "零一二三四五六七八九十百千";
const WORDS = `([${CAPITALS}万亿]{2,20})[元圆](?:整|正)?`;
const NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,12}(?:\\.\\d{1,6})?)\\s?(万?元)";
const BETWEEN = "[（(，,]?\\s?(?:人民币|大写|小写|金额|即|¥|￥|[：:\\s]){0,4}";
const BEHIND = new RegExp(`${NUMBER}${BETWEEN}${WORDS}`, "g");
const BEFORE = new RegExp(`${WORDS}${BETWEEN}${NUMBER}`, "g");

/** What is written in capitals, in 元; undefined where it is no number. */
function inYuan(words: string): number | undefined {
  const plain = [...words].map((one) => PLAIN[CAPITALS.indexOf(one)] ?? one).join("");
  const [, hundredMillions = "", tenThousands = "", rest = ""] =
    /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(plain) ?? [];
  const parts = [hundredMillions, tenThousands, rest].map((part) =>
    part === "" ? 0 : parseChineseNumber(part.replace(/零/g, "")),
  );
  const [a, b, c] = parts;
  return a === undefined || b === undefined || c === undefined ? undefined : a * 1e8 + b * 1e4 + c;
}

export const amountInWords: TextRule = {
  id: "texts.amount-in-words",
  title: "大写和小写的金额不同",
  severity: "error",
  why: "合同和申请按大写算，大写和数字不同，就不知道要给多少钱。",
  scope: "texts",
  strays: true,
  marks: {
    pairs: [...CAPITALS].flatMap((one) => [`${one}万`, `${one}元`, `${one}圆`, `${one}拾`, `${one}佰`]),
    numbers: 1,
  },
  examples: {
    bad: [
      "预算资金120.00万元（大写：壹佰壹拾万元）。",
      "合同金额叁拾陆万元整（¥39.00万元）。",
      { text: "核定资金人民币伍拾万元（50000元）。", kind: "purpose" },
      "合计1,256,000元，大写壹佰贰拾伍万元整。",
    ],
    good: [
      "预算资金120.00万元（大写：壹佰贰拾万元整）。",
      { text: "核定资金人民币伍拾万元（500000元）。", kind: "purpose" },
      "合同金额壹佰零伍万叁仟元整（105.30万元）。",
      "首付叁拾万元，尾款12.00万元。",
    ],
  },
  check({ text }) {
    const pairs = [
      ...[...text.matchAll(BEHIND)].map((match) => [match, match[1], match[2], match[3]] as const),
      ...[...text.matchAll(BEFORE)].map((match) => [match, match[2], match[3], match[1]] as const),
    ];
    return pairs.flatMap(([match, number = "", unit, words = ""]): readonly Found[] => {
      const told = inYuan(words);
      const printed = scale(number.replace(/,/g, ""), unit === "万元" ? 4 : 0);
      if (told === undefined || printed === undefined || sameAmount(String(told), printed)) return [];
      return [
        {
          message: `大写和小写的金额不同。${around(text, match.index, match[0].length)}，大写是 ${told} 元，小写是 ${number}${unit}，核对后改其中一处。`,
          printed: `${number}${unit}`,
          expected: `${told}元`,
        },
      ];
    });
  },
};
