import type { TextRule } from "../../rule.ts";
import { matchesIn } from "../../words/matches.ts";
import { quote } from "../../words/quote.ts";

/** A change that is told, and a cause that would have it the other way round. Linear in the length of the text. */
interface WrongCause {
  /** 减少 or 增加, as printed with its amount; 持平. */
  readonly change: string;
  readonly cause: string;
}

const CHANGE = /(增加|增长|上升|提高|减少|下降|降低|压减)了?约?(\d[\d.,]{0,14})\s?(?:万元|元|[%％])/g;
const CAUSED = /(?:主要|其)?原因(?:是|为|：)|主要(?:是|为)?(?:由于|因为?)|(?:，|。)(?:是)?由于|主要是/;
const RISES = /增加|提高|增长|新增|新购|购置|上涨|扩大|增多|上调|扩编|新招|新建|增设|上升/;
const FALLS =
  /减少|下降|降低|压减|压缩|取消|调减|核减|精简|节约|厉行|停|缩减|下调|从严|减|未|无|不|少|完成|结束|完工|一次性|严控|严格|控制/;
/** What costs more where there is more of it. */
const DRIVER =
  /人员|人数|职工|编制|车|批次|任务|标准|定额|基数|面积|数量|业务|采购|设备|缴费|社保|工资|薪|活动|次数|场次|培训|价格|单价|工程|项目|对象|户数|范围|租金|物价|费用|补助|补贴|经费/;
/** More or fewer of what is counted: “新增奖补养殖场5家”, “里程由1298公里减少到1236公里”. */
const COUNTED =
  /(?:新增|增加|减少)[^，。；\d]{0,12}\d{1,9}(?:个|家|户|人|名|辆|台|处|所|座|公里|亩)|由\d[\d.]{0,9}(?:个|家|户|人|名|辆|台|处|所|座|公里|亩)(?:增加|减少|下降|压减)[到至]\d/;
/** More of these may cost an office less, or the sentence tells of another year. */
const OTHERWISE =
  /退休|离休|调出|调离|离职|辞职|去世|上年|去年|往年|20\d\d|效率|效益|水平|能力|非税|结转|结余|上级|转移支付|划转|移交|整合|市场化|购买服务|替代|比例|自有|自筹|其他资金|其他收入|单位资金|事业收入|专户|改由|转由|并入/;
/** What nobody spends more for. */
const THRIFT = /厉行节约|过紧日子|严格控制|从严控制|严控|压缩开支|勤俭/;
/** Nothing changed, and yet a cause is told: “与上年持平，主要是新增档案数字化经费”. */
const FLAT = /持平[，,](?:主要)?(?:原因)?(?:是|为|系)?(?:由于|因为?)?(?=新增|增加|新购|扩大|提高|增设|新建)/;
const ANEW = /^(?:新增|增加|新购|扩大|提高|增设|新建)/;
/** Who counts here costs more by being more. */
const PENSIONS = /离退休|退休费|退休人员/;

/** A longer text between two stops is no sentence. */
const LONGEST = 400;
/** From a change to the words that tell its cause. */
const FAR = 80;

function ofNoChange(sentence: string): WrongCause | undefined {
  const flat = FLAT.exec(sentence);
  const cause = flat === null ? "" : sentence.slice(flat.index + flat[0].length);
  return ANEW.test(cause) && !FALLS.test(cause) && /主要|原因|因|由于/.test(flat?.[0] ?? "")
    ? { change: "持平", cause }
    : undefined;
}

function inSentence(sentence: string): WrongCause | undefined {
  const flat = ofNoChange(sentence);
  if (flat !== undefined) return flat;
  const caused = CAUSED.exec(sentence);
  if (caused === null || sentence.length > LONGEST) return undefined;
  const changes = matchesIn(sentence.slice(0, caused.index), CHANGE);
  const change = changes[changes.length - 1];
  const cause = sentence.slice(caused.index + caused[0].length);
  if (change === undefined) return ofLater(cause);
  if (caused.index - change.index - change[0].length > FAR) return undefined;
  const falls = (verb = ""): boolean => /^(减|下|降|压)/.test(verb);
  const down = falls(change[1]);
  // Two changes before the cause that run against each other: of which it is the cause is a guess.
  if (changes.slice(-2).some(({ 1: verb }) => falls(verb) !== down)) return undefined;
  // “减少6.00万元，经费增加主要原因是…”: the words contradict themselves before the cause.
  const between = sentence.slice(change.index + change[0].length, caused.index);
  if ((down ? /增加|增长|上升/ : /减少|下降|降低/).test(between)) return undefined;
  const pensions = PENSIONS.test(sentence.slice(0, change.index));
  return against({ change: change[0], cause }, down, pensions);
}

