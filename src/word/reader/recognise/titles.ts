import { type HeadingNumber, type NarrativeSlot, parseHeadingNumber } from "../../../domain/index.ts";

/** What a chapter may be called, without its number. */
const CHAPTERS: readonly (readonly [NarrativeSlot, RegExp])[] = [
  ["performance", /^(部门|项目)?(预算)?绩效(预算)?(信息|目标|情况|管理|文本)+(公开|设置)?(情况)?(说明)?$/],
  ["threePublic", /^(财政拨款)?(安排的)?(“|")?三公(”|")?经费/],
  ["operating", /^(部门)?机关运行(经费|费)(用)?/],
  ["procurement", /^(部门)?政府采购(预算)?(情况|信息|安排|说明|预算)*$/],
  ["assets", /^(国有|固定)资产(占用|占有|管理|使用|预算|信息)*(情况)?(信息|说明)?(及.{1,12})?$/],
  ["glossary", /^(专业|相关)?(性)?名词(的)?(解释|说明)$/],
  ["other", /^其(他|它)(需要|重要)?(说明|情况|事项)+(的)?(事项|情况|说明)*$/],
  ["budget", /^(部门)?(预算)?(收支)?(预算)?(安排)?(的)?(总体情况|收支(总体)?(安排)?情况|收支情况)/],
  ["budget", /^(部门|单位)预算(安排|收支)?(的)?(总体)?(情况|说明)/],
  [
    "duties",
    /^(部门|单位)?(基本|主要)?(职责|职能|概况|基本情况)([、及和与](部门|单位)?(机构|人员).*)?(基本)?(情况)?(说明)?$/,
  ],
];

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
  /** True for "第二部分 …". */
  readonly part: boolean;
  readonly text: string;
}

/** Reads a line as a heading; undefined where it is a sentence. `numbering` is a number Word printed by itself. */
export function titleOf(line: string, numbering = ""): Title | undefined {
  const whole = `${numbering}${line}`.trim();
  if (whole.length > LONGEST || /[。；;，,！？]/.test(whole)) return undefined;
  const part = /^第[一二三四五六七八九十\d]{1,3}(部分|章|篇)[\s:：、]*/.exec(whole);
  const rest = part ? whole.slice(part[0].length) : whole;
  const number = parseHeadingNumber(rest);
  const words = (number?.rest ?? rest).replace(/\s/g, "").replace(/[:：]$/, "");
  // Without a number, "2026年部门预算情况说明" is the second line of the document's own title.
  const text = part || number ? words.replace(/^(关于)?(20\d\d年度?)?/, "") : words;
  return text === "" ? undefined : { part: part !== null, text, ...(number ? { number } : {}) };
}

function find<Name>(list: readonly (readonly [Name, RegExp])[], text: string): Name | undefined {
  return list.find(([, pattern]) => pattern.test(text))?.[0];
}

export function chapterNamed(title: Title): NarrativeSlot | undefined {
  return find(CHAPTERS, title.text);
}

export function partNamed(title: Title): PerformancePart | undefined {
  return find(PARTS, title.text);
}

/** The slot that a line inside a chapter opens, where the line says nothing else. */
export function subHeadingNamed(title: Title): NarrativeSlot | undefined {
  return find(SUB_HEADINGS, title.text);
}

export function slotOpenedBy(text: string): NarrativeSlot | undefined {
  return find(SLOT_OPENINGS, text.replace(/\s/g, ""));
}

const PROJECT_TITLE = /(项目)?(支出)?绩效(目标)?(申报|批复|公开|信息|情况)?表$/;
const PROJECT_ENDING = /(支出)?绩效(目标)?(申报|批复|公开|信息|情况)?表$/;
const GENERIC =
  /^(.{0,30}(?:政府|街道|办事处|镇|乡|局|委员会|中心|办公室))?(\d{4}年度?)?(部门|单位)?(预算|专项)?(项目|资金|专项资金|项目资金|部门预算项目|预算项目)?(支出)?$/;

/** "表7　", "附件3：", "公开08表 ". */
const TABLE_NUMBER = /^(?:附?表|附件|公开(?=\d{1,2}表))\s*\d{1,2}表?[-—.、:：\s]*/;

export interface ProjectTitle {
  /** The name in the heading; "" where the heading names no project ("项目支出绩效目标申报表"). */
  readonly name: string;
}

/**
 * Reads "3、河道保洁绩效目标表". `expected` is the number the next project would have: it decides whether
 * "30.2020年…" is the number 30 and a name that begins with a year.
 */
export function projectTitleOf(line: string, expected: number): ProjectTitle | undefined {
  const text = line.trim().replace(/[（(]20\d\d年度?[)）]$/, "");
  if (text.length > 150 || /[。；;！？\n]/.test(text) || !PROJECT_TITLE.test(text)) return undefined;
  if (/^(详见|附|附件|见)/.test(text) && text.length < 30) return undefined;
  const plain = withoutNumber(text, expected).replace(TABLE_NUMBER, "");
  if (/整体(支出)?绩效(?!.*项目).{0,6}表$/.test(plain)) return undefined;
  const name = plain.replace(PROJECT_ENDING, "").trim();
  return { name: GENERIC.test(name.replace(/[（(].*[)）]/g, "")) ? "" : name };
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
