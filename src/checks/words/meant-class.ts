import { printTarget, type Target } from "../../domain/index.ts";
import type { Measure } from "../rule.ts";
import { endsIn } from "./any-of.ts";
import { measureOfUnit } from "./measure.ts";
import type { Quantity } from "./targets.ts";
import { isRateName } from "./targets.ts";

/** A day by which something is done; how long something takes. */
const endsInWhen = endsIn("完成|完工|竣工|拨付|发放|兑付|验收", "时间|时限|日期");
const endsInTime = endsIn("时间|时限|日期");
const DAY = /\d月|月底|年底|季度|\d日/;
const endsInLimit = endsIn("时限|期限|办理时间|审理天数|处置时间|响应时间|办结时间|到场时间");
const PRICE =
  /(人均|每|单)[^率]{0,8}(费|成本|造价)$|(采购|建设|维修|印刷|购置)成本$|(补助|补贴|收费|发放|救助|供养)标准$|单价$|单位成本$/;
/** What all of it costs, which saves nothing. */
const WHOLE_COST =
  /^(?!.*(降低|节约|节省|减少|下降)).*((项目|总|采购|建设|维修|印刷|购置)成本|成本控制[数额]|租金|造价)$/;
const COUNTED =
  /(面积|里程|长度|人次|册数|株数|处数|条数|期数|栋数|次数|人数|个数|户数|天数|数量|件数|场次|台数|套数|亩数|页数|张数|份数)$/;
/** Something done, by its first word: what stands behind it is counted. */
const DONE =
  /^(新建|改建|扩建|维修|修缮|修复|购置|采购|安装|铺设|发放|印发|印制|举办|开展|组织|巡查|清淤|栽植|种植|补助|慰问|救助|培训|检查|硬化|养护|改造|整治)/;
const QUALITY_COUNT = /(合格|达标|优良|差错|事故|故障|投诉|违规|返工|整改|问题|缺陷|获奖|持证|取证|优秀)/;
/** What a place, a time or a purse is said of, although it is counted. */
const OF_TIME = /时|及|日|月|频[次率]|周|季|年|期|天|工/;
/** A time, in whatever unit it was written. */
const LASTS = /(时间|时限|时长|期限|天数|工期|日期)$/;
const OF_COST = /成本|费|耗|占用|排放|投入|损|负担|影响|污染|节约|标准|人均|均/;
/** Rates that say how well something was done, and nothing of what it takes, when, or what anyone thinks of it. */
const WORK_RATE =
  /(通过|出勤|到岗|完工|竣工|开工|支付|合格|优良|完好|达标|完成|正版|成活|覆盖|办结|准确|及时|拨付|到位|足额|受害|发生|就业|普及|无害化|利用|路|在线)率$/;
const NO_COST = /(安置|覆盖|合格|知晓|满意|参与|达标|完好|办结|化解|普及|就业|优良|准确|成活|出勤|验收|通过)率$/;
/** How well something was done, where nothing is sold by it. */
const WELL_DONE = /^(?!.*[产农商企市销养]).*(合格|完好|准确|达标|优良|正确|及时)率$/;
const TESTED = /(验收|工程|施工)(质量)?合格率$/;
/** Rates that say how well something was done, how many have it or how much it grew: no day, and no number of things. */
const WELL = /(合格|优良|优秀|达标|完好|准确|正确|正版|成活|规范|使用)率$/;
const TELLS_STATE =
  /(知晓|满意|认可|持证(执业|上岗)?|取证|配备|足额|公示|收缴|控制|解决|增长|参[与评保]|覆盖|普及|就业|利用|无害化)率$|满意度$/;
/** How much of it is done by now, as 完成率 and 支付率 say, is told of time as well. */
const TIMELY = /时|期|[按每][周月季年]|进度|提前|[年月节汛]前|[年月][底末]|[年日天]内|当[年月日天]|[日月即][清结]/;
/** Something that was held, which is an output whatever comes of it. */
const SPENT = /(金额|价款|造价|经费|费用|支出|租金)$|^(?!.*(降低|节约|节省|减少|下降)).*成本/;
/** What was done this year, of which nothing lasts. */
const THIS_YEAR = /(出勤|到课|验收|(?<!考核)合格|拨付|到位|发放|支付|准确|办结)率$/;
const HELD = /(举办|开展|组织|宣传|培训|活动|演练|讲座|巡查|检查|演出|赛事)[^率]{0,4}(场次|期数|次数)$/;
/** Things that happen, and nobody was asked about. */
const INCIDENT = /(事故|火灾|伤亡|溺水|案件|纠纷|警情|险情|灾情|故障|事件)/;
const ASKED = /(满意|投诉|表扬|锦旗|好评|差评|信访|上访|评价|评议|意见|回访|问卷|诉求|反馈|举报|感谢)/;
const EARNED = /^(?!.*(税|罚没|事业|门票|经营|预算|财政)).*(收入|增收|产值|利润)(增长|增加)?(率|额|幅度)?$/;

interface Row {
  readonly name: string;
  readonly target: Quantity;
  /** What the unit measures. */
  readonly sort: string;
}
/** What lasts for years, and what is earned, have lists of their own beside that of effects. */
type Kind = Measure | "sustained" | "earning";
type Refusal = readonly [stands: (row: Row) => boolean, reason: string];

