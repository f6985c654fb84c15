import {
  classWord,
  type Field,
  findClass,
  findGroup,
  GOAL_FIELDS,
  INDICATOR_CATALOGUE,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
  PROJECT_FIELDS,
  remembered,
  SCHEMES,
} from "../../../domain/index.ts";
import { unitIn } from "./amounts.ts";
import { columnField } from "./column-words.ts";
import { meaningOf } from "./label-words.ts";

/** A label without white space, quotes, brackets, colons and "其中": what two spellings of it are compared by. */
export function labelWord(text: string): string {
  return text
    .replace(/[\s:：*＊“”"'（）()【】[\]]/g, "")
    .replace(/^其中/, "")
    .replace(/^20\d\d年度?(?=.)/, "");
}

/** The same without what stands in brackets: "预算数（万元）" → 预算数. */
export function bareLabel(text: string): string {
  return labelWord(text.replace(/[（(][^（）()]*[)）]*/g, ""));
}

/** Longest printed label. */
const LONGEST_LABEL = 32;

/** `otherwise` tells the labels that no list can hold: each office puts its own words around the telling ones. */
function lookup<Id extends string>(
  entries: readonly (readonly [string, Id])[],
  otherwise: (bare: string, text: string) => Id | undefined = () => undefined,
): (text: string) => Id | undefined {
  const byWord = new Map<string, Id>();
  for (const [word, id] of entries) if (!byWord.has(labelWord(word))) byWord.set(labelWord(word), id);
  return remembered((text) => {
    if (text === "" || text.length > LONGEST_LABEL) return undefined;
    const word = labelWord(text);
    const bare = /[（(]/.test(text) ? bareLabel(text) : word;
    return byWord.get(word) ?? byWord.get(bare) ?? otherwise(bare, text);
  });
}

function named<Item>(fields: readonly Field<Item>[]): (readonly [string, string])[] {
  const labels = fields.map((field) => [field.label, field.id] as const);
  return [...labels, ...fields.flatMap((field) => (field.synonyms ?? []).map((word) => [word, field.id] as const))];
}

/** Goals of more than one year, which stand beside those of the year in layouts of other provinces. */
const MULTI_YEAR_GOALS = ["总体目标", "实施期目标", "实施期总目标", "中期目标", "长期目标", "中长期目标", "项目总目标"];
/** What a project's name stands beside without the word 名称. */
const FURTHER_NAMES = ["预算项目", "申报项目", "项目全称"];
/** Words that say that a name is one of a project, of its money or of a policy, and not of an office or an indicator. */
const NAMES = /项目|转移支付|专项|资金|经费|支出|政策/;

/** Without the number of one of several goals and the unit of an amount: "年度目标1", "资金总额/万元". */
function plainWords(bare: string): string {
  return bare.replace(/(目标)[\d一二三四五]$/, "$1").replace(/[/／]?(万元|亿元|元)$/, "");
}

/** The field of a project's head that a label names by its words: "当年绩效目标", "本年度申请预算资金", "支出名称". */
function headWordField(bare: string, text: string): string | undefined {
  const meaning = meaningOf(plainWords(bare), unitIn(text) !== undefined);
  if (meaning === "name") return NAMES.test(bare) ? meaning : undefined;
  if (meaning === "amountOfTerm") return bare.includes("预算") || /总额/.test(bare) ? "budget.total" : undefined;
  return meaning === "outcome" || meaning === "amountDone" || meaning === "amountOfPart" ? undefined : meaning;
}

/** The amount that a label means where money stands beside it, though its words alone say too little: "项目总投资". */
export function amountBeside(text: string): HeadField | undefined {
  const meaning = text.length <= LONGEST_LABEL ? meaningOf(plainWords(bareLabel(text)), true) : undefined;
  return meaning?.startsWith("budget.") ? (meaning as HeadField) : undefined;
}

/** True for a label of what became of goals: "年度总体目标完成情况", "实际完成". */
export function isOutcomeLabel(word: string): boolean {
  return word.length <= LONGEST_LABEL && meaningOf(bareLabel(word), false) === "outcome";
}

/** True for a label of an amount that is no budget of the year: money spent, of another year, of one level. */
export function isFurtherAmount(text: string): boolean {
  const meaning = text.length <= LONGEST_LABEL ? meaningOf(bareLabel(text), unitIn(text) !== undefined) : undefined;
  return meaning === "amountDone" || meaning === "amountOfPart";
}

const PLAN_LABEL =
  /^(分[月季]度?)?(资金|预算|用款)?(支出|使用|用款)(进度)?计划|^分[月季]度?(资金|预算)?(支出|用款)(进度|安排)/;

export type HeadField =
  | "name"
  | "code"
  | "budget.total"
  | "budget.fiscal"
  | "budget.other"
  | "purpose"
  | "plan"
  | "goals"
  | "multiYearGoals";

const headWords = lookup<string>(
  [
    ...named(PROJECT_FIELDS.filter((field) => !["number", "nameLabel", "agencyHeader"].includes(field.id))),
    ...named(GOAL_FIELDS.filter((field) => field.id === "text")).map(([word]) => [word, "goals"] as const),
    ...FURTHER_NAMES.map((word) => [word, "name"] as const),
    ...MULTI_YEAR_GOALS.map((word) => [word, "multiYearGoals"] as const),
  ],
  headWordField,
);

/** The project field that a label above the indicators names. */
export function headField(text: string): HeadField | undefined {
  // "单位（项目名称）": rows of offices stand among those of their projects.
  const inBrackets =
    text.length <= LONGEST_LABEL ? /[（(](项目名称|项目编码|项目代码)[)）]$/.exec(text)?.[1] : undefined;
  if (inBrackets !== undefined) return inBrackets === "项目名称" ? "name" : "code";
  if (text.length <= 20 && /计划|分[月季]/.test(text) && PLAN_LABEL.test(labelWord(text))) return "plan";
  return headWords(text) as HeadField | undefined;
}

export const indicatorField = lookup<string>(named(INDICATOR_CATALOGUE), columnField);
export const organisationField = lookup([...named(ORGANISATION_FIELDS), ["机构名称", "name"] as const]);
export const procurementField = lookup(named(PROCUREMENT_FIELDS));

const CLASS_WORDS = new Set(
  SCHEMES.flatMap((scheme) =>
    scheme.groups.flatMap((group) => [
      group.level1,
      ...group.synonyms,
      ...group.classes.flatMap((item) => [item.level2, ...item.synonyms]),
    ]),
  ).flatMap((word) => [word, classWord(word)]),
);

/** True for a word that names a 一级 or 二级 indicator of a known scheme, points or all: "产出指标（50分）", "产出目标". */
export function isClassWord(word: string): boolean {
  return CLASS_WORDS.has(word) || CLASS_WORDS.has(classWord(word));
}

/** "产出指标—数量指标", "效益-社会" in one cell: the two classes; else the text alone. */
export function classesIn(text: string): readonly string[] {
  const [first = "", second = "", ...more] = text.split(/[—–－/／-]+/);
  const isSecond = isClassWord(second) || isClassWord(`${second}效益`);
  return second !== "" && more.length === 0 && isFirstClass(first) && isSecond ? [first, second] : [text];
}

/** True for 产出指标 and the like, which no scheme has among its 二级指标. */
export function isFirstClass(word: string): boolean {
  return SCHEMES.some((scheme) => findGroup(scheme, word)) && !SCHEMES.some((scheme) => findClass(scheme, word));
}

const OF_WHAT = "本页|本项|以上|全部|自评|评价|考核|综合|指标|分值|权重|得分|分数|金额|资金|项目|年度";
const TOTAL = new RegExp(
  `^(?:(?:${OF_WHAT})*(?:合计|总计|小计|共计|总得?分|总评分)(?:${OF_WHAT})*|自评得分)(?:[（(][^）)]{1,12}[)）])?[:：]?$`,
);

/** A sum of the rows above or below, which is computed and never stored: 合计, 本页小计, 总分（含执行率）. */
export function isTotal(word: string): boolean {
  return word.length <= 24 && TOTAL.test(word);
}

/** A cell of a row of sums: its label, or a number. */
export function isSum(word: string): boolean {
  return isTotal(word) || /^[\d.,%％—-]+$/.test(word);
}

/** "单位：万元", standing alone. */
export function isUnitStatement(text: string): boolean {
  return /^[（(]?(金额|(金额)?单位)[:：]?(人民币)?(万元|元|亿元)[)）]?$/.test(text.replace(/\s/g, ""));
}

/** "（2026年度）", standing alone below a title. */
export function isYearLine(text: string): boolean {
  return /^[（(]?20\d\d年度?[)）]?$/.test(text.replace(/\s/g, ""));
}

/** A printed label as a key of `extra`; names that mean something to JavaScript objects are given a harmless form. */
export function extraKey(label: string): string {
  const key = label
    .replace(/\s/g, "")
    .replace(/[:：]$/, "")
    .slice(0, 190);
  return /^(__proto__|constructor|prototype)$/.test(key) ? `“${key}”` : key;
}

/** "部门：芦花镇人民政府　　单位：万元" says two things: each begins with a label, behind a gap. */
export function saidInLine(text: string): readonly string[] {
  return text.trim().split(/[\s\u3000]+(?=[一-龥（）()]{2,8}[:：])/);
}

/** "填报单位：云溪镇" → label and value; undefined for a sentence. */
export function labelledText(text: string): { readonly label: string; readonly value: string } | undefined {
  const match = /^([^:：，。；、\d]{2,12})[:：]\s*(.*)$/s.exec(text);
  // "（说明：……）" is a remark in brackets, whose label would keep one of them.
  const isBracketed = /^[（(【[]/.test(text) && !/[)）】\]]/.test(match?.[1] ?? "");
  return match && !isBracketed ? { label: match[1] ?? "", value: (match[2] ?? "").trim() } : undefined;
}
