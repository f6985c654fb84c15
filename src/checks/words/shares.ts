import { countedShares, failedOf, namedRatesOf } from "./counted-shares.ts";
import { matchesIn } from "./matches.ts";
import {
  isShareOf,
  lastDigit,
  NUMBER,
  placeOf,
  scaled,
  shareOf,
  unscaled,
  type WrongPercent,
  wrongAt,
} from "./percent.ts";
import { AIM, isOfItem, slippedShares } from "./slipped-shares.ts";

/** Shares and rates that a sentence states beside the amounts they are made of. Linear in the length of the text. */

const PERCENT = "(\\d{1,3}(?:\\.\\d{1,4})?)[%％]";
/** “基本支出1414.70万元，占79.21%”, “…，占支出预算总额的66.94%”. */
const SHARE = new RegExp(`${NUMBER}万元[，,]?(?:约|所)?占([^，。；,;\\d]{0,20})${PERCENT}`, "g");
const AMOUNT = new RegExp(`${NUMBER}万元`, "g");
/** What is divided into parts from here on. */
const DIVIDED = /其中|包括|分别|划分|构成|组成|[：:]/;
/** “预算数2450.00万元，执行数2327.50万元，执行率95.00%”, “在职34人、编制36人，控制率94.44%”. */
const WHOLE = "预算数?|目标|计划|编制数?";
const DONE = "执行数?|实际(?:完成|执行|支出)?|完成|在职|实有";
const RATE = new RegExp(
  `(${WHOLE}|${DONE})(?:为|是)?${NUMBER}([^\\d，。；、,;（(%％]{1,4})[，,、]\\s*(${WHOLE}|${DONE})(?:为|是)?${NUMBER}\\3[，,]\\s*(?:预算)?(?:执行|完成|控制|在职人员控制)率(?:为|达到?|是)?${PERCENT}`,
  "g",
);
/** “本年4.20万元，上年4.00万元，变动率-5.00%”. */
const YEARS = new RegExp(
  `本年(?:预算|决算|支出)?(?:数|为)?${NUMBER}万元[，,、]\\s*上年(?:预算|决算|支出)?(?:数|为)?${NUMBER}万元[，,]\\s*(?:变动|增长|增减)率(?:为|是)?([-－—]?)${PERCENT}`,
  "g",
);
/** “一般公共预算占76.7%，政府性基金占29.3%”: what these name together is all there is. */
const ALL =
  /(?:一般公共预算|基本支出)[^，。；、\d]{0,8}占(?:比)?(?:为)?(\d{1,3}(?:\.\d{1,4})?)[%％][，,；、和](?:政府性基金|项目支出)[^，。；、\d]{0,8}占(?:比)?(?:为)?(\d{1,3}(?:\.\d{1,4})?)[%％](?=[。；]|$)/g;
/** A longer text between two stops is no sentence. */
const LONGEST = 600;

/** The amount that is taken apart: the last before the words that say so. */
function totalIn(text: string): string | undefined {
  const marks = matchesIn(text, new RegExp(DIVIDED.source, "g"));
  const head = text.slice(0, marks[marks.length - 1]?.index ?? 0);
  // “支出预算总额…。按类别划分：”: what is divided stands in the sentence before.
  const [sentence = "", before = ""] = head.split(/[。；;]/).reverse();
  return [sentence, before].flatMap((text) => matchesIn(text, AMOUNT).slice(0, 1))[0]?.[1];
}

/** Several amounts with their shares side by side: where most of them are shares of their sum, it is the whole of all. */
function listedWhole(list: readonly RegExpMatchArray[]): string | undefined {
  if (list.length < FEWEST_LISTED) return undefined;
  const whole = unscaled(list.reduce((all, [, part = ""]) => all + scaled(part), 0n));
  const fitting = list.filter(([, part = "", , percent = ""]) => isShareOf(percent, part, whole)).length;
  return fitting * 2 > list.length ? whole : undefined;
}

