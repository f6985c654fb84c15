import type { DraftKind } from "../../domain/index.ts";
import { matchesIn } from "./matches.ts";

/** Which years a document of a year may name where, and which can only be left over from another year's file. */

/** What names a document, a decree or a set phrase: its year is that of the other document. */
const QUOTED = /《[^《》]*》|“(?!三公”)[^“”]*”|[【[〔（(]\s*20\d\d\s*[】\]〕）)]\s*\d*号?/g;

/** The text with quotes and numbers of documents blanked: places stay the same. */
export function withoutQuotes(text: string): string {
  return text.replace(QUOTED, (quoted) => "　".repeat(quoted.length));
}

/** The sentence round a place. */
export function sentenceAt(text: string, index: number): string {
  const from = Math.max(...["。", "；", "\n"].map((sign) => text.lastIndexOf(sign, index - 1))) + 1;
  return /^[^。；\n]*/.exec(text.slice(from))?.[0] ?? "";
}

export interface SaidYear {
  readonly year: number;
  readonly expected: number;
  /** Place of the year's four digits. */
  readonly index: number;
}

/** Longer lines are sentences. */
const CAPTION_LENGTH = 44;
const CAPTION = /(?:表|说明|公开|情况|信息|报告|[）)])$/;
const OF_BUDGET = /预算|收支|收入|支出|绩效目标|三公/;
const OF_EVALUATION = /自评|评价/;
/** Papers of other years that go along with a budget, and what is told of the year before. */
const OTHER_PAPER =
  /决算|执行|完成情况|上年|增减|对比|比较|方案|办法|通知|意见|规划|审计|截[至止]|结转|提前下达|债务|余额|资产|车辆|工作开展|附件|〔|20\d\d年?(?:度)?[-—–~～至]/;

/** A heading or caption that gives the year of what stands below it: “2024年收支预算总表” in the budget of 2025. */
export function captionYear(text: string, kind: DraftKind, right: number): SaidYear | undefined {
  const line = text.trim();
  if (line.length > CAPTION_LENGTH || !CAPTION.test(line) || /[。；，]/.test(line) || OTHER_PAPER.test(line))
    return undefined;
  const evaluation = kind === "selfEvaluation";
  if (evaluation !== OF_EVALUATION.test(line) || !(evaluation || OF_BUDGET.test(line))) return undefined;
  const found = matchesIn(text, /(20\d\d)年/g);
  const year = Number(found[0]?.[1]);
  if (found.length !== 1 || year === right || Math.abs(year - right) > 3) return undefined;
  return { year, expected: right, index: found[0]?.index ?? 0 };
}

interface Statement {
  /** The first group is the year. */
  readonly pattern: RegExp;
  /** The year that has to stand there, by the budget's. */
  readonly right: (budget: number) => number;
  /** Years that are certainly wrong; all but the right one where absent. */
  readonly wrong?: (year: number, budget: number) => boolean;
  /** What the rest of the sentence must not say … */
  readonly not?: RegExp;
  /** … and what it must. */
  readonly also?: RegExp;
}

const own = (budget: number) => budget;
const before = (budget: number) => budget - 1;

/** Sentences of a budget in which only one year makes sense. */
const STATEMENTS: readonly Statement[] = [
  {
    pattern: /现将[^，。；]{0,24}?(20\d\d)年(?:度)?[^，。；]{0,24}?(?:公开|公布|公示)/,
    right: own,
    not: /决算|自评|评价/,
  },
  { pattern: /纳入[^，。；]{0,12}?(20\d\d)年(?:度)?[^，。；]{0,8}预算(?:编制|编报)?范围/, right: own },
  {
    pattern:
      /(?<![比较与同和、至—～-])(20\d\d)年(?:度)?[^，。；\d]{0,10}?(?:无|没有|未安排)[^，。；\d]{0,12}?(?:政府性基金|国有资本经营|“?三公”?)/,
    right: own,
    not: /决算|均|相比|上年/,
  },
  {
    pattern: /(?:比|较|与)(20\d\d)年(?:度)?[^，。；\d]{0,14}?(?:增|减|上升|下降|持平|相比)/,
    right: before,
    wrong: (year, budget) => year === budget,
    not: /执行|完成|决算/,
  },
  {
    pattern: /(?:截[至止]到?|至)(20\d\d)年(?:12月31日|年?[底末]|期末)/,
    right: before,
    also: /车辆|房屋|固定资产|资产总额|设备|在职|实有|编制/,
    not: /计划|拟|预计|完成|建成/,
  },
  { pattern: /(?:^|[。；])(20\d\d)年(?:年末|末|期末|年底|底)/, right: before, also: /共有车辆|固定资产|资产总额/ },
  {
    pattern:
      /(?:主要|原因)[^，。；]{0,6}是[^，。；]{0,4}?(20\d\d)年(?:度)?[^，。；]{0,10}(?:上涨|上调|提高|增加|减少|下降|压减|新增|增长)/,
    right: own,
    wrong: (year, budget) => year < budget - 1,
    not: /起|以来|结转|尾款|合同|续|欠/,
  },
];

