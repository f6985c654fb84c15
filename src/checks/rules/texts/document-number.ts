import type { TextRule } from "../../rule.ts";
import { pairsOf } from "../../words/marks.ts";
import { matchesIn } from "../../words/matches.ts";
import { around } from "../../words/quote.ts";

/** “廊财行【2020】38号”: what an office calls its papers, the year in the wrong brackets, the number. */
const NUMBER =
  /(?<=[一-龥])[【[（(［]((?:19|20)\d\d)年?[】\]）)］]\s?((?:第\s?)?\d{1,4}\s?号)(?![楼院库路线井机泵站桥房店门令车])/g;
/** Papers that are no official documents number as they like. */
const OWN = /(合同|协议|票据|发票|收据|标段|编号|证|图|判|案)$/;

export const documentNumber: TextRule = {
  id: "texts.document-number",
  title: "文号的年份没有用六角括号",
  severity: "info",
  why: "同一个文件有的写“（2020）”、有的写“【2020】”，查的人对不上；公文的年份用“〔〕”。",
  source: "GB/T 9704—2012《党政机关公文格式》7.2.5",
  scope: "texts",
  habit: {
    least: 3,
    say: (count) => ({
      message: `文号的年份没有用六角括号。有 ${count} 处写的是“【】”“（）”或“[]”，写成“〔〕”，可以一次改好。`,
    }),
  },
  marks: { pairs: pairsOf("【[（(［", "12"), numbers: 2 },
  examples: {
    bad: [
      { text: "松财预【2025】38号专项资金", kind: "name" },
      { text: "《关于安置补助的通知》松政组（2024）31号", kind: "basis" },
      { text: "松发[2019]24号", kind: "basis" },
      "按照松财行（2025年）第6号文件执行。",
    ],
    good: [
      { text: "松财预〔2025〕38号", kind: "basis" },
      "（2025）冀0102民初12号判决。",
      { text: "改造住宅（2025）3号楼", kind: "description" },
      { text: "运维合同（2025）12号", kind: "basis" },
      "按照《预算法》（2018年修正）公开。",
    ],
  },
  check({ text }) {
    const found = matchesIn(text, NUMBER).filter(({ index }) => !OWN.test(text.slice(Math.max(0, index - 3), index)));
    const [first] = found;
    if (first === undefined) return [];
    const [printed, year = "", number = ""] = first;
    const mended = found.reduceRight(
      (so, one) => `${so.slice(0, one.index)}〔${one[1]}〕${one[2]}${so.slice(one.index + one[0].length)}`,
      text,
    );
    return [
      {
        message: `文号的年份没有用六角括号。${around(text, first.index, printed.length)}写成“〔${year}〕${number}”。`,
        printed,
        expected: `〔${year}〕${number}`,
        habit: "brackets",
        fix: { kind: "text", label: "改成六角括号", text: mended },
      },
    ];
  },
};
