import { type Fix, type Indicator, isKnownUnit, printTarget, type Target } from "../../domain/index.ts";
import { anyOf, endsIn } from "./any-of.ts";
import { measureOfUnit } from "./measure.ts";

/** A target that is a number; `number` is for comparing only, `value` is what is printed. */
export type Quantity = Printed & { readonly number: number };
type Printed = Extract<Target, { kind: "quantity" }>;

/** What a target is meant to be, for a finding: its print, and the mend that puts it there. */
export function meantTarget(
  { symbol, value, unit }: Printed,
  other: Partial<Pick<Printed, "symbol" | "unit">>,
): { readonly expected: string; readonly fix: Fix } {
  const target: Target = { kind: "quantity", symbol, value, unit, ...other };
  const expected = printTarget(target);
  return { expected, fix: { kind: "target", label: `改为 ${expected}`, target } };
}

/** Rules over the target itself: a sign the wrong way round makes what was reached look like a failure. */
export const OF_TARGETS = "satisfaction-direction over-100 doubtful-sign cost-at-least bad-thing-lower good-rate-upper"
  .split(" ")
  .map((name) => `values.${name}`);

/** A row, or as much of it as is at hand. */
type Row = Pick<Indicator, "target"> & Partial<Pick<Indicator, "level3" | "extra">>;
const NUMBER = /^\d+(\.\d+)?$/;

/**
 * The target where it is a number with its sign and unit. A form may print the unit behind the name, 受益户数（户）, and the
 * sign in a column of its own, 指标值类型: what stands there belongs to the value.
 */
export function quantityOf(row: Row): Quantity | undefined {
  const { target } = row;
  if (target.kind !== "quantity" || !NUMBER.test(target.value)) return undefined;
  const { value } = target;
  const symbol = target.symbol === "" && row.extra !== undefined ? signBeside(row.extra) : target.symbol;
  const unit = target.unit === "" && row.level3 !== undefined ? unitBehind(row.level3) : target.unit;
  return { kind: "quantity", symbol, value, unit, number: Number(value) };
}

function unitBehind(name: string): string {
  const own = /[（(]([^（(）)]{1,6})[)）]$/.exec(name.trim())?.[1] ?? "";
  return own !== "" && (isKnownUnit(own) || measureOfUnit(own) !== undefined) ? own : "";
}

const SIGNS: readonly (readonly [words: RegExp, symbol: Quantity["symbol"]])[] = [
  [/^(大于等于|大于或等于|不[低少小]于|≥)$/, "≥"],
  [/^(小于等于|小于或等于|不[高多大]于|不超过|≤)$/, "≤"],
  [/^(等于|=|＝)$/, "="],
];

function signBeside(extra: NonNullable<Indicator["extra"]>): Quantity["symbol"] {
  for (const label of Object.keys(extra)) {
    if (!/(符号|类型|性质|关系)$/.test(label)) continue;
    const said = (extra[label] ?? "").trim();
    const found = SIGNS.find(([words]) => words.test(said));
    if (found !== undefined) return found[1];
  }
  return "";
}

export function textOf(row: Indicator): string {
  return row.target.kind === "text" ? row.target.text.trim() : "";
}

/** True for ≥ and >. */
export function isAtLeast(symbol: Quantity["symbol"]): boolean {
  return symbol === "≥" || symbol === ">";
}

/** True for ≤ and <. */
export function isAtMost(symbol: Quantity["symbol"]): boolean {
  return symbol === "≤" || symbol === "<";
}