const FEWEST_LISTED = 3;

const baseOf = (told: string): string => told.replace(/的?(?:比例|比重)?[为约达到]*$/, "");

function sharesOf(paragraph: string): readonly WrongPercent[] {
  const list = matchesIn(paragraph, SHARE);
  const listed = listedWhole(list);
  return list.flatMap((match) => {
    const [, part = "", base = "", percent = ""] = match;
    const total = totalIn(paragraph.slice(Math.max(0, match.index - LONGEST), match.index)) ?? listed;
    if (total === undefined || scaled(total) < scaled(part)) return [];
    // What is told as a part of the same 支出预算总额 is not that.
    if (base !== "" && list.some(([, one, of = ""]) => one === total && baseOf(of) === baseOf(base))) return [];
    if (listed !== undefined && isShareOf(percent, part, listed)) return [];
    const near = paragraph.slice(Math.max(0, match.index - LONGEST), match.index + LONGEST);
    // It may be the share in any amount that is told around.
    const told = matchesIn(near, AMOUNT).some(([, amount = ""]) => isShareOf(percent, part, amount));
    return told ? [] : [wrongAt(match, percent, part, total)];
  });
}

/** “财政拨款占收入合计的96.82%”, “全年支出1296.74万元，预算执行率95.67%”: a share of amounts that were told before by their names. */
const NAMED_SHARE =
  /([一-龥“”]{2,12}?)(?:收入|支出|资金)?占([一-龥“”]{2,12}?)的?(?:比例|比重)?(?:为|达到?)?(\d{1,3}(?:\.\d{1,4})?)[%％]/g;
const SPENT_RATE =
  /(?:预算|资金|总体|全年)*(?:执行|支出|支付|使用)(?:率|进度)(?:为|达到?|是)?(\d{1,3}(?:\.\d{1,4})?)[%％]/g;
const SPENT = new RegExp(`(?:执行|支出|支付|使用)(?:数|金额|总额|资金)?(?:为|共计|合计|共)?${NUMBER}万元`, "g");
const BUDGET = new RegExp(
  `(?:预算|安排|下达|到位)(?:总额|总数|数|资金|金额|收入|支出)*(?:为|共计|合计|共|是)?${NUMBER}万元`,
  "g",
);

function toldSharesOf(paragraph: string): readonly WrongPercent[] {
  if (!/[占率度][^，。；%％]{0,16}[%％]/.test(paragraph) || paragraph.length > LONGEST) return [];
  const all = matchesIn(paragraph, AMOUNT).map(([, amount = ""]) => amount);
  const fits = (percent: string): boolean =>
    all.some((a) => all.some((b) => scaled(a) < scaled(b) && isShareOf(percent, a, b)));
  const named = matchesIn(paragraph, NAMED_SHARE).flatMap((match): readonly WrongPercent[] => {
    const [, name = "", , percent = ""] = match;
    const before = paragraph.slice(0, match.index);
    const at = before.lastIndexOf(name);
    const part = at === -1 ? undefined : AMOUNT_RIGHT.exec(before.slice(at + name.length))?.[1];
    const whole = totalIn(before);
    if (part === undefined || whole === undefined || scaled(whole) <= scaled(part) || fits(percent)) return [];
    return [wrongAt(match, percent, part, whole)];
  });
  const spent = matchesIn(paragraph, SPENT_RATE).flatMap((match): readonly WrongPercent[] => {
    const [before, percent] = [paragraph.slice(0, match.index), match[1] ?? ""];
    const [done, ...otherDone] = matchesIn(before, SPENT)
      .map(([, amount = ""]) => amount)
      .reverse();
    const wholes = matchesIn(before, BUDGET).map(([, amount = ""]) => amount);
    const whole = wholes[wholes.length - 1];
    // Between several amounts spent which of them is meant is a guess.
    if (done === undefined || whole === undefined || otherDone.length > 0 || scaled(whole) === 0n) return [];
    const clause = /[^，。；：、,;:]*$/.exec(before)?.[0] ?? "";
    return AIM.test(clause) || isOfItem(clause) || fits(percent) || isShareOf(percent, done, whole)
      ? []
      : [wrongAt(match, percent, done, whole)];
  });
  return [...named, ...spent, ...(spent.length > 0 ? [] : spentOfNamed(paragraph))];
}

