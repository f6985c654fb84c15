import type { TextRule } from "../../rule.ts";
import { allTexts } from "../../texts.ts";
import { around } from "../../words/quote.ts";

const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  ".": "。",
  "--": "——",
};
/** Labels of forms and notes, printed with either colon everywhere. */
const LABEL = /(?:单位|注|备注|说明|附|日期|电话|联系人):/g;
const HALF = /[一-龥”》）][,;:?!](?=[一-龥“《（\s]|$)|[一-龥”》）]\.(?=[一-龥“《]|$)|[一-龥”》）]--(?=[一-龥“《])/;
const WIDE_MARK = /[一-龥][，；：]/;
const ALL = new RegExp(HALF.source, "g");

export const halfWidth: TextRule = {
  id: "texts.half-width",
  title: "汉字里用了半角标点",
  severity: "warning",
  why: "半角标点挤在汉字里，和全文的全角不一样。",
  source: "GB/T 15834—2011《标点符号用法》",
  scope: "texts",
  habit: {
    least: 3,
    // A text without a full-width mark has nothing but half-width ones.
    places: (draft) => allTexts(draft).filter(({ text }) => WIDE_MARK.test(text) || HALF.test(text)).length,
    say: (count) => ({
      message: `全文用半角标点。有 ${count} 处汉字里用了“,”“;”“:”，公文里用“，”“；”“：”，可以一次改好。`,
    }),
  },
  marks: { characters: ",;:?!.", pairs: ["--"] },
  examples: {
    bad: [
      "完善管理和服务,搭建平台。",
      "职能:负责民兵工作",
      "落实受理--派遣--督办的流程。",
      { text: "满意和较满意的人数,占全部人数的比率", kind: "description" },
    ],
    good: [
      "完善管理和服务，搭建平台。",
      "1.党建；",
      "面积4,300平方米，比例1:2。",
      "编号A--1，2025--2026年。",
      "编制部门：某某局 单位:万元",
      "注:本部门没有此项安排，所以是空表。",
    ],
  },
  check({ text }) {
    const found = HALF.exec(text.replace(LABEL, (label) => `${label.slice(0, -1)}：`));
    if (found === null) return [];
    const mark = found[0].slice(1);
    const mended = text.replace(ALL, (both) => both[0] + (WIDE[both.slice(1)] ?? both.slice(1)));
    return [
      {
        message: `半角标点“${mark}”。${around(text, found.index, 2)}，汉字里用“${WIDE[mark] ?? mark}”。`,
        printed: around(text, found.index, 2),
        habit: "half",
        fix: { kind: "text", label: "改成全角", text: mended },
      },
    ];
  },
};
