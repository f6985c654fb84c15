import {
  compare,
  countOf,
  DISCLOSURE_FIELDS,
  type Draft,
  FIGURES,
  figureValue,
  type Layout,
  NARRATIVE_FIELDS,
} from "../../domain/index.ts";
import { FIGURE_TAGS } from "./figures.ts";
import { HEADING_TAGS } from "./headings.ts";
import { PART_LIST, STATE_TAGS } from "./parts.ts";
import { PROJECT_CONTENTS, projectList } from "./project.ts";
import { scopeProject } from "./scope.ts";
import { statedParagraphs } from "./stated.ts";
import { tableLists } from "./tables.ts";
import { fieldTags, figure, flag, type TagSource, text } from "./tag.ts";
import { titleLinesOf } from "./title.ts";

/** A part of the guide: its heading and the tags under it. */
export interface TagGroup {
  readonly title: string;
  readonly tags: readonly TagSource<Draft>[];
}

/** Projects that a sentence about spending names. */
const NAMED_PROJECTS = 3;

const SCOPE_FLAGS: readonly TagSource<Draft>[] = [
  flag("全文", "导出整本公开时", (_, { scope }) => scope === "whole"),
  flag("绩效部分", "只导出绩效部分时", (_, { scope }) => scope === "performance"),
  flag("单个项目", "只导出一个项目的表时", (_, { scope }) => scopeProject(scope) !== undefined),
  flag("有上年", "填了上年的数", (draft) => FIGURES.some(({ label }) => figureValue(draft, label, "last") !== "")),
];

const SENTENCE_TAGS: readonly TagSource<Draft>[] = [
  figure(
    "主要项目",
    `预算数最多的 ${NAMED_PROJECTS} 个，写成“甲186.00万元、乙160.00万元”`,
    (draft) =>
      draft.projects
        .filter(({ name, budget }) => name.trim() !== "" && compare(budget.total, "0") === 1)
        .sort((a, b) => compare(b.budget.total, a.budget.total) ?? 0)
        .slice(0, NAMED_PROJECTS)
        .map(({ name, budget }) => `${name}${budget.total}万元`)
        .join("、"),
    true,
  ),
  {
    ...figure<Draft>("机构个数", "机构设置情况表的行数", (draft) => countOf(draft, "organisations")),
    power: undefined,
  },
];

/** A list that is only not filled has no number of projects. */
const DISCLOSURE_TAGS: readonly TagSource<Draft>[] = fieldTags(DISCLOSURE_FIELDS).map((tag) =>
  tag.name === "项目个数" ? { ...tag, value: (draft: Draft) => countOf(draft, "projects") } : tag,
);

/** The office's own paragraphs, with their live figures. */
const NARRATIVE_TAGS: readonly TagSource<Draft>[] = fieldTags<Draft>(NARRATIVE_FIELDS).map((tag, index) => {
  const slot = NARRATIVE_FIELDS[index]?.id;
  return slot === undefined ? tag : { ...tag, value: (draft) => statedParagraphs(draft, draft.narrative[slot]) };
});

const TITLE_LINES: TagSource<Draft> = {
  name: "标题行",
  help: "标题，一行一段：单位自己分了行的照原样，太长的在词和词之间断开",
  kind: "paragraphs",
  required: false,
  value: titleLinesOf,
  tags: [],
};

const FITTED: TagSource<Draft> = {
  name: "列宽随文字",
  help: "写在表里哪一格都行，什么也不印：字多的列宽一些，字少的窄一些，很高的行可以跨页",
  kind: "widths",
  required: false,
  value: () => "",
  tags: [],
};

/** The headings of the filled document: the engine alone knows which are printed. */
const CONTENTS: TagSource<Draft> = {
  name: "目录",
  help: "印出来的各级标题：“{目录}”印第一个，“{#目录}…{/目录}”印其余的，一个一行",
  kind: "headings",
  required: false,
  value: () => [],
  tags: [
    text("目录文字", "标题的号和字", () => ""),
    ...["一级目录", "二级目录", "三级目录"].map((name) =>
      flag<Draft>(name, `在目录里是${name.slice(0, 2)}`, () => false),
    ),
  ],
};

/** Every tag of a layout, grouped as the guide prints them. */
export function tagGroups(layout: Layout): readonly TagGroup[] {
  return [
    { title: "导出哪些", tags: SCOPE_FLAGS },
    { title: "单位和年度", tags: [...DISCLOSURE_TAGS, TITLE_LINES] },
    { title: "章节和目录", tags: [PART_LIST, CONTENTS] },
    { title: "填了没有", tags: STATE_TAGS },
    { title: "版面", tags: [FITTED] },
    { title: "项目", tags: [projectList(layout), PROJECT_CONTENTS, ...SENTENCE_TAGS] },
    { title: "部门整体和其他表", tags: tableLists(layout) },
    { title: "各章自己写的话", tags: NARRATIVE_TAGS },
    { title: "章节的号", tags: HEADING_TAGS },
    { title: "数", tags: FIGURE_TAGS },
  ];
}
