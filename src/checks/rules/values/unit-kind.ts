import { type Indicator, isKnownUnit, printTarget } from "../../../domain/index.ts";
import type { Found, IndicatorInput, IndicatorRule } from "../../rule.ts";
import { indexIn, tableOf } from "../../words/any-of.ts";
import { kindOfUnit } from "../../words/counted.ts";
import { measureOfUnit, misfit } from "../../words/measure.ts";
import { cannotCount } from "../../words/measure-words.ts";
import { quote } from "../../words/quote.ts";
import { isRateName, meantTarget } from "../../words/targets.ts";

interface Counted {
  /** End of the name that says what is counted. */
  readonly name: RegExp;
  readonly what: string;
  readonly units: RegExp;
  /** The unit usually meant. */
  readonly usual: string;
}

const COUNTED: readonly Counted[] = [
  {
    name: /(人数|人员数|人员数量|人员个数|职工数)$/,
    what: "人数",
    units: /^(万?人|名|位|人次|万人次|个|户)$/,
    usual: "人",
  },
  { name: /(次数)$/, what: "次数", units: /^(次|场|期|回|趟|轮|遍|届|人次|场次|批次|批|起|件)$/, usual: "次" },
  { name: /((?<![用客])户数)$/, what: "户数", units: /^(万?户|家|户次)$/, usual: "户" },
  { name: /(天数)$/, what: "天数", units: /^(天|日|个?工作日)$/, usual: "天" },
  { name: /(面积)$/, what: "面积", units: /^(万?平方米|万?亩|公顷|平方公里|平米|㎡|m²|m2)$/, usual: "平方米" },
  { name: /(长度|里程|公里数)$/, what: "长度", units: /^(公里|千米|万?米|里|延米|km|KM)$/, usual: "公里" },
  { name: /(金额|费用|补助标准|补贴标准|成本)$/, what: "金额", units: /元|^%$/, usual: "万元" },
  { name: /(场次)数?$/, what: "场次", units: /^(场|次|期|场次|回|届)$/, usual: "场" },
  { name: /(座数)$/, what: "座数", units: /^(座|个|处|所)$/, usual: "座" },
  { name: /(人次)数?$/, what: "人次", units: /^(万?人次|万?人|次|名)$/, usual: "人次" },
  { name: /(家次|家数)$/, what: "家次", units: /^(家次|家|户|个|次)$/, usual: "家次" },
  { name: /(批次)数?$/, what: "批次", units: /^(批次|批|次|个|份|件|期)$/, usual: "批" },
  { name: /(时限)$/, what: "时限", units: /^(个?工作日|日|天|小时|分钟|个?月|年|周|月份|月底|秒|季度)$/, usual: "天" },
  {
    name: /(儿童|学生|学员|老人|党员|干部|护林员|保洁员|监督员|管护员|协管员|辅导员|队员|职工|民警|教师)(数|数量|人数)?$/,
    what: "人数",
    units: /^(万?人|名|位|人次|万人次|个|户|%|支)$/,
    usual: "人",
  },
  {
    name: /(农户|牧户|贫困户|农牧户|(?<![用客])户数)$/,
    what: "户数",
    units: /^(万?户|家|个|万?人|名|户次)$/,
    usual: "户",
  },
  {
    name: /(垃圾量|清运量|转运量|产粪量|污泥量)$/,
    what: "数量",
    units: /^(万?吨|公斤|千克|万?立方米|方|车|%|斤)$/,
    usual: "吨",
  },
  {
    name: /(矿山|水库|公厕|厕所|站点|学校|市场|隐患点|点位|岗位|图斑|机井|路灯|泵站|桥梁|村庄|行政村|社区)(数|数量|个数|座数|总数)$/,
    what: "个数",
    units: /^(?!(万?人|名|人次|元|万元|公里|米|吨|天|%|户|场)$)/,
    usual: "个",
  },
  { name: /(车辆数|车辆数量)$/, what: "车辆", units: /^(辆|台|部|车次)$/, usual: "辆" },
];

