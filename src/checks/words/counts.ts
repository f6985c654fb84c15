import { COMMON_UNITS, resolveUnit } from "../../domain/index.ts";

/** A number with its unit of measure in running text: 17 个, 55 名, 95 %. */
export interface Count {
  readonly value: string;
  /** Alias resolved. */
  readonly unit: string;
  readonly index: number;
  readonly length: number;
}

const UNITS = new Set(
  [...COMMON_UNITS, "平米", "％", "㎡", "余人", "盘", "口", "幢", "面", "根", "本", "袋", "箱", "桶"].filter(
    (unit) => !["分", "级", "度", "日", "月", "年", "月份", "月底", "节", "项", "批"].includes(unit),
  ),
);
/** Most words after a number are no unit; their first character tells. */
const UNIT_HEADS = new Set([...UNITS].map((unit) => unit.charAt(0)));
const LONGEST_UNIT = 4;

/** The longest unit that begins at a place of the text; no word is cut out of it but one that may be a unit. */
function unitAt(text: string, index: number): string | undefined {
  if (!UNIT_HEADS.has(text.charAt(index))) return undefined;
  for (let length = LONGEST_UNIT; length > 0; length--) {
    const unit = text.slice(index, index + length);
    if (unit.length === length && UNITS.has(unit)) return unit;
  }
  return undefined;
}

/** The number counts per person, per time, or a part of something: not the number of the whole. */
const PARTIAL =
  /(提高|提升|增长|增加|下降|降低|减少|上升|压减|每|人均|户均|平均|其中|各|分别|约|第|近|按照?(?![月季时期年])|标准|不足|含)[^，。；]{0,6}$/;
const FILLERS = /(共计|合计|总计|共有|共|计|为|约|达到|达|需|有|完成|新增|不少于|不低于|至少|超过)+$/;

const isDigit = (code: number) => code >= 48 && code <= 57;
const POINT = 46;
const NUMBER = /^\d{1,12}(\.\d{1,6})?$/;

/** All numbers with a unit, in order. Amounts of money and percents are among them. */
export function countsIn(text: string): readonly Count[] {
  const found: Count[] = [];
  // By hand, not by a pattern: most numbers have no unit behind them and need not become a match.
  for (let index = 0; index < text.length; index++) {
    if (!isDigit(text.charCodeAt(index))) continue;
    let end = index + 1;
    while (isDigit(text.charCodeAt(end)) || (text.charCodeAt(end) === POINT && isDigit(text.charCodeAt(end + 1))))
      end++;
    const at = /\s/.test(text.charAt(end)) ? end + 1 : end;
    const unit = unitAt(text, at);
    const behind = unit === undefined ? "" : text.charAt(at + unit.length);
    const value = unit === undefined ? "" : text.slice(index, end);
    if (unit !== undefined && NUMBER.test(value) && text.charCodeAt(index - 1) !== POINT && !/[/／]/.test(behind)) {
      found.push({ value, unit: resolveUnit(unit), index, length: at + unit.length - index });
    }
    index = end;
  }
  return found;
}

/** What is counted, as far as the words beside the number say: 村街 in “17个村街”, 村干部 in “村干部55名”. */
export function beside(text: string, { index, length }: Count): { readonly before: string; readonly after: string } {
  const left = text.slice(Math.max(0, index - 12), index);
  const right = text.slice(index + length, index + length + 8);
  return {
    before: /[一-龥]+$/.exec(left)?.[0].replace(FILLERS, "") ?? "",
    after: /^[一-龥]+/.exec(right)?.[0] ?? "",
  };
}

/** True where the words before the number say that it is a rate, a share or a part. */
export function isPartial(text: string, count: Count): boolean {
  return PARTIAL.test(text.slice(Math.max(0, count.index - 12), count.index));
}
