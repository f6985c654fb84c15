/**
 * What the words of a label say. Each office puts its own words around the telling ones, so a label is taken apart into
 * words of known roles; it means something only where every part of it is known, so that no sentence is a label.
 */

/** Role of a word: when, of whom, where the money comes from, what is counted, or what is done. */
type Role =
  | "year"
  | "term"
  | "last"
  | "done"
  | "subject"
  | "fiscal"
  | "other"
  | "part"
  | "money"
  | "amount"
  | "goal"
  | "aim"
  | "name"
  | "filler";

/** Longer words stand before their beginnings. */
const WORDS: readonly (readonly [Role, string])[] = [
  ["year", "调整后|调整|当年度|当年|本年度|本年|今年|年度|全年|年初|本次|本期"],
  ["term", "实施周期|实施期|项目期|规划期|周期|中长期|中期|长期|整个|滚动|三年|跨年度"],
  ["last", "以前年度|上一年度|上年度|上年|去年|前年|历年"],
  ["done", "实际|执行|使用|完成|到位|支付|拨付|实现|达成|达到|落实|进展|自评|取得|评价"],
  ["part", "一般公共预算|政府性基金预算|政府性基金|国有资本经营预算|国有资本经营|国有资本|财政专户管理|财政专户|专户"],
  ["part", "中央|省级|市级|县级|区级|镇级|乡级|乡镇|上级|本级|地方|县区|市县|省市|债券|结转结余|结转|结余"],
  ["fiscal", "财政拨款|财政补助|财政安排|财政性|财政"],
  ["other", "非财政|其他|其它|自筹|自有|社会|配套|事业收入|经营收入"],
  ["subject", "项目|政策|专项|转移支付|工程|部门|单位|本单位|支出|具体|主要|重点|一级|二级|三级|子项目|任务|工作"],
  ["amount", "总额度|总额|总量|总计|总数|金额|数额|额度|规模|概算|合计|总投入|投入|需求|数|总投资|投资"],
  ["money", "预算|资金|经费|拨款|补助"],
  ["goal", "总目标|目标"],
  [
    "aim",
    "实施计划|实施方案|实施内容|建设|预定|绩效|总体|整体|预期|预计|设定|设置|内容|描述|概述|情况|效果|结果|成效|程度|完成值",
  ],
  ["name", "名称"],
  [
    "filler",
    "安排|申请|申报|批复|批准|核定|下达|计划|拟|总|来源于|来源|收入|及|和|与|或|的|、|/|／|编码|代码|编号|构成",
  ],
];

const ROLES: ReadonlyMap<string, Role> = new Map(
  WORDS.flatMap(([role, words]) => words.split("|").map((word) => [word, role] as const)),
);
const ALL = [...ROLES.keys()].sort((a, b) => b.length - a.length);
const WORD = new RegExp(`${ALL.map((word) => word.replace("/", "\\/")).join("|")}`, "y");
/** Longest label that is taken apart. */
const LONGEST = 18;

/** The roles of a label's words in their order; undefined where it has words of no known role. */
function rolesOf(label: string): readonly Role[] | undefined {
  if (label === "" || label.length > LONGEST) return undefined;
  const roles: Role[] = [];
  let at = 0;
  while (at < label.length) {
    WORD.lastIndex = at;
    const word = WORD.exec(label)?.[0];
    const role = word === undefined ? undefined : ROLES.get(word);
    if (word === undefined || role === undefined) return undefined;
    roles.push(role);
    at += word.length;
  }
  return roles;
}

/** Meaning of a label above the indicators, by its words alone. */
export type WordMeaning =
  | "name"
  | "goals"
  | "multiYearGoals"
  | "outcome"
  | "budget.total"
  | "budget.fiscal"
  | "budget.other"
  | "amountOfTerm"
  | "amountDone"
  | "amountOfPart";

/** How much each role speaks for a meaning; the highest sum wins, and a sum below 2 means nothing. */
const SCORES: Readonly<Record<WordMeaning, Partial<Record<Role, number>>>> = {
  name: { name: 3, goal: -9 },
  goals: { goal: 2, year: 0.5, done: -9, term: -9, money: -9, amount: -9, name: -9, last: -9 },
  multiYearGoals: { goal: 2, term: 1, year: -9, done: -9, money: -9, amount: -9, name: -9, last: -9 },
  outcome: { done: 2, aim: 0.5, goal: 0.5, year: 0.25, money: -9, amount: -9, name: -9 },
  "budget.total": {
    amount: 1,
    money: 1.5,
    year: 0.5,
    done: -9,
    term: -9,
    part: -9,
    other: -9,
    fiscal: -9,
    goal: -9,
    last: -9,
  },
  "budget.fiscal": { fiscal: 2, amount: 0.5, money: 0.5, done: -9, part: -9, term: -9, other: -9, goal: -9, last: -9 },
  "budget.other": { other: 1.5, amount: 0.5, money: 0.5, done: -9, part: -9, term: -9, fiscal: -9, goal: -9, last: -9 },
  amountOfTerm: { term: 1, amount: 1, money: 1, year: -9, done: -9, goal: -9, last: -9 },
  amountDone: { done: 1, last: 1, amount: 1, money: 1, goal: -9, name: -9 },
  amountOfPart: { part: 1.5, amount: 0.5, money: 0.5, done: -9, goal: -9, name: -9 },
};
/** A role that a meaning cannot do without. */
const NEEDS: Readonly<Record<WordMeaning, readonly Role[]>> = {
  name: ["name"],
  goals: ["goal"],
  multiYearGoals: ["goal", "term"],
  outcome: ["done"],
  "budget.total": ["amount", "money"],
  "budget.fiscal": ["fiscal"],
  "budget.other": ["other"],
  amountOfTerm: ["term"],
  amountDone: ["done", "last"],
  amountOfPart: ["part"],
};
const ENOUGH = 2;

/** What the words of a label mean together; `hasUnit` where it names a unit of money. */
export function meaningOf(label: string, hasUnit: boolean): WordMeaning | undefined {
  const roles = rolesOf(label);
  if (roles === undefined) return undefined;
  const present = new Set(roles);
  const money = present.has("money") || present.has("amount");
  // "预算年度" is no amount and "资金情况" none by itself.
  const last = roles[roles.length - 1];
  const endsAsAmount = last !== "year" && last !== "aim" && last !== "name";
  let best: WordMeaning | undefined;
  let most = ENOUGH - 0.001;
  for (const meaning of Object.keys(SCORES) as WordMeaning[]) {
    const needs = NEEDS[meaning];
    const has =
      meaning === "multiYearGoals" ? needs.every((role) => present.has(role)) : needs.some((role) => present.has(role));
    if (!has) continue;
    const isAmount = meaning.startsWith("budget.") || meaning.startsWith("amount");
    if (!isAmount && hasUnit && meaning !== "name") continue;
    if (isAmount && ((!money && !hasUnit) || !endsAsAmount)) continue;
    const scores = SCORES[meaning];
    let sum = isAmount && hasUnit ? 1 : 0;
    for (const role of present) sum += scores[role] ?? 0;
    if (sum > most) [best, most] = [meaning, sum];
  }
  return best;
}
