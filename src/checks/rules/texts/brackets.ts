import type { TextRule } from "../../rule.ts";
import { around } from "../../words/quote.ts";

const PAIRS = new Map(
  ["（）", "()", "《》", "“”", "【】", "〔〕", "〈〉", "‘’", "[]"].map(([a = "", b = ""]) => [a, b]),
);
const CLOSING = new Map([...PAIRS].map(([a, b]) => [b, a]));
/** What closes an opening bracket, what opens a closing one, by their codes. */
const CLOSES = new Map([...PAIRS].map(([open, close]) => [open.charCodeAt(0), close.charCodeAt(0)]));
const OPENS = new Map([...CLOSES].map(([open, close]) => [close, open]));
/** “1）” at the head of an item opens nothing. */
const ITEM = /(^|[。；;\n\s，：:])(\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z①-⑳])[)）]/g;
/** A half-width bracket may close a full-width one: mixed, but a pair. */
const wide = (code: number) => (code === 0x28 ? 0xff08 : code === 0x29 ? 0xff09 : code);
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];

/** Where the first bracket without its partner stands. */
function lonely(text: string): number | undefined {
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= FIRST_HAN && code <= LAST_HAN) continue;
    if (CLOSES.has(code)) open.push(index);
    else if (OPENS.has(code)) {
      const last = open.pop();
      if (last === undefined || wide(CLOSES.get(text.charCodeAt(last)) ?? 0) !== wide(code)) return last ?? index;
    }
  }
  return open[0];
}

export const brackets: TextRule = {
  id: "texts.brackets",
  title: "括号、引号、书名号不成对",
  severity: "warning",
  why: "少了一半，读者分不清括到哪里。",
  scope: "texts",
  marks: { characters: [...PAIRS].flat().join("") },
  examples: {
    bad: [
      { text: "工作完成合格率（百分比", kind: "level3" },
      "按照《预算法的规定公开。",
      "落实“一岗双责制度。",
      { text: "支出计划（%））", kind: "description" },
    ],
    good: [
      "按照《预算法》（2018年修正）的规定。",
      "1）开展培训；2）组织演练。",
      "落实“一岗双责”。",
      "（6）加强管理，(7）加强服务。",
    ],
  },
  check({ text }) {
    const index =
      lonely(text) === undefined ? undefined : lonely(text.replace(ITEM, (item) => `${item.slice(0, -1)} `));
    if (index === undefined) return [];
    const char = text.charAt(index);
    const partner = PAIRS.get(char) ?? CLOSING.get(char) ?? "";
    return [
      {
        message: `“${char}”不成对。${around(text, index, 1)}，缺“${partner}”，或者多了一个。`,
        printed: around(text, index, 1),
      },
    ];
  },
};
