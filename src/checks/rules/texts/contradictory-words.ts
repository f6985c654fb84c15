import type { TextRule } from "../../rule.ts";
import { pairsOf } from "../../words/marks.ts";
import { matchesIn } from "../../words/matches.ts";
import { around } from "../../words/quote.ts";

const BOTH =
  /(?:增加|增长)(?:减少|下降)|(?:减少|下降)(?:增加|增长)(?![值极点率])|(?:增加|减少|增长|下降)\s*[-－—−]\s*\d|(?:增加|增长|减少|下降)(?:了)?持平|持平[，,]?(?:增加|减少|增长|下降)\s*\d|(?:^|[^\d.])0(?:\.0{1,6})?万元[，,]主要(?:为|用于)(?![^。；]{0,24}(?:未|无|没|不|压缩|压减|取消|厉行|减少|严格|改革))/;
/** “防止……不发生”, “不少于20人以内”, “不超过5%以上”: a word too many turns the meaning. */
const OVERTURNED =
  /(?:防止|避免|杜绝)[^，。；、]{0,14}(?:不再?(?:发生|出现)|零发生)|(?:至少|不少于|不低于)\d[\d.]{0,11}[^，。；、\d（(]{0,6}(?:以内|以下|之内)(?!的)|(?:不超过|不高于|不多于)\d[\d.]{0,11}[^，。；、\d（(]{0,6}以上(?!的)|(?:降低|下降)(?:到|至)\d[\d.]{0,8}[%％]?[^，。；\d]{0,3}以上/;
/** Nothing is spent, and yet a group goes abroad or a car is bought. */
const NOTHING =
  /(?:出国|出境|[)）]费)(?:预算|经费)?0(?:\.0{1,6})?万元[，,](?:拟|计划|预计)[^。；\d]{0,8}团组[1-9]|购置费(?:预算)?0(?:\.0{1,6})?万元[^。；]{0,24}(?:拟|计划|预计)(?:更新|购置|新购)[^。；\d]{0,8}[1-9]\d?辆/;
/** “与上年持平，比上年减少0.80万元”: of the same year. */
const SAME_YEAR =
  /(?:与|和|同|较|比)(上年|去年|20\d\d年)(?:预算|相比)?(?:基本)?持平[，,](?:比|较|与|同)\1[^，。；\d]{0,6}(?:增加|减少|增长|下降)\d|(?:比|较|与|同)(上年|去年|20\d\d年)[^，。；\d]{0,6}(?:增加|减少|增长|下降)了?\d[\d.]{0,12}(?:万元|元|[%％])[，,](?:与|和|同|较|比)\2(?:预算|相比)?持平/;
/** Only the office itself, and yet units below it. */
const ALONE =
  /仅(?:包括|包含|含|为)[^，。；]{0,16}本级[^，。；]{0,4}[，,；][^，。；\d]{0,6}下属[^，。；\d]{0,8}[1-9]\d?个|(?:无|没有)(?:下属|所属)[^，。；\d]{0,4}单位[，,；][^。；\d]{0,6}(?:下属|所属)[^，。；\d]{0,8}[1-9]\d?个/;
const RISES = "增加|增长|上升|提高";
const FALLS = "减少|下降|降低|压减";
/** “增加5.10万元，下降5.45%”: one change, told with its amount and its percentage. */
const turned = (said: string, told: string) =>
  `(?:比|较|与|同)[^，。；\\d]{0,4}(?:20\\d\\d|上|去)?年?[^，。；\\d]{0,16}(?:\\d[\\d.,]{0,18}(?:万元|元))?(?:相比)?[，,]?(?:${said})(?:了)?\\d[\\d.,]{0,18}(?:万元|元)[，,]?(?:${told})(?:了)?\\d[\\d.]{0,14}[%％]`;
/** “，项目支出减少54.20万元，增长7.11%”: the same, with the year told before. */
const beside = (said: string, told: string) =>
  `(?<!\\d)(?:${said})了?\\d[\\d.,]{0,18}(?:万元|元)[，,](?:${told})了?\\d[\\d.]{0,14}[%％](?=[，。；）)]|$)`;
const TURNED = new RegExp(
  `${turned(RISES, FALLS)}|${turned(FALLS, RISES)}|${beside("增加|增长", "下降|减少|降低")}|${beside("减少", "增长|增加|上升")}`,
);
const REASON = "(?:的)?(?:主要)?(?:原因|是因为|因为|是由于|由于)";
/** “比2025年减少36.00万元，收入增加主要因为…”: what happened, and the reason of the opposite. */
const opposed = (said: string, reasoned: string) =>
  `(?:比|较|与|同)[^，。；\\d]{0,4}(?:20\\d\\d|上|去)年?[^。；]{0,30}?(?:${said})(?:了)?\\d[\\d.]{0,14}(?:万元|元|[%％])(?![^。；]{0,40}(?:${reasoned})(?:了)?\\d)[^。；]{0,40}?(?:${reasoned})${REASON}`;
const OPPOSED = new RegExp(`${opposed(FALLS, RISES)}|${opposed(RISES, FALLS)}`);

/** “在编26人、在编24人”: one sort of people, counted twice. */
const TWICE =
  /(在编|在职|编制|在岗|离休|退休|实有)(?:人员|人数|教职工)?(\d{1,6})[人名][、，,]\1(?:人员|人数|教职工)?(?!\2[人名])\d{1,6}[人名]/;

/** “由22%上升到15%”: from one number to another, and the word says the other way. */
const MOVED =
  /(?:由|从)[^，。；\d由从]{0,6}(\d[\d.]{0,11})([^，。；\d]{0,6}?)(?:逐步|进一步|大幅)?(上升|提高|提升|增加|增长|扩大|延长|下降|降低|减少|缩短|压缩|压减)(?:到|至)[^，。；\d]{0,2}(\d[\d.]{0,11})([%％‰]|[^，。；\d]{0,3})/g;
const UPWARDS = /上升|提高|提升|增加|增长|扩大|延长/;

function movedBack(text: string): RegExpMatchArray | null {
  for (const found of matchesIn(text, MOVED)) {
    const [, from = "", unit = "", word = "", to = "", other = ""] = found;
    if (unit !== "" && !other.startsWith(unit)) continue;
    if (UPWARDS.test(word) ? Number(to) < Number(from) : Number(to) > Number(from)) return found;
  }
  return null;
}

/** “在校学生4260人，其中住校生4800人”: a part that is more than its whole. */
const PART =
  /(?:^|[，。；、：:])[^，。；、：:\d增减升降每均]{2,14}(\d{1,9})(人|名|户|家|所|座|辆|亩)[，,（(]其中[：:]?[^，。；、：:\d增减升降每均]{1,10}(\d{1,9})\2|采购预算总额(\d[\d.]{0,12})(万元|元)[^。]{0,80}中小企业[^。，；\d]{0,8}预留[^。，；\d]{0,6}(\d[\d.]{0,12})\5/g;

function partAbove(text: string): RegExpMatchArray | null {
  for (const found of matchesIn(text, PART)) {
    const [whole, part] = [found[1] ?? found[4], found[3] ?? found[6]];
    if (Number(part) > Number(whole)) return found;
  }
  return null;
}

const DATED =
  /(\d{1,2})月(?:\d{1,2}日|底|份|末|[上中下]旬)?前?(?:全部)?(?:完成|完工|建成|验收|到位)[^。；\d]{0,12}(?:比|较)[^。；\d]{0,8}(?:20\d\d年)?(\d{1,2})月[^。；\d]{0,8}(提前|推迟|延后|滞后|晚)/;

/** “11月底前完成，比计划时限10月底提前1个月”: later than planned, and told as earlier. */
function ahead(text: string): RegExpMatchArray | null {
  const found = DATED.exec(text);
  if (found === null) return null;
  const later = Number(found[1]) - Number(found[2]);
  return found[3] === "提前" ? (later > 0 && later < 10 ? found : null) : later < 0 && later > -10 ? found : null;
}

/** “差错率控制在0.5%以上”: what is kept down is kept below. */
const KEPT_ABOVE =
  /(?:差错|失误|失业|事故|死亡|发病|发生|受害|超支|投诉|辍学|返贫|漏损|损耗|违规|违法|复发|复吸|不合格|故障|火灾|空置|逾期|脱管)[一-龥]{0,3}率[一-龥]{0,2}控制在\d[\d.]{0,8}[%％‰]以上/;

/** “得分97.53分，等级为良”: ninety points are 优 by the common rules, and fewer are not. */
const GRADED =
  /得分(?:为|是|：)?(\d{2,3}(?:\.\d{1,2})?)分[，,、]?[^，。；\d]{0,8}(?:等级|等次|结论|结果|评定|评价)(?:等级)?(?:为|是|：)?[“"]?(优秀?|良好?|中|差)(?=[”"，。；）)]|$)/;
