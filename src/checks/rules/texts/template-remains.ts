import type { TextRule } from "../../rule.ts";
import { pairsOf } from "../../words/marks.ts";
import { sentenceBefore } from "../../words/prose.ts";
import { around, quote } from "../../words/quote.ts";

const REMAINS =
  /\*{2,}|[×╳✕]{2,}|[Xx×]{2,}(?=[一-龥])|(?<![A-Za-z\d])[Xx×]{3,}(?=$|[，。；、\s）)])|有则写|无则[填写删]|无则不填|无则不写|（此处|\(此处|[请在](?:在)?此处填写|请填写|待填写|待补充|[，,、]待补(?=$|[。；）)])|待定稿|待确定|某某|[□]{2,}|[_＿]{2,}(?!\w)|\{\{|\}\}|（填写|（删除|请删除|TODO|\d{3}[Xx×]{4,}|[共有][Xx×](?=[项个名人辆台])|^\s*[（(]?待填[)）]?\s*$|[：:、.．]\s?[Xx×]{2,}(?=[：:])|[（(](?:依据|姓名|名称|单位名称|金额|日期|电话)[)）](?=$|\s|[，。；])|填写说明[：:]|[（(]各(?:部门|单位)根据|(?:据|按)实际情况(?:自行)?填写|^(?:目标|指标|任务)?\d{0,2}[：:.、]?[.…]{2,}$|^\s*(?:同上|待定|略|暂略|（略）|样例|模板)\s*$/;

/** A person whose given name is hidden: “填报人：何××”, “李某某”. */
const MASKED = /(?:(?:人|员|姓名|领导|主任|科长|局长|书记)(?:签[字名章])?[：:\s]+|^)[一-龥]$/;

/** Stars around a line stood for a name, or are an ornament. */
const FRAMED = /^\*+[^*]+\*+$/;

function isMasked(text: string, index: number): boolean {
  const hidden = /^(?:[×╳✕Xx*]{1,2}|某某?)(?=[\s，、；。]|$)/.test(text.slice(index, index + 3));
  return hidden && MASKED.test(text.slice(0, index));
}

export const templateRemains: TextRule = {
  id: "texts.template-remains",
  title: "模板的话没有删",
  severity: "error",
  why: "“***”“有则写”是模板给填表人看的，公开出去是笑话。",
  scope: "texts",
  strays: true,
  marks: {
    pairs: [
      ...pairsOf("*", "*"),
      ...pairsOf("×╳✕Xx", "×╳✕Xx"),
      ...pairsOf("有无", "则"),
      ...pairsOf("…", "…\n"),
      ...pairsOf("据按", "实"),
      ...pairsOf("同待略样模", "上定略例板\n"),
      ...pairsOf("删各", "除部单"),
      "..",
      ...pairsOf("（(\n", "此填删依姓名单金日电待"),
      ...pairsOf("共有", "Xx×"),
      ...pairsOf("说", "明"),
      ...pairsOf("填补定", "写充稿"),
      "待补",
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
      "比上年减少0.20万元，主要原因是：XXX；公务用车运行维护费增加。",
      { text: "138XXXXXXXX", column: "联系电话" },
      { text: "xxx", kind: "basis" },
      { text: "完善制度建设、……（各部门根据实际情况填写）", kind: "goal" },
      { text: "目标2：……", kind: "goal" },
      { text: "同上", kind: "description" },
      { text: "***云溪县***", kind: "cell" },
      { text: "（待填）", column: "项目负责人" },
      { text: "附件：站房平面图，待补", kind: "cell" },
      { text: "六、XX：按规定解释。", slot: "glossary" },
    ],
    good: [
      "联系人（姓名和电话）见附件。",
      "其他来源收入0.00万元。",
      "采购3×5米展板2块。",
      "联系电话：138****2681、0312-7××××88、0479-523××××。",
      "时效指标“养护完成时间”可填“20××年12月底前”。",
      "填报人：何××　联系人：李XX",
      { text: "张某某", column: "项目负责人" },
      "建设X光机房。",
      "购置XXL号工作服60套，型号DXX。",
      "及时删除过期信息，待定点药店签约后按实际支付。",
      { text: "道路、桥梁……等养护", kind: "goal" },
      { text: "略高于上年", kind: "description" },
      "云溪镇2026年预算",
    ],
  },
  check({ text, field }) {
    const found = REMAINS.exec(text);
    if (found === null) return [];
    // A telephone or identity number with its middle hidden: 138****2681.
    const hidden = text.slice(Math.max(0, found.index - 1), found.index + found[0].length + 1);
    if (/^\d?[\d*×Xx╳✕]+\d$/.test(hidden) && /^\d/.test(hidden)) return [];
    // The last figures of a telephone number may be hidden too, and notes say how a filled cell may look.
    if (/(?:\d[-—]?){6,}[Xx×*]{2,4}$/.test(text.slice(Math.max(0, found.index - 24), found.index + found[0].length)))
      return [];
    if (isMasked(text, found.index)) return [];
    if (/示例|例如|比如|可填|样例/.test(sentenceBefore(text, found.index))) return [];
    // In a column of reasons and remarks 同上 and 略 say enough.
    if (field.startsWith("extra:") && /^\s*(?:同上|略|（略）)\s*$/.test(text)) return [];
    if (field === "extra:备注" && /^\s*待填\s*$/.test(text)) return [];
    // Where a form is signed.
    if (/^[_＿]/.test(found[0]) && /(签字|签章|签名|盖章|日期|负责人|填表人|审核人|[年月])[^。]{0,8}[_＿]/.test(text))
      return [];
    if (FRAMED.test(text.trim())) {
      return [
        {
          message: `星号没有删。${quote(text)}两边的星号多半是模板里代替单位名称的，核对后删掉。`,
          severity: "warning",
          printed: text.trim(),
        },
      ];
    }
    return [
      {
        message: `模板的话没有删。${around(text, found.index, found[0].length)}里的“${found[0]}”是模板留下的，填上，或者删掉。`,
        printed: found[0],
        // A place or a number may be left open on purpose.
        ...(/^待/.test(found[0]) && text.trim().length > 8 ? { severity: "warning" as const } : {}),
      },
    ];
  },
};
