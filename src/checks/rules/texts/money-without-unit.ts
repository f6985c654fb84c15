import type { TextRule } from "../../rule.ts";
import { BLANKS, DIGITS, pairsOf } from "../../words/marks.ts";
import { matchesIn } from "../../words/matches.ts";
import { around } from "../../words/quote.ts";

/** A number right behind a word for money, and nothing behind the number. */
const BARE =
  /(?:资金|经费|费用|[一-龥]费|预算|补助|补贴|投入|拨款|金额)(?:为|共|计|共计|合计|约)?\s?(\d{1,9}(?:\.\d{1,6})?)(?=[，。；、]|$)/g;
const MONEY = /\d\s?(?:万元|亿元|元)/;
/** Numbers behind such a word that are no money: years, items of a list, codes. */
const OTHER = /^(?:19|20)\d\d$/;

export const moneyWithoutUnit: TextRule = {
  id: "texts.money-without-unit",
  title: "金额没有单位",
  severity: "warning",
  why: "没有单位的数，读者不知道是元还是万元。",
  scope: "texts",
  marks: { pairs: pairsOf(`金费算助贴入款额用为共计约${BLANKS}`, DIGITS) },
  examples: {
    bad: [
      { text: "安排补种资金9.5，人工费14.5万元，绿地成活率达到95%。", kind: "goal" },
      { text: "印刷费3.2万元，展板制作费1.8，合计5万元。", kind: "purpose" },
      { text: "治理坑塘7处，投入资金86，工期5个月。", kind: "goal" },
      "公用经费42.00，人员经费388.00万元。",
    ],
    good: [
      { text: "安排补种资金9.5万元，人工费14.5万元。", kind: "goal" },
      "见预算2026，金额以批复为准，共24万元。",
      "办公费1、印刷费2、差旅费3，共24万元。",
      { text: "印刷费3.2", kind: "cell" },
    ],
  },
  check({ text, kind }) {
    // Without an amount elsewhere nothing tells what the numbers of this text are.
    if (kind === "cell" || kind === "name" || kind === "level3") return [];
    const said = MONEY.test(text);
    for (const found of matchesIn(text, BARE)) {
      const [whole, number = ""] = found;
      // A small whole number behind a word is the mark of an item or a note.
      const item = /^\d{1,2}$/.test(number);
      if (OTHER.test(number) || item) {
        // 投入资金86 is money even where no unit stands anywhere.
        if (OTHER.test(number) || number.length < 2 || !/^(投入资金|安排资金|资金|投入)/.test(whole)) continue;
      } else if (!said) continue;
      return [
        {
          message: `金额没有单位。${around(text, found.index, whole.length)}的“${number}”后面没有写“万元”还是“元”，补上。`,
          printed: number,
        },
      ];
    }
    return [];
  },
};