const TIME = "说的是多久，移到时效指标。";
const COST = "说的是一份多少钱，移到成本指标。";
const COUNT = "数的是数量，移到数量指标。";
const QUALITY = "说的是做得好不好，移到质量指标。";
const INCOME = "说的是收入，移到经济效益指标。";

const isPercent = ({ target }: Row): boolean => target.unit === "%";
const isMoney = ({ sort }: Row): boolean => sort === "money";
const isLimit = ({ name, sort }: Row): boolean => sort === "time" && endsInLimit(name);
const isPrice = (row: Row): boolean => isMoney(row) && PRICE.test(row.name);
const isCount = ({ name, sort }: Row): boolean =>
  sort !== "share" &&
  sort !== "money" &&
  (COUNTED.test(name) ||
    (/^(people|visits|length|area|volume|weight|things)$/.test(sort) && DONE.test(name) && !isRateName(name)));
const isIncident = ({ name }: Row): boolean => INCIDENT.test(name) && !ASKED.test(name);
const isEarned = (row: Row): boolean => (isPercent(row) || isMoney(row)) && EARNED.test(row.name);

const EFFECT: readonly Refusal[] = [
  [({ name }) => TESTED.test(name), QUALITY],
  [({ name, sort }) => HELD.test(name) && sort === "events", "数的是做了多少，移到数量指标。"],
  [(row) => WHOLE_COST.test(row.name) && isMoney(row), "说的是花多少钱，移到成本指标。"],
];

/** What each class does not hold, as surely as its name and unit tell; the first that fits is said. */
const REFUSED: Readonly<Record<Kind, readonly Refusal[]>> = {
  quantity: [
    [isLimit, TIME],
    [isPrice, COST],
    // Shares of what is counted are found among the quantities of many forms; how well it was done is not.
    [(row) => isPercent(row) && WELL.test(row.name), QUALITY],
    [
      (row) => isPercent(row) && row.name.endsWith("量") && row.target.number === 100,
      "是百分比，写成多少，例如多少个、多少平方米。",
    ],
  ],
  quality: [
    [isLimit, TIME],
    [isPrice, COST],
    [(row) => isCount(row) && !QUALITY_COUNT.test(row.name), COUNT],
    [(row) => isMoney(row) && SPENT.test(row.name), "说的是花多少钱，移到成本指标。"],
    [isEarned, INCOME],
  ],
  time: [
    [
      (row) => isPercent(row) && (WELL.test(row.name) || TELLS_STATE.test(row.name)) && !TIMELY.test(row.name),
      "没有说什么时候完成，移到质量或者效益指标，或者改写期限。",
    ],
    [(row) => isEarned(row) && isMoney(row), INCOME],
    [(row) => /元/.test(row.target.unit) && !isRateName(row.name) && !LASTS.test(row.name), "说的是钱，移到成本指标。"],
    [
      (row) =>
        (isCount(row) || (/量$/.test(row.name) && /^(events|things|visits)$/.test(row.sort))) &&
        !OF_TIME.test(row.name + row.target.unit),
      COUNT,
    ],
  ],
  cost: [
    [({ name, sort }) => /(时间|时长|时限|天数|工期)$/.test(name) && sort === "time", TIME],
    [(row) => isPercent(row) && NO_COST.test(row.name), "没有说花多少、占多少，移到效益或者质量指标。"],
    [(row) => isCount(row) && !OF_COST.test(row.name), COUNT],
  ],
  effect: EFFECT,
  earning: [...EFFECT, [(row) => isPercent(row) && WELL_DONE.test(row.name), QUALITY]],
  sustained: [
    [(row) => isPercent(row) && THIS_YEAR.test(row.name), QUALITY],
    [
      (row) =>
        /[数量次]$|面积$/.test(row.name) &&
        /^(people|visits|events|things|area|length)$/.test(row.sort) &&
        /检查|巡查|培训|慰问|举办|发放|购置|新建|改造|维修|印/.test(row.name),
      COUNT,
    ],
  ],
  satisfaction: [
    [(row) => isIncident(row) && !/[%分]/.test(row.target.unit), "没有问谁满不满意，数的是事情，移到社会效益指标。"],
    [
      (row) => isPercent(row) && WORK_RATE.test(row.name) && !ASKED.test(row.name),
      "没有问谁满不满意，移到质量或者效益指标。",
    ],
    [
      (row) =>
        (isCount(row) || (/^(length|area|volume|weight|things)$/.test(row.sort) && !isRateName(row.name))) &&
        !ASKED.test(row.name),
      COUNT,
    ],
    [isEarned, INCOME],
  ],
};

/** Why a row surely does not belong into a class that measures this, as the end of a sentence; undefined where it may. */
export function refusal(measures: Kind, name: string, target: Quantity): string | undefined {
  const row = { name, target, sort: measureOfUnit(target.unit)?.sort ?? "" };
  return REFUSED[measures].find(([stands]) => stands(row))?.[1];
}

/** True where a row says by which day something is done, whatever class it stands in. */
export const isDeadline = (name: string, target: Target): boolean =>
  endsInTime(name) && (endsInWhen(name) ? !printTarget(target).includes("%") : DAY.test(printTarget(target)));
