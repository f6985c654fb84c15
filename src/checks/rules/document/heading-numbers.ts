import { type Draft, NARRATIVE_FIELDS, parseHeadingNumber } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

interface List {
  readonly section: string;
  readonly name: string;
  readonly paragraphs: readonly string[];
}

function lists({ narrative, overall }: Draft): readonly List[] {
  const slots = NARRATIVE_FIELDS.map(({ id }) => ({ section: id, name: "paragraph", paragraphs: narrative[id] }));
  return [
    ...slots,
    { section: "overall", name: "goal", paragraphs: overall.goal },
    { section: "overall", name: "safeguards", paragraphs: overall.safeguards },
  ];
}

export const headingNumbers: DocumentRule = {
  id: "document.heading-numbers",
  title: "段落序号断了",
  severity: "warning",
  why: "序号跳了或者重了，读者会以为少了一段。",
  source: "GB/T 9704—2012《党政机关公文格式》7.3.3",
  scope: "document",
  examples: {
    bad: [
      { texts: { duties: ["（一）管水库。", "（三）管道路。"] } },
      { goal: ["1、党建。", "2、治安。", "2、环保。"] },
      { texts: { glossary: ["1．基本支出：……", "2．项目支出：……", "4．机关运行费：……"] } },
    ],
    good: [
      { texts: { duties: ["（一）管水库。", "（二）管道路。", "（三）管路灯。"] } },
      { texts: { duties: ["（1）职责：", "1.管水库。", "2.管道路。", "（2）任务：", "1.巡查。"] } },
      { texts: { duties: ["没有序号。", "2026年安排12.3万元。"] } },
      { texts: { duties: ["一、甲", "一、甲的说明另起一页。"], change: ["3、比上年增减情况"] } },
    ],
  },
  check({ draft }) {
    return lists(draft).flatMap(({ section, name, paragraphs }): readonly Found[] => {
      const last = new Map<number, number>();
      for (const [i, text] of paragraphs.entries()) {
        const heading = parseHeadingNumber(text);
        if (heading === undefined || /^\d+[.．]\d/.test(text.trim())) continue;
        const before = last.get(heading.level);
        last.set(heading.level, heading.n);
        for (const level of [1, 2, 3, 4]) if (level > heading.level) last.delete(level);
        if (before === undefined || heading.n === before + 1 || heading.n === 1) continue;
        return [
          {
            message: `段落序号断了。${quote(text.trim().slice(0, 12))}是第 ${heading.n}，前面一个是第 ${before}，核对是缺了一段还是序号没有改。`,
            section,
            field: `${name}.${i + 1}`,
            printed: String(heading.n),
            expected: String(before + 1),
          },
        ];
      }
      return [];
    });
  },
};
