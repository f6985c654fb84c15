import type { Found, TextRule } from "../../rule.ts";
import { around, quote } from "../../words/quote.ts";

/** Beside a mark no text has a gap; a new sentence, a label and a number may have one behind them. */
const BESIDE =
  /(?<=[一-龥\d）》”%％])[ \t\u3000]+(?=[，。；：、）》”])|(?<=[一-龥”》）%][，；]|[^一二三四五六七八九十\d]、|[（《“])[ \t\u3000]+(?=[一-龥“《])/g;
const INSIDE = /[一-龥“”《》（）][ \t\u3000]+(?=[一-龥“”《》（）])/g;
/** What parts an office from what is under it, or from a person; persons stand beside each other so, too. */
const PARTS = /(?<=[局委科室股处厅所院])[ \t\u3000]+(?=[一-龥]{2,}$)/;
const OF_PERSONS = /(负责|联系|经办|审核|填[表报])人/;

function beside(text: string): readonly Found[] {
  const mended = text.replace(BESIDE, "");
  if (mended === text) return [];
  const at = text.search(BESIDE);
  return [
    {
      message: `标点旁边多了空格。${around(text, at, 1)}里的空格会印出来，去掉。`,
      printed: around(text, at, 1),
      habit: "beside",
      fix: { kind: "text", label: "去掉空格", text: mended },
    },
  ];
}

export const spaces: TextRule = {
  id: "texts.spaces",
  title: "多了空格",
  severity: "info",
  why: "空格印出来是一个缺口，也让相同的名称认不出是同一个。",
  scope: "texts",
  habit: {
    least: 3,
    say: (count) => ({ message: `标点旁边多了空格。有 ${count} 处标点前后空了一格，去掉，可以一次改好。` }),
  },
  marks: { characters: " \t\u3000" },
  examples: {
    bad: [
      { text: "补贴标准     合格率", kind: "level3" },
      { text: "计划标准　", kind: "basis" },
      { text: "县水利 局", kind: "cell" },
      "负责公文签发工作 ；负责印章管理。",
      "贯彻上级决定， 街道办负责落实。",
      { text: "编写两部分 ，地方志和年鉴", kind: "goal" },
    ],
    good: [
      { text: "补贴标准合格率", kind: "level3" },
      "　　段落开头可以空两格。",
      "1、 优化环境；一、 改善民生。2. 优化环境。 2. 改善民生；  3. 落实责任。",
      "联系人：　张三　电话 12345，  OA 系统",
      "主任  王五、\n副主任  赵六",
      { text: "OA 系统维护", kind: "name" },
      { text: "基础教育科 章某", kind: "cell" },
      { text: "县水利局　河湖管理中心", kind: "cell" },
      { text: "张 三  李小四", kind: "cell", column: "项目负责人" },
    ],
  },
  check({ text, kind, field }) {
    if (kind === "paragraph" || kind === "heading" || kind === "goal" || kind === "purpose") return beside(text);
    const isOwn = kind === "cell" || field.startsWith("extra:");
    const mended = text.trim().replace(INSIDE, (found) => found[0] ?? "");
    if (mended === text || OF_PERSONS.test(field) || (isOwn && PARTS.test(text.trim()))) return [];
    return [
      {
        message: `格里多了空格。${quote(text)}里的空格会印出来，去掉。`,
        printed: text,
        expected: mended,
        fix: { kind: "text", label: "去掉空格", text: mended },
      },
    ];
  },
};
