import { difference, sameAmount, sameButRounding, sum } from "../../domain/index.ts";
import type { Found } from "../rule.ts";
import { matchesIn } from "./matches.ts";
import { around } from "./quote.ts";

/** Changes of money and what they are made of: “增加42.00万元，其中：基本支出增加30.00万元，项目支出增加22.00万元”. */

interface Change {
  readonly name: string;
  /** Signed, in 万元 or 元 as printed. */
  readonly value: string;
  readonly printed: string;
  readonly index: number;
}

const CHANGE =
  /(增加|增长|上升|提高|增支|减少|下降|降低|压减|减支)(?:了|额为|：)?\s?(\d{1,9}(?:\.\d{1,4})?(?=\s?万元)|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?=\s?元))\s?万?元|与?(?:上年|20\d\d年)?(?:度)?(?:预算)?持平/g;
/** A total's parts follow these; 主要是 names only the causes. */
const TAKEN_APART = /^[，,。；]?\s?(?:其中|包括|分别为)[：:，,]?/;
/** Names that together are all there is. */
const WHOLE_SETS = [
  [/基本支出/, /项目支出/],
  [/人员(?:经费|支出)/, /公用(?:经费|支出)|日常经费/],
  [/人员(?:经费|支出)/, /公用(?:经费|支出)|日常经费/, /项目支出/],
  [/出国|出境/, /公务用车|车辆/, /公务接待|接待费/],
];

/** “增加42.00万元，增长9.1%，其中”, “增加42.00万元（2025年460.00万元）”: what belongs to the change. */
const BESIDE =
  /^(?:[，,（(](?:增长|上升|增加|下降|降低|减少|增幅|降幅)?(?:为|约)?[\d.]{1,8}[%％][)）]?)?(?:[（(][^（）()]{0,40}[)）])?/;

/** “项目支出138.34万元，占60.02%，比2024年增加…”: who changed stands where the item begins. */
function subjectOf(text: string, index: number): string {
  const clause = /[^，,。；;：:、（(]*$/.exec(text.slice(Math.max(0, index - 24), index))?.[0] ?? "";
  if (clause !== "" && !/^(?:比|较|与|同)/.test(clause)) return clause;
  const item = /[^。；;：:]*$/.exec(text.slice(Math.max(0, index - 80), index))?.[0] ?? "";
  return /^[一-龥]{2,12}/.exec(item)?.[0] ?? clause;
}

/** All changes of a text with the words of their clause before them. */
function changesIn(text: string): readonly Change[] {
  return matchesIn(text, CHANGE).map((match) => {
    const [printed, verb = ""] = match;
    const number = (match[2] ?? "0").replace(/,/g, "");
    const name = subjectOf(text, match.index);
    return { name, value: /^[减下降压]/.test(verb) ? `-${number}` : number, printed, index: match.index };
  });
}

/** A longer list is none of parts. */
const MOST_PARTS = 100;

/** The parts behind a marker: changes with names, up to the end of the sentence, or of the list a mark closes. */
function partsBehind(changes: readonly Change[], first: number, text: string, from: number): readonly Change[] {
  const all: Change[] = [];
  let [end, isCause] = [from, false];
  for (let at = first; all.length < MOST_PARTS; at++) {
    const one = changes[at];
    // What is taken apart again, or was taken apart before, is another list.
    if (one === undefined) break;
    const before = text.slice(end, one.index);
    if (/其中|包括|[。\n]/.test(before)) break;
    end = one.index;
    // “项目支出增加70.33万元，主要是污水管网维修增加62.00万元；”: what made a part change is no further part.
    isCause = /主要[^；;]*$/.test(before) || (isCause && !/[；;]/.test(before));
    if (isCause) continue;
    // 人员经费 and 公用经费 are all of 基本支出, and not of what 项目支出 belongs to as well.
    const goesOn = one.name.includes("项目支出") && !/[；;]/.test(before);
    if (
      !goesOn &&
      all.length > 1 &&
      WHOLE_SETS.some((set) => set.every((name) => all.some((part) => name.test(part.name))))
    )
      break;
    all.push(one);
  }
  return all;
}

/** Every change of a text whose parts do not add up to it: two that are all there is, or more of them than the whole. */
export function wrongChangeSums(text: string): readonly Found[] {
  const changes = changesIn(text);
  return changes.flatMap((total, at): readonly Found[] => {
    const end = total.index + total.printed.length;
    const from = end + (BESIDE.exec(text.slice(end))?.[0].length ?? 0);
    const marker = TAKEN_APART.exec(text.slice(from))?.[0];
    if (marker === undefined || total.value === "0") return [];
    const parts = partsBehind(changes, at + 1, text, from + marker.length);
    const made = sum(parts.map(({ value }) => value));
    if (parts.length < 2 || made === undefined || sameButRounding(made, total.value)) return [];
    // What is left another change of the text tells.
    const gap = difference(total.value, made) ?? "";
    if (changes.some((one) => one !== total && !parts.includes(one) && sameAmount(one.value, gap))) return [];
    const whole = WHOLE_SETS.some(
      (set) => parts.length === set.length && set.every((name) => parts.some((part) => name.test(part.name))),
    );
    const down = total.value.startsWith("-");
    const sameWay = parts.every(({ value }) => Number(value) !== 0 && value.startsWith("-") === down);
    const more = sameWay && Math.abs(Number(made)) > Math.abs(Number(total.value));
    if (!whole && !more) return [];
    const list = parts.map(({ value }) => (value.startsWith("-") ? `（${value}）` : value)).join("＋");
    const message = `增减加不拢。${around(text, total.index, total.printed.length)}，${list}＝${made}，核对。`;
    return [{ message, printed: total.printed, expected: made }];
  });
}
