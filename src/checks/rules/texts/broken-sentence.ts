import type { TextRule } from "../../rule.ts";
import { BLANKS, DIGITS, pairsOf } from "../../words/marks.ts";
import { around } from "../../words/quote.ts";

/** Places where a word or a number was lost; each is wrong in any sentence. */
const BROKEN = new RegExp(
  [
    "总面[%％]",
    "\\d[%％]长(?![期远江沙春短])",
    "(?:为了|根据|按照|通过|由于|因为)[。；]",
    "(?:总计|共计|合计|金额|资金|经费|预算|支出|收入|安排|投入|补助)(?:约|共|为)?\\s{0,4}(?:万元|亿元)(?=[，。；、])",
    "(?:增加|减少|增长|下降|提高|降低)(?:了|约)?\\s{0,4}(?:万元|[%％])(?=[，。；、])",
    "[，。；](?:以上|以下|左右|万元|元)(?=[，。；])",
    "\\d[%％][%％]",
    "\\d(?:万万元|元元|万元元|万元万元|人人(?![均平])|个个)(?![^，。；]{0,2}[有要])",
    "[，；](?:和|与|及|或)[，。；]",
    "\\d年\\d年",
  ].join("|"),
);

/** Two characters of which one pair stands in whatever the pattern finds. */
const SPOTS = [
  ...pairsOf("面", "%％"),
  ...pairsOf("%％", "长%％"),
  ...pairsOf("了据照过于为", "。；"),
  ...pairsOf("计额金费算出入排助约共为加少长降高了低", `万亿%％${BLANKS}`),
  ...pairsOf("，。；", "以左万元和与及或"),
  ...pairsOf("万", "万"),
  ...pairsOf("元", "元万"),
  ...pairsOf("人", "人"),
  ...pairsOf("个", "个"),
  ...pairsOf("年", DIGITS),
];

export const brokenSentence: TextRule = {
  id: "texts.broken-sentence",
  title: "话断了、缺了字",
  severity: "warning",
  why: "改数、删字时带走了旁边的字，读不通。",
  scope: "texts",
  behind: { rules: ["texts.repeated-words"], at: "place" },
  marks: { pairs: SPOTS },
  examples: {
    bad: [
      { text: "绿地成活率按总面%核算，以后每年按5%长。", kind: "goal" },
      "2026年收入预算万元，其中财政拨款500.00万元。",
      "比2025年增加 万元，主要是新增绿地。",
      { text: "居民满意度达到95%%以上", kind: "goal" },
    ],
    good: [
      { text: "绿地成活率按总面积的95%核算，每年增长5%。", kind: "goal" },
      "单位：万元。金额（万元）。",
      "项目周期占80%长期有效。",
      "人人有责，个个争先，占总面积20%以上。",
    ],
  },
  check({ text, kind }) {
    if (kind === "cell") return [];
    const found = BROKEN.exec(text);
    if (found === null) return [];
    return [
      {
        message: `话断了。${around(text, found.index, found[0].length)}读不通，缺了字或缺了数，对照原稿补上。`,
        printed: found[0].trim(),
      },
    ];
  },
};
