import { isOneSlip } from "./counted.ts";
import { exact } from "./counted-shares.ts";
import { isShareOf, partOf, shareOf, type WrongPercent } from "./percent.ts";
import { isVague, MONEY, type Quantity, quantitiesIn } from "./quantities.ts";

/**
 * A percentage that no two numbers told before it make, and that is one slip of the fingers from what two of the last make:
 * “年初预算286.40万元…全年支出279.35万元，执行率95.54%”. Which of them are meant need not be known.
 */

/** Of so many digits hardly one is like another by chance. */
const FEWEST_DIGITS = 3;
/** Numbers before it that it may be made of. */
const NEAR = 4;
/** What says that it is made of numbers told: a rate of what was done, a share … */
const SHARE =
  /(?:(?:执行|支出|支付|使用|完成|到位|拨付|办结|结案|整改|兑现)(?:率|进度)|占[^，。；]{0,16})(?:仅|为|约|达到?|是|的)*$/;
/** … or by how much they changed. */
const CHANGE = /(?:下降|减少|增长|增加|降低|上升)(?:率|幅度)?(?:了|为|约)*$/;
/** What it is held against is another number. */
export const AIM = /目标|指标值|不低于|达到|以上|计划|序时|平均|同比|上年|去年/;

const WHOLE =
  /其中|截至|月底|20\d\d年度?|本?年度?|[上下]半年|[一二三四]季度|全[年县市区镇乡局]|[我本][局镇乡部单]?|部门|单位|项目(?!支出)|整体|总体?|合计|综合|平均|累计|实际|财政|预算|资金|(?<!基本|项目)支出|当前|目前/g;
/** “其中农村公路养护” before 执行率63.75%: the rate is that of one item, and not of all there is. */
export const isOfItem = (subject: string): boolean => /[一-龥]{2}/.test(subject.replace(WHOLE, ""));
const SPENT = /(?:执行|支出|支付|使用|拨付|到位)(?:率|进度)/;

const isCounted = ({ unit }: Quantity): boolean => !/[%‰点]/.test(unit);
/** What is counted one by one was not rounded. */
const counted = ({ unit, value }: Quantity): string => (unit === MONEY ? value : exact(value));

export function slippedShares(paragraph: string, of: "share" | "change"): readonly WrongPercent[] {
  if (!/\d\.?\d\.?\d?\s?[%％]/.test(paragraph)) return [];
  const all = quantitiesIn(paragraph);
  return all.flatMap((percent, at): readonly WrongPercent[] => {
    if (percent.unit !== "%" || percent.number.replace(".", "").length < FEWEST_DIGITS) return [];
    const clause = /[^，。；,;]*$/.exec(paragraph.slice(0, percent.index))?.[0] ?? "";
    if (!(of === "share" ? SHARE : CHANGE).test(clause) || AIM.test(clause) || isVague(paragraph, percent)) return [];
    const [subject = "", rate] = clause.split(SPENT, 2);
    if (rate !== undefined && isOfItem(subject)) return [];
    const numbers = all.filter(isCounted);
    const fits = numbers.some((a) => numbers.some((b) => a.unit === b.unit && isMadeOf(percent.number, a, b)));
    if (fits) return [];
    const before = all.slice(0, at).filter(isCounted).slice(-NEAR).reverse();
    // A change stands right before its percentage.
    for (const part of of === "share" ? before : before.slice(0, 1)) {
      for (const whole of before) {
        // What it changed by is not what it was.
        if (CHANGE.test(paragraph.slice(Math.max(0, whole.index - 8), whole.index))) continue;
        if (part.unit !== whole.unit || !(Number(part.value) < Number(whole.value))) continue;
        const printed = percent.number;
        const expected = shareOf(part.value, whole.value, printed);
        if (!isOneSlip(printed, expected.slice(0, -1))) continue;
        const sum = `${part.printed}÷${whole.printed}＝${expected}`;
        const { index, length } = percent;
        const told = partOf(printed, whole.value, part.value);
        return [{ printed: percent.printed, expected, sum, part: told, index, length }];
      }
    }
    return [];
  });
}

/** True for the share of one number in the other, for what is left of it, and for how much the one is more. */
function isMadeOf(percent: string, a: Quantity, b: Quantity): boolean {
  const [one, other] = [counted(a), counted(b)];
  const [x, y] = [Number(one), Number(other)];
  if (y === 0) return false;
  if (isShareOf(percent, one, other)) return true;
  const near = (share: number): boolean => Math.abs(Math.abs(share) * 100 - Number(percent)) < NEARLY;
  return near((x - y) / y) || near(x / (y - x)) || near(x / (x + y));
}
const NEARLY = 0.06;