/** “项目支出282.00万元。…项目支出已支出126.90万元，执行率45%”: the amount spent of what was told before under the same name. */
const SPENT_OF = new RegExp(
  `([一-龥“”]{3,12}?)(?:已|实际|累计)+(?:执行|支出|支付|使用)${NUMBER}万元[，,](?:预算|支出)?(?:执行率|进度)(?:为|达到?|是)?(\\d{1,3}(?:\\.\\d{1,4})?)[%％]`,
  "g",
);

function spentOfNamed(paragraph: string): readonly WrongPercent[] {
  return matchesIn(paragraph, SPENT_OF).flatMap((match): readonly WrongPercent[] => {
    const [, name = "", part = "", percent = ""] = match;
    const wholes = paragraph
      .slice(0, match.index)
      .split(name)
      .slice(1)
      .flatMap((behind) => BUDGET_RIGHT.exec(behind)?.[1] ?? []);
    const [whole] = wholes;
    if (whole === undefined || scaled(whole) < scaled(part)) return [];
    return wholes.some((one) => isShareOf(percent, part, one)) ? [] : [wrongAt(match, percent, part, whole)];
  });
}

const BUDGET_RIGHT = new RegExp(`^(?:年初|全年|预算|安排|资金)*(?:数|为|是|共计)?${NUMBER}万元`);

const AMOUNT_RIGHT = new RegExp(`^(?:收入|支出|预算|资金)*(?:为|是|共计)?${NUMBER}万元`);

function ratesOf(paragraph: string): readonly WrongPercent[] {
  return matchesIn(paragraph, RATE).flatMap((match) => {
    const [, first = "", one = "", , second = "", other = "", percent = ""] = match;
    const isWhole = (label: string): boolean => new RegExp(`^(?:${WHOLE})$`).test(label);
    if (isWhole(first) === isWhole(second)) return [];
    const [part, whole] = isWhole(first) ? [other, one] : [one, other];
    return scaled(whole) === 0n || isShareOf(percent, part, whole) ? [] : [wrongAt(match, percent, part, whole)];
  });
}

function changesOf(paragraph: string): readonly WrongPercent[] {
  return matchesIn(paragraph, YEARS).flatMap((match) => {
    const [, now = "", before = "", sign = "", percent = ""] = match;
    const [a, b] = [scaled(now), scaled(before)];
    const up = a >= b;
    const gap = up ? a - b : b - a;
    const by = unscaled(gap);
    if (b === 0n || (isShareOf(percent, by, before) && (gap === 0n || (sign === "") === up))) return [];
    const expected = `${up ? "" : "-"}${shareOf(by, before, percent)}`;
    return [
      { ...placeOf(match), printed: `${sign}${percent}%`, expected, sum: `(${now}－${before})÷${before}＝${expected}` },
    ];
  });
}

function wholesOf(paragraph: string): readonly WrongPercent[] {
  return matchesIn(paragraph, ALL).flatMap((match) => {
    const [, one = "", other = ""] = match;
    const off = scaled(one) + scaled(other) - scaled("100");
    // Each may be rounded by itself.
    if ((off < 0n ? -off : off) <= lastDigit(one) + lastDigit(other)) return [];
    const all = unscaled(scaled(one) + scaled(other));
    return [{ ...placeOf(match), printed: `${other}%`, expected: "100%", sum: `${one}%＋${other}%＝${all}%` }];
  });
}

/** “一季度拨付20%、二季度拨付30%…”: a name and its percentage, joined to the next by one mark. */
const STEP =
  /([一-龥“”（）()]{2,14})[：:]?(\d{1,3}(?:\.\d{1,2})?)[%％]([^、，,。；;\d]{0,4})(?:[、，,]|(?=[。；;]|$))/gy;