const BEST = 90;

function misgraded(text: string): RegExpMatchArray | null {
  const found = GRADED.exec(text);
  const [, points = "", grade = ""] = found ?? [];
  return found !== null && Number(points) <= 100 && Number(points) >= BEST !== grade.startsWith("优") ? found : null;
}

const NUMBER = "(\\d[\\d.]{0,11})";
const FROM_TO = `(?:从|由)${NUMBER}(?:万|亿)?[^，。；\\d]{0,4}(?:增加|增长|提高|提升|上升|扩大)(?:到|至)${NUMBER}`;
const TWOFOLD = "(?:增长|增加|提高|翻)了?一[倍番]";
/** “增长了一倍，从8.2万人次增加到11.9万人次”. */
const DOUBLED = [
  new RegExp(`${TWOFOLD}[，,（(]${FROM_TO}`),
  new RegExp(`${FROM_TO}[^，。；\\d]{0,4}[，,（(]${TWOFOLD}`),
];

function notDoubled(text: string): RegExpMatchArray | null {
  if (!/一[倍番]/.test(text)) return null;
  const found = DOUBLED.map((pattern) => pattern.exec(text)).find((one) => one !== null) ?? null;
  const times = Number(found?.[2]) / Number(found?.[1]);
  return times < 1.75 || times > 2.25 ? found : null;
}

