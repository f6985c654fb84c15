import type { TextRule } from "../../rule.ts";
import { DIGITS, pairsOf } from "../../words/marks.ts";
import { around } from "../../words/quote.ts";

const PROMPT =
  /[（(](?:限|不超过|控制在)?\d{2,4}字(?:以内|左右|以上|之内)?[)）]|^\s*(?:请)?(?:简要|简单|概括|具体)(?:说明|描述|概述|介绍|阐述)[^，。；]{0,24}(?:[（(]\d|$)|[（(](?:可另附|另附页|可附页|单选|可多选|必填|选填|如有请|请勾选|请注明|请说明|根据实际)[^）)]{0,12}[)）]|请(?:在此|简要|如实|逐项|根据实际情况)(?:填写|说明|描述)|点击(?:此处|或点击)|单击此处|新增项目\s?□\s*延续项目\s?□|[（(][^（）()]{0,12}(?:请|须|可)(?:按|据实|如实|填|注明|说明|详细|具体|补充|列|选|勾|根据|逐)[^（）()]{0,24}[)）]|[（(][^（）()]{0,10}(?:没有则|无则|没有请|无请|没有的?不填|可删除|可不填|填表时删)[^（）()]{0,14}[)）]|^\s*□[一-龥]{2,8}\s*□[一-龥]{2,8}\s*$|^\s*[一-龥]{2,8}\s?□\s*[一-龥]{2,8}\s?□\s*$/;

export const formPrompt: TextRule = {
  id: "texts.form-prompt",
  title: "填表提示没有删",
  severity: "warning",
  why: "“（150字以内）”“请简要说明”是表格给填表人看的，公开出去说明这一格没有填。",
  behind: { rules: ["texts.template-remains"], at: "place" },
  scope: "texts",
  strays: true,
  marks: {
    pairs: [
      ...pairsOf(DIGITS, "字"),
      ...pairsOf("要单括体", "说描概介阐"),
      ...pairsOf("（(", "可另单必选如请根"),
      ...pairsOf("请", "在简如逐根按据填注说详具补列选勾"),
      ...pairsOf("有无", "则请"),
      ...pairsOf("须可", "按据如填注详列选勾删不"),
      ...pairsOf("点单", "击"),
      "□\n",
      "\n□",
    ],
  },
  examples: {
    bad: [
      { text: "简要说明项目取得的成效（150字以内）", kind: "purpose" },
      { text: "简要描述立项的必要性（200字左右）", kind: "goal" },
      { text: "项目概况（不超过200字）", kind: "cell" },
      { text: "新增项目□　延续项目□", column: "项目属性" },
      "2026年没有结转支出。（如有，须按实际填写，没有则说明）",
      { text: "消防队经费60.00万元。（须详细说明用途）", kind: "purpose" },
    ],
    good: [
      "居民可据实申请（须由本人提出）。",
      { text: "编写简要说明书并公示。", kind: "goal" },
      "征集1500字以内的短文40篇。",
      { text: "项目概况（第一期）", kind: "cell" },
      { text: "新增项目☑　延续项目□", column: "项目属性" },
      { text: "新增项目□　延续项目√", column: "项目属性" },
    ],
  },
  check({ text }) {
    const found = PROMPT.exec(text);
    if (found === null) return [];
    return [
      {
        message: `填表提示没有删。${around(text, found.index, found[0].length)}是表格的提示，不是内容，删掉，写上内容。`,
        printed: found[0],
      },
    ];
  },
};
