import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { measureOfUnit } from "../../words/measure.ts";
import { quote } from "../../words/quote.ts";
import { isRateName } from "../../words/targets.ts";

const COUNT_NAME =
  /(面积|里程|长度|人次|册数|株数|处数|条数|期数|栋数|次数|人数|个数|户数|天数|数量|件数|场次|台数|套数|亩数|页数|张数|份数)$/;
const QUALITY_COUNT = /(合格|达标|优良|差错|事故|故障|投诉|违规|返工|整改|问题|缺陷)/;

/** Things that happen, and nobody was asked about. */
const INCIDENT = /(事故|火灾|伤亡|溺水|案件|纠纷|警情|险情|灾情|故障|事件)/;
const ASKED = /(满意|投诉|表扬|锦旗|好评|差评|信访|上访|评价|评议|意见)/;

/** What a 效益 is about, by words of its name; the first that fits decides. */
const SENSES: readonly (readonly [sense: string, words: RegExp])[] = [
  ["经济", /(收入|增收|产值|利润|经济|税收|营业额|销售额|就业|成本|投资|效益|价格|消费|招商|产业)/],
  [
    "生态",
    /(生态|环境|植被|森林|林草|水土|水质|空气|湿地|绿化|绿地|污染|排放|垃圾|节能|节水|能耗|碳|生物|草原|河湖|水面|清洁|整洁|环保|低碳|卫生|面貌|污水|防护)/,
  ],
  ["社会", /(知晓|便利|便捷|素养|文化生活|文化队伍|幸福感|安全感|获得感|参与度|丰富度|健康意识|认知度|公平)/],
];
const SURELY_ECOLOGY = /(植被|森林|林草|草原)(恢复|盖度|覆盖)(率|度)?$|水土流失(治理|面积|率)/;

const SURELY_MONEY = /(产值|利润|税收|营业收入|销售收入|纯收入|亩均增产|集体(经济)?收入)/;

/** Matters of order, health and schooling: a share of them is none of an economy, nor of nature. */
const SOCIAL_MATTER =
  /(案件|执行案|审判|调解|信访|犯罪|治安|纠纷|事故|伤亡|死亡|健康|体检|接种|救治|入学|入园|升学|巩固率|教育|就诊|签约|救助|养老|医疗|近视|素养|安全感|幸福感|普法|食品安全|居家|康复)/;
/** What such matters have in common with the economy. */
const OF_ECONOMY = /[元费资金价税收值利润销购贷债]|成本|企业|产业|经济|市场|就业|经营|消费|节约|旅游/;

/** People and homes that are better off: they are counted under 社会. */
const BENEFITING =
  /^(直接)?(受益|惠及|受惠|获益)[^率比]{0,8}(人口|人数|人次|户数|群众|居民|村民|农户|农民|牧民|学生|儿童|老人|老年人|残疾人|职工|对象)(数|数量|总数)?$/;
/** Work that volunteers and courses give, counted in hours or persons. */
const HELPING = /(志愿|培训|服务|陪伴|咨询|宣讲|阅读|观看|参与|慰问)[^率]{0,8}(时长|人次|人数|场次|次数)$/;

/** People who work for or live off what grows and flows. */
const OF_NATURE = /[林草水河湖湿环绿]|生态|植|保洁|清|移民|搬迁|污染|秸秆|垃圾/;

/** Rates of schooling, insurance, health and order. */
const SOCIAL_RATE =
  /(参保|接种|入学|入园|升学|巩固|调解成功|化解|调处|体质达标|就诊|结案|终结|破案|安置|扫盲|普及)率$|(安全|幸福|获得)感$/;

/** Something that was held, which is an output whatever comes of it. */
const HELD = /(举办|开展|组织|宣传|培训|活动|演练|讲座|巡查|检查|演出|赛事)[^率]{0,4}(场次|期数|次数)$/;

/** More of a crop from each mu. */
const YIELD = /(亩均|亩产|单产|公顷)[^率]{0,6}(产|增)[^率]{0,4}$|^亩均增产/;

