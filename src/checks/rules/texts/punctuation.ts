import type { TextRule } from "../../rule.ts";
import { BLANKS, pairsOf } from "../../words/marks.ts";
import { around } from "../../words/quote.ts";

const DOUBLED = /([，、；。：,;])\s*([，、；。：,;])|^\s*([，、；。])|[，、；]…+([，、；。])/;
const STRENGTH = "、，,；;：。";

export const punctuation: TextRule = {
  id: "texts.punctuation",
  title: "标点连用",
  severity: "warning",
  why: "删字以后标点没有删，读起来断了一截。",
  scope: "texts",
  strays: true,
  marks: {
    pairs: [...pairsOf(`，、；。：,;${BLANKS}`, "，、；。：,;"), ...pairsOf("，、；", "…")],
  },
  examples: {
    bad: [
      "项目支出222.18万元，。",
      { text: "按照文件规定，，每人补贴300元", kind: "basis" },
      "，确保资金到位。",
      "较上年增加2.00万元，主要原因是：。",
      { text: "资金使用合规，……，带动增收。", kind: "goal" },
    ],
    good: ["项目支出222.18万元。", "居委会房租、小组长补贴等。", "落实“两个责任”，确保到位……"],
  },
  check({ text }) {
    const found = DOUBLED.exec(text);
    if (found === null) return [];
    if (/^[：:]\s*[。；]$/.test(found[0])) {
      const printed = around(text, found.index, found[0].length);
      return [{ message: `冒号后面没有写。${printed}，补上要写的，没有就把这句删掉。`, printed }];
    }
    const [printed, first = "", second = "", leading, afterDots] = found;
    const stronger = STRENGTH.indexOf(first) > STRENGTH.indexOf(second) ? first : second;
    const kept = leading !== undefined ? "" : (afterDots ?? stronger);
    const mended = text.slice(0, found.index) + kept + text.slice(found.index + printed.length);
    return [
      {
        message: `标点连用“${printed.trim()}”。${around(text, found.index, printed.length)}，${kept === "" ? "去掉开头的标点" : `留一个“${kept}”`}。`,
        printed: around(text, found.index, printed.length),
        fix: { kind: "text", label: kept === "" ? "去掉" : `留“${kept}”`, text: mended },
      },
    ];
  },
};
