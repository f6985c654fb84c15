import { COMMON_UNITS, remembered, resolveUnit, scale } from "../../domain/index.ts";
import { indexIn, runBefore, SPACES, tableOf } from "./any-of.ts";

/**
 * The one reading of numbers in running text: number, unit, what is counted, and what the words beside it say of it.
 * Whatever compares, adds or multiplies what a sentence says goes by this.
 */
export interface Quantity {
  /** As printed, with its unit: "1.6万平方米". */
  readonly printed: string;
  /** The number as printed, without separators of thousands. */
  readonly number: string;
  /** In its base unit: money in 万元, 万人 in 人. */
  readonly value: string;
  /** The base unit: "万元" for money of any size, aliases resolved, 名 as 人. */
  readonly unit: string;
  readonly index: number;
  readonly length: number;
}

export const MONEY = "万元";
/** Sizes of money: what 万元, the base, is of each. */
const MONEY_POWER: Readonly<Record<string, number>> = { 元: -4, 万元: 0, 亿元: 4 };
const LARGE: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };
/** Names of dates and shares, not of amounts. */
const NO_AMOUNT = ["分", "级", "度", "日", "月", "年", "月份", "月底", "节", "项", "批"];
const MORE_UNITS =
  "平米 ％ ㎡ 余人 盘 口 眼 幢 面 根 本 袋 箱 桶 批次 人份 家次 件次 人天 户次 台次 辆次 艘次 架次 头 位 枚 床 页 点次 顶 株 棵 盒 瓶 间 栋 艘 卷 路 亩次 场次 班次 台套 台件 幅";
const UNITS = new Set([
  ...[...COMMON_UNITS, ...MORE_UNITS.split(" ")].filter(
    (unit) => !NO_AMOUNT.includes(unit) && !/[/／]|^[万亿]/.test(unit),
  ),
  "元",
]);
/** By the code of the first character, the longest unit first: most words after a number are no unit, and that one look tells. */
const UNITS_BY_HEAD = new Map<number, readonly string[]>();
for (const unit of [...UNITS].sort((a, b) => b.length - a.length)) {
  const head = unit.charCodeAt(0);
  UNITS_BY_HEAD.set(head, [...(UNITS_BY_HEAD.get(head) ?? []), unit]);
}
const SAME = new Map([
  ["名", "人"],
  ["位", "人"],
  ["余人", "人"],
  ["个工作日", "工作日"],
]);

/** 卷（件）, 台（套）: either word will do. */
const BRACKETED = /[（(].{1,2}[)）]$/;

interface Base {
  readonly unit: string;
  /** What a number is multiplied by, as a power of ten. */
  readonly power: number;
}
const baseOf = remembered((unit): Base => {
  const known = resolveUnit(unit.trim().replace(BRACKETED, ""));
  const money = MONEY_POWER[known];
  const large = known.length > 1 ? LARGE[known.charAt(0)] : undefined;
  const plain = large === undefined ? known : known.slice(1);
  return money === undefined ? { unit: SAME.get(plain) ?? plain, power: large ?? 0 } : { unit: MONEY, power: money };
});

/** A number with its unit in the base of the unit: "1.6", "万平方米" is 16000 平方米. */
export function inBase(number: string, unit: string): { readonly value: string; readonly unit: string } {
  const base = baseOf(unit);
  return { value: base.power === 0 ? number : (scale(number, base.power) ?? number), unit: base.unit };
}

/** Units of one measure, with the power of ten that parts them. */
const POWERS: Readonly<Record<string, readonly [measure: string, power: number]>> = {
  米: ["length", 0],
  延米: ["length", 0],
  公里: ["length", 3],
  千米: ["length", 3],
  公斤: ["weight", 0],
  千克: ["weight", 0],
  吨: ["weight", 3],
  次: ["event", 0],
  场: ["event", 0],
  场次: ["event", 0],
};

/** The quantity in another unit; undefined where the two measure different things. */
export function inUnit(quantity: Quantity, unit: string): Quantity | undefined {
  if (quantity.unit === unit) return quantity;
  const [own, other] = [POWERS[quantity.unit], POWERS[unit]];
  if (own === undefined || other === undefined || own[0] !== other[0]) return undefined;
  const value = scale(quantity.value, own[1] - other[1]);
  return value === undefined ? undefined : { ...quantity, value, unit };
}

/** What is counted by a unit that is told for each of something: 元 of 元/月. */
export function countedBy(unit: string): string {
  const end = unit.indexOf("/");
  return end === -1 ? unit : unit.slice(0, end);
}

