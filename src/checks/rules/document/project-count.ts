import { type Draft, isDecimal, NARRATIVE_FIELDS, sameAmount, sum } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { listedNames, publishesSome } from "../../words/published.ts";
import { around } from "../../words/quote.ts";

/** “2026年我部门6个项目均编制了绩效目标”: how many projects the office says it has. */
const SAID = /(?<![\d.第前后])(\d{1,3})个(?:预算|支出)?项目(?!组|部|点|区|经理|库)/g;
/** “安排项目7个，项目资金515.60万元”. */
const COUNTED =
  /项目(\d{1,3})个[，,](?:项目)?(?:资金|预算|金额)(?:合计|共计|总额|共)?(?:为)?(\d{1,8}(?:\.\d{1,4})?)万元/;
const OF_ALL = /(绩效|全覆盖|编制|公开|纳入|涉及|分别为|安排项目|共|全部)/;

const TWO = [{ name: "公厕改造" }, { name: "水库管护" }];

const PAID = [
  { name: "公厕改造", budget: ["26.20", "", ""] },
  { name: "水库管护", budget: ["30.00", "", ""] },
] as const;

export const projectCount: DocumentRule = {
  id: "document.project-count",
  title: "写的项目个数和表不同",
  severity: "warning",
  why: "文字说几个项目都有绩效目标，表却多一张或少一张，不是漏了表就是没有改数。",
  scope: "document",
  needs: { kinds: ["disclosure", "performance", "tables"] },
  examples: {
    bad: [
      { texts: { performance: ["2026年我部门5个项目均按要求编制了绩效目标。"] }, projects: TWO },
      { texts: { other: ["绩效目标设置情况。共3个项目实现绩效目标管理全覆盖。"] }, projects: TWO },
      { texts: { spending: ["项目支出72.00万元，共9个项目。"] }, projects: TWO },
      { texts: { performance: ["安排项目2个，项目资金52.60万元。"] }, projects: PAID },
    ],
    good: [
      { texts: { performance: ["安排项目2个，项目资金56.20万元。"] }, projects: PAID },
      { texts: { performance: ["2026年我部门2个项目均按要求编制了绩效目标。"] }, projects: TWO },
      { texts: { performance: ["2026年我部门5个项目均编制了绩效目标。"] } },
      { texts: { performance: ["其中重点项目1个。"] }, projects: TWO },
      { texts: { performance: ["对6个项目实施绩效管理。以下公开2个重点项目的绩效目标表。"] }, projects: TWO },
      { texts: { performance: ["2025年对3个项目开展绩效评价，2026年2个项目编制了绩效目标。"] }, projects: TWO },
      { texts: { performance: ["招商引资签约12个项目。"] }, projects: TWO },
    ],
  },
  check({ draft }) {
    const count = draft.projects.length;
    if (count < 2) return [];
    return [...sumsOf(draft), ...countsOf(draft, count)];
  },
};

/** The number and the money of all projects in one breath: where the number is that of the tables, the money is theirs. */
function sumsOf({ overall, narrative, projects }: Draft): readonly Found[] {
  const texts = [
    ...overall.goal.map((text, i) => ({ text, section: "overall", field: `goal.${i + 1}` })),
    ...narrative.performance.map((text, i) => ({ text, section: "performance", field: `paragraph.${i + 1}` })),
  ];
  const made = projects.every(({ budget }) => isDecimal(budget.total))
    ? sum(projects.map(({ budget }) => budget.total))
    : undefined;
  return texts.flatMap(({ text, section, field }): readonly Found[] => {
    const found = COUNTED.exec(text);
    const [whole = "", many = "", money = ""] = found ?? [];
    if (found === null || made === undefined || Number(many) !== projects.length || sameAmount(made, money)) return [];
    return [
      {
        message: `各项目加起来不是写的数。${around(text, found.index, whole.length)}，${projects.length} 张绩效目标表的预算数加起来是 ${made} 万元，核对。`,
        section,
        field,
        printed: `${money}万元`,
        expected: `${made}万元`,
      },
    ];
  });
}

function countsOf(draft: Draft, count: number): readonly Found[] {
  const listed = listedNames(draft).length;
  const some = publishesSome(draft);
  return paragraphsOf(draft).flatMap(({ text, section, field }): readonly Found[] => {
    if (!text.includes("个") || !text.includes("项目")) return [];
    const all = [...text.matchAll(SAID)].filter(({ index, 0: whole }) => {
      const sentence = text.slice(Math.max(0, index - 24), index + whole.length + 24);
      return OF_ALL.test(sentence) && !/(签约|招商|评价|抽查|重点|上年|其中|新增|实施\D{0,4}\d)/.test(sentence);
    });
    const [first] = all;
    if (first === undefined || all.some(({ 1: said }) => Number(said) === count || Number(said) === listed)) return [];
    // Of those that have no table here nothing is known, but what a list of them says.
    if (some && listed <= count) return [];
    return [
      {
        message: `写的项目个数和表不同。${around(text, first.index, first[0].length)}，${listed > count ? `项目支出表列了 ${listed} 个` : `项目的绩效目标表有 ${count} 张`}，核对。`,
        section,
        field,
        printed: `${first[1]}个`,
        expected: `${Math.max(listed, count)}个`,
      },
    ];
  });
}

function paragraphsOf(draft: Draft) {
  return [
    ...NARRATIVE_FIELDS.filter(({ id }) => id !== "glossary").flatMap(({ id }) =>
      draft.narrative[id].map((text, i) => ({ text, section: id as string, field: `paragraph.${i + 1}` })),
    ),
    ...draft.parts.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "paragraph" ? [{ text: block.text, section: id, field: block.id }] : [],
      ),
    ),
  ];
}
