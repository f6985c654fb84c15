import type { DocumentRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

export const titleYear: DocumentRule = {
  id: "document.title-year",
  title: "标题的年份不对",
  severity: "error",
  why: "标题是上年的，整份文件就是上年的。",
  scope: "document",
  examples: {
    bad: [
      { title: "云溪镇人民政府2025年部门预算信息公开" },
      { title: "2024年部门预算绩效信息" },
      { title: "云溪镇人民政府2027年度部门预算" },
      { title: "云溪镇人民政府部门预算情况说明" },
    ],
    good: [
      { title: "云溪镇人民政府2026年部门预算信息公开" },
      { title: "" },
      { title: "来文（定）" },
      { title: "项目支出绩效自评表", kind: "selfEvaluation" },
      { title: "2026年部门预算（2025年12月编）" },
    ],
  },
  check({ draft }) {
    const found = /(20\d\d)\s*年/.exec(draft.title);
    // A file without a title is called by its name, which says nothing of the document.
    const isTitle = /预算|绩效|公开|说明/.test(draft.title);
    // A table says its year in a line of its own.
    const asked = draft.kind === "disclosure" || draft.kind === "performance";
    if (
      found === null &&
      isTitle &&
      asked &&
      !/表$/.test(draft.title.trim()) &&
      !/20\d\d|二[〇○零]/.test(draft.title)
    ) {
      const message = `标题没有年份。${quote(draft.title)}看不出是哪一年的，写上“${draft.year}年”。`;
      return [{ message, severity: "warning", section: "title", field: "title", printed: draft.title }];
    }
    if (found === null || Number(found[1]) === draft.year) return [];
    const text = draft.title.replace(found[1] ?? "", String(draft.year));
    return [
      {
        message: `标题的年份不对。标题写的是 ${found[1]} 年，这是 ${draft.year} 年的预算，改标题。`,
        section: "title",
        field: "title",
        printed: `${found[1]}年`,
        expected: `${draft.year}年`,
        fix: { kind: "text", label: `改为 ${draft.year}年`, text },
      },
    ];
  },
};
