import { printTarget } from "../../../domain/index.ts";
import type { IndicatorInput, IndicatorRule } from "../../rule.ts";
import { measureOfUnit } from "../../words/measure.ts";
import { quote } from "../../words/quote.ts";
import { countsBadThing, isAtLeast, isAtMost, isRateName, mayExceed, type Quantity } from "../../words/targets.ts";

/** No office promises that at least so small a share is done well: what is kept so small is better smaller. */
const TINY = 5;
/** Shares that are small and ought to be larger. */
const SMALL_AND_GOOD =
  /(生产|授权|专利|缩短|查|利用|立案|留存|收益|毛利|降|减|节|压|率先|新增|扩|控|转化|流转|治愈|参与|投入|占比|比重|比例|覆盖|盖度|获奖|优秀|化率|贡献|回报|利息|利润|中签|录取|检出|抽检|抽查|抽样|复查|流动|研发|发现|出栏|培训率|超额|净|储备)/;

const GROWS = /(增长|提高|提升|增加|上升|增产|增收)(率|幅度)$/;
/** What ought not to grow. */
const BETTER_LESS =
  /(支出|经费|费用|成本|能耗|用量|用水|用电|债务|赤字|编制|排放|人口自然|价格|指数|物价|负债|投资控制|死亡|发病|事故|投诉|案件|违|坏|差|欠)/;

/** Numbers of an output that are kept below a limit, or are not its own to raise. */
const LIMITED =
  /(每|等待|等候|拥堵|培训人数|参会|对象|控|压|减|降|限|超|能耗|消耗|用量|用水|用电|用油|用纸|排放|编制|三公|公务|公车|接待|债|存量|库存|积压|缺|漏|损|差|违|案|访|诉|疫|病|灾|废|产生量|占地|事故|失|误|退|空置|不合格|不足|冗余|会议|伤|亡|死|次均|平均|人均|户均|间隔|周期|半径|距离|密度|浓度|噪|师生比|班额|保有|编外|用工|聘用|出国|出境|团组|低收入|困难|开采|捕捞|采伐|时)/;

/** Of those who are entitled there are as many as there are: a number of them may well be an upper limit. */
const ENTITLED =
  /(救助|救济|低保|特困|五保|优抚|抚恤|补助|补贴|资助|供养|保障|参保|享受|发放)[^，。]{0,8}(人数|户数|人口|对象|人员|家庭|家数)$/;

const DONE_BY =
  /(完成|完工|竣工|开工|投入使用|交付|验收|兑付|拨付|支付|发放|采购|到位|上线|安装)(时间|时限|日期|期限)$/;
const MONTH = /^(月|月份|月底|月底前|月前)$/;

/** Time that somebody waits for, told as a mean or by its name; not how long a thing is open or lasts. */
const TAKES = /((平均|人均|次均)[^率]{0,8}(时间|时长|周期|天数|住院日|等待日)|用时|耗时)$/;
const LIMIT_UNIT = /^(秒|分钟|小时|天|个?工作日)$/;
const POLLUTES = /(浓度|噪声|噪音|排放量|排放强度|能耗|火点)$/;
const FALLS =
  /(能耗|水耗|排放|成本|事故|案件|浓度|发病|犯罪|火灾|返贫|投诉|近视|用量|化肥|农药)[^率]{0,6}(下降|降低|减少|压减)$/;
const GAINS = /(受益|惠及|收入|增收|游客|带动)/;
/** “百元医疗收入消耗卫生材料费” counts what is spent of it. */
const SPENDS = /(费|费用|成本|支出)$|消耗/;
const LASTS =
  /(值班|演出|供餐|运营|保存|留存|存储|公示|保修|质保|有效|在岗|工作|服务|陪护|观测|开放|服务|培训|训练|康复|辅导|学习|锻炼|运行|无故障|使用|睡眠|阅读|停留|播出|供水|供电|值守|就业|授课|志愿)/;

/** So high, what is bad happens nearly always. */
const NEARLY_ALWAYS = 90;
const HAPPENS =
  /(故障|事故|差错|脱管|漏管|流失|辍学|失学|发病|死亡|伤亡|投诉|违规|违约|近视|返贫|空置|逾期|超期|延误|再犯罪|重新犯罪|漏检|漏报|误报|撂荒|败诉|改判|破损|损毁|受害|发生|拖欠|不合格)率$/;

/** How far the budget was changed, overrun or left over. */
const OF_BUDGET = /(预算调整|结转结余|结余结转|公用经费控制|三公经费”?变动|三公经费”?控制|人员控制|预算偏差)率$/;