const NAMES = new RegExp(COUNTED.map(({ name }) => name.source).join("|"));
/** What one of those names ends with. */
const LAST = tableOf("数量次积度程额用准本限童生员人部工警师户");
const saysCounted = (text: string): boolean => LAST[text.charCodeAt(text.length - 1)] === 1 && NAMES.test(text);
const JOINTS = tableOf("和与及、");
const BRACKET = tableOf("）)");
const UNIT_BEHIND = /[（(]([^（(）)]{1,3})[)）]$/;
const unitBehind = (name: string): string =>
  BRACKET[name.charCodeAt(name.length - 1)] === 1 ? (UNIT_BEHIND.exec(name)?.[1] ?? "") : "";

/** A description that says what is counted, whatever the name is: “因预警不及时造成的人员伤亡人数”. */
const SAYS_WHAT = /^[^/／除]*(人数|户数|天数)$/;
/** Names of what people cost and of what share of them: their description tells of people as well. */
const OF_PEOPLE = /(率|费|成本|占比|比例|比重|标准|补助|补贴|经费|金额|满意度|收入|人均)/;

/** 培训期数 counts in 期 whatever is told beside it: 每期50名学员. */
const endsInUnit = (name: string, unit: string): boolean => name.replace(/数量?$/, "").endsWith(unit);

/** A description that says what is counted, where the name leaves it open. */
function toldCounted(
  told: string,
  { name, measures }: Pick<IndicatorInput, "name" | "measures">,
  unit: string,
): string | undefined {
  if (!saysCounted(told) || endsInUnit(name, unit)) return undefined;
  const open = measures !== "quantity" || !(name.endsWith("数") || name.endsWith("数量")) || isRateName(name);
  return open && (OF_PEOPLE.test(name) || !SAYS_WHAT.test(told)) ? undefined : told;
}

/** 万公里 counts what 公里 counts. */
const LARGE = /^[十百千]?[万亿](?!元)/;

/** Words of names that count money. */
const MONEY = /(费|金|额|资|补助|补贴|补偿|标准|投入|成本|价|产值|收入|款|报酬|薪|支出|预算|值|营收|税)/;

/** A unit that cannot count what is counted. */
function stray(row: Indicator, what: string, unit: string, why: string): Found {
  const printed = printTarget(row.target);
  return {
    message: `${what}的单位写成“${unit}”。${quote(row.level3)}的指标值是“${printed}”，${why}，核对单位。`,
    field: "target",
    printed,
  };
}