const LARGE_CODES = Object.keys(LARGE).map((character) => character.charCodeAt(0));

/** The longest unit that begins at a place of the text, with 万 or 亿 before it. */
export function unitAt(text: string, index: number): string | undefined {
  const start = LARGE_CODES.includes(text.charCodeAt(index)) ? index + 1 : index;
  const unit = UNITS_BY_HEAD.get(text.charCodeAt(start))?.find((known) => text.startsWith(known, start));
  return unit === undefined ? undefined : text.slice(index, start + unit.length);
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const [COMMA, POINT, LINE] = [44, 46, 10];
const DIGIT = /\d/g;

/** The place of the next digit, or -1; the engine's own search passes over words faster than a loop that it has just met. */
function nextDigit(text: string, from: number): number {
  DIGIT.lastIndex = from;
  return DIGIT.test(text) ? DIGIT.lastIndex - 1 : -1;
}

const SPACE = tableOf(SPACES);
/** A number with no sign in it may have so many digits. */
const LONGEST = 15;
const NUMBER = /^(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,8})?$/;

const NONE: readonly Quantity[] = [];

/** All numbers with a unit, in order; amounts of money and percents are among them. Linear in the length of the text. */
export function quantitiesIn(text: string): readonly Quantity[] {
  return nextDigit(text, 0) === -1 ? NONE : readQuantities(text);
}

/** Rules ask for the numbers of one text one after the other: a few texts are enough to remember. */
const readQuantities = remembered(numbersWithUnits, { most: 100, longest: 1000 });

const ITEM_REACH = 300;
/** What has no half, and goes on in words: no share, no span of time. */
const WHOLE_THING = /^\d{1,2}\.\d{1,6}(?:个(?!百分点|月|小时|工作日|[学课]时)|[名人户家场期台套所处座])[一-龥]{2}/;

/** “1.8个服务站…\n2.提供…”: where the figure begins behind the number of an item at the start of a line; 0 where there is none. */
function behindItem(text: string, index: number): number {
  const point = isDigit(text.charCodeAt(index + 1)) ? index + 2 : index + 1;
  if (text.charCodeAt(point) !== POINT || !isDigit(text.charCodeAt(point + 1))) return 0;
  if (index > 0 && text.charCodeAt(index - 1) !== LINE) return 0;
  const near = text.slice(index, index + ITEM_REACH);
  const number = Number(text.slice(index, point));
  const before = number > 1 ? `\n${text.slice(Math.max(0, index - ITEM_REACH), index)}` : "";
  const isItem = WHOLE_THING.test(near) || near.includes(`\n${number + 1}.`) || before.includes(`\n${number - 1}.`);
  return isItem ? point + 1 : 0;
}

function numbersWithUnits(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  // By hand, not by a pattern: most numbers have no unit behind them and need not become a match.
  let [end, item] = [0, -1];
  for (let index = nextDigit(text, 0); index >= 0; index = nextDigit(text, end)) {
    let isPlain = true;
    end = index + 1;
    const behind = behindItem(text, index);
    if (behind > 0) {
      end = behind;
      item = behind;
      continue;
    }
    for (let code = text.charCodeAt(end); ; code = text.charCodeAt(++end)) {
      if (isDigit(code)) continue;
      if ((code !== POINT && code !== COMMA) || !isDigit(text.charCodeAt(end + 1))) break;
      isPlain = false;
    }
    const at = SPACE[text.charCodeAt(end)] === 1 ? end + 1 : end;
    const unit = unitAt(text, at);
    const printed = unit === undefined ? "" : text.slice(index, end);
    if (
      unit !== undefined &&
      ((isPlain && printed.length <= LONGEST) || NUMBER.test(printed)) &&
      (text.charCodeAt(index - 1) !== POINT || index === item)
    ) {
      const number = printed.includes(",") ? printed.replace(/,/g, "") : printed;
      const base = inBase(number, unit);
      const length = at + unit.length - index;
      found.push({ printed: printed + unit, number, value: base.value, unit: base.unit, index, length });
    }
  }
  return found;
}

const NEAR = 12;
const STOPS = tableOf("，。；：,;");
const before = (text: string, { index }: Quantity) => runBefore(text, index, STOPS, NEAR);
const after = (text: string, { index, length }: Quantity) => text.slice(index + length, index + length + NEAR);

