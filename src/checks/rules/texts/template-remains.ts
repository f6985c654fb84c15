import type { TextRule } from "../../rule.ts";
import { pairsOf } from "../../words/marks.ts";
import { around } from "../../words/quote.ts";

const REMAINS =
  /\*{2,}|[×╳✕]{2,}|[Xx×]{2,}(?=[一-龥])|有则写|无则填|无则不填|（此处|\(此处|请填写|待填写|待补充|待定稿|某某|[□]{2,}|[_＿]{2,}(?!\w)|\{\{|\}\}|（填写|（删除|TODO|\d{3}[Xx×]{4,}|[共有][Xx×](?=[项个名人辆台])|[（(](?:依据|姓名|名称|单位名称|金额|日期|电话)[)）](?=$|\s)|填写说明[：:]/;

export const templateRemains: TextRule = {
  id: "texts.template-remains",
  title: "模板的话没有删",
  severity: "error",
  why: "“***”“有则写”是模板给填表人看的，公开出去是笑话。",
  scope: "texts",
  marks: {
    pairs: [
      ...pairsOf("*", "*"),
      ...pairsOf("×╳✕Xx", "×╳✕Xx"),
      ...pairsOf("有无", "则"),
      ...pairsOf("（(", "此填删依姓名单金日电"),
      ...pairsOf("共有", "Xx×"),
      ...pairsOf("说", "明"),
      ...pairsOf("填补定", "写充稿"),
      ...pairsOf("□_＿", "□_＿"),
      "某某",
      "{{",
      "}}",
      "TO",
    ],
  },
  examples: {
    bad: [
      "单位自有收入0万元（有则写，没有填零）。",
      "***镇2026年预算",
      "XX单位安排经费××万元。",
      { text: "某某站工作经费", kind: "name" },
      { text: "（依据）", kind: "basis" },
      "负责管理的专项转移支付项目共有X项。",
    ],
    good: [
      "联系人（姓名和电话）见附件。",
      "其他来源收入0.00万元。",
      "采购3×5米展板2块。",
      "建设X光机房。",
      "云溪镇2026年预算",
    ],
  },
  check({ text }) {
    const found = REMAINS.exec(text);
    if (found === null) return [];
    return [
      {
        message: `模板的话没有删。${around(text, found.index, found[0].length)}里的“${found[0]}”是模板留下的，填上，或者删掉。`,
        printed: found[0],
      },
    ];
  },
};
