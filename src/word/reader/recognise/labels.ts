import {
  classWord,
  type Field,
  GOAL_FIELDS,
  INDICATOR_CATALOGUE,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
  PROJECT_FIELDS,
  SCHEMES,
} from "../../../domain/index.ts";

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

/** Longest printed label, and how many texts a lookup remembers. */
const LONGEST_LABEL = 32;
const REMEMBERED = 4_000;

/** What a label must hold before the patterns are tried: most printed texts are no labels. */
const TELLING = /目标|指标|值$|单位|名称|预算|资金|总额/;
const LONGEST_TELLING = 18;

/** `patterns` name the labels that no list can: each office puts its own words around the telling ones. */
function lookup<Id extends string>(
  entries: readonly (readonly [string, Id])[],
  patterns: readonly (readonly [Id, RegExp])[] = [],
): (text: string) => Id | undefined {
  const byWord = new Map<string, Id>();
  for (const [word, id] of entries) if (!byWord.has(labelWord(word))) byWord.set(labelWord(word), id);
  // Tables print the same few words again and again.
  const known = new Map<string, Id | undefined>();
  return (text) => {
    if (text === "" || text.length > LONGEST_LABEL) return undefined;
    if (known.has(text)) return known.get(text);
    if (known.size > REMEMBERED) known.clear();
    const word = labelWord(text);
    const bare = /[（(]/.test(text) ? bareLabel(text) : word;
    const telling = bare.length <= LONGEST_TELLING && TELLING.test(bare);
    const like = telling ? patterns.find(([, pattern]) => pattern.test(bare))?.[0] : undefined;
    const found = byWord.get(word) ?? byWord.get(bare) ?? like;
    known.set(text, found);
    return found;
  };
}

function named<Item>(fields: readonly Field<Item>[]): (readonly [string, string])[] {
  const labels = fields.map((field) => [field.label, field.id] as const);
  return [...labels, ...fields.flatMap((field) => (field.synonyms ?? []).map((word) => [word, field.id] as const))];
}

/** Goals of more than one year, which stand beside those of the year in layouts of other provinces. */
const MULTI_YEAR_GOALS = ["总体目标", "实施期目标", "实施期总目标", "中期目标", "长期目标", "中长期目标", "项目总目标"];
/** Labels of a project's head by their telling words: "当年绩效目标", "中期滚动目标", "本年度申请预算资金". */
const HEAD_PATTERNS: readonly (readonly [string, RegExp])[] = [
  ["name", /^(单位名称[、/／及和])?(一级|二级|三级|子|预算|专项|政策)?项目名称([、/／及和]单位名称)?$/],
  ["multiYearGoals", /^(项目)?(总体|实施期|实施周期|中期|长期|中长期|规划期|滚动)+(绩效)?总?目标$/],
  ["goals", /^(项目|政策)?(当年|本年度?|年度|全年|预期)?(项目)?(总体)?(支出)?(绩效)?(总|总体|预期)?目标(内容|描述)?$/],
  [
    "budget.total",
    /^(项目)?(当年|本年度?|年度|全年|年初)(申请|申报|安排)?(预算|资金)(申请|安排)?(总额|总量|数|金额|资金)?$/,
  ],
  ["budget.total", /^(实施期|中期|项目)(资金)?(总额|总预算|预算总额)$/],
];
/** Values that are not those the year aims at. */
const OTHER_VALUE = /半年|季度|前年|上年|去年|往年|历史|实际|完成|实施|周期|中期|长期|总体|20\d\d/;
/** Columns of an indicator table by their telling words: "年初目标值", "全年（程）目标值", "绩效度量单位". */
const INDICATOR_PATTERNS: readonly (readonly [string, RegExp])[] = [
  ["level1", /^(绩效)?一级(绩效)?(指标|目标)(名称)?$/],
  ["level2", /^(绩效)?二级(绩效)?(指标|目标)(名称)?$/],
  ["level3", /^(绩效)?三级(绩效)?(指标|目标)(名称)?$/],
  ["target", new RegExp(`^(?!.*(${OTHER_VALUE.source})).{0,8}(指标|目标|预期|实现|绩效)值$`)],
  ["target.symbol", /^(绩效)?指标性质$|^(指标值?)?(比较|运算|计算|关系)符号?$/],
  ["target.unit", /^(绩效)?(指标值?)?(计量|度量|计算)?单位$/],
];
const PLAN_LABEL = /^(资金|预算|用款)?(支出|使用|用款)(进度)?计划/;

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
    ...MULTI_YEAR_GOALS.map((word) => [word, "multiYearGoals"] as const),
  ],
  HEAD_PATTERNS,
);

/** The project field that a label above the indicators names. */
export function headField(text: string): HeadField | undefined {
  if (text.length <= 20 && text.includes("计划") && PLAN_LABEL.test(labelWord(text))) return "plan";
  return headWords(text) as HeadField | undefined;
}

export const indicatorField = lookup(named(INDICATOR_CATALOGUE), INDICATOR_PATTERNS);
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

/** Labels that say whose table it is, the surest first. */
const AGENCY_LABELS = [
  ...[
    "单位名称",
    "填报单位",
    "编制单位",
    "申报单位",
    "部门名称",
    "预算单位",
    "预算部门",
    "部门单位名称",
    "部门",
    "填报部门",
  ],
  ...["实施单位", "项目单位", "项目实施单位"],
];

/** The office that a project's other columns name, by their labels; "" where none does. */
export function agencyAmong(extra: Readonly<Record<string, string>> = {}): string {
  const named = new Map(Object.entries(extra).map(([label, text]) => [bareLabel(label), text]));
  return AGENCY_LABELS.map((label) => named.get(label) ?? "").find((text) => text !== "") ?? "";
}

export function isAgencyLabel(word: string): boolean {
  return AGENCY_LABELS.includes(bareLabel(word)) || AGENCY_LABELS.includes(labelWord(word));
}

/** A sum of the rows above or below, which is computed and never stored. */
export function isTotal(word: string): boolean {
  return /^(合计|总计|小计|总分|合计分值)[:：]?$/.test(word);
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

/** "填报单位：云溪镇" → label and value; undefined for a sentence. */
export function labelledText(text: string): { readonly label: string; readonly value: string } | undefined {
  const match = /^([^:：，。；、\d]{2,12})[:：]\s*(.*)$/s.exec(text);
  return match ? { label: match[1] ?? "", value: (match[2] ?? "").trim() } : undefined;
}
