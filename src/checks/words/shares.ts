/** Shares and rates that a sentence states beside the amounts they are made of. Linear in the length of the text. */

export interface WrongShare {
  /** As printed: "79.21%". */
  readonly printed: string;
  readonly expected: string;
  /** "1414.70÷1742.00＝81.21%". */
  readonly sum: string;
  readonly index: number;
  readonly length: number;
}

const NUMBER = "(\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?)";
const PERCENT = "(\\d{1,3}(?:\\.\\d{1,4})?)[%％]";
/** “基本支出1414.70万元，占79.21%”, “…，占支出预算总额的66.94%”. */
const SHARE = new RegExp(`${NUMBER}万元[，,]?(?:约|所)?占(?:[^，。；,;\\d]{0,20})${PERCENT}`, "g");
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

const plain = (printed: string): string => printed.replace(/,/g, "");
const PLACES = 6;
/** In millionths, exactly. */
function scaled(decimal: string): bigint {
  const [whole = "0", part = ""] = plain(decimal).split(".");
  return BigInt(whole + part.padEnd(PLACES, "0"));
}

const placesOf = (decimal: string): number => plain(decimal).split(".")[1]?.length ?? 0;

/** One of the last digit: a percentage may be cut off instead of rounded, the amounts were rounded. */
const unitOf = (decimal: string): bigint => 10n ** BigInt(PLACES - placesOf(decimal));

/** True where the percentage can be the rounded share of the part in the whole, as exact as they are printed. */
function fits(part: string, whole: string, percent: string): boolean {
  const [a, b, p] = [scaled(part), scaled(whole), scaled(percent)];
  if (b === 0n) return true;
  const off = a * 100n * 10n ** BigInt(PLACES) - p * b;
  const slack = unitOf(percent) * b + (unitOf(part) * 100n * 10n ** BigInt(PLACES) + unitOf(whole) * p) / 2n;
  return (off < 0n ? -off : off) <= slack;
}

/** The share with as many digits behind the point as the printed one. */
function share(part: string, whole: string, percent: string): string {
  const places = Math.max(placesOf(percent), 2);
  const [a, b] = [scaled(part) * 100n * 10n ** BigInt(places), scaled(whole)];
  const text = String((a * 2n + b) / (b * 2n)).padStart(places + 1, "0");
  return `${text.slice(0, -places)}.${text.slice(-places)}%`;
}

/** The amount that is taken apart: the last before the words that say so. */
function totalIn(text: string): string | undefined {
  const marks = [...text.matchAll(new RegExp(DIVIDED.source, "g"))];
  const head = text.slice(0, marks[marks.length - 1]?.index ?? 0);
  // “支出预算总额…。按类别划分：”: what is divided stands in the sentence before.
  const [sentence = "", before = ""] = head.split(/[。；;]/).reverse();
  return [sentence, before].flatMap((text) => [...text.matchAll(AMOUNT)].slice(0, 1))[0]?.[1];
}

function sharesOf(paragraph: string, offset: number): readonly WrongShare[] {
  const found: WrongShare[] = [];
  for (const match of paragraph.matchAll(SHARE)) {
    const [whole, part = "", percent = ""] = match;
    const total = totalIn(paragraph.slice(Math.max(0, match.index - LONGEST), match.index));
    if (total === undefined || scaled(total) < scaled(part)) continue;
    const near = paragraph.slice(Math.max(0, match.index - LONGEST), match.index + LONGEST);
    // It may be the share in any amount that is told around.
    if ([...near.matchAll(AMOUNT)].some(([, amount = ""]) => fits(part, amount, percent))) continue;
    found.push({
      printed: `${percent}%`,
      expected: share(part, total, percent),
      sum: `${part}÷${total}＝${share(part, total, percent)}`,
      index: offset + match.index,
      length: whole.length,
    });
  }
  return found;
}

function ratesOf(paragraph: string, offset: number): readonly WrongShare[] {
  return [...paragraph.matchAll(RATE)].flatMap((match) => {
    const [text, first = "", one = "", , second = "", other = "", percent = ""] = match;
    const isWhole = (label: string): boolean => new RegExp(`^(?:${WHOLE})$`).test(label);
    if (isWhole(first) === isWhole(second)) return [];
    const [part, whole] = isWhole(first) ? [other, one] : [one, other];
    if (scaled(whole) === 0n || fits(part, whole, percent)) return [];
    const expected = share(part, whole, percent);
    return [
      {
        printed: `${percent}%`,
        expected,
        sum: `${part}÷${whole}＝${expected}`,
        index: offset + match.index,
        length: text.length,
      },
    ];
  });
}

