import { measureOfUnit, standsFor } from "./measure.ts";

/**
 * What an indicator measures, by the longest end of its name that tells: 座数 and 人次 say the unit themselves, 面积 and
 * 时限 the sort of unit, 路灯 and 农户 a thing that some sorts of unit cannot count.
 */
export interface Measured {
  /** 人数, 面积, 设施设备: as a message calls it. */
  readonly what: string;
  /** The unit usually meant; "" where a thing is counted in several. */
  readonly usual: string;
  /** Why only some rows can be held against it: 受益群众 stands among effects as well, 新建道路 only among quantities. */
  readonly of: "measure" | "people" | "thing";
  fits(unit: string, named: Named): boolean;
}
interface Named {
  /** True where 数 or 数量 behind the thing says that it is counted one by one. */
  readonly counted: boolean;
  /** True where the name tells of work that is itself done so many times or days: 慰问老党员. */
  readonly held: boolean;
}

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(" ").filter((word) => word !== ""));
const CALENDAR = setOf("月 月份 月底 年 季度 周 个月");
const LARGE = /^[十百千]?[万亿](?!元)/;

function sortOf(unit: string): string {
  return CALENDAR.has(unit) ? "calendar" : (measureOfUnit(unit)?.sort ?? "");
}

/** These sorts and units and no others; a unit that nobody knows may be anything. */
function only(what: string, usual: string, fitting: string): Measured {
  const known = setOf(fitting);
  return {
    what,
    usual,
    of: "measure",
    fits(unit) {
      const plain = unit.replace(LARGE, "");
      const sort = sortOf(plain);
      return sort === "" || known.has(sort) || known.has(plain);
    },
  };
}

/** The unit that a name ends in, and those that stand for it. */
const ownUnit = (unit: string): Measured => ({
  what: `${unit}数`,
  usual: unit,
  of: "measure",
  fits: (other) => standsFor(unit, other.replace(LARGE, "")),
});

const CONTINUOUS = "length area volume weight calendar";
/** What is counted one by one is no share, no money and no stretch of anything. */
const NEVER_COUNTED = setOf(`${CONTINUOUS} time share money`);
const ALWAYS_HELD = setOf("events time calendar share");

/** Any but these sorts and units. */
function never(of: "people" | "thing", what: string, refused: string): Measured {
  const known = setOf(refused);
  return {
    what,
    usual: "",
    of,
    fits(unit, { counted, held }) {
      const plain = unit.replace(LARGE, "");
      const sort = sortOf(plain);
      if (counted && (NEVER_COUNTED.has(sort) || (of === "thing" && PEOPLE.includes(sort) && sort !== "")))
        return false;
      if (held && !counted && ALWAYS_HELD.has(sort)) return true;
      return !known.has(sort) && !known.has(plain);
    },
  };
}

const PEOPLE = "people visits";
const SHOWN = "场 期 届 share";
const PRINTED = "册 本 卷 篇 株 棵 羽 尾";
const MACHINES = "台 辆 盏 座 栋 幢 株 棵 头";
/** Words that end as one of the others and mean nothing that is counted so. */
const NOTHING: Measured = { what: "", usual: "", of: "thing", fits: () => true };

/** Measure words that stand before 数 in nothing else than what they count, but for the words at the end of the table. */
const OWN_UNITS = "座 盏 台 套 辆 篇 册 株 棵 头 羽 间 栋 幢 艘 吨 亩 公顷 米 平方米 立方米".split(" ");