const FIRST = /第?一季度|上半年|首付|首批|首次|预付|第一[批次期笔]|签订|签约|开工/;
const LAST = /第?四季度|下半年|尾款|余款|质保|最后|年末|竣工|验收|审计|决算|结算/;
const BORNE =
  /(?:^|由|其中)(?:中央|省|自治区|市|县|区|乡镇?|镇|旗|个人|企业|群众|单位|村集体|用人单位)[^、，。]{0,4}(?:财政|级)?(?:资金|补助)?(?:承担|分担|负担|配套|按|出资)/;

/** Payments from the first to the last, and what several bear together, are all there is. */
function stepsOf(paragraph: string): readonly WrongPercent[] {
  if (!/[%％][^%％]{2,24}[%％]/.test(paragraph)) return [];
  for (const start of matchesIn(paragraph, /(?:^|[，,。；;：:、])(?=[一-龥“”（）()]{2,14}[：:]?\d)/g)) {
    const from = start.index + start[0].length;
    const names: string[] = [];
    const percents: string[] = [];
    STEP.lastIndex = from;
    let end = from;
    for (let step = STEP.exec(paragraph); step !== null; step = STEP.exec(paragraph)) {
      names.push(step[1] ?? "");
      percents.push(step[2] ?? "");
      end = STEP.lastIndex;
    }
    const [first = "", last = ""] = [names[0], names[names.length - 1]];
    const paid = names.length > (/半年/.test(first) ? 1 : 2) && FIRST.test(first) && LAST.test(last);
    const borne = names.length > 1 && names.every((name) => BORNE.test(name));
    const made = percents.reduce((all, percent) => all + scaled(percent), 0n);
    const off = made - scaled("100");
    if ((!paid && !borne) || off === 0n || made > scaled("150") || made < scaled("70")) continue;
    if (
      (off < 0n ? -off : off) <= percents.reduce((all, percent) => all + lastDigit(percent), 0n) &&
      percents.some((one) => one.includes("."))
    )
      continue;
    // 累计 counts on, and does not add up.
    if (/累计|不低于|不超过|以上|达到/.test(paragraph.slice(from, end))) continue;
    const total = unscaled(made);
    const sum = `${percents.join("%＋")}%＝${total}%，应为100%`;
    return [{ index: from, length: end - from, printed: `${total}%`, expected: "100%", sum }];
  }
  return [];
}

/** Every share and rate of a text that does not follow from the amounts beside it. */
export function wrongShares(text: string): readonly WrongPercent[] {
  let offset = 0;
  if (!/[%％]/.test(text)) return [];
  return text.split("\n").flatMap((paragraph) => {
    const rates = ratesOf(paragraph);
    const known = [
      ...sharesOf(paragraph),
      ...rates,
      ...namedRatesOf(paragraph).filter(({ sum }) => rates.every((rate) => rate.sum !== sum)),
      ...failedOf(paragraph),
      ...countedShares(paragraph),
      ...changesOf(paragraph),
      ...wholesOf(paragraph),
      ...toldSharesOf(paragraph).filter(({ printed }) => rates.every((rate) => rate.printed !== printed)),
      ...stepsOf(paragraph),
    ];
    const slipped = slippedShares(paragraph, "share").filter(({ index }) =>
      known.every((one) => index < one.index || index >= one.index + one.length),
    );
    const found = [...known, ...slipped];
    const from = offset;
    offset += paragraph.length + 1;
    // What two readings see is one mistake.
    const told = new Set<string>();
    const isNew = ({ printed, expected }: WrongPercent): boolean => {
      const key = `${printed} ${expected}`;
      const known = told.has(key);
      told.add(key);
      return !known;
    };
    return found.filter(isNew).map((one) => ({ ...one, index: one.index + from }));
  });
}
