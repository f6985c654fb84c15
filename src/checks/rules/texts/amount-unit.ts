import type { TextRule } from "../../rule.ts";
import { pairsOf } from "../../words/marks.ts";
import { around } from "../../words/quote.ts";

const AMOUNT =
  /每(?:人|户|名)每(?:人|年|月|季)[^，。；、\d]{0,10}(\d{2,}(?:\.\d+)?)([年月日])(?![\d一-龥])|每(?:人|户|名)每(?:人|年|月|季)[^，。；、\d]{0,10}(\d{2,}(?:\.\d+)?)([年月日])(?=[，。；、])/;

/** A price of one person, home, mu or hour in hundreds of 万元: 每场300万元, where 元 were meant. */
const HUGE =
  /(?:每(?:人|户|名|场|册|份|课时|餐|株|亩|头|人次|盏)|人均|户均|亩均)([^，。；、\d]{0,8})(\d{3,}(?:\.\d+)?)万元/;
const MAY_BE_HUGE = /(产值|收入|投资|税|产出|资产|贷|营业|授信|额|演唱|赛事|年[产销]|限)/;

export const amountUnit: TextRule = {
  id: "texts.amount-unit",
  title: "金额的单位写错",
  severity: "error",
  why: "“每人每月400月”应为“400元”，标准写错了会被当真。",
  scope: "texts",
  strays: true,
  marks: {
    pairs: [...pairsOf("人户名", "每"), ...pairsOf("每", "人户名场册份课餐株亩头盏"), ...pairsOf("人户亩", "均")],
  },
  examples: {
    bad: [
      { text: "护林员补贴每人每月400月。", kind: "basis" },
      { text: "每人每年报销体检费600年，其余自付", kind: "basis" },
      "补贴标准为每户每年1200年。",
      "公益电影按每场300万元、860场测算。",
      "人均补贴600万元，取证率不低于80%。",
    ],
    good: [
      { text: "护林员补贴每人每月400元。", kind: "basis" },
      "户均产值达到300万元，人均收入3万元。",
      "每场补助0.80万元。",
      "每人每年培训12月份前完成。",
      "每人每年享受补助3000元，2026年起执行。",
    ],
  },
  check({ text }) {
    const found = AMOUNT.exec(text);
    if (found === null) {
      const huge = HUGE.exec(text);
      const [whole = "", between = "", amount = ""] = huge ?? [];
      if (huge === null || MAY_BE_HUGE.test(between)) return [];
      const at = around(text, huge.index + whole.length - amount.length - 2, amount.length + 2);
      const message = `金额的单位写错。${at}，一份有 ${amount} 万元，核对是不是“${amount}元”。`;
      return [{ message, printed: `${amount}万元`, expected: `${amount}元`, severity: "warning" }];
    }
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