/** “主要原因是办案车辆燃油节约，较上年增加2.00万元”: the cause stands before the change. */
const LATER =
  /^([^，。；]{3,30})[，,](?:较|比|与)(?:上年|去年|20\d\d年)[^，。；\d]{0,6}(增加|增长|减少|下降)了?\d[\d.,]{0,14}万?元/;

function ofLater(told: string): WrongCause | undefined {
  const [, cause = "", verb = ""] = LATER.exec(told) ?? [];
  return verb === ""
    ? undefined
    : against({ change: (LATER.exec(told)?.[0] ?? "").slice(cause.length + 1), cause }, /^[减下]/.test(verb), false);
}

/** People who leave cost less, where something else is told that does: their pensions are paid by others. */
const LEAVING = /人员退休[、，和]|[、，和]人员退休/g;

function against(said: WrongCause, down: boolean, pensions: boolean): WrongCause | undefined {
  const { cause } = said;
  const [up, fewer] = [RISES.test(cause), FALLS.test(cause)];
  const subject = pensions ? cause.replace(/离?退休/g, "") : cause.replace(LEAVING, "");
  if (OTHERWISE.test(subject)) return undefined;
  if (!down && !up && THRIFT.test(cause)) return said;
  if (!DRIVER.test(cause) && !COUNTED.test(cause)) return undefined;
  const isAgainst = down ? up && !fewer : !up && /减少|下降|降低|压减|压缩|取消|核减|调减|精简|节约/.test(cause);
  return isAgainst ? said : undefined;
}

/** “增长4.23%。主要原因：项目核减”: the cause is a sentence of its own. */
const TOLD_APART = /。(?=(?:主要|其)?原因(?:是|为|：))/g;

export const causeDirection: TextRule = {
  id: "texts.cause-direction",
  title: "增减的原因说反了",
  severity: "warning",
  why: "减少的原因写着“增加”，多半是照抄上年，或者增减写反了。",
  scope: "texts",
  strays: true,
  behind: [{ rules: ["texts.contradictory-words", "texts.change-percent", "figures.stated-change"], at: "gap-here" }],
  marks: { pairs: ["原因", "由于", "主要"] },
  examples: {
    bad: [
      "2026年机关运行经费157.80万元，比2025年减少8.60万元，下降5.17%，主要原因是公用经费定额标准提高。",
      "2026年机关运行经费28.60万元，与2025年预算持平，主要是新增档案数字化经费。",
      "公务接待费9.00万元，比上年增加2.00万元，主要原因是厉行节约，严格控制接待。",
      "畜禽奖补资金80.00万元，比上年减少20.00万元，主要原因是新增奖补养殖场5家。",
      "公路养护资金比上年增加40.00万元，主要原因是列养里程由1298公里减少到1236公里。",
      "培训费6.00万元，原因是新增培训4场次，比2025年减少1.50万元。",
    ],
    good: [
      "收支总计各减少76.80万元，下降4.23%。主要原因：人员退休、项目核减。",
      "退休费增加6.00万元。主要原因：人员退休、标准提高。",
      "机关运行经费28.60万元，与上年持平，主要是新增档案数字化经费，同时压减会议费。",
      "项目支出90.00万元，比上年减少8.00万元，主要原因是新建项目完工，设备采购减少。",
      "基本支出增加13.29万元，项目支出减少2.20万元，主要原因是人员增加。",
      "办公费4.00万元，比上年减少0.40万元，主要是提高办公用品使用效率。",
    ],
  },
  check({ text, kind }) {
    if (kind === "cell") return [];
    const sentences = text.replace(TOLD_APART, "，").split(/[。；;\n]/);
    return sentences.flatMap((sentence) => {
      const found = inSentence(sentence);
      if (found === undefined) return [];
      const { change, cause } = found;
      const message = `增减和原因不合。写的是“${change}”，原因却是${quote(cause)}，核对后改其中一个。`;
      return [{ message, printed: change }];
    });
  },
};
