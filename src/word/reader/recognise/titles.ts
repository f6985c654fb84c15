import {
  type HeadingNumber,
  type NarrativeSlot,
  parseChineseNumber,
  parseHeadingNumber,
} from "../../../domain/index.ts";

/** Lines that only say what follows, inside a chapter; the template prints its own. */
const SUB_HEADINGS: readonly (readonly [NarrativeSlot, RegExp])[] = [
  ["duties", /^(部门|单位)?(主要)?(职责|职能|职能职责|职能简介)(情况)?$/],
  ["organisations", /^(部门|单位)?(内设)?机构设置(及.{1,8})?(情况)?(表)?$/],
  ["income", /^(部门)?(预算)?收入(预算)?(安排)?(总体)?(情况)?(说明)?$/],
  ["spending", /^(部门)?(预算)?支出(预算)?(安排)?(总体)?(情况)?(说明)?$/],
  ["change", /^(预算)?(收支)?((比|较|与)上年(相比)?)(预算)?(收支)?(增减)?(变化|变动)?(情况)?(说明)?$/],
  ["change", /^(预算)?(收支)?增减(变化|变动)(情况)?(及原因)?(说明)?$/],
  ["procurement", /^(部门)?政府采购(预算)?(表)?$/],
  ["assets", /^.{0,20}(国有|固定)资产占(用|有)(使用)?情况(表)?$/],
];

/** Paragraphs that carry their heading in themselves: "收入预算情况：2026年…". */
const SLOT_OPENINGS: readonly (readonly [NarrativeSlot, RegExp])[] = [
  ["income", /^(部门)?(预算)?收入(预算)?(安排)?(情况)?(说明)?[:：]/],
  ["spending", /^(部门)?(预算)?支出(预算)?(安排)?(情况)?(说明)?[:：]/],
  ["change", /^(与|比|较|对比)(上年|去年|20\d\d年)/],
];

export type PerformancePart = "part" | "goal" | "subGoals" | "safeguards" | "overallTable" | "projects";

const PARTS: readonly (readonly [PerformancePart, RegExp])[] = [
  [
    "overallTable",
    /^(.{0,30}((部门|单位)[）)]?|年度?)|[（(](部门|单位)[）)])?整体(支出)?绩效(指标(表)?|目标(申报)?表)$/,
  ],
  ["goal", /^(部门)?(整体)?(年度)?总体(绩效)?目标$/],
  ["subGoals", /^(部门)?(职责)?分项(绩效)?目标$/],
  ["safeguards", /^(工作|规划目标|绩效目标|目标|实现.{0,16})?(的)?保障措施$/],
  ["projects", /^(部门)?(预算)?(专项)?(项目|资金)(（资金）|\(资金\)|支出|资金)?绩效目标$/],
  ["part", /^部门整体(支出)?绩效目标$/],
];

/** Longest heading of a chapter or part, in characters. */
const LONGEST = 45;

/** A line as a heading: its number, if any, and its title without it. */
export interface Title {
  readonly number?: HeadingNumber;
  /** True for "第二部分 …", "第一章 …". */
  readonly part: boolean;
  /** The count of "第二节 …", a section of what "第一章" opens. */
  readonly section?: number;
  readonly text: string;
}

/** "第二部分 ", "第一章 ", "第三节 ". */
const DIVISION = /^第([一二三四五六七八九十\d]{1,3})(部分|章|篇|节)[\s:：、]*/;

/** Reads a line as a heading; undefined where it is a sentence. `numbering` is a number Word printed by itself. */
export function titleOf(line: string, numbering = ""): Title | undefined {
  const whole = `${numbering}${line.replace(/\n/g, "")}`.trim();
  if (whole.length > LONGEST || /[。；;，,！？]/.test(whole)) return undefined;
  const division = DIVISION.exec(whole);
  const rest = division ? whole.slice(division[0].length) : whole;
  const number = parseHeadingNumber(rest);
  const words = (number?.rest ?? rest).replace(/\s/g, "").replace(/[:：]$/, "");
  // Without a number, "2026年部门预算情况说明" is the second line of the document's own title.
  const text = division || number ? words.replace(/^(关于)?(20\d\d年度?)?/, "") : words;
  if (text === "") return undefined;
  const count = Number(division?.[1]) || (parseChineseNumber(division?.[1] ?? "") ?? 0);
  const section = division?.[2] === "节" ? { section: count } : {};
  const part = division !== null && division[2] !== "节";
  return { part, text, ...section, ...(number ? { number } : {}) };
}