export const contradictoryWords: TextRule = {
  id: "texts.contradictory-words",
  title: "前后的话矛盾",
  severity: "error",
  why: "“增加减少”同时写着，读者不知道是增还是减。",
  scope: "texts",
  strays: true,
  marks: {
    pairs: [
      "增加",
      "增长",
      "减少",
      "下降",
      "降低",
      "上升",
      "压减",
      "持平",
      "0万",
      "下属",
      "所属",
      ...pairsOf("高升短长缩大", "到至"),
      "在编",
      "在职",
      "编制",
      "在岗",
      "退休",
      "离休",
      "实有",
      "提前",
      "其中",
      "预留",
      "推迟",
      "延后",
      "滞后",
      "制在",
      "防止",
      "避免",
      "杜绝",
      "至少",
      ...pairsOf("少低高多", "于"),
      "超过",
      ...pairsOf("等", "级次"),
      ...pairsOf("一", "倍番"),
    ],
  },
  examples: {
    bad: [
      "机关运行经费9,684,200.00元，比上年减少315,800.00元，增长3.16%。",
      "项目支出增加减少38.20万元。",
      "基本支出减少-0.60万元。",
      "落实责任，防止安全生产事故不发生。",
      { text: "每年巡查不少于12次以内，响应时间不超过2小时以上。", kind: "goal" },
      { text: "精神障碍患者鉴定率降低到98%以上。", kind: "goal" },
      "与上年持平，增加0.20万元。",
      "准备添置设备0万元，主要为复印机和桌椅。",
      "2026年收入预算520.00万元，比2025年减少36.00万元，收入增加主要因为绿化项目少了。",
      "公用经费42.00万元，比2025年预算增加持平。",
      "2026年机关运行经费98.60万元，比上年增加5.10万元，下降5.45%，主要原因是办公费增加。",
      "因公出国（境）费预算0万元，拟安排出国团组1个。",
      { text: "管网漏损率由22%上升到15%以内。", kind: "goal" },
      { text: "信息发布时间由15分钟缩短到45分钟。", kind: "goal" },
      { text: "床位从120张增加至102张。", kind: "goal" },
      "抽查差错率控制在0.5%以上。",
      { text: "城镇登记失业率控制在4.5%以上。", kind: "goal" },
      "经自评，本项目自评得分97.53分，等级为“良”。",
      "参加活动人次较上年增长了一倍，从8.2万人次增加到11.9万人次。",
      "床位由120张增加到180张，增加了一倍。",
      "其中购置费0万元，比上年减少18.00万元，拟更新公务用车2辆。",
      "“三公”经费较上年22.50万元减少1.30万元，增长5.78%。",
      "与上年相比，基本支出增加26.30万元，增长2.76%，项目支出减少54.20万元，增长7.11%。",
      "公务用车运行维护费16.00万元，与上年持平，比上年减少0.80万元。",
      "公务用车运行维护费5.00万元，较上年减少0.40万元，与上年持平。",
      "教学班72个，在校学生4260人，其中住校生4800人。",
      "2025年政府采购预算总额960.00万元，其中货物760.00万元、服务200.00万元，面向中小企业预留1000.00万元。",
      "党校现有在编26人、在编24人。",
      "全部任务于2023年11月底前完成，比计划时限2023年10月底提前1个月。",
      "工程于6月完工，比计划8月推迟2个月。",
      "2025年度部门预算仅包括县司法局本级预算，下属单位预算3个。",
    ],
    good: [
      "在校学生4800人，其中住校生4260人；慰问老人增加30人，其中失能老人增加42人。",
      "行政在编26人、事业在编24人，退休12人、离休1人。",
      "全部任务于9月底前完成，比计划时限10月底提前1个月。",
      "工程于2月完工，比计划2023年12月推迟2个月。",
      "公务接待费与上年持平，公务用车运行维护费比上年减少0.80万元。",
      "机关运行经费5.00万元，较上年减少0.40万元，与2023年持平。",
      "部门预算仅包括本级预算，没有下属单位。",
      "因公出国（境）费0万元，未安排团组；购置费0万元，上年更新公务用车2辆。",
      "基本支出增加13.29万元，项目支出减少2.20万元。",
      "与上年持平，没有增减。",
      { text: "漏损率由22%下降到15%，办理时间由2小时缩短到30分钟。", kind: "goal" },
      { text: "床位从120张增加至180张，价格从1.2万元降低到9800元。", kind: "goal" },
      "2026年机关运行经费98.60万元，比上年增加5.10万元,增长5.45%。",
      "准备添置设备10.0万元，主要为复印机。",
      "降低居民纠纷率，提高满意度，减少增加值能耗。",
      "公务接待费0万元，主要为严格执行规定，未安排接待。",
      "防止事故发生，杜绝浪费，确保不发生事故；不少于5名40岁以下的医生，不超过3项50万元以上的工程，能耗降低3%以上。",
      "合格率控制在95%以上，失业率控制在4.5%以内。",
      "自评得分97.53分，等级为“优”；上年得分86.00分，等次为良。",
      "参加活动人次较上年增长了一倍，从5.9万人次增加到11.9万人次。",
      "比2025年减少36.00万元，主要原因是项目减少；公用经费增加的原因是人员增加。",
      "比2025年减少36.00万元，其中人员经费增加4.00万元，增加主要原因是工资调整。",
    ],
  },
  check({ text }) {
    const found =
      BOTH.exec(text) ??
      OVERTURNED.exec(text) ??
      NOTHING.exec(text) ??
      SAME_YEAR.exec(text) ??
      ALONE.exec(text) ??
      TURNED.exec(text) ??
      OPPOSED.exec(text) ??
      movedBack(text) ??
      TWICE.exec(text) ??
      ahead(text) ??
      KEPT_ABOVE.exec(text) ??
      misgraded(text) ??
      notDoubled(text) ??
      partAbove(text);
    if (found?.index === undefined) return [];
    return [
      {
        message: `前后的话矛盾。${around(text, found.index, found[0].length)}不能都对，核对后留一个。`,
        printed: found[0],
      },
    ];
  },
};
