import { sameButRounding, sum } from "../../domain/index.ts";
import { matchesIn } from "./matches.ts";
import type { Quantity } from "./quantities.ts";

/** A total and what is said to be its parts, where they do not add up. */
export interface WrongTotal {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  /** What the parts add up to, with the unit of the total as printed. */
  readonly sum: string;
  /** How it is reckoned, where the parts are not added: "60－54". */
  readonly reckoned?: string;
  readonly index: number;
}

/**
 * Sums told by their marks alone, whatever is counted: “产出50分、效益30分、满意度10分，合计100分”, “3200件次，按来信600件次、来访…测算”,
 * “共10项，其中达到的9项、未达到的1项”, “268.00＋210.00＋42.00＝520.00”. Linear in the length of the sentence.
 */
const NUMBER = "\\d{1,9}(?:\\.\\d{1,4})?";
const UNIT = "万?[一-龥]{1,3}?";
const ITEM = new RegExp(`^([一-龥“”]{1,14}?)的?(${NUMBER})(${UNIT})$`);
const OF_YEAR = /^20\d\d年(?:度)?/;
/** What is no part of the next total, or is one itself. */
const NO_PART = /[共合总小]计|其中|总分|每|均|率|单价|实有|实际|累计|比|较|增|减|约|近|超|至|到/;
const SUMMED = new RegExp(`^(?:合计|共计|总计|总分)为?(${NUMBER})(${UNIT})$`);
const LISTED = new RegExp(
  `(?<![\\d.])(${NUMBER})(${UNIT})[，,](?:按照?|由)([^。；;]{4,120}?)(?:测算|组成|构成)(?=[，。；]|$)`,
  "g",
);
const HALVES = new RegExp(
  `(?<![\\d.])(${NUMBER})(${UNIT})[^，。；、\\d]{0,8}(?:[，,（(]其中[：:]?|中[，,]|[（(])([^，。、；\\d]{1,10}?)的?(${NUMBER})\\2[、，,]([^，。、；\\d]{1,12}?)的?(${NUMBER})\\2(?=[，。；、）)]|$)`,
  "g",
);
const TERM = `[一-龥]{0,10}${NUMBER}(?:万?[一-龥]{0,3})`;
const ENDS = new RegExp(`(${NUMBER})([一-龥]{0,3})$`);
const WRITTEN = new RegExp(
  `(?<![\\d.×xX*÷/／一-龥])((?:${TERM}[＋+]){1,11}${TERM})[=＝](${NUMBER})([一-龥]{0,3})(?![\\d×xX*÷/／＋+－−%％])`,
  "g",
);

/** A number that the marks tell, with whatever it counts. */
function counted(number: string, unit: string, index: number): Quantity {
  return { printed: number + unit, number, value: number, unit, index, length: number.length + unit.length };
}

function itemsOf(pieces: readonly string[], unit: string): readonly Quantity[] | undefined {
  const items = pieces.map((piece) => {
    const [, name = "", number = "", own = ""] = ITEM.exec(piece.trim().replace(OF_YEAR, "")) ?? [];
    return name === "" || NO_PART.test(name) || own !== unit ? undefined : counted(number, own, 0);
  });
  const known = items.filter((item) => item !== undefined);
  return known.length === items.length && known.length > 1 ? known : undefined;
}

function wrong(total: Quantity, parts: readonly Quantity[] | undefined, index: number): WrongTotal | undefined {
  const made = parts === undefined ? undefined : sum(parts.map(({ value }) => value));
  if (parts === undefined || made === undefined || sameButRounding(made, total.value)) return undefined;
  const ratio = Number(made) / Number(total.value);
  const isWhole = [total, ...parts].every(({ number }) => !number.includes("."));
  return ratio > 0.5 && ratio < 2
    ? { total, parts, sum: (isWhole ? made.replace(/\.0+$/, "") : made) + total.unit, index }
    : undefined;
}

function summed(sentence: string): WrongTotal | undefined {
  if (!/[合共总]计\d|总分\d/.test(sentence)) return undefined;
  let [index, from] = [0, 0];
  const pieces = sentence.split(/[、，,；;]/);
  for (const [at, piece] of pieces.entries()) {
    const [, number = "", unit = ""] = SUMMED.exec(piece.trim()) ?? [];
    if (number !== "") {
      const parts = pieces.slice(from, at).map((one) => one.replace(/^.*[：:]/, ""));
      let start = parts.length - 1;
      while (start > 0 && itemsOf(parts.slice(start - 1), unit) !== undefined) start--;
      const found = wrong(counted(number, unit, index), itemsOf(parts.slice(start), unit), index);
      if (found !== undefined) return found;
      from = at + 1;
    }
    index += piece.length + 1;
  }
  return undefined;
}

function listed(sentence: string): WrongTotal | undefined {
  if (!/测算|组成|构成/.test(sentence)) return undefined;
  for (const match of matchesIn(sentence, LISTED)) {
    const { index } = match;
    const [, number = "", unit = "", list = ""] = match;
    const found = wrong(counted(number, unit, index), itemsOf(list.split("、"), unit), index);
    if (found !== undefined) return found;
  }
  return undefined;
}

const NOT = /^(?:尚未|未|非|不)/;

/** What is so, and what is not so, are all there is. */
function halves(sentence: string): WrongTotal | undefined {
  if (!/[未非不][^，。；、]{1,12}\d/.test(sentence)) return undefined;
  for (const match of matchesIn(sentence, HALVES)) {
    const { index } = match;
    const [, number = "", unit = "", one = "", part = "", other = "", rest = ""] = match;
    const [name, negated] = NOT.test(other) ? [one, other.replace(NOT, "")] : [other, one.replace(NOT, "")];
    if (NOT.test(one) === NOT.test(other) || negated.length < 2 || !name.includes(negated)) continue;
    const parts = [counted(part, unit, index), counted(rest, unit, index)];
    const found = wrong(counted(number, unit, index), parts, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** “268.00＋210.00＋42.00＝530.00”: terms of one unit, or of none. */
function written(sentence: string): WrongTotal | undefined {
  if (!/\d[^\d，。]{0,4}[＋+][^＝=]{1,200}[＝=]/.test(sentence)) return undefined;
  for (const match of matchesIn(sentence, WRITTEN)) {
    const { index } = match;
    const [, terms = "", number = "", unit = ""] = match;
    const parts = terms.split(/[＋+]/).map((term) => {
      const [, value = "", own = ""] = ENDS.exec(term) ?? [];
      return counted(value, own, index);
    });
    const units = new Set([unit, ...parts.map((part) => part.unit)].filter((one) => one !== ""));
    const found = units.size > 1 ? undefined : wrong(counted(number, unit, index), parts, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first sum of a sentence that its marks tell and that does not come out. */
export function plainSum(sentence: string): WrongTotal | undefined {
  return summed(sentence) ?? listed(sentence) ?? halves(sentence) ?? written(sentence);
}