/** The ends of names and what they tell. */
const ENDS: readonly (readonly [words: string, measured: Measured])[] = [
  ["人次|人次数|户次|户次数", only("人次", "人次", "people visits 次 户 家次")],
  ["家次|家数", only("家次", "家次", "家次 家 户 个 次 visits")],
  ["人数|人员数|人员数量|人员个数|职工数|名额", only("人数", "人", "people visits 个 户")],
  ["次数", only("次数", "次", "events visits 趟 遍 起 件 人次")],
  ["户数", only("户数", "户", "户 家 户次")],
  ["农户|牧户|贫困户|脱贫户|低保户|困难户|搬迁户|监测户|养殖户|种植户", only("户数", "户", "people 户 家 户次 个")],
  ["天数", only("天数", "天", "time")],
  ["工期", only("工期", "天", "time calendar")],
  ["面积", only("面积", "平方米", "area")],
  ["长度|里程|公里数", only("长度", "公里", "length")],
  ["金额|费用|补助标准|补贴标准|成本", only("金额", "万元", "money share")],
  ["时限", only("时限", "天", "time calendar")],
  ["时长|工时|小时数|学时|学时数|课时|课时数", only("时长", "小时", "time calendar 次")],
  [
    "使用寿命|质保期|保修期|有效期|使用年限|开放时间|响应时间|等候时间|办理时间|出警时间|到场时间",
    only("时间", "年", "time calendar 次"),
  ],
  ["场次|场次数", only("场次", "场", "events")],
  ["批次|批次数", only("批次", "批", "events 个 份 件")],
  ["期数|届数|班次", only("期数", "期", "events 个 班 件 项 套 份 册 人次")],
  ["库容|蓄水量|供水量|用水量|节水量|开采量|土方量|方量", only("水量、方量", "立方米", "volume weight 车 处 件 单")],
  [
    "垃圾量|清运量|转运量|处理量|产量|收获量|产草量|产粪量|污泥量|重量",
    only("重量", "吨", "weight volume share 车 桶 件 单 份 头 只 株 瓶 台"),
  ],
  ["车辆|汽车|车辆数", never("thing", "车辆", `${PEOPLE} ${CONTINUOUS} ${SHOWN} ${PRINTED} 座 盏 条`)],
  [
    "灯|灯具|机|打印机|桶|箱|柜|桌椅|课桌|水池|水窖|井|涵洞|泵|闸|泵站|水闸|探头|电脑|空调|器材|变压器|水表|电表|标识牌|标牌|路牌|救生衣|帐篷|电梯|木柱|灭火器|设备|装备|装置|终端",
    never("thing", "设施设备", `${PEOPLE} length area weight ${SHOWN} ${PRINTED}`),
  ],
  ["桥梁|公厕|厕所", never("thing", "设施", `${PEOPLE} 公里 千米 area weight ${SHOWN} ${PRINTED} 台 辆`)],
  [
    "活动室|文化广场|大棚|宣传栏|展板|卫生室|文化站|服务站|养老院|农家书屋|示范村|示范点",
    never("thing", "场所", `${PEOPLE} 公里 千米 weight ${SHOWN} ${PRINTED} 台 辆`),
  ],
  [
    "停车位|车位|床位|学位|工位|点位|网点|监测点|火点|图斑",
    never("thing", "点位", "length area weight 小时 场 期 台 辆 册 本"),
  ],
  [
    "宣传资料|宣传品|宣传册|宣传单|手册|图书|读本|海报|教材|证书|折页|明白纸|年画|春联|绘本|书籍|期刊",
    never("thing", "资料", `people 人次 length area 场 share ${MACHINES}`),
  ],
  [
    "作品|短视频|宣传片|专题片|稿件|歌曲|剧目|报道|新闻稿|文章|简报|调研报告",
    never("thing", "作品", `people 户 length area weight share ${MACHINES}`),
  ],
  [
    "沟渠|水渠|灌渠|干渠|支渠|渠道|管网|管道|管线|护栏|围栏|边沟|排水沟|隔离带|堤防",
    never("thing", "线路", `${PEOPLE} 户 亩 公顷 weight 场 期 share 件 台 套 辆 册 本 株 盏`),
  ],
  [
    "道路|公路|村道|乡道|县道|机耕路|机耕道|巷道|步道|防火道",
    never("thing", "道路", `${PEOPLE} 户 weight 场 期 share 件 台 套 辆 册 本 株 盏`),
  ],
  ["农田|耕地|梯田|绿地|草场|果园|茶园|湿地", never("thing", "土地", `${PEOPLE} weight 场 期 件 台 套 辆 册 本 盏`)],
  ["乔木|灌木|树木|苗木|树苗|行道树", never("thing", "树木", `${PEOPLE} weight ${SHOWN} 台 套 辆 册 本 座 盏`)],
  ["案件|样品|工单|线索|图纸|证照", never("thing", "案件和样品", `人 名 户 length area 台 辆 株 盏`)],
  ["经营主体|合作社|商户", never("thing", "经营主体", `人 名 length area weight 件 台 套 场 share`)],
  ["企业|单位|学校|机构|幼儿园|医院", never("thing", "单位", "")],
  ["矿山|水库|站点|市场|隐患点|村庄|行政村|社区", never("thing", "个数", "")],
  [
    "受益群众|服务群众|贫困群众|脱贫群众|受益人口|服务人口|贫困人口|脱贫人口|受益居民|受益村民|受益农民|惠及群众|惠及居民|覆盖群众|覆盖人口",
    never("people", "受益的人", `events ${CONTINUOUS} 件 套 台 座 栋 条 辆 处 册 份 所 村 间 盏 篇 项 share`),
  ],
  [
    "儿童|学生|学员|老人|老年人|党员|干部|护林员|保洁员|监督员|管护员|协管员|辅导员|队员|职工|民警|辅警|教师|志愿者|网格员|调解员|宣传员|巡查员|残疾人|退役军人|毕业生|医师|患者|妇女|村医|农民工|专家",
    never("people", "人数", `events ${CONTINUOUS} 件 套 台 座 栋 条 辆 处 册 份 所 村 间 盏 篇 项`),
  ],
  ...OWN_UNITS.map((unit) => [`${unit}数`, ownUnit(unit)] as const),
  [
    "动员|司机|有机|时机|危机|契机|动机|用户数|客户数|讲座数|站台数|平台数|舞台数|柜台数|码头数|探头数|镜头数|龙头数",
    NOTHING,
  ],
];