/** Of what the words beside a number may say one character at least; nearly always none of them stands there. */
const HINTS = {
  part: tableOf("提增下降减上压每人户平其各分约第近按标不含"),
  rate: tableOf("每均准价按"),
  vague: tableOf("约近超过于少多高≥≤<>~～—–-"),
  total: tableOf("共计总"),
};
const hints = (text: string, table: Uint8Array): boolean => indexIn(text, table) !== -1;
const SLASHES = tableOf("/／");

const PARTIAL =
  /(提高|提升|(?<![稳促保])增长|增加|下降|降低|减少|上升|压减|每|人均|户均|平均|其中|各|分别|约|第|近|按照?(?![月季时期年])|(?<!高)标准|不足|含)[^，。；]{0,6}$/;
/** True where the words before the number say that it is a rate, a share or a part: not the number of the whole. */
export function isPartial(text: string, quantity: Quantity): boolean {
  return isSaidPart(PARTIAL, text, quantity);
}

const SHARE =
  /(提高|提升|(?<![稳促保])增长|增加|下降|降低|减少|上升|压减|每|人均|户均|平均|各|分别|约|第|按照?(?![月季时期年])|(?<!高)标准|不足)[^，。；]{0,6}$/;
/** The same, where a part that is named may well be what a row counts: “其中保洁员42人”. */
export function isShare(text: string, quantity: Quantity): boolean {
  return isSaidPart(SHARE, text, quantity);
}

function isSaidPart(pattern: RegExp, text: string, { index, length }: Quantity): boolean {
  const left = text.slice(Math.max(0, index - NEAR), index);
  return (hints(left, HINTS.part) && pattern.test(left)) || SLASHES[text.charCodeAt(index + length)] === 1;
}

/** True for what counts per person, per time or per piece, such as 每人每月300元 or 500元/户: it is no part of a total. */
export function isRate(text: string, quantity: Quantity): boolean {
  const left = before(text, quantity);
  const each =
    hints(left, HINTS.rate) &&
    /(每[^，。；]{0,8}|(?:人均|户均|平均)[^，。；]{0,8}|(?<!高)标准[^，。；]{0,8}|单价|按照?[^，。；]{0,8}|均)$/.test(
      left,
    );
  return (
    each ||
    (quantity.unit === MONEY && !/[万亿]/.test(quantity.printed) && left.endsWith("补助")) ||
    /^\s*[/／·]/.test(after(text, quantity))
  );
}

/** True where the words beside the number leave open how much exactly. */
export function isVague(text: string, quantity: Quantity): boolean {
  const { index, length } = quantity;
  return (
    (HINTS.vague[text.charCodeAt(index - 1)] === 1 &&
      /(约|近|(?<!彩)超|超过|不少于|不低于|不超过|不高于|至少|至多|最多|最高|[多≥≤<>~～—–-])$/.test(
        before(text, quantity),
      )) ||
    /^(左右|以上|以下|以内|以[上下]|余|多|[~～—–-])/.test(text.slice(index + length, index + length + 2))
  );
}

/** True where a result is named loosely: “共培训240人次”, “共打机电井5眼”, “计18万元”. */
export function isResult(text: string, quantity: Quantity): boolean {
  const left = before(text, quantity);
  return (
    hints(left, HINTS.total) &&
    /((?<!公)共(?!同)|合计|总计|小计|总[^，。；]{0,4}|(?<![预累设统估])计)[^，。；\d]{0,8}$/.test(left)
  );
}

/** True where the words before say that it sums up what stands before it. */
export function isTotal(text: string, quantity: Quantity): boolean {
  const left = before(text, quantity);
  return (
    hints(left, HINTS.total) &&
    /(共计|合计|总计|小计|共需|共|总额|总投资|总金额)(资金|需要?|安排|投入|金额|为|是|：|:)*$/.test(left)
  );
}

const FILLERS = /(共计|合计|总计|共有|共|计|为|约|达到|达|需|有|完成|新增|不少于|不低于|至少|超过)+$/;

/** What is counted, as far as the words beside the number say: 村街 in “17个村街”, 村干部 in “村干部55名”. */
export function beside(text: string, { index, length }: Quantity): { readonly before: string; readonly after: string } {
  const left = text.slice(Math.max(0, index - NEAR), index);
  const right = text.slice(index + length, index + length + 8);
  return {
    before: /[一-龥]+$/.exec(left)?.[0].replace(FILLERS, "") ?? "",
    after: /^[一-龥]+/.exec(right)?.[0] ?? "",
  };
}