/** The class of 效益 a name speaks of, where it is another than the one it stands in. */
function otherBenefit(name: string, level2: string, unit: string): string | undefined {
  const own = /(经济|社会|生态)效[益果]/.exec(level2)?.[1];
  if (own === undefined) return undefined;
  if (own !== "社会" && BENEFITING.test(name)) return "社会";
  if (own === "生态" && HELPING.test(name) && !/环保|生态|植树|垃圾|清洁|河|林/.test(name)) return "社会";
  const sort = measureOfUnit(unit)?.sort;
  if (own === "生态" && (sort === "people" || sort === "visits") && !OF_NATURE.test(name)) return "社会";
  if (own !== "社会" && SOCIAL_RATE.test(name) && !/农业|种植|养殖/.test(name)) return "社会";
  const social = SOCIAL_MATTER.test(name) && !OF_ECONOMY.test(name);
  if (own === "生态" && sort === "share" && social && !OF_NATURE.test(name)) return "社会";
  if (own === "生态" && /(收入|产值|利润|营业额)(增长)?(率|额)?$/.test(name)) return "经济";
  if (own === "社会" && YIELD.test(name)) return "经济";
  if (own === "经济" && (sort === "share" || sort === "people") && !/满意|保证率|利用/.test(name)) {
    const nature = SENSES.some(([sense, words]) => sense === "生态" && words.test(name)) && !OF_ECONOMY.test(name);
    if (nature || social) return nature ? "生态" : "社会";
  }
  if (SURELY_ECOLOGY.test(name)) return own === "生态" ? undefined : "生态";
  if (own !== "经济" && (SURELY_MONEY.test(name) || (own === "生态" && /增收/.test(name)))) return "经济";
  if (own === "经济" && /空气质量|水质(达标|优良)/.test(name)) return "生态";
  const said = SENSES.find(([, words]) => words.test(name))?.[0];
  return said === "社会" && own !== "社会" ? said : undefined;
}

/** Rates that say how well something was done, and nothing of what it takes or spoils. */
const NO_COST = /(安置|覆盖|合格|知晓|满意|参与|达标|完好|办结|化解|普及|就业)率$/;
const PRICE =
  /(人均|每|单)[^率]{0,8}(费|成本|造价)$|(采购|建设|维修|印刷|购置)成本$|(补助|补贴|收费|发放|救助|供养)标准$|单价$|单位成本$/;

/** How long something takes. */
const LIMIT = /(时限|期限|办理时间|审理天数|处置时间|响应时间)$/;

/** A share that is no one's opinion. */
const WORK_RATE =
  /(通过|出勤|到岗|完工|竣工|开工|支付|合格|优良|完好|达标|完成|正版|成活|覆盖|办结|准确|及时|受害|发生|就业|普及|无害化|利用|路|在线)率$/;

/** A day by which something is done. */
const WHEN = /(完成|完工|竣工|拨付|发放|兑付|验收)(时间|时限|日期)$/;

