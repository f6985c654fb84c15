import { matchesIn } from "./matches.ts";
import { sentenceBefore } from "./prose.ts";
import { quantitiesIn } from "./quantities.ts";

/**
 * Two numbers of one sentence of which the words say which is the larger, the later or the whole, and it is the other.
 * Linear in the length of the text.
 */
export interface Compared {
  readonly index: number;
  /** The words with both numbers, as printed. */
  readonly printed: string;
}

const NUMBER = "(\\d{1,9}(?:\\.\\d{1,4})?)";
const at = ({ index, 0: printed }: RegExpExecArray): Compared => ({ index, printed });

/** “由22%上升到15%”: from one number to another, and the word says the other way. */
const MOVED =
  /(?:由|从)[^，。；\d由从]{0,6}(\d[\d.]{0,11})([^，。；\d]{0,6}?)(?:逐步|进一步|大幅)?(上升|提高|提升|增加|增长|扩大|延长|下降|降低|减少|缩短|压缩|压减)(?:到|至)[^，。；\d]{0,2}(\d[\d.]{0,11})([%％‰]|[^，。；\d]{0,3})/g;
const UPWARDS = /上升|提高|提升|增加|增长|扩大|延长|高|快|超/;

function movedBack(text: string): Compared | undefined {
  const found = matchesIn(text, MOVED).find(([, from, unit = "", word = "", to, other = ""]) => {
    if (unit !== "" && !other.startsWith(unit)) return false;
    return UPWARDS.test(word) ? Number(to) < Number(from) : Number(to) > Number(from);
  });
  return found && at(found);
}

/** “执行率30%，高于序时进度58.33%”, “培训280人次，超过目标300人次”: what it is held against must be of the same sort. */
const HELD = new RegExp(
  `${NUMBER}([%％‰]|万?[一-龥]{1,3}?)[，,（(]?(?:明显|略|远|均|已|大幅)?(高于|超过|超出|多于|快于|低于|少于|慢于|落后于?|不及|未达到?)(?:了|全年|年度|年初|计划|预期|既定|全[省国市县区]|序时)*(?:目标|计划|任务|指标|进度|平均|水平|要求|上年|去年)[^，。；\\d的]{0,8}${NUMBER}\\2(?!以|[之]?[上下内])`,
  "g",
);
const FALLING = /降|减|跌|负|[-－—]\s?$/;
/** “低于目标5%” may mean by five: a number that is near the first can only be what it is held against. */
const NEAR = 0.6;

function heldWrongly(text: string): Compared | undefined {
  if (!/于|超|落后|不及|未达/.test(text)) return undefined;
  const found = matchesIn(text, HELD).find(({ index, 1: one, 3: word = "", 4: other }) => {
    if (FALLING.test(text.slice(Math.max(0, index - 6), index))) return false;
    const [own, base] = [Number(one), Number(other)];
    return /^(?:高|超|多|快)/.test(word) ? own < base : own > base && base >= own * NEAR;
  });
  return found && at(found);
}

/** “47.11%，与序时进度50%相比高2.89个百分点”: two shares, and what lies between them. */
const APART = new RegExp(
  `${NUMBER}[%％][，,（(]?(?:与|和|同|比|较)[^，。；\\d%％]{0,14}(?:20\\d\\d年)?[^，。；\\d%％]{0,8}${NUMBER}[%％][^，。；\\d]{0,3}?(?:相比|比较)?[，,]?(高|提高|提升|上升|增加|增长|快|超|低|下降|降低|减少|慢|落后|滞后)出?了?(\\d[\\d.]{0,8})个?百分点`,
  "g",
);

function apart(text: string): Compared | undefined {
  const found = matchesIn(text, APART, "百分点").find(({ 1: one, 2: other, 3: word = "" }) => {
    const [own, base] = [Number(one), Number(other)];
    return own !== base && own > base !== UPWARDS.test(word);
  });
  return found && at(found);
}

const MEMBERS = /其中/g;
/** What changed, is told of each, or of another time, is no part of what stands before. */
const NO_PART = /增|减|升|降|每|均|率|比|累计|上年|去年|往年|20\d\d年|结转|不含|另/;
const NOT_COUNTED = /^(?:[%‰岁天]|小时|分钟|个月|百分点|倍|年)/;
const ENDS = /[。；;\n]/;
const LONGEST = 300;

