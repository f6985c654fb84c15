import { type Draft, figureValue, type NarrativeSlot } from "../../domain/index.ts";

/** A place of the outline that is no project. Its key is the section that places and findings name. */
export interface Chapter {
  readonly key: string;
  /** As printed before the heading; "" for what has no number. */
  readonly number: string;
  readonly title: string;
  /** Slots of office wording on its page, in printing order. */
  readonly slots: readonly NarrativeSlot[];
  /** Further names under which places and findings speak of it. */
  readonly sections: readonly string[];
  /** A part of chapter five, set in. */
  readonly part?: true;
  /** Whether what it needs is there; undefined where nothing needs to be, or where that is not for this row to say. */
  filled?(draft: Draft): boolean | undefined;
}

const wrote = (text: string) => text.trim() !== "";
const hasFigure = (label: string) => (draft: Draft) => wrote(figureValue(draft, label));

/** In the order of the document; the projects follow "projects". A further chapter is one more entry. */
export const CHAPTERS: readonly Chapter[] = [
  {
    key: "cover",
    number: "",
    title: "单位、标题、前言和落款",
    slots: ["preamble", "closing"],
    sections: ["agency", "title", "document"],
    filled: (draft) => wrote(draft.title) && wrote(draft.agency.name),
  },
  {
    key: "duties",
    number: "一",
    title: "部门职责及机构设置",
    slots: ["duties", "organisations"],
    sections: [],
    filled: (draft) => draft.narrative.duties.some(wrote) && draft.organisations.length > 0,
  },
  {
    key: "figures",
    number: "二",
    title: "部门预算安排的总体情况",
    slots: ["budget", "income", "spending", "change"],
    sections: [],
    filled: (draft) => hasFigure("收入合计")(draft) && hasFigure("支出合计")(draft),
  },
  {
    key: "operating",
    number: "三",
    title: "机关运行经费",
    slots: ["operating"],
    sections: [],
    filled: hasFigure("机关运行经费"),
  },
  {
    key: "threePublic",
    number: "四",
    title: "“三公”经费及增减原因",
    slots: ["threePublic"],
    sections: [],
    filled: hasFigure("三公经费合计"),
  },
  { key: "performance", number: "五", title: "预算绩效信息", slots: ["performance"], sections: [] },
  {
    key: "overall",
    number: "",
    title: "部门整体",
    slots: [],
    sections: [],
    part: true,
    filled: (draft) => draft.overall.goal.some(wrote),
  },
  {
    key: "projects",
    number: "",
    title: "项目",
    slots: [],
    sections: [],
    part: true,
    filled: (draft) => (draft.projects.length === 0 ? false : undefined),
  },
  { key: "procurement", number: "六", title: "政府采购预算", slots: ["procurement"], sections: [] },
  {
    key: "assets",
    number: "七",
    title: "国有资产信息",
    slots: ["assets"],
    sections: [],
    filled: (draft) => draft.assets.rows.some((row) => wrote(row.value) || wrote(row.quantity)),
  },
  { key: "glossary", number: "八", title: "名词解释", slots: ["glossary"], sections: [] },
  { key: "other", number: "九", title: "其他需要说明的事项", slots: ["other"], sections: [] },
];

/** The chapter on whose page a section stands; undefined for "project". */
export function chapterOf(section: string): Chapter | undefined {
  return (
    CHAPTERS.find((chapter) => chapter.key === section) ??
    CHAPTERS.find((chapter) => chapter.sections.includes(section) || chapter.slots.some((slot) => slot === section))
  );
}
