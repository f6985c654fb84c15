import { sameButRounding, sum } from "../../domain/index.ts";
import { closedList, sumOfRole } from "./closed-lists.ts";
import { isSlip } from "./counted.ts";
import { directParts, sumOf } from "./direct-parts.ts";
import { inUnitOf } from "./factors.ts";
import { numbersIn } from "./marks.ts";
import { matchesIn } from "./matches.ts";
import { inOneWord, withoutSubparts } from "./parts-alone.ts";
import { plainSum, type WrongTotal } from "./plain-sums.ts";
import { untilRetired, withoutRetired } from "./posts.ts";
import { wrongProducts } from "./product.ts";
import { isRate, isResult, isTotal, isVague, MONEY, type Quantity, quantitiesIn } from "./quantities.ts";

/** Arithmetic inside a sentence: “48人，其中：行政19人，事业24人，工勤7人”. Linear in the length of the text. */

/** Money and counts of a clause; undefined where a rate or a vague number stands in it, which is no part of a total. */
function exactIn(clause: string): readonly Quantity[] | undefined {
  const found = quantitiesIn(clause).filter(({ unit }) => unit !== "%" && unit !== "‰");
  return found.some((quantity) => isRate(clause, quantity) || isVague(clause, quantity)) ? undefined : found;
}