export const classSense: IndicatorRule = {
  id: "values.class-sense",
  title: "指标放错了类",
  severity: "warning",
  why: "数个数的放在质量里、比率放在数量里，各类指标就说不清各自的事。",
  scope: "indicator",
  behind: { rules: ["values.value-in-name", "values.missing-target", "rows.class-group"], at: "row" },
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { name: "出席人数", class: "质量指标", target: "≥50人" },
      { name: "资料搜集数量比率", class: "数量指标", target: "≥95%" },
      { name: "家属满意度", class: "社会效益指标", target: "≥95%" },
      { name: "工程量", class: "数量指标", target: "100%" },
      { name: "居民满意情况", class: "可持续影响指标", target: "≥80%" },
      { name: "住户对绿地的满意程度", class: "社会效益指标", target: "≥85%" },
      { name: "公众知晓率", class: "生态效益指标", target: "≥85%" },
      { name: "群众文化素养", class: "经济效益指标", target: "有所提升" },
      { name: "森林覆盖率", class: "经济效益指标", target: "≥62%" },
      { name: "加装完成时间", class: "社会效益指标", target: "11月底前" },
      { name: "补助标准", class: "时效指标", target: "=500元/人" },
      { name: "带动农户增收", class: "生态效益指标", target: "≥5%" },
      { name: "生均补助标准", class: "数量指标", target: "5元/天" },
      { name: "受益残疾人数", class: "经济效益指标", target: "≥620人" },
      { name: "受益农村人口", class: "生态效益指标", target: "≥2.6万人" },
      { name: "志愿服务时长", class: "生态效益指标", target: "≥900小时" },
      { name: "首次执行案件终结率", class: "经济效益指标", target: "≥98%" },
      { name: "垃圾分类达标小区占比", class: "经济效益指标", target: "≥85%" },
      { name: "亩均产草量增加", class: "社会效益指标", target: "≥20公斤" },
      { name: "材料审查时限", class: "质量指标", target: "≤3个工作日" },
      { name: "医保参保率", class: "经济效益指标", target: "≥95%" },
      { name: "举办活动场次", class: "社会效益指标", target: "≥12场" },
      { name: "采购成本", class: "质量指标", target: "≤3万元" },
      { name: "优良路率", class: "服务对象满意度指标", target: "≥82%" },
      { name: "树木倒伏事故", class: "服务对象满意度指标", target: "0起" },
    ],
    good: [
      { name: "出席人数", class: "数量指标", target: "≥50人" },
      { name: "资料搜集率", class: "质量指标", target: "≥95%" },
      { name: "家属满意度", class: "服务对象满意度指标", target: "≥95%" },
      { name: "差错次数", class: "质量指标", target: "≤2次" },
      { name: "有效投诉件数", class: "服务对象满意度指标", target: "≤2件" },
      { name: "出席人数", class: "质量指标", target: "≥50人", columns: ["level3"] },
      { name: "覆盖村数", class: "社会效益指标", target: "17个" },
      { name: "环保知识知晓率", class: "生态效益指标", target: "≥85%" },
      { name: "河湖水质达标率", class: "社会效益指标", target: "≥85%" },
      { name: "新增经营主体", class: "经济效益指标", target: "≥20户" },
      { name: "亩均节水量", class: "生态效益指标", target: "≥20立方米" },
      { name: "农业机械化率", class: "经济效益指标", target: "≥80%" },
      { name: "生态护林员人数", class: "生态效益指标", target: "≥40人" },
      { name: "群众好评率", class: "服务对象满意度指标", target: "≥90%" },
      { name: "群众就业参与度", class: "经济效益指标", target: "提高" },
      { name: "发放补贴金额", class: "数量指标", target: "≥12万元" },
    ],
  },
  check({ row, measures, place, quantity: target, name }) {
    const printed = printTarget(row.target);
    const say = (reason: string) => [
      {
        message: `指标放错了类。${quote(name)}“${printed}”${reason}`,
        field: "level2",
        printed: `${row.level2} ${name}`,
      },
    ];
    const benefit = otherBenefit(name, row.level2, target?.unit ?? "");
    if (benefit !== undefined) return say(`说的是${benefit}效益，移到${benefit}效益指标。`);
    const limit = measures === "quality" && LIMIT.test(name) && measureOfUnit(target?.unit ?? "")?.sort === "time";
    if (limit) return say("说的是多久，移到时效指标。");
    const late = measures !== undefined && measures !== "time" && WHEN.test(name) && !/%/.test(printed);
    if (late) return say("说的是什么时候，移到时效指标。");
    if (target === undefined) return [];
    // A class that the scheme does not know is still none of 满意度.
    const among = measures === "satisfaction" || /满意|^$/.test(row.level1.trim()) || /满意|对象/.test(row.level2);
    if (!among && /满意(度|率|程度|情况|水平)$/.test(name) && !name.includes("不满意")) {
      return say("是满意度，移到满意度指标。");
    }
    if (place === undefined) return [];
    if (measures === "time" && /元/.test(target.unit) && !isRateName(name)) return say("说的是钱，移到成本指标。");
    if (measures === "time" && /(人数|户数|面积|里程|数量)$/.test(name) && !/[%天日月年时分]/.test(target.unit)) {
      return say("数的是数量，移到数量指标。");
    }
    if (/效[益果]/.test(row.level2) && /(验收|工程|施工)(质量)?合格率$/.test(name))
      return say("说的是做得好不好，移到质量指标。");
    if (/效[益果]/.test(row.level2) && HELD.test(name) && measureOfUnit(target.unit)?.sort === "events")
      return say("数的是做了多少，移到数量指标。");
    if (measures === "satisfaction" && !/[%分]/.test(target.unit) && INCIDENT.test(name) && !ASKED.test(name)) {
      return say("没有问谁满不满意，数的是事情，移到社会效益指标。");
    }
    const asked = measures === "satisfaction" || /^服务对象/.test(row.level2.trim());
    if (asked && target.unit === "%" && WORK_RATE.test(name) && !ASKED.test(name)) {
      return say("没有问谁满不满意，移到质量或者效益指标。");
    }
    if (measures === "cost" && target.unit === "%" && NO_COST.test(name))
      return say("没有说花多少、占多少，移到效益或者质量指标。");
    if ((measures === "quantity" || measures === "quality") && /元/.test(target.unit) && PRICE.test(name))
      return say("说的是一份多少钱，移到成本指标。");
    if (measures === "quantity" && target.unit === "%" && (isRateName(name) || target.number === 100)) {
      return say("是比率，移到质量指标，或者写成多少个、多少次。");
    }
    if (measures === "quality" && COUNT_NAME.test(name) && target.unit !== "%" && !QUALITY_COUNT.test(name)) {
      return say("数的是数量，移到数量指标。");
    }
    return [];
  },
};
