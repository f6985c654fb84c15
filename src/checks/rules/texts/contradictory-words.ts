import type { TextRule } from "../../rule.ts";
import { wronglyCompared } from "../../words/compared.ts";
import { pairsOf } from "../../words/marks.ts";
import { around } from "../../words/quote.ts";

const BOTH =
  /(?:增加|增长)(?:减少|下降)|(?:减少|下降)(?:增加|增长)(?![值极点率])|(?:增加|减少|增长|下降)\s*[-－—−]\s*\d|(?:增加|增长|减少|下降)(?:了)?持平|持平[，,]?(?:增加|减少|增长|下降)\s*\d|(?:^|[^\d.费用])0(?:\.0{1,6})?万元[，,]主要(?:为|用于)(?![^。；]{0,24}(?:未|无|没|不|压缩|压减|取消|厉行|减少|严格|改革))/;
/** “防止……不发生”, “不少于20人以内”, “不超过5%以上”: a word too many turns the meaning. */
const OVERTURNED =
  /(?:防止|避免|杜绝)[^，。；、]{0,14}(?:不再?(?:发生|出现)|零发生)|(?:至少|不少于|不低于)\d[\d.]{0,11}[^，。；、\d（(]{0,6}(?:以内|以下|之内)(?!的)|(?:不超过|不高于|不多于)\d[\d.]{0,11}[^，。；、\d（(]{0,6}以上(?!的)|(?:降低|下降)(?:到|至)\d[\d.]{0,8}[%％]?[^，。；\d]{0,3}以上/;
/** Nothing is spent or left, and yet a group goes abroad, a car is bought, or an amount is left. */
const NOTHING =
  /(?:出国|出境|[)）]费)(?:预算|经费)?0(?:\.0{1,6})?万元[，,](?:拟|计划|预计)[^。；\d]{0,8}团组[1-9]|购置费(?:预算)?0(?:\.0{1,6})?万元[^。；]{0,24}(?:拟|计划|预计)(?:更新|购置|新购)[^。；\d]{0,8}[1-9]\d?辆|(?:无|没有|未安排)[^，。；\d]{0,6}用车购置[^，。；\d]{0,6}[，,](?:更新|新增|新)?购置[^，。；\d]{0,10}车[^，。；\d]{0,4}(?:[1-9]\d?|[一二两三四五])[辆台]|(?<!(?:年初|上年|去年|以前年度)[^，。；]{0,6})(?:无|没有|未发生|未产生)(结转|结余)(?:结余|资金)*[，,]\1(?:结余|资金)*(?!0(?:\.0+)?万?元)\d/;
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

/** “在编26人、在编24人”: one sort of people, counted twice, and so the sections of an office. */
const TWICE =
  /(在编|在职|编制|在岗|离休|退休|实有)(?:人员|人数|教职工)?(\d{1,6})[人名][、，,]\1(?:人员|人数|教职工)?(?!\2[人名])\d{1,6}[人名]/;
const SECTIONS =
  /(?<!内设机构[^。]{0,60})(?<!\d)(\d{1,2})个内设机构(?:(?!内设机构)[^。]){0,60}共有?内设机构(?!\1个)\d{1,2}个/;

/** “差错率控制在0.5%以上”: what is kept down is kept below. */
const KEPT_ABOVE =
  /(?:差错|失误|失业|事故|死亡|发病|发生|受害|超支|投诉|辍学|返贫|漏损|损耗|违规|违法|复发|复吸|不合格|故障|火灾|空置|逾期|脱管)[一-龥]{0,3}率[一-龥]{0,2}控制在\d[\d.]{0,8}[%％‰]以上/;

/** “得分97.53分，等级为良”: ninety points are 优 by the common rules, and fewer are not. */
const GRADED =
  /得分(?:为|是|：)?(\d{2,3}(?:\.\d{1,2})?)分[，,、]?[^，。；\d]{0,8}(?:等级|等次|结论|结果|评定|评价)(?:等级)?(?:为|是|：)?[“"]?(优秀?|良好?|中|差)(?=[”"，。；）)]|$)/;
const BEST = 90;

