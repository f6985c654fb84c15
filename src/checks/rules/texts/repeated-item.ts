import type { TextRule } from "../../rule.ts";
import { around } from "../../words/quote.ts";

/** An item of a list up to its end: “县图书馆” of “县图书馆和9个乡镇文化站”. */
const ITEM = /^[一-龥（）()]{3,16}?(?=$|[，。；、]|和|及|与|等|共|的|以及)/;
/** What may stand before the first item: nothing, a sign, or a word that governs the list. */
const GOVERNS = /(?:^|[^一-龥]|[障括为对在由和含于是持理设用及了送护办查有助补])$/;
/** Prizes, days and grades stand twice rightly; so do names of kinds. */
const MEANT = /^(?:其他|其它|同上|相关|有关)/;

/** Characters by which an item is looked for again; a longer text is no list and read at once. */
const HEAD = 3;
const LONGEST = 2000;

/** True where what follows some mark stands before it too: nearly no list has such an item. */
function mayRepeat(text: string): boolean {
  if (text.length > LONGEST) return true;
  for (let at = text.indexOf("、"); at !== -1; at = text.indexOf("、", at + 1)) {
    if (text.indexOf(text.slice(at + 1, at + 1 + HEAD)) <= at) return true;
  }
  return false;
}

export const repeatedItem: TextRule = {
  id: "texts.repeated-item",
  title: "并列的写了两遍",
  severity: "warning",
  why: "并列的几项里有一项写了两遍，多半有一项漏了。",
  scope: "texts",
  strays: true,
  marks: { characters: "、" },
  examples: {
    bad: [
      { text: "保障县图书馆、县图书馆和9个文化站全年开放。", kind: "goal" },
      "公用经费12.60万元，主要包括办公费、物业管理费、物业管理费、维修（护）费。",
      "补助石桥村、青岭村、石桥村的道路养护。",
    ],
    good: [
      "慰问驻村干部、干部家属，检查中小学、小学校。",
      "发放一等奖2个、二等奖2个，覆盖东片、西片。",
      "包括办公费、印刷费；包括办公费、水电费。",
      "新建村民文化广场、文化广场厕所。",
      "其中：其他支出、其他支出。",
    ],
  },
  check({ text }) {
    if (!mayRepeat(text)) return [];
    let seen = new Set<string>();
    let head = "";
    let at = 0;
    for (const piece of text.split("、")) {
      const item = ITEM.exec(piece)?.[0] ?? "";
      const again = seen.has(item) || (head.endsWith(item) && GOVERNS.test(head.slice(0, head.length - item.length)));
      if (item !== "" && again && at > 0 && !MEANT.test(item)) {
        return [
          {
            message: `并列的写了两遍。${around(text, at, item.length)}里的“${item}”前面写过了，核对是不是漏了另一项。`,
            printed: item,
          },
        ];
      }
      // A sign ends the list: what stands behind it is the first item of another one, with what governs it.
      const whole = item !== "" && item.length === piece.length && at > 0;
      if (whole) seen.add(item);
      else [seen, head] = [new Set<string>(), piece];
      at += piece.length + 1;
    }
    return [];
  },
};
