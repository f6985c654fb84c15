import { type Indicator, isKnownUnit, printTarget } from "../../../domain/index.ts";
import type { Found, IndicatorInput, IndicatorRule } from "../../rule.ts";
import { indexIn, tableOf } from "../../words/any-of.ts";
import { kindOfUnit } from "../../words/counted.ts";
import { type Misfit, measuredBy, misfit, misper } from "../../words/counted-things.ts";
import { measureOfUnit } from "../../words/measure.ts";
import { countedBy } from "../../words/quantities.ts";
import { quote } from "../../words/quote.ts";
import { isRateName, meantTarget, type Quantity } from "../../words/targets.ts";

const JOINTS = tableOf("和与及、");
const BRACKET = tableOf("）)");
const UNIT_BEHIND = /[（(]([^（(）)]{1,3})[)）]$/;
const unitBehind = (name: string): string =>
  BRACKET[name.charCodeAt(name.length - 1)] === 1 ? (UNIT_BEHIND.exec(name)?.[1] ?? "") : "";

/** 家次, 辆次: how often each of them is seen to, which is right but for what is done to each once. */
const AGAIN = /^[家辆台件艘架户]次$/;
const ONCE = /改造|新建|建成|建设|改建|扩建|购置|采购|配备|更新|更换/;

/** A description that says what is counted, whatever the name is: “因预警不及时造成的人员伤亡人数”. */
const SAYS_WHAT = /^[^/／除]*(人数|户数|天数)$/;
/** Names of what people cost and of what share of them: their description tells of people as well. */
const OF_PEOPLE = /(率|费|成本|占比|比例|比重|标准|补助|补贴|经费|金额|满意度|收入|人均)/;

/** 培训期数 counts in 期 whatever is told beside it: 每期50名学员. */
const endsInUnit = (name: string, unit: string): boolean => name.replace(/数量?$/, "").endsWith(unit);

/** A description that says what is counted, where the name leaves it open: 公厕管护数量, 管护公厕座数. */
function toldCounted({ row, name, measures }: IndicatorInput, unit: string): string | undefined {
  const told = row.description.trim();
  if (measuredBy(name) !== undefined || measuredBy(told)?.of !== "measure" || endsInUnit(name, unit)) return undefined;
  const open = measures !== "quantity" || !(name.endsWith("数") || name.endsWith("数量")) || isRateName(name);
  return open && (OF_PEOPLE.test(name) || !SAYS_WHAT.test(told)) ? undefined : told;
}

/** Words of names that count money. */
const MONEY = /(费|金|额|资|补助|补贴|补偿|标准|投入|成本|价|产值|收入|款|报酬|薪|支出|预算|值|营收|税)/;

/** A unit that cannot count what is counted, with the one usually meant. */
function stray(row: Indicator, target: Quantity, { what, usual }: Misfit, why = "名称和单位对不上"): Found {
  const printed = printTarget(row.target);
  const large = /^[十百千]?[万亿](?!元)/.exec(target.unit)?.[0] ?? "";
  const meant = usual === "" ? undefined : meantTarget(target, { unit: large + usual });
  const mend = meant === undefined ? "核对单位" : `核对是不是“${meant.expected}”`;
  return {
    message: `${what}的单位写成“${target.unit}”。${quote(row.level3)}的指标值是“${printed}”，${why}，${mend}。`,
    field: "target",
    printed,
    // 个 counts anything: whether the name or the unit is wrong only the office knows.
    ...(meant === undefined || target.unit !== "个" ? meant : { expected: meant.expected }),
  };
}

export const unitKind: IndicatorRule = {
  id: "values.unit-kind",
  title: "单位和所数的不配",
  severity: "error",
  why: "人数写成“次”、次数写成“个”，多半是照别的行改的，数也可能没有改。",
  scope: "indicator",
  needs: {
    columns: ["target"],
    target: "number",
    row: ({ unit }) => isKnownUnit(unit) || measureOfUnit(unit) !== undefined,
  },
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
      { name: "改造村卫生室数量", target: "=33家次" },
      { name: "登记失业人员培训（次）", target: "≥2400人" },
      { name: "加固木柱", target: "≥16平方米" },
      { name: "印发宣传资料", target: "≥3000人" },
      { name: "受益群众", target: "≥1200次" },
      { name: "新增工位数", class: "社会效益指标", target: "≥160平方米" },
      { name: "志愿服务时长", class: "社会效益指标", target: "≥9000场" },
      { name: "更换井盖", target: "≥60人" },
      { name: "设备质保期", class: "可持续影响指标", target: "≥3台" },
      { name: "媒体刊发篇数", target: "≥24台" },
      { name: "接种疫苗老人", class: "社会效益指标", target: "≥300所" },
      { name: "更换供热管线长度", target: "≥6公里/小时" },
      { name: "亩均节肥量", class: "生态效益指标", target: "≥3公斤/公里" },
      { name: "保安月工资", class: "成本指标", target: "≤2600元/年" },
    ],
    good: [
      { name: "检查企业数量", target: "≥120家次" },
      { name: "维修车辆数", target: "≥80台次" },
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
      { name: "举办讲座数", target: "≥12场" },
      { name: "养老床位数", target: "≥120张" },
      { name: "慰问老党员", target: "≥2次" },
      { name: "全年补贴标准", class: "成本指标", target: "≤300元/月" },
      { name: "每公里养护费", class: "成本指标", target: "≤8500元/年" },
    ],
  },
  check(input) {
    const { row, quantity: target, name, measures } = input;
    if (target === undefined) return [];
    const unit = countedBy(target.unit);
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
    const per = misper(name, target.unit);
    if (per !== undefined) return [stray(row, target, { what: "这一行", usual: "" }, per)];
    if (indexIn(name, JOINTS) !== -1) return [];
    if (unit.endsWith("次") && AGAIN.test(unit) && !ONCE.test(name)) return [];
    const found = misfit(toldCounted(input, unit) ?? name, unit, measures);
    if (found !== undefined)
      return [{ ...stray(row, target, found), ...(found.guess === true ? { severity: "warning" } : {}) }];
    const money =
      measures === "quantity" && unit.endsWith("元") && /^万?元$/.test(unit) && !MONEY.test(name + row.description);
    return money ? [stray(row, target, { what: "数量指标", usual: "" }, "数的不是钱")] : [];
  },
};