const BY_LAST = new Map<number, (readonly [word: string, measured: Measured])[]>();
for (const [words, measured] of ENDS) {
  for (const word of words.split("|")) {
    const last = word.charCodeAt(word.length - 1);
    BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), [word, measured]]);
  }
}
for (const list of BY_LAST.values()) list.sort(([a], [b]) => b.length - a.length);

function endOf(name: string): Measured | undefined {
  return BY_LAST.get(name.charCodeAt(name.length - 1))?.find(([word]) => name.endsWith(word))?.[1];
}

/** What a name says is measured; undefined where its end tells nothing. */
export const measuredBy = (name: string): Measured | undefined =>
  endOf(name) ?? (name.endsWith("数") || name.endsWith("量") ? endOf(name.replace(TAIL, "")) : undefined);
const TAIL = /(总数|数量|个数|座数|数)$/;

/** Names that end in 数 and count nothing one by one. */
const NO_COUNT =
  /(分|指|系|倍|基|参|金额|预算|控制|概|函|次|人|户|天|吨|里程|公里|面积|学时|课时|小时|时|方|限|日|月|年|岁|钱|款|亩|平方米|百分|百分点|执行|决算|工|股|参)数$/;
const ONE_BY_ONE = /(?<!数)数$/;
/** Work that is done so many times, or for days, with those it is done for behind it. */
const HELD = /培训|慰问|走访|宣传|体检|检查|巡|访|座谈|宣讲|组织|开展|看望|救助|服务|帮扶|会议/;
/** What is bought, built, printed, planted or taken for a test is never a person. */
const MADE =
  /^(更换|更新|安装|加装|购置|采购|购买|新建|改建|扩建|维修|修缮|修复|修建|铺设|架设|印制|印刷|印发|出版|修剪|栽植|栽种|种植|补种|增殖|放流|抽检|检测|检定|放映|疏浚|清淤|硬化|拆除|制作|编印|孵化|绿化|整修|配置|清理)/;
const PERSON =
  /(岗|档案|核酸|样本|名单|卡|证|服务|人|员|户|师|生|者|工|民|干部|群众|对象|儿童|老人|妇女|青年|患者|家庭|家属|教师|医疗|康复|养老|服务|劳务|保险|培训|疫苗|体检|次|假肢|辅具)(数|数量)?$|人|岗|档案|核酸/;

/** A unit that cannot be what a name measures. */
export interface Misfit extends Pick<Measured, "what" | "usual"> {
  /** True where the name may mean something else after all. */
  readonly guess?: true;
}

/** What the name of a row measures, where a value in this unit cannot be that; undefined where it may, or it tells nothing. */
export function misfit(name: string, unit: string, measures: string | undefined): Misfit | undefined {
  const measured = measuredBy(name);
  const here =
    measured?.of === "measure" || measures === "quantity" || (measured?.of === "people" && measures === "effect");
  if (measured !== undefined && here) {
    const named = { counted: TAIL.test(name), held: HELD.test(name) };
    return measured.fits(unit, named) ? undefined : measured;
  }
  const sort = measureOfUnit(unit)?.sort;
  if (sort === undefined || measured === NOTHING) return undefined;
  if (sort === "people" && MADE.test(name) && !PERSON.test(name))
    return { what: "物件、工程", usual: "个", guess: true };
  const counts = ONE_BY_ONE.test(name) && !NO_COUNT.test(name);
  if (!counts || (sort === "share" && (unit === "倍" || /[占比率度]/.test(name)))) return undefined;
  return NEVER_COUNTED.has(sort) ? { what: "个数", usual: "" } : undefined;
}

/** 亩均, 每公里: of what one is told. */
const OF_ONE = /每?(公里|千米|平方米|立方米|[人户亩株村吨头])均|每(公里|千米|平方米|立方米|公顷|[人户亩株村吨头])/;
/** 月工资, 年人均: for how long. */
const FOR = /(?<![\d全本当上同半多\-—])([年月日])(?:人均|户均|均|工资|薪|补贴|补助|租金)|(?:人均|每)([年月日])/;
const SPAN = /^(?:人·?)?([年月日天])$/;
const STRETCH = setOf("length area volume weight");

/** Why the second half of a unit such as 元/公里 does not go with a name; undefined where it may. */
export function misper(name: string, unit: string): string | undefined {
  if (!unit.includes("/")) return undefined;
  const [amount = "", per = ""] = unit.split("/");
  if (per === "") return undefined;
  if (/^(小时|分钟|秒)$/.test(per) && STRETCH.has(sortOf(amount)) && measuredBy(name)?.of === "measure")
    return "说的是速度";
  const [, mean, each = mean] = OF_ONE.exec(name) ?? [];
  if (each !== undefined && STRETCH.has(sortOf(per)) && sortOf(each) !== sortOf(per))
    return `名称说的是每${each}，单位是每${per}`;
  const [, before, span = before] = FOR.exec(name) ?? [];
  const other = SPAN.exec(per)?.[1]?.replace("天", "日");
  return span === undefined || other === undefined || other === span
    ? undefined
    : `名称说的是每${span}，单位是每${other}`;
}