/** “在校学生4260人，其中住校生4800人”: a part that is more than all that is told before it in the sentence. */
function partAbove(text: string): Compared | undefined {
  for (const { index } of matchesIn(text, MEMBERS)) {
    const left =
      text
        .slice(Math.max(0, index - LONGEST), index)
        .split(ENDS)
        .pop() ?? "";
    const right = text.slice(index, index + 40);
    const [part] = quantitiesIn(right);
    if (part === undefined || NOT_COUNTED.test(part.unit)) continue;
    const told = quantitiesIn(left).filter(({ unit }) => unit === part.unit);
    const whole = told[told.length - 1];
    if (whole === undefined || told.some(({ value }) => Number(value) >= Number(part.value))) continue;
    const unit = (of: typeof part): string => of.printed.replace(/[\d.,]/g, "");
    const name = right.slice(2, part.index);
    if (unit(part) !== unit(whole) || NO_PART.test(name) || /[，。；、\d]/.test(name) || name.length > 16) continue;
    if (NO_PART.test(/[^，,、]*$/.exec(left.slice(0, whole.index))?.[0] ?? "")) continue;
    const from = index - left.length + whole.index;
    return { index: from, printed: text.slice(from, index + part.index + part.length) };
  }
  return undefined;
}

/** “提出审计建议46条，被采纳48条”: what became of them is no more than they were. */
const BECAME =
  /(?:建议|意见|提案|议案|问卷|隐患|问题|线索)[^，。；\d]{0,6}(\d{1,7})(条|件|项|个|份|处|起)[，,、；](?:其中|共|已|全部|完成|实际)*(?:被?采纳|收回|回收|有效|整改|销号|满意)(?:(?!分别)[^，。；\d增减上去]){0,8}(\d{1,7})\2/g;

/** “采购预算总额960.00万元…面向中小企业预留1000.00万元”. */
const RESERVED =
  /采购预算总额(\d[\d.]{0,12})(万元|元)[^。]{0,80}中小企业[^。，；\d]{0,8}预留[^。，；\d]{0,6}(\d[\d.]{0,12})\2/g;

function moreThanWere(text: string): Compared | undefined {
  const became = matchesIn(text, BECAME).find((match) => {
    const { 1: whole, 2: unit, 3: part } = match;
    // “甲类问卷160份、乙类问卷140份，收回286份”: of all that are told in the sentence.
    const told = quantitiesIn(sentenceBefore(text, match.index)).filter((one) => one.printed.endsWith(unit ?? ""));
    return Number(part) > told.reduce((all, { number }) => all + Number(number), Number(whole));
  });
  const found = became ?? matchesIn(text, RESERVED).find(({ 1: whole, 3: part }) => Number(part) > Number(whole));
  return found && at(found);
}

const DATE = "(?:(20\\d\\d)年)?(\\d{1,2})月(?:(\\d{1,2})日|底|份|末|[上中下]旬)?";
const DATED = new RegExp(
  `${DATE}前?[^，。；\\d]{0,8}(?:完成|完工|建成|验收|到位|拨付|发放|交付|竣工|开工)[^。；\\d]{0,12}(?:比|较)[^。；\\d]{0,8}${DATE}[^。；\\d]{0,8}(提前|推迟|延后|滞后|晚)`,
);

/** “11月底前完成，比计划时限10月底提前1个月”: later than planned, and told as earlier. */
function ahead(text: string): Compared | undefined {
  const found = text.includes("月") ? DATED.exec(text) : null;
  if (found === null) return undefined;
  const [, year, month, day, otherYear, otherMonth, otherDay, word] = found;
  const years = year === undefined || otherYear === undefined ? 0 : Number(year) - Number(otherYear);
  const months = 12 * years + Number(month) - Number(otherMonth);
  const later =
    months !== 0 ? months : day === undefined || otherDay === undefined ? 0 : Number(day) - Number(otherDay);
  // Far apart without their years, they may be of two years.
  const isWrong = word === "提前" ? later > 0 : later < 0;
  return isWrong && Math.abs(months) < 10 ? at(found) : undefined;
}

const FROM_TO = `(?:从|由)${NUMBER}(?:万|亿)?[^，。；\\d]{0,4}(?:增加|增长|提高|提升|上升|扩大)(?:到|至)${NUMBER}`;
const TWOFOLD = "(?:增长|增加|提高|翻)了?一[倍番]";
/** “增长了一倍，从8.2万人次增加到11.9万人次”. */
const DOUBLED = [
  new RegExp(`${TWOFOLD}[，,（(]${FROM_TO}`),
  new RegExp(`${FROM_TO}[^，。；\\d]{0,4}[，,（(]${TWOFOLD}`),
];

function notDoubled(text: string): Compared | undefined {
  if (!/一[倍番]/.test(text)) return undefined;
  const found = DOUBLED.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  const times = Number(found?.[2]) / Number(found?.[1]);
  return found && (times < 1.75 || times > 2.25) ? at(found) : undefined;
}

const READINGS = [movedBack, heldWrongly, apart, ahead, notDoubled, partAbove, moreThanWere];

/** The first two numbers of a text that stand the wrong way round. */
export function wronglyCompared(text: string): Compared | undefined {
  for (const read of READINGS) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
