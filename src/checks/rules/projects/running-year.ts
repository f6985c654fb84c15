import { compare, type Indicator, parseTarget, printTarget } from "../../../domain/index.ts";
import { gathered } from "../../gathered.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { dayIn } from "../../words/deadlines.ts";
import { inBase } from "../../words/quantities.ts";
import { quote } from "../../words/quote.ts";
import { isAtLeast, isAtMost, quantityOf, textOf } from "../../words/targets.ts";

/** Columns of a part of the year, of all of it as expected, and of whether the target will be reached. */
const HALF = /^(?:上?半年|[一二三]季度).{0,6}(?:值|目标|指标)$/;
const SO_FAR = /月.{0,6}(?:执行|完成)|^(?:截至|目前|上半年).{0,8}(?:执行|完成)/;
const WHOLE = /^(?:全年预计|预计全年|预计).{0,4}完成|^(?:全年预计|预计全年)(?:值|数)?$/;
const POSSIBLE = /可能性|^能否.{0,4}完成/;
/** Only what adds up in a year cannot be more in a part of it. */
const NO_COUNT = /^$|[%‰天日月年分时秒度级]$|\/|倍|工作日/;
const NO_SUM =
  /平均|人均|户均|每|单价|标准|率|幅|在册|在岗|在校|现有|存量|余额|保有|库存|名次|排名|动态|运行|运转|保障|养护|管护|维护|在管|积案/;
/** People of whom the next are others; who gets an allowance each month may leave. */
const COME_AND_GO =
  /培训|轮训|体检|筛查|慰问|接待|参观|参赛|新增|引进|招聘|招录|转移|输送|救治|义诊|献血|就诊|到馆|观看/;
const PROGRESS = /支付进度|支出进度|执行进度|预算执行率|资金支出率/;

interface Count {
  readonly value: string;
  readonly unit: string;
  readonly printed: string;
}

function countIn(printed: string): Count | undefined {
  const { target } = parseTarget(printed);
  if (target.kind !== "quantity" || !/^\d/.test(target.value)) return undefined;
  return { ...inBase(target.value, target.unit), printed: printed.trim() };
}

const addsUp = (name: string, unit: string): boolean =>
  unit === "%"
    ? PROGRESS.test(name)
    : !NO_COUNT.test(unit) && !NO_SUM.test(name) && (!/^[人户名位家]$/.test(unit) || COME_AND_GO.test(name));

/** Two columns of a row of which the part is more than the whole. */
function partAbove({ level3 }: Indicator, part: Count | undefined, whole: Count | undefined): boolean {
  if (part === undefined || whole === undefined || part.unit !== whole.unit || !addsUp(level3, part.unit)) return false;
  return compare(part.value, whole.value) === 1;
}

/** Whether what is expected comes up to the target; undefined where that cannot be told. */
function isReached(row: Indicator, expected: string): boolean | undefined {
  const [aim, count] = [quantityOf(row), countIn(expected)];
  if (aim === undefined) {
    const [day, by] = [dayIn(expected), dayIn(textOf(row))];
    if (day === undefined || by === undefined || (day.year !== "" && by.year !== "" && day.year !== by.year))
      return undefined;
    return day.to <= by.to ? true : day.from > by.to ? false : undefined;
  }
  const base = inBase(aim.value, aim.unit);
  if (count === undefined || count.unit !== base.unit || !/^\d/.test(expected)) return undefined;
  const order = compare(count.value, base.value) ?? 0;
  // A number of another size is a slip of its unit.
  if (Number(base.value) > 100 * Number(count.value)) return undefined;
  return isAtMost(aim.symbol) ? order < 1 : isAtLeast(aim.symbol) ? order > -1 : order === 1 ? undefined : order === 0;
}

const say = (message: string, label: string, printed: string, expected: string): Omit<Found, "indicator"> => ({
  message,
  field: `extra:${label}`,
  printed,
  expected,
});