/** A comparison with another year, or what the money is for: no part. */
const ASIDE = /^(比|较|与|同|同比|增|减|下降|上升|降低|持平|主要|用于|用来|原因|占|为|系|已|均|全部|执行率|完成)/;
const COMPARED = /^(比|较|与|同|增|减|下降|上升|降低|持平)/;
/** “完成食品抽检5500批次，其中…” tells the total, “完成率98%” tells nothing of it. */
const TOLD_APART = /^(比|较|与|同|增|减|下降|上升|降低|持平|主要|用于|用来|原因|占|为|系|已|均|全部|执行率|完成率)/;
/** Changes add up to the change of the total, not to the total. */
const CHANGE = /(增加|减少|增长|下降|提高|降低)\s*\d/;
const MARK =
  /(?:，|,|。|；)?\s*(?:其中|包括|分别为|分别是)(?:[：:，,]|有)?|(?<=\d[^，。；：、\d]{1,8})中[，,]|[：:]|[（(]/g;
/** Parts that are known to make up the whole. */
const WHOLE_SETS = [
  [/行政/, /事业/],
  [/基本支出/, /项目支出/],
  [/人员经费/, /公用经费/],
  [/男/, /女/],
  [/购置(?![及和与、])/, /(?<!购置[^；]{0,8})运行/],
];

function clausesOf(text: string): readonly string[] {
  return text.split(/[，、,；;]|(?<=\d(?:万元|亿元|元|人|名|户|个|辆|台))[和及与]/);
}

/** Four digits and more in another order: no list that leaves something out comes to that by chance. */
const isSwapped = ({ value }: Quantity, made: string): boolean =>
  Number(made) >= 10 && value.replace(/\.0+$/, "").length > 4 && isSlip(value, made);

const PURCHASES = [/货物/, /工程/, /服务/];
function isWhole(names: readonly string[], marker: string, gap: number, counted: boolean): boolean {
  if (names.some((name) => /^其[他余]/.test(name.trim()))) return true;
  if (/分别/.test(marker) || /[：:（(]$/.test(marker.trim().replace(/^.*其中.*$/, ""))) return names.length >= 2;
  if (WHOLE_SETS.some((set) => set.every((pattern) => names.some((name) => pattern.test(name))))) return true;
  const overlap = counted && names.some((name) => OVERLAPS.test(name));
  return (names.length >= 3 && gap <= 0.05) || (names.length >= 2 && !overlap && gap <= (counted ? ALMOST : NEARLY));
}

/** Of two parts that nearly make the total the third would be too small to leave out. */
const NEARLY = 0.08;
const ALMOST = 0.2;
/** Groups that people and things belong to at once. */
const OVERLAPS =
  /党员|女|男|高龄|老人|老年|残疾|退役|低保|脱贫|困难|骨干|民族|学历|高级|中级|新增|重点|务工|农业人口|常住|流动|寄宿|留守|失能|特困|高标准|水浇|通过|合格/;

/** Quantities that may be the total: those of the sentence before the mark that compare with nothing. */
function totalsOf(sentence: string): readonly Quantity[] {
  const totals: Quantity[] = [];
  for (const clause of clausesOf(sentence)) {
    if (TOLD_APART.test(clause.trim())) continue;
    const found = exactIn(clause);
    if (found === undefined) continue;
    totals.push(...found);
  }
  return totals;
}

function partsOf(
  region: string,
  unit: string,
): readonly { readonly name: string; readonly part: Quantity }[] | undefined {
  const parts: { name: string; part: Quantity }[] = [];
  for (const clause of clausesOf(region)) {
    const text = clause.trim();
    if (text === "") continue;
    if (parts.length > 0 && ASIDE.test(text)) {
      // “主要为退休补贴50.7万元”: from here on a part is taken apart.
      if (!COMPARED.test(text) && /\d/.test(text)) return undefined;
      continue;
    }
    if (CHANGE.test(text)) return undefined;
    const found = exactIn(text);
    // “…；单价50万元以上设备0台”: something else is told, and vaguely.
    if (found === undefined && parts.length > 1 && quantitiesIn(text).every((quantity) => quantity.unit !== unit))
      break;
    if (found === undefined) return undefined;
    const [part, ...others] = found.filter((quantity) => quantity.unit === unit);
    if (others.length > 0) return undefined;
    // “…共检出56人”: what was listed is summed up again, and no part any more.
    if (part !== undefined && isResult(text, part)) return undefined;
    // “28家：局机关1家，二级单位3家，中小学19所”: houses of all kinds are counted together.
    if (part === undefined && /^[家所]{2}$/.test(unit + (found[0]?.unit ?? ""))) return undefined;
    // From a clause about something else on the parts are told.
    if (part === undefined && parts.length > 1 && found.length > 0) break;
    if (part !== undefined && parts.length > 1 && SINCE.test(text)) break;
    if (part !== undefined) parts.push({ name: text, part });
    else if (parts.length === 0) return undefined;
  }
  return parts;
}

/** “，其中寄宿生238人；在编教职工98人，编制102名”: two of a kind behind the semicolon are told of something else. */
function untilOthers(region: string, unit: string | undefined): string {
  const [first = "", ...others] = region.split(/[；;]/);
  const countIn = (text: string): number => quantitiesIn(text).filter((one) => one.unit === unit).length;
  return unit !== MONEY && countIn(first) === 1 && others.some((text) => countIn(text) > 1) ? first : region;
}

const NESTED = /(包括|分别|其中|含|由)[^；;]*\d/;

/** What is there now, or who it is for, beside what was to be taken apart. */
const SINCE = /^(实有|实际|现有|年末|目前|覆盖|受益|惠及)/;

/** What in brackets behind a part takes it apart again is no part of the outer total. */
const BRACKETED = /[（(][^（）()]{0,200}[)）]/g;
/** “，主要包括：基本工资、津贴补贴等；”: what one part consists of, without amounts. */
const LISTED_APART = /(?:主要)?(?:包括|用于)[：:]?[^\d；;]{0,120}等(?=[；;])/g;
/** What can be parts at all, and what that may be left of when brackets are taken out. */
const TWO_NUMBERS = /\d[^\d.,]+\d/;
const SEVERAL_NUMBERS = /\d\D+\d/;
/** A sentence longer than this is no sentence. */
const LONGEST = 600;

/** “14个村（东乡5村、南岭6村）”: the thing stands behind 个. */
function countsBy(text: string, { index, length }: Quantity, unit: string | undefined): boolean {
  return unit !== undefined && text.startsWith(unit, index + length);
}

function inSentence(sentence: string, offset: number, previous: string): WrongTotal | undefined {
  if (sentence.length > LONGEST || !/\d/.test(sentence)) return undefined;
  for (const mark of matchesIn(sentence, MARK)) {
    const [marker] = mark;
    const bracket = /[（(]$/.test(marker);
    const start = mark.index + marker.length;
    const end = bracket ? sentence.slice(start).search(/[)）]/) : -1;
    const rest = bracket ? sentence.slice(start, end === -1 ? start : start + end) : sentence.slice(start);
    if (!SEVERAL_NUMBERS.test(rest)) continue;
    const all = bracket ? rest.replace(/^其中[：:]?/, "") : rest.replace(BRACKETED, "");
    const region = untilOthers(all, quantitiesIn(all)[0]?.unit);
    if (region.includes("其中") || !TWO_NUMBERS.test(region)) continue;
    const head = sentence.slice(0, mark.index).replace(BRACKETED, "");
    // A mark that opens the sentence takes apart the total of the sentence before it.
    const before = totalsOf(head.trim() === "" || !/\d/.test(head) ? previous.replace(BRACKETED, "") : head);
    // Of several numbers before the mark it is the last of the kind that is told apart.
    const unit = quantitiesIn(region)[0]?.unit;
    const isTold = (one: Quantity): boolean => one.unit === unit || (one.unit === "个" && countsBy(head, one, unit));
    const total = [...before].reverse().find(isTold) ?? before[before.length - 1];
    if (total === undefined) continue;
    const told = partsOf(region, total.unit === "个" && isTold(total) ? (unit ?? "个") : total.unit);
    const parts = told === undefined ? undefined : withoutSubparts(told);
    if (told === undefined || parts === undefined || parts.length < 2) continue;
    // Parts that are taken apart again without adding up: which belongs to which is a guess.
    if (parts === told && NESTED.test(region)) continue;
    // What follows the parts may be the next items of a longer list: 社会保障367.60，其中…；卫生健康9.80.
    const purchases = PURCHASES.every((kind) => parts.some(({ name }) => kind.test(name))) && parts.length === 3;
    if (
      !purchases &&
      parts.some(
        (_, i) => i > 0 && sameButRounding(sum(parts.slice(0, i + 1).map(({ part }) => part.value)) ?? "", total.value),
      )
    )
      return undefined;
    const counted = withoutRetired(parts);
    const added = sum(counted.map(({ part }) => part.value));
    if (added === undefined || before.some(({ value, unit }) => unit === total.unit && sameButRounding(value, added)))
      return undefined;
    const [made, whole] = [Number(added), Number(total.value)];
    if (
      made < whole &&
      (/等/.test(region.replace(LISTED_APART, "")) ||
        !isWhole(
          counted.map(({ name }) => name),
          marker,
          (whole - made) / whole,
          total.unit !== MONEY,
        )) &&
      !isSwapped(total, added)
    )
      continue;
    // Far more than the whole: the parts are of something else, but for one more of a few.
    if ((made > whole * 1.25 && !isOneMore(made, total)) || whole === 0) continue;
    return { total, parts: counted.map(({ part }) => part), sum: inUnitOf(total, added), index: offset + mark.index };
  }
  return undefined;
}

/** “雨量站120个、水位站30个、广播站160个，共计320个站点”: a list, and what it comes to behind it. */
function listed(sentence: string, offset: number): WrongTotal | undefined {
  if (sentence.length > LONGEST || !/[共计总]/.test(sentence)) return undefined;
  let [start, before]: [number, readonly Quantity[]] = [0, []];
  // Segments of one amount each are a list of their own: “师资费32.00万元，食宿费41.00万元，教材费8.90万元，合计92.00万元”.
  let run = 0;
  for (const segment of sentence.split(/[，,；;]/)) {
    const all = exactIn(segment) ?? [];
    const [total] = all;
    const parts = before.filter(({ unit }) => unit === total?.unit);
    if (
      total !== undefined &&
      all.length === 1 &&
      parts.length > (run > 0 ? 2 : 1) &&
      parts.length === before.length &&
      (run === 0 || /^(?:合计|共计|总计)/.test(segment.trim())) &&
      (isTotal(segment, total) ||
        (isResult(segment, total) && (total.unit !== MONEY || /^(?:共|合计|总计)/.test(segment.trim()))))
    ) {
      const made = sum(parts.map(({ value }) => value)) ?? "";
      const ratio = Number(made) / Number(total.value);
      if (!sameButRounding(made, total.value) && ratio > 0.8 && ratio < 1.25) {
        return { total, parts, sum: inUnitOf(total, made), index: offset + start };
      }
    }
    const single =
      !/、[^：:]*$/.test(segment) && all.length === 1 && all[0]?.unit === MONEY && !isTotal(segment, all[0]);
    before = single ? [...(run > 0 ? before : []), ...all] : segment.includes("、") ? all : [];
    run = single ? run + 1 : 0;
    start += segment.length + 1;
  }
  return undefined;
}

/** “培训9.60万元；比赛12.40万元；物资16.40万元。合计38.00万元。”: the sentence before is the list. */
function reckoned(sentence: string, offset: number, previous: string): WrongTotal | undefined {
  if (!/^\s*(?:合计|共计|总计|以上合计)/.test(sentence) || !/[；;]/.test(previous)) return undefined;
  const ofRole = sumOfRole(sentence, previous);
  if (ofRole !== undefined) return { ...ofRole, index: offset + ofRole.index };
  const [total, ...others] = quantitiesIn(sentence);
  if (total?.unit !== MONEY || others.length > 0 || isVague(sentence, total)) return undefined;
  const items = previous.split(/[；;]/).map((item) => {
    const plain = item.replace(BRACKETED, "");
    const [whole = "", part = plain] = [plain, /[=＝≈]([^=＝≈]*)$/.exec(plain)?.[1]];
    const all = quantitiesIn(part).filter(({ unit }) => unit === MONEY);
    return /其中|共计|合计|上年/.test(whole) || all.length !== 1 ? undefined : all[0];
  });
  const parts = items.filter((item) => item !== undefined);
  const made = sum(parts.map(({ value }) => value));
  const ratio = Number(made) / Number(total.value);
  if (made === undefined || parts.length < items.length || !(ratio > 0.7 && ratio < 1.4)) return undefined;
  // Where an item is multiplied wrongly that is what is told.
  if (Math.abs(Number(made) - Number(total.value)) < 0.02 || wrongProducts(previous).length > 0) return undefined;
  return { total, parts, sum: inUnitOf(total, made), index: offset };
}

const isOneMore = (made: number, { value, unit }: Quantity): boolean => unit === "辆" && made === Number(value) + 1;

/** A list right behind its total: however far off, where the words leave nothing open. */
function rightBehind(sentence: string, offset: number): WrongTotal | undefined {
  if (sentence.length > LONGEST || !/其中|包括|分别|用于|由|[中成][，,：:]|[（(]/.test(sentence)) return undefined;
  for (const one of directParts(sentence)) {
    const [made, names] = [sumOf(one), one.parts.map(({ name }) => name)];
    if (made === undefined) continue;
    const [total, ratio] = [one.total, Number(made) / Number(one.total.value)];
    const counted = total.unit !== MONEY;
    if (counted && names.some((name) => OVERLAPS.test(name))) continue;
    if (ratio > 3 || (counted && ratio > 1.5 && !isOneMore(Number(made), total))) continue;
    const isAll = one.closed ? ratio > 0.75 && !counted : isWhole(names, "其中", 1 - ratio, counted);
    if (ratio < 1 && !isAll && !isSwapped(total, made)) continue;
    return { total, parts: one.parts.map(({ part }) => part), sum: inUnitOf(total, made), index: offset + one.index };
  }
  return undefined;
}

function plain(sentence: string, offset: number, before: string): WrongTotal | undefined {
  const found = sentence.length > LONGEST ? undefined : (plainSum(sentence) ?? closedList(sentence, before));
  return found && { ...found, index: found.index + offset };
}

/** A total and two parts. */
const LEAST_NUMBERS = 3;

const inParts = (sentence: string, offset: number, previous: string, text: string): WrongTotal | undefined =>
  inSentence(sentence, offset, previous) ??
  (numbersIn(sentence) < LEAST_NUMBERS ? undefined : (listed(sentence, offset) ?? rightBehind(sentence, offset))) ??
  plain(sentence, offset, text.slice(Math.max(0, offset - LONGEST), Math.max(0, offset - 1)));

/** Every total of a text whose parts do not add up to it, one a sentence. */
export function wrongTotals(text: string): readonly WrongTotal[] {
  const all: WrongTotal[] = [];
  let [offset, previous, numbersBefore] = [0, "", 0];
  for (const whole of text.split(/[。\n]/)) {
    const sentence = inOneWord(untilRetired(whole));
    const numbers = numbersIn(sentence);
    const found =
      numbersBefore + numbers < LEAST_NUMBERS
        ? undefined
        : ((numbers > 1 ? inParts(sentence, offset, previous, text) : undefined) ??
          reckoned(sentence, offset, previous));
    if (found !== undefined) all.push(found);
    offset += whole.length + 1;
    [previous, numbersBefore] = sentence.length > LONGEST ? ["", 0] : [sentence, numbers];
  }
  return all;
}
