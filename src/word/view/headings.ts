import { type Draft, headingNumber, type KnownPart, plannedHeadings } from "../../domain/index.ts";
import type { ViewValue } from "../template/index.ts";
import { headingTag, numbered, type TagSource } from "./tag.ts";

/** A heading below a chapter; one without content is not printed by the templates, and those after it move up. */
interface Section {
  readonly name: string;
  readonly filled?: (draft: Draft) => boolean;
}

/** The nine chapters in their official order; the tag `{…章号}` prints a chapter's number, `{…题号}` that of a section. */
const CHAPTERS: readonly { readonly name: string; readonly sections: readonly Section[] }[] = [
  { name: "职责机构", sections: [{ name: "部门职责" }, { name: "机构设置" }] },
  { name: "预算安排", sections: [{ name: "收入说明" }, { name: "支出说明" }, { name: "增减说明" }] },
  { name: "运行经费", sections: [] },
  { name: "三公经费", sections: [] },
  {
    name: "绩效信息",
    sections: [
      { name: "总体绩效目标", filled: ({ overall }) => overall.goal.length > 0 },
      { name: "分项绩效目标", filled: ({ overall }) => overall.subGoals.length > 0 },
      { name: "工作保障措施", filled: ({ overall }) => overall.safeguards.length > 0 },
      { name: "整体指标", filled: ({ overall }) => overall.indicators.length > 0 },
    ],
  },
  { name: "政府采购", sections: [] },
  { name: "国有资产", sections: [] },
  { name: "名词解释", sections: [] },
  { name: "其他事项", sections: [] },
];

function sectionNumber(draft: Draft, sections: readonly Section[], section: Section): string {
  const before = sections
    .slice(0, sections.indexOf(section))
    .filter(({ filled }) => filled === undefined || filled(draft));
  return headingNumber(2, before.length + 1);
}

/** Parts by the first words of their tags. */
const PARTS: Readonly<Record<string, KnownPart>> = {
  职责机构: "dutiesChapter",
  部门职责: "duties",
  机构设置: "organisations",
  预算安排: "budgetChapter",
  收入说明: "income",
  支出说明: "spending",
  增减说明: "change",
  运行经费: "operating",
  三公经费: "threePublic",
  绩效信息: "performanceChapter",
  总体绩效目标: "goal",
  分项绩效目标: "subGoals",
  工作保障措施: "safeguards",
  整体指标: "overallIndicators",
  政府采购: "procurement",
  国有资产: "assets",
  名词解释: "glossary",
  其他事项: "other",
};

/** The number a heading has in the draft's own plan; in the standard order where the plan does not have it. */
function planned(draft: Draft, name: string, otherwise: string): ViewValue {
  const found = plannedHeadings(draft).find(({ part }) => part.part === PARTS[name]);
  return numbered(found?.part.id ?? PARTS[name] ?? name, found?.number ?? otherwise);
}

/** Numbers of headings, computed so that they never break. Templates that loop over 章节 need none of them. */
export const HEADING_TAGS: readonly TagSource<Draft>[] = CHAPTERS.flatMap(({ name, sections }, index) => {
  const number = headingNumber(1, index + 1);
  return [
    headingTag<Draft>(`${name}章号`, `写成“${number}”`, (draft) => planned(draft, name, number)),
    ...sections.map((section) =>
      headingTag<Draft>(`${section.name}题号`, "写成“（一）”，前面不印的不占号", (draft) =>
        planned(draft, section.name, sectionNumber(draft, sections, section)),
      ),
    ),
  ];
});
