import type { TextRule } from "../../rule.ts";
import { around } from "../../words/quote.ts";

const PAIRS = new Map(
  ["（）", "()", "《》", "“”", "【】", "〔〕", "〈〉", "‘’", "[]"].map(([a = "", b = ""]) => [a, b]),
);
const CLOSING = new Map([...PAIRS].map(([a, b]) => [b, a]));
/** By code: what closes an opening bracket, and 1 at a closing one. */
const CLOSES = new Uint16Array(0x10000);
const IS_CLOSING = new Uint8Array(0x10000);
for (const [open, close] of PAIRS) {
  CLOSES[open.charCodeAt(0)] = close.charCodeAt(0);
  IS_CLOSING[close.charCodeAt(0)] = 1;
}
/** “1）” at the head of an item opens nothing. */
const ITEM = /(^|[。；;\n\s，：:])(\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z①-⑳])[)）]/g;
/** A half-width bracket may close a full-width one: mixed, but a pair. */
const wide = (code: number) => (code === 0x28 ? 0xff08 : code === 0x29 ? 0xff09 : code);
const WIDE: Readonly<Record<string, string>> = { "(": "（", ")": "）" };

interface Looked {
  /** Where the first bracket without its partner stands. */
  readonly lonely?: number;
  /** Where brackets of a pair stand of which one is half-width and one full-width. */
  readonly mixed: readonly number[];
}

function look(text: string): Looked {
  const open: number[] = [];
  const mixed: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (CLOSES[code] !== 0) open.push(index);
    else if (IS_CLOSING[code] === 1) {
      const last = open.pop();
      const partner = last === undefined ? 0 : (CLOSES[text.charCodeAt(last)] ?? 0);
      if (last === undefined || wide(partner) !== wide(code)) return { lonely: last ?? index, mixed };
      if (partner !== code) mixed.push(last, index);
    }
  }
  return open[0] === undefined ? { mixed } : { lonely: open[0], mixed };
}

export const brackets: TextRule = {
  id: "texts.brackets",
  title: "括号、引号、书名号不成对",
  severity: "warning",
  why: "少了一半，读者分不清括到哪里；一半全角一半半角，字距也不齐。",
  scope: "texts",
  habit: {
    least: 3,
    say: (count) => ({
      message: `括号全角半角混用。有 ${count} 处括号一半全角、一半半角，都用“（）”，可以一次改好。`,
      severity: "info",
    }),
  },
  marks: { characters: [...PAIRS].flat().join("") },
  examples: {
    bad: [
      { text: "工作完成合格率（百分比", kind: "level3" },
      "落实“一岗双责制度。",
      { text: "支出计划（%））", kind: "description" },
      "公务用车运行费3.20万元（其中：燃油费1.20万元)。",
      { text: "改造厕所(11座）", kind: "description" },
    ],
    good: [
      "按照《预算法》（2018年修正）的规定。",
      "1）开展培训；2）组织演练。",
      "落实“一岗双责”。",
      "（6）加强管理，(7)加强服务；8）加强宣传。",
      { text: "办公系统(OA)维护（全年）", kind: "name" },
    ],
  },
  check({ text, field }) {
    const first = look(text);
    // What reading took for a label may have begun the bracket: （说明 | ……补填。）
    if (first.lonely !== undefined && field.startsWith("extra:") && look(field + text).lonely === undefined) return [];
    const looked = first.lonely === undefined ? first : look(text.replace(ITEM, (item) => `${item.slice(0, -1)} `));
    const { lonely, mixed } = looked;
    if (lonely !== undefined) {
      const char = text.charAt(lonely);
      const partner = PAIRS.get(char) ?? CLOSING.get(char) ?? "";
      const printed = around(text, lonely, 1);
      return [{ message: `“${char}”不成对。${printed}，缺“${partner}”，或者多了一个。`, printed }];
    }
    const [open, close] = mixed;
    if (open === undefined || close === undefined) return [];
    const mended = text.split("");
    for (const index of mixed) mended[index] = WIDE[text.charAt(index)] ?? text.charAt(index);
    return [
      {
        message: `括号一半全角、一半半角。“${text.charAt(open)}”配的是“${text.charAt(close)}”：${around(text, open, Math.min(close - open + 1, 12))}，都用全角“（）”。`,
        severity: "info",
        printed: around(text, close, 1),
        habit: "mixed",
        fix: { kind: "text", label: "改成全角", text: mended.join("") },
      },
    ];
  },
};
