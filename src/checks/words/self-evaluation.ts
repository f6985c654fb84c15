import { compare, type Indicator, type Project, parseTarget, printTarget, resolveUnit } from "../../domain/index.ts";
import { once } from "../once.ts";
import { dayIn } from "./deadlines.ts";
import { numberOf } from "./printed-number.ts";
import { countsBadThing, isAtLeast, isAtMost, isRateName, quantityOf, textOf } from "./targets.ts";

/** What a self-evaluation prints beside a target table, by the labels that forms use for it. */

const plain = (label: string) => label.replace(/[\s（(].*$/, "");

const LABELS = {
  spent: /^(?:(?:年度)?(?:财政)?资金总额)?(全年|年度|实际|预算|本年)*(执行数|支出数|支出金额|执行金额|支出)$/,
  budget: /^(全年|年度|调整后|本年)+预算数?(金额)?$/,
  rate: /^(?:(?:年度)?(?:财政)?资金总额)?(预算|资金|全年)*执行率$/,
  score: /^(执行率|预算执行率|自评)*得分$/,
  weight: /^(执行率|预算执行率)*(分值|标准分|权重)$/,
  total: /^(总分|总得分|得分合计|自评得分|自评总分|自评总得分|合计得分|合计|总计)$/,
} as const;

const COMPLETION = /^(全年|年度|本年|指标)*(实际)*(完成值|完成情况|完成指标值|实现值|完成数|实际值)$/;
/** What was reached, told in sentences beside the goal. */
export function isOutcomeText(label: string): boolean {
  return /(实际|目标)?完成情况$|实现情况$/.test(plain(label));
}

const EXPECTED = /^(?:全年预计|预计全年)(?:完成|实现)?(?:值|数|情况)?$/;
const ROW_SCORE = /^(自评|指标)*得分$/;
const REASON = /(偏差|未完成|差异|扣分).{0,4}原因/;
const CHANCE = /可能性$/;
const PROGRESS = /^\d{1,2}月?[-—－～~至]\d{1,2}月(实际)?(执行|完成)(情况|值)$/;

export interface PrintedNumber {
  readonly label: string;
  readonly printed: string;
  readonly number: string;
}

/** Whose row of the amounts a label belongs to: “财政资金全年执行数”, “其他资金执行率”. */
export const SHARES = {
  total: /^/,
  fiscal: /^(其中)?(当年|本年|年度)?(财政|一般公共预算)(拨款|资金|补助|性资金)*(?=[全年本执支实预])/,
  other: /^(其他|自筹)(资金|拨款)?(?=[全年本执支实预])/,
} as const;

/** The first number under such a label. */
function numberUnder(
  extra: Readonly<Record<string, string>>,
  fits: (label: string) => boolean,
): PrintedNumber | undefined {
  for (const label of Object.keys(extra)) {
    if (!fits(label)) continue;
    const printed = extra[label] ?? "";
    const number = numberOf(printed);
    if (number !== "") return { label, printed, number };
  }
  return undefined;
}

/** A number of the head by what it means; undefined where the head has none. */
export function headNumber(
  { extra = {} }: Pick<Project, "extra">,
  what: keyof typeof LABELS,
  share: keyof typeof SHARES = "total",
): PrintedNumber | undefined {
  const own = SHARES[share];
  return numberUnder(extra, (label) => own.test(label) && LABELS[what].test(plain(label.replace(own, ""))));
}

/** What was got for how the budget was spent: “年度财政资金总额得分（20分*执行率）”. */
export function spendingScore({ extra = {} }: Pick<Project, "extra">): PrintedNumber | undefined {
  return numberUnder(extra, (label) => /(资金|预算|执行).*得分/.test(label));
}

/** The further columns that rows have something in; most tables have none. */
const writtenColumns = once((project: Project): readonly string[] => [
  ...new Set(project.indicators.flatMap(({ extra = {} }) => Object.keys(extra))),
]);

/** The label of a column among those of the rows and of the printed form. */
const columnOf = (pattern: RegExp) => (project: Project) => {
  const printed = (project.form?.columns ?? []).filter((column) => column.startsWith("extra:"));
  const labels = [...writtenColumns(project), ...printed.map((column) => column.slice("extra:".length))];
  return labels.find((label) => pattern.test(plain(label)));
};

export const completionColumn = columnOf(COMPLETION);
/** What a watch on the year expects of all of it. */
export const expectedColumn = columnOf(EXPECTED);
export const scoreColumn = columnOf(ROW_SCORE);
export const reasonColumn = columnOf(REASON);
/** In a watch on the running year: whether the target will be reached, and what is there by now. */
export const chanceColumn = columnOf(CHANCE);
export const progressColumn = columnOf(PROGRESS);

/** True where a row reached less than it aimed at, or too late; undefined where its two values cannot be compared. */
export function fallsShort(row: Indicator, completion: string): boolean | undefined {
  const target = quantityOf(row);
  const late = isLate(target === undefined ? textOf(row) : printTarget(target).replace(/^[≤<=]/, ""), completion);
  if (target === undefined || late !== undefined) return late;
  const done = parseTarget(completion).target;
  // 下降率 "≥5%", and it rose.
  if (isAtLeast(target.symbol) && /^(-|负增长)\d/.test(completion.trim())) return true;
  if (done.kind !== "quantity" || done.value === "" || !/^<?$/.test(done.symbol)) return undefined;
  if (done.unit !== "" && resolveUnit(done.unit) !== resolveUnit(target.unit)) return undefined;
  // “<100%” comes up to no hundred.
  const order = done.symbol === "<" && done.value === target.value ? -1 : compare(done.value, target.value);
  if (done.symbol === "<" && order !== -1) return undefined;
  // “≥8.2‰” of what is bad, and “≤720人” of those who found work: the sign is the mistake.
  if (isAtLeast(target.symbol) && countsBadThing(row.level3)) return undefined;
  if (isAtMost(target.symbol))
    return WHOLE_UNIT.test(target.unit) && !countsBadThing(row.level3) ? undefined : order === 1;
  // None of it was to happen: “0起”, and it happened.
  const none =
    target.number === 0 && !isAtLeast(target.symbol) && (countsBadThing(row.level3) || ENDS_ILL.test(row.level3));
  if (none) return order === 1;
  // A rate of exactly a hundred is reached by nothing less.
  const wholeRate = target.symbol === "=" && target.unit === "%" && isRateName(row.level3);
  // A plain number of things to be done is reached by nothing less; a cost or something bad by less of it.
  const plainCount =
    (target.symbol === "" || (target.symbol === "=" && WHOLE_UNIT.test(target.unit))) &&
    target.number > 0 &&
    target.unit !== "" &&
    !/[%元/]/.test(target.unit) &&
    !countsBadThing(row.level3);
  return (isAtLeast(target.symbol) || wholeRate || plainCount) && order === -1;
}

const ENDS_ILL = /(事故|事件|伤亡|死亡|火灾|投诉|舆情)[^率]{0,4}$/;

/** What is counted one by one: of “=200天” nobody says that 190 were about as many. */
const WHOLE_UNIT = /^(人|名|户|个|次|场|期|天|台|套|辆|座|处|所|村|家|盏|份|件|人次|批次?)$/;

/** A number of days or a day of the month, behind what it is counted from: 赛后60日内, 每月20日前. */
const COUNTED_DAYS = /^(\D{1,12}?)(\d{1,3})(日|天|号|个?工作日|小时|个月)((?:之|以)?[内前])?$/;

/** True where something was done after its day or its days; undefined where the two texts cannot be compared. */
function isLate(aim: string, completion: string): boolean | undefined {
  const [until, done] = [dayIn(aim), dayIn(completion)];
  if (until === undefined || done === undefined) {
    const [most, took] = [COUNTED_DAYS.exec(aim), COUNTED_DAYS.exec(completion.trim())];
    const same = most?.[4] !== undefined && most[1] === took?.[1] && most[3] === took?.[3];
    return same ? Number(took?.[2]) > Number(most[2]) : undefined;
  }
  if (until.year !== "" && done.year !== "" && until.year !== done.year) return done.year > until.year;
  return done.from > until.to;
}

/** Values of another time beside the year's own: what was reached, earlier years, the whole term. */
const OF_ANOTHER_TIME =
  /^(实施周?期|中长?期|长期|总体|前年|上年|去年|20\d\d年?|半年|\d{1,2}[-—～~至]\d{1,2}月|全年预计)度?([（(]程[)）])?(绩效)?(指标|目标)?(执行|完成)?(值|实现值?|情况)?$/;

/** A value of a row beside its target. */
export interface ValueBeside {
  readonly row: Indicator;
  /** From 0. */
  readonly index: number;
  /** The column, and what stands in it. */
  readonly label: string;
  readonly printed: string;
  /** It is what was reached, and not the value of another time. */
  readonly reached: boolean;
}

/** What stands beside the targets of a table and is to be compared with them: what was reached, and values of another time. */
export const valuesBeside = once((project: Project): readonly ValueBeside[] => {
  const completion = completionColumn(project);
  const labels = writtenColumns(project).filter(
    (label) => label === completion || OF_ANOTHER_TIME.test(label.replace(/\s/g, "")),
  );
  if (labels.length === 0) return [];
  return project.indicators.flatMap((row, index) =>
    labels.flatMap((label): readonly ValueBeside[] => {
      const printed = (row.extra?.[label] ?? "").trim();
      return printed === "" ? [] : [{ row, index, label, printed, reached: label === completion }];
    }),
  );
});