export const unitKind: IndicatorRule = {
  id: "values.unit-kind",
  title: "单位和所数的不配",
  severity: "error",
  why: "人数写成“次”、次数写成“个”，多半是照别的行改的，数也可能没有改。",
  scope: "indicator",
  needs: { columns: ["target"], target: "number" },
  examples: {
    bad: [
      { name: "协管员人数", target: "≥5次" },
      { name: "巡查次数", target: "=17个" },
      { name: "硬化面积", target: "≥500公里" },
      { name: "项目总成本", class: "成本指标", target: "≤12个" },
      { name: "开展宣传活动", target: "≥32元" },
      { name: "受益户数", class: "社会效益指标", target: "≥1412个" },
      { name: "网络文艺作品", target: "≥10人" },
      { name: "公厕管护数量", description: "管护公共厕所座数", target: "≥36次" },
      { name: "监测矿山数量", target: "≥18人" },
      { name: "登记失业人员培训（次）", target: "≥2400人" },
      { name: "加固木柱", target: "≥16平方米" },
      { name: "印发宣传资料", target: "≥3000人" },
      { name: "受益群众", target: "≥1200次" },
      { name: "新增工位数", class: "社会效益指标", target: "≥160平方米" },
      { name: "志愿服务时长", class: "社会效益指标", target: "≥9000场" },
      { name: "更换井盖", target: "≥60人" },
      { name: "设备质保期", class: "可持续影响指标", target: "≥3台" },
    ],
    good: [
      { name: "加固堤坝土方量", target: "≥3200立方米" },
      { name: "购买社工岗位", target: "≥8名" },
      { name: "水质监测天数", target: "≥300天" },
      { name: "兑付补贴资金", target: "≥30万元" },
      { name: "帮扶农户", target: "≥60户" },
      { name: "维修道路（条）", target: "≥6公里" },
      { name: "受益群众", target: "≥1200户" },
      { name: "硬化道路", target: "≥4300平方米" },
      { name: "新建活动室", target: "≥120平方米" },
      { name: "管护水库座数", target: "≥52座" },
      { name: "协管员人数", target: "≥5人" },
      { name: "运营里程", target: "≥1160万公里" },
      { name: "群众办事少跑次数", target: "≥3万次" },
      { name: "培训期数", description: "每期50名学员", target: "=6期" },
      { name: "走访批数", description: "每批20户", target: "≥6批" },
      { name: "服务人数", target: "≥500人次" },
      { name: "巡查次数", target: "≥12次/月" },
      { name: "硬化面积", target: "≥4300平方米" },
      { name: "项目总成本", class: "成本指标", target: "≤12.00万元" },
    ],
  },
  check({ row, quantity: target, name, measures }) {
    if (target === undefined || target.unit === "") return [];
    if (!isKnownUnit(target.unit) && measureOfUnit(target.unit) === undefined) return [];
    const unit = target.unit.split("/")[0] ?? "";
    const own = unitBehind(row.level3.trimEnd());
    if (
      own !== "" &&
      own !== unit &&
      kindOfUnit(own) !== "" &&
      kindOfUnit(unit) !== "" &&
      kindOfUnit(own) !== kindOfUnit(unit)
    ) {
      const printed = printTarget(row.target);
      const message = `名称里的单位和指标值不同。${quote(row.level3)}写的是“${own}”，指标值是“${printed}”，核对后改其中一处。`;
      return [{ message, field: "target", printed }];
    }
    // The name may leave open what the description says: 公厕管护数量, 管护公厕座数.
    if (indexIn(name, JOINTS) !== -1) return [];
    const said = saysCounted(name) ? name : toldCounted(row.description.trim(), { name, measures }, unit);
    const counted = said === undefined ? undefined : COUNTED.find((entry) => entry.name.test(said));
    if (counted === undefined || counted.units.test(unit) || counted.units.test(unit.replace(LARGE, ""))) {
      const money =
        measures === "quantity" &&
        /^(万元|元)$/.test(unit) &&
        counted === undefined &&
        !MONEY.test(name + row.description);
      if (money) return [stray(row, "数量指标", target.unit, "数的不是钱")];
      const other = counted === undefined ? misfit(name, unit) : undefined;
      if (other !== undefined) {
        const found = stray(row, other.what, target.unit, "名称和单位对不上");
        return [other.guess === true ? { ...found, severity: "warning" } : found];
      }
      const thing = measures === "quantity" && counted === undefined ? cannotCount(name, unit) : undefined;
      return thing === undefined ? [] : [stray(row, thing, target.unit, "名称和单位对不上")];
    }
    const large = LARGE.exec(unit)?.[0] ?? "";
    const meant = meantTarget(target, { unit: large + counted.usual });
    const printed = printTarget(row.target);
    const { expected } = meant;
    return [
      {
        message: `${counted.what}的单位写成“${target.unit}”。${quote(row.level3)}的指标值是“${printed}”，名称和单位对不上，核对是不是“${expected}”。`,
        field: "target",
        printed,
        // 个 counts anything: whether the name or the unit is wrong only the office knows.
        ...(target.unit === "个" ? { expected } : meant),
      },
    ];
  },
};