function doubt({ name, measures }: IndicatorInput, target: Quantity): string | undefined {
  const { symbol, unit, number } = target;
  const always = unit === "%" && number >= NEARLY_ALWAYS && !isAtMost(symbol);
  if (always && HAPPENS.test(name)) return "是说几乎都这样，这样的率越低越好，核对数值和符号";
  if (isAtLeast(symbol)) {
    if (OF_BUDGET.test(name) && unit === "%" && number > 0) return "这样的率越低越好，用“≤”";
    const waits = measureOfUnit(unit)?.sort === "time" && TAKES.test(name) && !LASTS.test(name);
    const limit =
      measures === "time" && LIMIT_UNIT.test(unit) && /(时间|时限|时效|期限)$/.test(name) && !LASTS.test(name);
    if (waits || limit) return "是说至少要这么久，越短越好的用“≤”";
    if (POLLUTES.test(name) || (measures === "effect" && /隐患(数|数量|点)$/.test(name))) return "越少越好的用“≤”";
    if (MONTH.test(unit) && number < 12 && DONE_BY.test(name)) return "是说不早于这个月，最晚的日子用“≤”";
    const rate = (unit === "%" || unit === "‰") && isRateName(name) && number > 0 && number <= TINY;
    if (rate && !mayExceed(name) && !SMALL_AND_GOOD.test(name)) return "这么低的率多半是越低越好，用“≤”";
    return undefined;
  }
  if (!isAtMost(symbol)) return undefined;
  if (unit === "%" && GROWS.test(name) && !BETTER_LESS.test(name)) return "是说最多增长这么多，越高越好的用“≥”";
  if (unit === "%" && FALLS.test(name)) return "是说最多降这么多，降得越多越好的用“≥”";
  const gains = measures === "effect" && GAINS.test(name) && !SPENDS.test(name);
  if (!gains && (measures !== "quantity" || LIMITED.test(name))) return undefined;
  if (/[控限]/.test(name) || ENTITLED.test(name) || countsBadThing(name)) return undefined;
  const sort = measureOfUnit(unit)?.sort;
  const counts = sort !== undefined && ![...(gains ? [] : ["money"]), "share", "time"].includes(sort);
  return counts ? "是说最多做这么多，要完成的数量用“≥”" : undefined;
}

export const doubtfulSign: IndicatorRule = {
  id: "values.doubtful-sign",
  title: "符号方向像是反了",
  severity: "warning",
  why: "要完成的数量、增长率越高越好，用“≥”；差错一类的率和最晚的日子用“≤”，反过来意思就变了。",
  scope: "indicator",
  behind: { rules: ["values.bad-thing-lower", "values.good-rate-upper", "values.unit-kind"], at: "row" },
  needs: {
    columns: ["target"],
    target: "number",
    row: ({ symbol, unit }) => unit === "%" || isAtLeast(symbol) || isAtMost(symbol),
  },
  examples: {
    bad: [
      { name: "生活垃圾清运量", target: "≤6500吨" },
      { name: "企业开办时间", class: "时效指标", target: "≥2个工作日" },
      { name: "垃圾清运时效", class: "时效指标", target: "≥24小时" },
      { name: "秸秆焚烧火点", class: "生态效益指标", target: "≥5个" },
      { name: "单位产值能耗下降", class: "生态效益指标", target: "≤3%" },
      { name: "接待游客量", class: "经济效益指标", target: "≤3万人次" },
      { name: "到馆人次增长率", class: "社会效益指标", target: "≤6%" },
      { name: "设备安装完成时间", class: "时效指标", target: "≥8月" },
      { name: "资金结转结余率", class: "质量指标", target: "≥5%" },
      { name: "社区服刑人员流失率", class: "质量指标", target: "=100%" },
      { name: "平均审批用时", class: "时效指标", target: "≥3天" },
      { name: "退件率", class: "质量指标", target: "≥2%" },
    ],
    good: [
      { name: "百元医疗收入消耗卫生材料", class: "经济效益指标", target: "≤18元" },
      { name: "特困人员救助人数", target: "≤1460人" },
      { name: "生活垃圾清运量", target: "≥6500吨" },
      { name: "阅览室开放时间", class: "时效指标", target: "≥48小时" },
      { name: "扬尘浓度", class: "生态效益指标", target: "≤80微克" },
      { name: "编外用工人数", target: "≤15人" },
      { name: "公务用车编制数", target: "≤3辆" },
      { name: "单位能耗下降率", class: "生态效益指标", target: "≥3%" },
      { name: "人均收入增长率", class: "经济效益指标", target: "≥5%" },
      { name: "公用经费增长率", class: "成本指标", target: "≤3%" },
      { name: "补助发放时间", class: "时效指标", target: "≥12月份" },
      { name: "人均培训时长", class: "质量指标", target: "≥40学时" },
      { name: "故障修复率", class: "质量指标", target: "=100%" },
    ],
  },
  check(input) {
    const { row, quantity: target } = input;
    const why = target === undefined ? undefined : doubt(input, target);
    if (target === undefined || why === undefined) return [];
    const printed = printTarget(row.target);
    const said = `${target.symbol}${target.value}${target.unit}`;
    return [
      {
        message: `符号方向像是反了。${quote(row.level3)}写的是“${said}”，${why}${why.includes("核对") ? "" : "，核对"}。`,
        field: "target",
        printed,
      },
    ];
  },
};