/** A printed heading taken apart: the number with what stands between it and the words, and the words. */
export function printedHeading(line: string, numbering = ""): { readonly number: string; readonly text: string } {
  const whole = `${numbering}${line.replace(/\n/g, "")}`.trim();
  const division = DIVISION.exec(whole)?.[0];
  const rest = division === undefined ? parseHeadingNumber(whole)?.rest : whole.slice(division.length);
  if (rest === undefined || rest === "") return { number: "", text: whole };
  return { number: whole.slice(0, whole.length - rest.length), text: rest };
}

function find<Name>(list: readonly (readonly [Name, RegExp])[], text: string): Name | undefined {
  return list.find(([, pattern]) => pattern.test(text))?.[0];
}

export function partNamed(title: Title): PerformancePart | undefined {
  return find(PARTS, title.text);
}

/** The slot that a line inside a chapter opens, where the line says nothing else. */
export function subHeadingNamed(title: Title): NarrativeSlot | undefined {
  return find(SUB_HEADINGS, title.text);
}

export function slotOpenedBy(text: string): NarrativeSlot | undefined {
  return find(SLOT_OPENINGS, text.slice(0, LONGEST).replace(/\s|^\s*[（(]?[一二三四五\d][)）、.．]+/g, ""));
}

const PROJECT_TITLE = /(项目)?(支出)?绩效(目标)?(申报|批复|公开|信息|情况)?表$/;
const PROJECT_ENDING = /(支出)?绩效(目标)?(申报|批复|公开|信息|情况)?表$/;
const OFFICE_AND_YEAR = "^(.{0,30}(?:政府|街道|办事处|镇|乡|局|委员会|中心|办公室))?(\\d{4}年度?)?";
/** Words of forms: of which level and office the table is, never of what work. */
const FORM_WORDS =
  "中央|省级|市级|州级|县级|区级|镇级|乡级|市县|本级|本部门|部门|单位|财政|一般公共|预算|专项|重点|项目|政策|资金|支出";
const GENERIC = new RegExp(`${OFFICE_AND_YEAR}(?:${FORM_WORDS})*$`);
/**
 * "2025年对下转移支付项目": beside a project's own name only the form's; "就业补助中央转移支付资金区域": the form for what a
 * whole area gets, named by the fund.
 */
const OF_FORM = new RegExp(
  `${OFFICE_AND_YEAR}(?:${FORM_WORDS}|上级|对下|政府性基金|转移支付|补助|经费)*$|区域(?:[（(]项目[)）])?$`,
);

/** "表7　", "附件3：", "公开08表 ", "预算09表  ". */
const TABLE_NUMBER = /^(?:附?表|附件|[一-龥]{2,4}(?=\d{1,2}表))\s*\d{1,2}表?[-—.、:：\s]*/;

export interface ProjectTitle {
  /** The name in the heading; "" where the heading names no project ("项目支出绩效目标申报表"). */
  readonly name: string;
}

/**
 * Reads "3、河道保洁绩效目标表". `expected` is the number the next project would have: it decides whether
 * "30.2020年…" is the number 30 and a name that begins with a year.
 */
export function projectTitleOf(line: string, expected: number): ProjectTitle | undefined {
  const text = line
    .trim()
    .replace(/\n/g, "")
    .replace(/[（(]20\d\d年度?[)）]$/, "");
  if (text.length > 150 || /[。；;！？]/.test(text) || !PROJECT_TITLE.test(text)) return undefined;
  if (/^(详见|附|附件|见)/.test(text) && text.length < 30) return undefined;
  const plain = withoutNumber(text, expected).replace(TABLE_NUMBER, "");
  if (/整体(支出)?绩效(?!.*项目).{0,6}表$/.test(plain)) return undefined;
  const name = plain.replace(PROJECT_ENDING, "").trim();
  return { name: GENERIC.test(name.replace(/[（(].*[)）]/g, "")) ? "" : name };
}

/** True for a heading that names the form and not the project, where the table below it prints the project's name. */
export function isOfForm(name: string): boolean {
  return OF_FORM.test(name);
}

/** "项目支出绩效目标表": the title of a table that names no project. */
export function isGenericTitle(line: string): boolean {
  return projectTitleOf(line, 0)?.name === "";
}

function withoutNumber(text: string, expected: number): string {
  const number = parseHeadingNumber(text);
  if (number) return number.rest;
  const decimal = /^(\d{1,3})\.(?=\d)/.exec(text);
  return decimal && Number(decimal[1]) === expected ? text.slice(decimal[0].length) : text;
}