/** A year in the running text of a budget that cannot stand there. */
export function statedYear(plain: string, budget: number): SaidYear | undefined {
  for (const { pattern, right, wrong, not, also } of STATEMENTS) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    const year = Number(found[1]);
    const expected = right(budget);
    if (year === expected || (wrong !== undefined && !wrong(year, budget))) continue;
    const index = found.index + found[0].indexOf(String(year));
    const sentence = sentenceAt(plain, index);
    if (not?.test(sentence) || (also !== undefined && !also.test(sentence))) continue;
    // Who compares two other years knows what is compared.
    if (expected !== budget && wrong !== undefined && new Set(sentence.match(/20\d\d(?=年)/g)).size > 1) continue;
    return { year, expected, index };
  }
  return undefined;
}

/** What follows from a self-evaluation can only come after its year: “于2022年底前建立名录”, “转入2023年实施”. */
const NEXT =
  /(?:力争|争取|确保|计划|拟|转入|结转到|顺延至|推迟到|挂钩|将于|于|自|在)?(20\d\d)年(?:度)?(?:起|\d{0,2}月?底前|底前|内|[春夏秋冬]季|上半年|下半年|第?[一二三四]季度|计划|\d{1,2}月(?:底)?前|预算安排(?:挂钩)?|实施|(?:重点)?工作(?:打算|计划|安排))/;
const STEP = /下一步|改进|今后|整改|建议|措施|力争|争取|转入|挂钩|将|健全|完善|建立|加强|细化|提前/;
/** A sentence of what is to be done: “（一）加强培训，2022年计划培训60人次”. */
const OPENS_STEP =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[一二三四五]是)?(?:进一步)?(?:加强|加快|完善|健全|建立|细化|优化|强化|推进|抓紧)/;
/** What stands behind it is to come, whatever it says itself. */
const OPENS_STEPS = /下一步|下步|今后|(?:改进|整改)措施/;
/** Years of what follows by their own words: a budget that rests on it, and what is meant to be done. */
const FOLLOWS =
  /作为20\d\d年.{0,6}预算|^[一二三四五六七八九十、（）()\s]{0,4}20\d\d年度?(?:重点)?工作(?:打算|计划|安排)/;
/** How a year was evaluated: that is done when it is over. */
const EVALUATING =
  /(?<![预拟原])(20\d\d)年([1-6])月[^。；]{0,40}?(?:启动|收集|佐证|打分|评分|问卷|座谈|撰写|形成报告|现场核查)/;
const OF_EVALUATING = /自评|评价(?!指标|体系)/;

/** The first half of the year that is evaluated, told for the evaluation itself: “评价过程。2024年1月启动，2月收集资料”. */
function yearOfEvaluating(plain: string, own: number): SaidYear | undefined {
  const found = EVALUATING.exec(plain);
  if (found === null || Number(found[1]) !== own || !OF_EVALUATING.test(plain.slice(0, found.index + found[0].length)))
    return undefined;
  return { year: own, expected: own + 1, index: found.index };
}
const DONE = /已|了|原|实际|未|截至|截止|上年|去年|完成率|偏差|由于|因|时间为/;

/** A year in how a year is evaluated and in what is to be done after a self-evaluation, or after a look at how a year goes, that is over by then. */
export function yearOfStep(plain: string, own: number, midYear: boolean): SaidYear | undefined {
  const expected = midYear ? own : own + 1;
  for (const clause of plain.matchAll(/[^，。；;]+/g)) {
    const found = NEXT.exec(clause[0]);
    const year = Number(found?.[1]);
    if (found === null || year > own) continue;
    const sentence = sentenceAt(plain, clause.index);
    const later =
      !midYear && (OPENS_STEPS.test(plain.slice(0, clause.index + 12)) || sentence.includes(`在${own + 1}年`));
    const follows = !midYear && FOLLOWS.test(clause[0]);
    const moved = later || follows || /转入|顺延|推迟到|力争|争取|挂钩/.test(clause[0]);
    // In the year itself much was to be done; only what is moved on, or of an earlier year, cannot be meant.
    if (year === own && !moved) continue;
    const isStep = later || follows || STEP.test(clause[0]) || OPENS_STEP.test(sentence);
    if (!isStep || (DONE.test(clause[0]) && (later || !moved))) continue;
    return { year, expected, index: clause.index + found.index + found[0].indexOf(String(year)) };
  }
  return midYear ? undefined : yearOfEvaluating(plain, own);
}
