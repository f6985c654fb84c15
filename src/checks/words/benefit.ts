import { remembered } from "../../domain/index.ts";
import { measureOfUnit } from "./measure.ts";

/**
 * Which of the three kinds of 效益 the name of an indicator speaks of: by words that surely belong to one, where nothing
 * in the name has to do with the one it stands under. What is told of several, or of none, is nobody's mistake.
 */
export type Benefit = "经济效益" | "社会效益" | "生态效益" | "可持续影响";

/** What has to do with a kind in the widest sense: one of these, and the name may well stand there. */
const NEAR: Readonly<Record<Exclude<Benefit, "社会效益" | "可持续影响">, RegExp>> = {
  经济效益:
    /[元费资金价税收值利润销购贷债粮]|成本|企业|产[业能量]|增产|经济|市场|就业|经营|生产|营商|消费|节[约水电能]|旅游|投入|招商|效益|交易|贸|入住|出租|损失|用[水电工]|农产|灌溉|满意|保证率|利用|农业|种植|养殖|负担|岗位/,
  生态效益:
    /[林草河湖湿绿碳废污渣煤氮磷树鸟伐猎捕砂]|危[化险]|泄漏|水(?!平)|(?<!营商|教学|办公|学习|就医|就业|创业|投资|消费|市场|信用|法治|网络|舆论|社会|育人|阅读)环境|生态|植[被树绿]|生物|动物|种植|空气|大气|扬尘|噪声|垃圾|排放|节能|能耗|光伏|清洁|整洁|保洁|环保|低碳|卫生|[面容]貌|移民|搬迁|秸秆|[农地]膜|化肥|农药|土壤|耕地|矿|防护|油|病虫|疫点|(?<!传染病)疫情|小班|餐厨|焚烧|黑臭|气候|火点|畜禽|粪|公园|流域|海|岸|滩|沙|气象/,
};

/** What is surely of a kind wherever it is not near to another. */
const SURE: readonly (readonly [kind: Benefit, words: RegExp])[] = [
  [
    "生态效益",
    /(植被|森林|林草|草原)(恢复|盖度|覆盖)(率|度)?(提高|提升|增加)?$|土壤有机质|空气优良|水土流失(治理|面积|率)|空气质量|(?<!饮用水|供水|用水|自来水|饮水|出厂水|末梢水|管网|泳池|温泉)水质/,
  ],
  [
    "经济效益",
    /(产值|利润|税收|营业收入|销售收入|纯收入|亩均增产|集体(经济)?收入)|(家庭|户均|人均|农户|农民|群众|居民|务工|月均)[^率]{0,6}收入(增[加长])?[额率幅数]?$|投资(金)?额$|引资|(带动|拉动|撬动|吸引|引进)[^率]{0,8}(投资|消费|资本|资金|销售)/,
  ],
  ["可持续影响", /持续.{0,4}(能力|运行|发展|发挥)|长效|(使用|设计).{0,2}(年限|寿命)/],
  [
    "社会效益",
    /知晓|便利|便捷|便民|跑[动腿]|素[养质]|文化(?!产业|旅游|消费)|幸福感|安全感|获得感|归属感|认同感|参与度|丰富度|认知度|公平|公正|公信力|健康|法[治律]|普法|弘扬|精神|氛围|英烈|传染病|疾病|接种|营商环境|[易内]涝|安全(责任)?事故|较大(及|以)?以?上|事故(起|次|件)?数|伤亡|犯罪|治安|案件|执行案|审判|调解|信访|纠纷|和谐|社会稳定|治理(水平|能力|效能)|警情|党组织|凝聚力|服务(能力|水平)|救治|救助|入学|入园|升学|巩固率|教育(?!基地)|就诊|签约|养老|医疗|近视|居家|康复|食品安全|平安|积极性|主动性|宣传|通勤|等候|就业|岗位|[数信]息?据?共享|返贫|风险消除|(供水|饮水|饮用水|自来水).{0,6}(合格|达标)/,
  ],
];
/** A share of these is none of an economy: what grows, flows and is kept clean. */
const OF_NATURE =
  /植被|森林|林草|草原|绿地|绿化|生态|水土|(?<!供水|饮水|用水|出水)水质|水体|空气|湿地|垃圾|污[染水]|排放|河湖|黑臭|清洁|整洁/;

