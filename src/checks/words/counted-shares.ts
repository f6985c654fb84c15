import { matchesIn } from "./matches.ts";
import { isShareOf, partOf, scaled, shareOf, type WrongPercent, wrongAt } from "./percent.ts";
import { clauseBefore } from "./prose.ts";
import { isRate, isVague, type Quantity, quantitiesIn } from "./quantities.ts";
import { roleOf } from "./roles.ts";

/** Shares and rates of what is counted, beside the counts they are made of. Linear in the length of the text. */

/** A sentence longer than this is no sentence. */
const LONGEST = 600;

/** “受理案件7650件，审结7420件，结案率96.99%”: the rate is named by what was done of them. */
const COUNTED =
  /([一-龥]{2,14})(\d{1,9}(?:\.\d{1,4})?)(万?[一-龥]{1,3})[，,、；]\s*(?:其中)?([一-龥]{2,10})(\d{1,9}(?:\.\d{1,4})?)\3[，,、]\s*([一-龥]{2,10})率(?:为|达到?|是)?(\d{1,3}(?:\.\d{1,4})?)[%％]/g;
/** What is held against a plan, a year or something untold is another rate. */
const OTHER_RATE = /上年|去年|目标|增长|下降|增幅|提高|同比|占比|满意|知晓|覆盖/;

/** What is counted one by one was not rounded. */
export const exact = (count: string): string => (count.includes(".") ? count : `${count}.000000`);

/** “检查420家，发现隐患63家，占检查总数的15%”, “流通25.3万人次，目标24万人次，完成目标的105.4%”: a count, and of how many it is. */
const OF_ALL = /^(?:约|所)?占([一-龥]{0,12})$/;
/** “占检查总数420家的”, “为年度任务1.80万亩的”: the clause tells of how many itself. */
const OF_TOLD = /^(?:占[^\d]*|(?:为|是|达到?|完成)[^\d]{0,6}(?:任务|目标|计划|指标)[^\d]{0,6})\d[^，。]*的?$/;
const OF_AIM = /^完成(?:年度|全年|年初|当年)*(?:绩效)?(?:目标|计划|任务)(?:值|数|量)?的?$/;
const CHANGED = /增|减|提高|下降|降低|上升|上年|去年|每|均/;
const ALL_OF_IT = /总(?:数|量|额|人数|户数)|全部|比例|比重|[的为约]/g;

export function countedShares(paragraph: string): readonly WrongPercent[] {
  if (!/(?:占|目标|计划|任务)[^，。；%％]{0,24}[%％]/.test(paragraph)) return [];
  return paragraph.split(/[。；;]/).flatMap((sentence): readonly WrongPercent[] => {
    const all = quantitiesIn(sentence);
    return all.flatMap((percent, at): readonly WrongPercent[] => {
      if (percent.unit !== "%" || sentence.length > LONGEST || isVague(sentence, percent)) return [];
      const clause = /[^，、,；（(]*$/.exec(sentence.slice(0, percent.index))?.[0] ?? "";
      const [last, unit] = [all[at - 1], all[at - 1]?.unit];
      const same = all
        .slice(0, at)
        .filter(
          (one) => one.unit === unit && !isVague(sentence, one) && !CHANGED.test(clauseBefore(sentence, one.index, 20)),
        );
      const found = OF_TOLD.test(clause) ? [same[same.length - 2], last] : pairOf(clause, same, sentence);
      const [part, whole] = found ?? [];
      if (part === undefined || whole === undefined || part === whole || same.length !== 2) return [];
      // What has a share of its own is a part as well.
      if (/^[，,]?(?:约|所)?占/.test(sentence.slice(whole.index + whole.length))) return [];
      if (Number(whole.value) === 0 || isRate(sentence, part) || isRate(sentence, whole)) return [];
      const counts = quantitiesIn(paragraph).filter((one) => one.unit === unit);
      const fits = counts.some((a) =>
        counts.some((b) => Number(b.value) > 0 && isShareOf(percent.number, exact(a.value), exact(b.value))),
      );
      if (fits) return [];
      const expected = shareOf(part.value, whole.value, percent.number);
      const index = paragraph.indexOf(sentence) + percent.index;
      return [
        {
          printed: percent.printed,
          expected,
          sum: `${part.printed}÷${whole.printed}＝${expected}`,
          part: partOf(percent.number, whole.number, part.number),
          index,
          length: percent.length,
        },
      ];
    });
  });
}

/** Which of two counts is of which, by the words before the percentage. */
function pairOf(clause: string, [one, other]: readonly Quantity[], sentence: string): readonly Quantity[] | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [first, second] = [one, other].map(({ index }) => clauseBefore(sentence, index, 20)) as [string, string];
  const [, of] = OF_ALL.exec(clause) ?? [];
  if (of !== undefined) {
    const noun = of.replace(ALL_OF_IT, "");
    return Number(other.value) < Number(one.value) &&
      (first.includes(noun) || (first.length > 1 && noun.startsWith(first)))
      ? [other, one]
      : undefined;
  }
  if (!OF_AIM.test(clause)) return undefined;
  const aims = [first, second].map((name) => roleOf(name)?.role === "all");
  return aims[0] === aims[1] ? undefined : aims[0] === true ? [other, one] : [one, other];
}

/** “抽检1720批次，合格率98.31%，检出不合格26批次”: what failed is the rest of the rate. */
const FAILED =
  /(\d{1,9})([一-龥]{1,3})[，,、][^，。；\d]{0,8}合格率(?:为|达到?|是)?(\d{1,3}(?:\.\d{1,4})?)[%％][，,、；][^，。；\d]{0,6}不合格[^，。；\d]{0,6}(\d{1,9})\2/g;

export function failedOf(paragraph: string): readonly WrongPercent[] {
  if (!paragraph.includes("不合格")) return [];
  return matchesIn(paragraph, FAILED).flatMap((match) => {
    const [, whole = "", , percent = "", failed = ""] = match;
    const part = String(Number(whole) - Number(failed));
    if (Number(part) < 0 || isShareOf(percent, exact(part), exact(whole))) return [];
    return [wrongAt(match, percent, part, whole)];
  });
}

export function namedRatesOf(paragraph: string): readonly WrongPercent[] {
  if (!/率[为达是到]{0,2}\d/.test(paragraph)) return [];
  return matchesIn(paragraph, COUNTED).flatMap((match) => {
    const [, , whole = "", , done = "", part = "", name = "", percent = ""] = match;
    const named = [...name.replace(/[的率完成及时]/g, "")].some((one) => done.includes(one));
    if (
      !named ||
      OTHER_RATE.test(name) ||
      scaled(part) > scaled(whole) ||
      isShareOf(percent, exact(part), exact(whole))
    )
      return [];
    const found = wrongAt(match, percent, part, whole);
    // Far apart it is the rate of something else.
    return Math.abs(Number.parseFloat(found.expected) - Number(percent)) > 5 ? [] : [found];
  });
}
