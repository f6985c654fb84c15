import { sameButRounding, sum } from "../../domain/index.ts";
import { isShare, isVague, type Quantity, quantitiesIn } from "./quantities.ts";

/**
 * A total and the list that stands right behind it, taken by the marks alone: “158.00万元，其中甲120.00万元、乙38.00万元，…”,
 * “货物类14.40万元（设备11.40万元、终端3.00万元）”. What one kind of mark joins is one list, and ends where another mark stands.
 */
export interface DirectParts {
  readonly total: Quantity;
  readonly parts: readonly { readonly name: string; readonly part: Quantity }[];
  /** True where a bracket closes behind the list: nothing else can belong to it. */
  readonly closed: boolean;
  /** Where the list begins. */
  readonly index: number;
}

const OPENER =
  /^\s*(?:[，,；]\s*(?:其中|包括|分别为|分别是|(?:主要)?用于|由)(?:[：:，,]|有|为)?|由|[^，。；：\d]{0,10}中[，,]|[^，。；：\d]{0,8}的?(?:构成|组成)为?[：:]|[（(]\s*(?:其中|包括)?[：:]?)\s*/;
/** From here on the sentence leaves open what else there is. */
const OPEN_END = /等(?=[。，；、）)\s\d]|支出|费用|资金|项目|方面|共|$)|以及其他/;
const OTHER_YEAR = /(比|较|与|同)(20\d\d|上年|去年)|增加|减少|增长|下降|上年|累计|完成率/;
/** What a list may be joined by, the closest first. */
const JOINTS = ["、", "，", "；"];

/** The text up to the bracket that closes what is open at its head; all of it where none does. */
function untilClosed(text: string): { readonly inside: string; readonly closed: boolean } {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const one = text.charAt(at);
    if (one === "（" || one === "(") depth++;
    else if ((one === "）" || one === ")") && --depth < 0) return { inside: text.slice(0, at), closed: true };
  }
  return { inside: text, closed: false };
}

const bare = (text: string): string => text.replace(/[（(][^（）()]{0,200}[)）]/g, "");

/** One item of a list: a name and one amount of the unit at its end. */
function itemOf(text: string, unit: string): { readonly name: string; readonly part: Quantity } | undefined {
  const all = quantitiesIn(text);
  const same = all.filter((one) => one.unit === unit);
  const [part] = same;
  if (part === undefined || same.length > 1 || OTHER_YEAR.test(text) || /^[共合总]/.test(text.trim())) return undefined;
  if (isVague(text, part) || isShare(text, part) || part.index + part.length < text.trimEnd().length) return undefined;
  // “4套21.20万元” is one item, “每套5.30万元” is none.
  if (/每|均|单价|\d\s?[/／×]/.test(text) || part.index === 0) return undefined;
  return { name: text.slice(0, part.index).trim(), part };
}

function listBehind(region: string, unit: string): readonly { readonly name: string; readonly part: Quantity }[] {
  const text = bare(region)
    .replace(/，?(?:包括|其中)[^；]*(?=；)/g, "")
    // “教师232人、工勤36人；学生4260人，其中…”: behind another mark another total is taken apart.
    .replace(/^([^，；]*、[^，；]*)；.*其中.*$/, "$1");
  const joint = JOINTS.find((one) => {
    const [first = "", second = ""] = text.split(one, 2);
    return second !== "" && itemOf(first, unit) !== undefined;
  });
  if (joint === undefined || /其中|包括/.test(text)) return [];
  const parts: { readonly name: string; readonly part: Quantity }[] = [];
  for (const [at, clause] of text.split(joint).entries()) {
    const whole = itemOf(clause, unit);
    const ends = whole === undefined ? JOINTS.slice(JOINTS.indexOf(joint) + 1) : [];
    const item = whole ?? itemOf(clause.split(new RegExp(`[${ends.join("")}]`, "u"), 1)[0] ?? "", unit);
    if (item === undefined) return at > 1 && !/\d/.test(clause) ? parts : [];
    parts.push(item);
    if (whole === undefined) break;
  }
  return parts;
}

/** “…2024年20公里，2025年16公里”: with what stands behind another mark the list comes to its total. */
function goesOn(region: string, total: Quantity): boolean {
  let made = "0";
  for (const { unit, value } of quantitiesIn(bare(region))) {
    if (unit !== total.unit) continue;
    made = sum([made, value]) ?? made;
    if (sameButRounding(made, total.value)) return true;
  }
  return false;
}

/** Every total of a sentence that a list stands right behind of, with at least two parts that are told to the end. */
export function directParts(sentence: string): readonly DirectParts[] {
  return quantitiesIn(sentence).flatMap((total): readonly DirectParts[] => {
    if (/[%％‰]/.test(total.unit)) return [];
    const end = total.index + total.length;
    const rest = sentence.slice(end);
    const opener = OPENER.exec(rest)?.[0];
    if (opener === undefined || isVague(sentence, total)) return [];
    const bracket = /[（(]/.test(opener);
    const { inside, closed } = untilClosed(rest.slice(opener.length));
    // Inside of another list the parts of one item end where the next item begins.
    const nested = !bracket && /其中|包括/.test(sentence.slice(0, total.index));
    const region = nested ? (inside.split("；", 1)[0] ?? "") : inside;
    if (OPEN_END.test(bare(region))) return [];
    const parts = listBehind(region, total.unit);
    return parts.length < 2 || goesOn(region, total) ? [] : [{ total, parts, closed: bracket && closed, index: end }];
  });
}

/** What the parts of a list come to; undefined where that is the total, or may be meant so. */
export function sumOf({ total, parts }: DirectParts): string | undefined {
  const made = sum(parts.map(({ part }) => part.value));
  if (made === undefined || Number(made) === 0 || sameButRounding(made, total.value)) return undefined;
  return made;
}