/** People and homes that are better off: they are counted under 社会. */
const BENEFITING =
  /^(直接)?(受益|惠及|受惠|获益)[^率比]{0,8}(人口|人数|人次|户数|群众|居民|村民|农户|农民|牧民|学生|儿童|老人|老年人|残疾人|职工|对象)(数|数量|总数)?$/;
/** Work that volunteers and courses give, counted in hours or persons. */
const HELPING =
  /(志愿|培训|服务|陪伴|咨询|宣讲|阅读|观看|参与|慰问)[^率]{0,8}(时长|人次|人数|场次|次数)$|带动[^率]{0,6}(户|人)数?$/;
/** Rates of schooling, insurance and order. */
const SOCIAL_RATE = /(参保|入学|入园|升学|巩固|化解|调处|体质达标|结案|终结|破案|安置|扫盲|普及)率$/;
const EARNED = /(收入|产值|利润|营业额)(增长)?(率|额)?$|增收|节本/;
/** Work for others than those who look after woods and rivers. */
const EMPLOYED = /^(?!.*[护洁巡]).*(就业|务工|用工|岗位)[^率]{0,3}$/;
/** More of a crop from each mu. */
const YIELD = /(亩均|亩产|单产|公顷)[^率]{0,6}(产|增)[^率]{0,4}$|^亩均增产/;

/** What those earn whom the state helps is what helping them came to. */
const HELPED = /脱贫|低收入|困难|残疾|搬迁|移民|低保/;

const sureOf = (name: string, kind: Benefit): boolean => SURE.some(([one, words]) => one === kind && words.test(name));

/** Under which of the first three a row stands; 环境 is 生态. */
const ownOf = remembered((level2): Benefit | undefined => {
  const [, own] = /(经济|社会|生态|环境)效[益果]/.exec(level2) ?? [];
  return own === undefined ? undefined : own === "环境" ? "生态效益" : (`${own}效益` as Benefit);
});

/** The kind of 效益 a name speaks of, where it is another than the one it stands under. */
export function otherBenefit(name: string, level2: string, unit: string): Benefit | undefined {
  const own = ownOf(level2);
  if (own === undefined || own === "可持续影响") return undefined;
  if (own === "社会效益") {
    if (YIELD.test(name) || (sureOf(name, "经济效益") && !HELPED.test(name))) return "经济效益";
    return sureOf(name, "生态效益") ? "生态效益" : undefined;
  }
  if (BENEFITING.test(name)) return "社会效益";
  if (own === "生态效益" && EARNED.test(name)) return "经济效益";
  if (own === "生态效益" && EMPLOYED.test(name)) return "社会效益";
  if (sureOf(name, "生态效益")) return own === "生态效益" ? undefined : "生态效益";
  if (own === "生态效益" && sureOf(name, "经济效益")) return "经济效益";
  if (NEAR[own].test(name)) return undefined;
  const sort = measureOfUnit(unit)?.sort;
  if (own === "生态效益" && (HELPING.test(name) || sort === "people" || sort === "visits")) return "社会效益";
  if (own === "经济效益" && /^志愿/.test(name)) return "社会效益";
  if (own === "经济效益" && (sort === "share" || sort === "things") && OF_NATURE.test(name)) return "生态效益";
  if (sureOf(name, "可持续影响")) return "可持续影响";
  return SOCIAL_RATE.test(name) || sureOf(name, "社会效益") ? "社会效益" : undefined;
}
