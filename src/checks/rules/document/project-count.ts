import { NARRATIVE_FIELDS } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { around } from "../../words/quote.ts";

/** “2026年我部门6个项目均编制了绩效目标”: how many projects the office says it has. */
const SAID = /(?<![\d.第前后])(\d{1,3})个(?:预算|支出)?项目(?!组|部|点|区|经理|库)/g;
const OF_ALL = /(绩效|全覆盖|编制|公开|纳入|涉及|分别为|安排项目|共|全部)/;

const TWO = [{ name: "公厕改造" }, { name: "水库管护" }];

export const projectCount: DocumentRule = {
  id: "document.project-count",
  title: "写的项目个数和表不同",
  severity: "warning",
  why: "文字说几个项目都有绩效目标，表却多一张或少一张，不是漏了表就是没有改数。",
  scope: "document",
  needs: { kinds: ["disclosure", "performance"] },
  examples: {
    bad: [
      { texts: { performance: ["2026年我部门5个项目均按要求编制了绩效目标。"] }, projects: TWO },
      { texts: { other: ["绩效目标设置情况。共3个项目实现绩效目标管理全覆盖。"] }, projects: TWO },
      { texts: { spending: ["项目支出72.00万元，共9个项目。"] }, projects: TWO },
    ],
    good: [
      { texts: { performance: ["2026年我部门2个项目均按要求编制了绩效目标。"] }, projects: TWO },
      { texts: { performance: ["2026年我部门5个项目均编制了绩效目标。"] } },
      { texts: { performance: ["其中重点项目1个。"] }, projects: TWO },
      { texts: { performance: ["2025年对3个项目开展绩效评价，2026年2个项目编制了绩效目标。"] }, projects: TWO },
      { texts: { performance: ["招商引资签约12个项目。"] }, projects: TWO },
    ],
  },
  check({ draft }) {
    const count = draft.projects.length;
    if (count < 2) return [];
    const paragraphs = [
      ...NARRATIVE_FIELDS.filter(({ id }) => id !== "glossary").flatMap(({ id }) =>
        draft.narrative[id].map((text, i) => ({ text, section: id as string, field: `paragraph.${i + 1}` })),
      ),
      ...draft.parts.flatMap(({ id, blocks }) =>
        blocks.flatMap((block) =>
          block.kind === "paragraph" ? [{ text: block.text, section: id, field: block.id }] : [],
        ),
      ),
    ];
    return paragraphs.flatMap(({ text, section, field }): readonly Found[] => {
      if (!text.includes("个") || !text.includes("项目")) return [];
      const all = [...text.matchAll(SAID)].filter(({ index, 0: whole }) => {
        const sentence = text.slice(Math.max(0, index - 24), index + whole.length + 24);
        return OF_ALL.test(sentence) && !/(签约|招商|评价|抽查|重点|上年|其中|新增|实施\D{0,4}\d)/.test(sentence);
      });
      const [first] = all;
      if (first === undefined || all.some(({ 1: said }) => Number(said) === count)) return [];
      return [
        {
          message: `写的项目个数和表不同。${around(text, first.index, first[0].length)}，项目的绩效目标表有 ${count} 张，核对。`,
          section,
          field,
          printed: `${first[1]}个`,
          expected: `${count}个`,
        },
      ];
    });
  },
};
