import type { TextRule } from "../../rule.ts";
import { around } from "../../words/quote.ts";

const WIDE = /[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ％．]*/;
const LETTERS = Array.from({ length: 0x50 }, (_, i) => String.fromCharCode(0xff10 + i))
  .filter((char) => WIDE.test(char))
  .join("");
const ALL = new RegExp(WIDE.source, "g");
const narrow = (text: string) => text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

export const fullWidth: TextRule = {
  id: "texts.full-width",
  title: "数字、字母用了全角",
  severity: "info",
  why: "全角数字和半角数字混在一起，查找、合计都会漏掉。",
  scope: "texts",
  marks: { characters: LETTERS },
  examples: {
    bad: ["２０２６年预算", "改造公厕１１座", { text: "ＯＡ系统维护", kind: "name" }],
    good: ["2026年预算", "改造公厕11座。", "（1）改造公厕"],
  },
  check({ text }) {
    const found = WIDE.exec(text);
    if (found === null) return [];
    return [
      {
        message: `用了全角“${found[0]}”。${around(text, found.index, found[0].length)}，数字、字母用半角。`,
        printed: found[0],
        expected: narrow(found[0]),
        fix: { kind: "text", label: "改成半角", text: text.replace(ALL, narrow) },
      },
    ];
  },
};