function inRow(row: Indicator): readonly Omit<Found, "indicator">[] {
  const { extra = {}, level3 } = row;
  const of = (label: RegExp) => Object.keys(extra).find((one) => label.test(one.replace(/[（(][^）)]*[)）]/g, "")));
  const [half, soFar, whole, possible] = [HALF, SO_FAR, WHOLE, POSSIBLE].map(of);
  const found: Omit<Found, "indicator">[] = [];
  if (half !== undefined) {
    const [part, year] = [countIn(extra[half] ?? ""), countIn(printTarget(row.target))];
    if (
      part !== undefined &&
      year !== undefined &&
      !isAtMost(quantityOf(row)?.symbol ?? "") &&
      partAbove(row, part, year)
    )
      found.push(
        say(
          `半年的数比全年的大。${quote(level3)}的“${half}”是“${part.printed}”，全年是“${year.printed}”，核对是不是两列填反了。`,
          half,
          part.printed,
          year.printed,
        ),
      );
  }
  const expected = whole === undefined ? undefined : (extra[whole] ?? "").trim();
  if (whole === undefined || expected === undefined || expected === "") return found;
  const [done, year] = [countIn(soFar === undefined ? "" : (extra[soFar] ?? "")), countIn(expected)];
  // “≥85个” is kept by 91.
  const open = /^[≥>]|^(?:不少于|不低于|大于)|以上$/.test(expected);
  if (soFar !== undefined && done !== undefined && year !== undefined && !open && partAbove(row, done, year))
    found.push(
      say(
        `已经完成的比全年预计的多。${quote(level3)}的“${soFar}”是“${done.printed}”，“${whole}”是“${year.printed}”，核对。`,
        soFar,
        done.printed,
        year.printed,
      ),
    );
  const answer = possible === undefined ? "" : (extra[possible] ?? "").trim();
  const reached = answer === "" ? undefined : isReached(row, expected);
  const denied = /^(?:不可能|不能|无法|否)/.test(answer);
  const sure = /^(?:确定能|能|是|肯定能)$/.test(answer);
  if (possible !== undefined && ((reached === true && denied) || (reached === false && sure)))
    found.push(
      say(
        `可能性和预计的数不合。${quote(level3)}的指标值是“${printTarget(row.target)}”，“${whole}”是“${expected}”，${reached === true ? "达到了" : "没有达到"}，“${possible}”却是“${answer}”，核对。`,
        possible,
        answer,
        expected,
      ),
    );
  return found;
}

const row = (name: string, target: string, extra: Readonly<Record<string, string>>) => ({
  name,
  target,
  class: "数量指标",
  extra,
});
const watched = (name: string, target: string, done: string, expected: string, possible: string) =>
  row(name, target, { "1—7月执行情况": done, 全年预计完成情况: expected, 完成目标可能性: possible });

export const runningYear: ProjectRule = {
  id: "projects.running-year",
  title: "半年、到目前的数和全年的数不合",
  severity: "warning",
  why: "半年的数不会比全年的大；预计的数达到了目标，可能性就不会是“不可能”。",
  scope: "project",
  examples: {
    bad: [
      { rows: [row("公证办理数", "≥1200件", { 半年值: "≥1500件" })] },
      { rows: [row("支付进度率", "≥75%", { "半年（程）指标值": "≥80%" })] },
      { rows: [row("开展巡查", "24次", { 上半年目标值: "42次" })] },
      { rows: [watched("配备救援装备", "240台", "268台", "240台", "有可能")] },
      { rows: [watched("装备到位时间", "2024年9月底前", "—", "9月20日", "不可能")] },
      { rows: [watched("培训人数", "≥300人", "120人", "260人", "确定能")] },
    ],
    good: [
      { rows: [row("公证办理数", "≥1200件", { 半年值: "≥600件" })] },
      { rows: [row("调解成功率", "≥95%", { 半年值: "≥98%" })] },
      { rows: [row("平均办理天数", "≤7天", { 半年值: "≤8天" })] },
      { rows: [row("事故起数", "≤2起", { 半年值: "≤3起" })] },
      { rows: [watched("培训人数", "≥300人", "120人", "320人", "确定能")] },
      { rows: [watched("在线监测工地", "≥85个", "91个", "≥85个", "确定能")] },
      { rows: [watched("培训人数", "≥300人", "120人", "260人", "不可能")] },
      { rows: [watched("修复桥梁", "5座", "4座", "6座", "确定能")] },
      { rows: [watched("装备到位时间", "2024年9月底前", "—", "11月20日", "不可能")] },
      { rows: [watched("发放高龄津贴人数", "≥4300人", "4310人", "4300人", "有可能")] },
      { rows: [watched("医保参保人数", "≥6.2万人", "6.3万人", "6.25万人", "确定能")] },
      { rows: [watched("保障运转村数", "=16个", "17个", "16个", "有可能")] },
      { rows: [watched("清运垃圾", "≥600吨", "620吨", "600吨以上", "确定能")] },
      { rows: [watched("人均补助标准", "≤500元", "520元", "500元", "有可能")] },
    ],
  },
  check({ project }) {
    return gathered(project.indicators, (item, index) =>
      item.extra === undefined ? [] : inRow(item).map((found) => ({ ...found, indicator: index + 1 })),
    );
  },
};