/** “受理案件7650件，审结7420件，结案率96.99%”: the rate is named by what was done of them. */
const COUNTED =
  /([一-龥]{2,14})(\d{1,9}(?:\.\d{1,4})?)(万?[一-龥]{1,3})[，,、；]\s*(?:其中)?([一-龥]{2,10})(\d{1,9}(?:\.\d{1,4})?)\3[，,、]\s*([一-龥]{2,10})率(?:为|达到?|是)?(\d{1,3}(?:\.\d{1,4})?)[%％]/g;
/** What is held against a plan, a year or something untold is another rate. */
const OTHER_RATE = /增长|下降|增幅|提高|同比|占比|满意|知晓|覆盖/;

function namedRatesOf(paragraph: string, offset: number): readonly WrongShare[] {
  if (!/率[为达是到]{0,2}\d/.test(paragraph)) return [];
  return [...paragraph.matchAll(COUNTED)].flatMap((match) => {
    const [text, , whole = "", , done = "", part = "", name = "", percent = ""] = match;
    const named = [...name.replace(/[的率完成及时]/g, "")].some((one) => done.includes(one));
    if (!named || OTHER_RATE.test(name) || scaled(part) > scaled(whole) || fits(part, whole, percent)) return [];
    const expected = share(part, whole, percent);
    // Far apart it is the rate of something else.
    if (Math.abs(Number.parseFloat(expected) - Number(percent)) > 5) return [];
    const place = { index: offset + match.index, length: text.length };
    return [{ ...place, printed: `${percent}%`, expected, sum: `${part}÷${whole}＝${expected}` }];
  });
}

function changesOf(paragraph: string, offset: number): readonly WrongShare[] {
  return [...paragraph.matchAll(YEARS)].flatMap((match) => {
    const [text, now = "", before = "", sign = "", percent = ""] = match;
    const [a, b] = [scaled(now), scaled(before)];
    const up = a >= b;
    const gap = up ? a - b : b - a;
    const by = `${gap / 10n ** BigInt(PLACES)}.${String(gap % 10n ** BigInt(PLACES)).padStart(PLACES, "0")}`;
    if (b === 0n || (fits(by, before, percent) && (gap === 0n || (sign === "") === up))) return [];
    const expected = `${up ? "" : "-"}${share(by, before, percent)}`;
    const place = { index: offset + match.index, length: text.length };
    return [{ ...place, printed: `${sign}${percent}%`, expected, sum: `(${now}－${before})÷${before}＝${expected}` }];
  });
}

function wholesOf(paragraph: string, offset: number): readonly WrongShare[] {
  return [...paragraph.matchAll(ALL)].flatMap((match) => {
    const [text, one = "", other = ""] = match;
    const off = scaled(one) + scaled(other) - scaled("100");
    // Each may be rounded by itself.
    if ((off < 0n ? -off : off) <= unitOf(one) + unitOf(other)) return [];
    const made = `${scaled(one) + scaled(other)}`.padStart(PLACES + 1, "0");
    const all = `${made.slice(0, -PLACES)}.${made.slice(-PLACES)}`.replace(/\.?0+$/, "");
    const place = { index: offset + match.index, length: text.length };
    return [{ ...place, printed: `${other}%`, expected: "100%", sum: `${one}%＋${other}%＝${all}%` }];
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
function stepsOf(paragraph: string, offset: number): readonly WrongShare[] {
  if (!/[%％][^%％]{2,24}[%％]/.test(paragraph)) return [];
  const found: WrongShare[] = [];
  for (const start of paragraph.matchAll(/(?:^|[，,。；;：:、])(?=[一-龥“”（）()]{2,14}[：:]?\d)/g)) {
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
      (off < 0n ? -off : off) <= percents.reduce((all, percent) => all + unitOf(percent), 0n) &&
      percents.some((one) => one.includes("."))
    )
      continue;
    // 累计 counts on, and does not add up.
    if (/累计|不低于|不超过|以上|达到/.test(paragraph.slice(from, end))) continue;
    const all = `${made}`.padStart(PLACES + 1, "0");
    const total = `${all.slice(0, -PLACES)}.${all.slice(-PLACES)}`.replace(/\.?0+$/, "");
    const place = { index: offset + from, length: end - from };
    found.push({
      ...place,
      printed: `${total}%`,
      expected: "100%",
      sum: `${percents.join("%＋")}%＝${total}%，应为100%`,
    });
    break;
  }
  return found;
}

/** Every share and rate of a text that does not follow from the amounts beside it. */
export function wrongShares(text: string): readonly WrongShare[] {
  let offset = 0;
  return text.split("\n").flatMap((paragraph) => {
    const rates = ratesOf(paragraph, offset);
    const found = [
      ...sharesOf(paragraph, offset),
      ...rates,
      ...namedRatesOf(paragraph, offset).filter(({ sum }) => rates.every((rate) => rate.sum !== sum)),
      ...changesOf(paragraph, offset),
      ...wholesOf(paragraph, offset),
      ...stepsOf(paragraph, offset),
    ];
    offset += paragraph.length + 1;
    return found;
  });
}
