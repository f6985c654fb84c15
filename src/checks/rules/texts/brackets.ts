import type { TextRule } from "../../rule.ts";
import { around } from "../../words/quote.ts";

const PAIRS = new Map(
  ["（）", "()", "《》", "“”", "【】", "〔〕", "〈〉", "‘’", "[]"].map(([a = "", b = ""]) => [a, b]),
);
const CLOSING = new Map([...PAIRS].map(([a, b]) => [b, a]));
const BRACKETS = /[（）()《》“”【】〔〕〈〉‘’[\]]/g;
/** What nearly all texts with brackets have: one remark in round ones. */
const ONE_REMARK =
  /^[^（）()《》“”【】〔〕〈〉‘’[\]]*[（(][^（）()《》“”【】〔〕〈〉‘’[\]]*[）)][^（）()《》“”【】〔〕〈〉‘’[\]]*$/;
/** “1）” at the head of an item opens nothing. */
const ITEM = /(^|[。；;\n\s，：:])(\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z①-⑳])[)）]/g;
/** A half-width bracket may close a full-width one: mixed, but a pair. */
const wide = (char: string) => (char === "(" ? "（" : char === ")" ? "）" : char);

/** The first bracket without its partner. */
function lonely(text: string): { readonly index: number; readonly char: string } | undefined {
  const open: { index: number; char: string }[] = [];
  if (ONE_REMARK.test(text)) return undefined;
  for (const { index, 0: char } of text.matchAll(BRACKETS)) {
    if (PAIRS.has(char)) open.push({ index, char });
    else {
      const last = open.pop();
      if (last === undefined || wide(PAIRS.get(last.char) ?? "") !== wide(char)) return last ?? { index, char };
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
  screen: new RegExp(BRACKETS.source),
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
    const found = lonely(text) && lonely(text.replace(ITEM, (item) => item.slice(0, -1).concat(" ")));
    if (found === undefined) return [];
    const partner = PAIRS.get(found.char) ?? CLOSING.get(found.char) ?? "";
    return [
      {
        message: `“${found.char}”不成对。${around(text, found.index, 1)}，缺“${partner}”，或者多了一个。`,
        printed: around(text, found.index, 1),
      },
    ];
  },
};