/** What cannot be said, each with the words of which a text that says it has one: a look for them is cheaper. */
const WRONG: readonly (readonly [needs: readonly string[], pattern: RegExp])[] = [
  [[""], BOTH],
  [[""], OVERTURNED],
  [["团组", "购置", "结"], NOTHING],
  [["持平"], SAME_YEAR],
  [["属"], ALONE],
  [["元"], TURNED],
  [["因", "由于"], OPPOSED],
  [[""], TWICE],
  [["内设机构"], SECTIONS],
  [["控制在"], KEPT_ABOVE],
];

function wronglySaid(text: string): RegExpExecArray | null {
  for (const [needs, pattern] of WRONG) {
    const found = needs.some((word) => text.includes(word)) ? pattern.exec(text) : null;
    if (found !== null) return found;
  }
  return text.includes("得分") ? misgraded(text) : null;
}

function misgraded(text: string): RegExpExecArray | null {
  const found = GRADED.exec(text);
  const [, points = "", grade = ""] = found ?? [];
  return found !== null && Number(points) <= 100 && Number(points) >= BEST !== grade.startsWith("优") ? found : null;
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
      "内设",
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
      ...pairsOf("少低高多快慢", "于"),
      "超过",
      "超出",
      "落后",
      "不及",
      "未达",
      "百分",
      "采纳",
      "收回",
      "回收",
      "有效",
      "整改",
      "销号",
      "满意",
      "购置",
      "结转",
      "结余",
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
      { text: "床位从120张增加至102张。", kind: "goal" },
      "抽查差错率控制在0.5%以上。",
      "经自评，本项目自评得分97.53分，等级为“良”。",
      "床位由120张增加到180张，增加了一倍。",
      "与上年相比，基本支出增加26.30万元，增长2.76%，项目支出减少54.20万元，增长7.11%。",
      "公务用车运行维护费5.00万元，较上年减少0.40万元，与上年持平。",
      "教学班72个，在校学生4260人，其中住校生4800人。",
      "2025年政府采购预算总额960.00万元，其中货物760.00万元、服务200.00万元，面向中小企业预留1000.00万元。",
      "党校现有在编26人、在编24人。",
      "全部任务于2023年11月底前完成，比计划时限2023年10月底提前1个月。",
      "养老服务满意度96%，低于目标90%。",
      "全县森林覆盖率68.72%，较上年68.61%下降0.11个百分点。",
      "2025年度部门预算仅包括县司法局本级预算，下属单位预算3个。",
    ],
    good: [
      "在校学生4800人，其中住校生4260人；慰问老人增加30人，其中失能老人增加42人。",
      "局机关4个内设机构，下属大队2个内设机构，共有内设机构6个；局机关设4个内设机构，大队设内设机构2个。",
      "工程于2月完工，比计划2023年12月推迟2个月。",
      "春耕化肥于3月10日前全部储备到位，比计划时间3月20日提前10天。",
      "全年培训320人次，超过目标20人次；满意度85%，低于目标5%。",
      "发病率下降30%，高于全省平均水平58%；漏损率8%，未达到上年水平12%以下。",
      "执行率47.11%，与序时进度50%相比低2.89个百分点，合格率92%，比2024年90%提高2个百分点。",
      "提出建议46条，被采纳40条；排查隐患12处，整改上年隐患15处。",
      "新建道路3条，其中硬化巷道12公里；每村补助5.00万元，其中省级资金80.00万元。",
      "年初无结转资金，结转下年8.25万元；未安排公务用车购置费，购置办公设备3台。",
      { text: "漏损率由22%下降到15%，办理时间由2小时缩短到30分钟。", kind: "goal" },
      "自评得分97.53分，等级为“优”；上年得分86.00分，等次为良。",
      "参加活动人次较上年增长了一倍，从5.9万人次增加到11.9万人次。",
    ],
  },
  check({ text }) {
    const found = wronglySaid(text);
    const said = found === null ? wronglyCompared(text) : { index: found.index, printed: found[0] };
    if (said === undefined) return [];
    return [
      {
        message: `前后的话矛盾。${around(text, said.index, said.printed.length)}不能都对，核对后留一个。`,
        printed: said.printed,
      },
    ];
  },
};