/** Something nobody wants more of; dealing with it (处理, 化解, 办结 …) is a good thing again. */
const isBad = anyOf(
  "败诉|差错|事故|投诉|冒领|挪用|重伤|受伤|违规|违纪|违法|纠纷|故障|差错|失误|死亡|伤亡|火灾|案件|发案|犯罪|上访|信访事件|信访事项|信访量|反映率|反映问题|问题反映|停机|停电|污染|超标|拖欠|流失|返贫|辍学|失业|误差|偏差|退货|返工|重复信访|越级|泄漏|漏水|破损|损坏|不满意|发病|感染|超支|焚烧|火情|积压|缺勤|迟到|空置|逾期|延误|失学|近视|致贫|断头路|大班额|返黑|黑臭|反弹|堵塞|渗漏|撂荒|差评|漏报|迟报|漏检|溃堤|决口|中毒|溺水|踩踏|群体性事件",
);
const isDealtWith = anyOf(
  "发现|执行|处理|处置|化解|办结|调处|调解|解决|整改|整治|治理|下降|降低|减少|减低|压减|答复|受理|排查|抽查|防治|防控|控制|回复|消除|救助|培训|宣传|查处|完成|修复|维修|抢修|排除|更换|扑救|扑灭|追缴|清理|清运|回收|利用|达标|知晓|响应|及时|救治|随访|筛查|监测|预防|合格|赔付|办理|接待|回访|处结|调查|审核|公开|覆盖|满意|就业|安置|帮扶|援助|补贴|补助|慰问|登记|服务|管理|改造|更新|拆除|修|清|办|审|破|立案|执法|检查|巡查|监管|建档|发放|资助|保障|保险|演练|宣教",
);

/** What a name ends with is what it counts, whatever stands before it: 登记差错率. */
const endsBad = endsIn(
  "差错|败诉|投诉|事故|故障|违规|受害|成灾|发病|死亡|返贫|辍学|失业|流失|破损|发回|改判|撤诉|脱管|漏管|再犯罪|退件|违约|超标|空置",
  "率",
);

const endsGood = endsIn(
  "优秀|优良|准确|正确|成功|到位|规范|终结|结案|执结|审结|了结|侦破|抓获|破获|化解|办结|完成|合格|达标|通过|处理|处置|上报|报告|整改|追回|挽回|兑付|兑现|清偿|扑灭|控制|回访|答复|录入|归档|公开|知晓",
  "率",
);

/** What came of something not done: 因养护不到位引发的责任事故. */
const tellsCause = anyOf("引发|引起|导致|造成|不到位|不当|不及时|不力");
const CAUSED =
  /(引发|引起|导致|造成|不到位|不当|不及时|不力)的?[^，。]{0,6}(事故|事件|舆情|投诉|纠纷|伤亡|死亡|损失|上访)/;

/** The sooner the better. */
const endsWaiting = endsIn(
  "响应|反应|等候|等待|候诊|排队|出动|出警|到达|到场|处置|处理|修复|抢修|办理|办结|审批|报告|上报|报送|整改|维修|答复|反馈|回复|送达|拨付|兑付|发放|受理|救援",
  "时限|时间|时长|期限",
);
const TIME_UNIT = /^(秒|分钟|小时|天|日|个?工作日|个?月|周)(内)?$/;

/** A time that somebody waits, in a unit of time: 维修响应时间 in 小时. Not a date, and not how long a thing lasts. */
export function isWaiting(name: string, unit: string): boolean {
  return endsWaiting(name.trim()) && TIME_UNIT.test(unit);
}

/** True where the indicator counts something bad: 事故发生率, 群众问题反映率, not 事故处理率. */
export function countsBadThing(name: string): boolean {
  const bare = name.trim();
  if (endsBad(bare) || endsWaiting(bare) || (tellsCause(name) && CAUSED.test(name))) return true;
  return !endsGood(bare) && isBad(name) && !isDealtWith(name.replace(/不满意/g, ""));
}

/** Rates that may be more than a hundred: of growth, or of a plan. */
export const mayExceed = anyOf(
  "毛入学|床位|产能|同比|密度|放大|负债|增长|增值|拨备|充足|流动比|增幅|增速|增加|提高|提升|超额|投入产出|拉动|上升|回报|收益|执行率|利润|倍|任务完成|计划完成|目标完成|收入完成|预算完成|征收|入库",
);

const endsInRate = endsIn("率|满意度|百分比|比例|比重|占比");
const endsInOther = endsIn("频率|税率|汇率|速率|分辨率|得率|倍率|心率|生产率|周转率|容积率");
const POWER = /(?<!成)功率$|(?<!有)效率$/;

/** A rate by its name: 合格率, 满意度, …占…的比重. 频率 and the like measure something else. */
export function isRateName(name: string): boolean {
  const bare = name.trim();
  const plain = /[（(]/.test(bare) ? bare.replace(/[（(][^（(）)]*[)）]?$/, "") : bare;
  return endsInRate(plain) && !endsInOther(plain) && !POWER.test(plain);
}
