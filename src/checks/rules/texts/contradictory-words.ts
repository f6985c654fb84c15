import type { TextRule } from "../../rule.ts";
import { around } from "../../words/quote.ts";

const BOTH =
  /(?:增加|增长)(?:减少|下降)|(?:减少|下降)(?:增加|增长)(?![值极点率])|(?:增加|减少|增长|下降)\s*[-－—−]\s*\d|(?:增加|增长|减少|下降)(?:了)?持平|持平[，,]?(?:增加|减少|增长|下降)\s*\d|(?:^|[^\d.])0(?:\.0{1,6})?万元[，,]主要(?:为|用于)(?![^。；]{0,24}(?:未|无|没|不|压缩|压减|取消|厉行|减少|严格|改革))/;
/** Nothing is spent, and yet a group goes abroad or a car is bought. */
const NOTHING =
  /(?:出国|出境|[)）]费)(?:预算|经费)?0(?:\.0{1,6})?万元[，,](?:拟|计划|预计)[^。；\d]{0,8}团组[1-9]|购置费(?:预算)?0(?:\.0{1,6})?万元[^。；]{0,24}(?:拟|计划|预计)(?:更新|购置|新购)[^。；\d]{0,8}[1-9]\d?辆/;
const RISES = "增加|增长|上升|提高";
const FALLS = "减少|下降|降低|压减";
/** “增加5.10万元，下降5.45%”: one change, told with its amount and its percentage. */
const turned = (said: string, told: string) =>
  `(?:比|较|与|同)[^，。；\\d]{0,4}(?:20\\d\\d|上|去)?年?[^，。；\\d]{0,16}(?:\\d[\\d.]{0,14}(?:万元|元))?(?:相比)?[，,]?(?:${said})(?:了)?\\d[\\d.]{0,14}(?:万元|元)[，,]?(?:${told})(?:了)?\\d[\\d.]{0,14}[%％]`;
/** “，项目支出减少54.20万元，增长7.11%”: the same, with the year told before. */
const beside = (said: string, told: string) =>
  `(?<!\\d)(?:${said})了?\\d[\\d.]{0,14}(?:万元|元)[，,](?:${told})了?\\d[\\d.]{0,14}[%％](?=[，。；）)]|$)`;
const TURNED = new RegExp(
  `${turned(RISES, FALLS)}|${turned(FALLS, RISES)}|${beside("增加|增长", "下降|减少|降低")}|${beside("减少", "增长|增加|上升")}`,
);
const REASON = "(?:的)?(?:主要)?(?:原因|是因为|因为|是由于|由于)";
/** “比2025年减少36.00万元，收入增加主要因为…”: what happened, and the reason of the opposite. */
const opposed = (said: string, reasoned: string) =>
  `(?:比|较|与|同)[^，。；\\d]{0,4}(?:20\\d\\d|上|去)年?[^。；]{0,30}?(?:${said})(?:了)?\\d[\\d.]{0,14}(?:万元|元|[%％])(?![^。；]{0,40}(?:${reasoned})(?:了)?\\d)[^。；]{0,40}?(?:${reasoned})${REASON}`;
const OPPOSED = new RegExp(`${opposed(FALLS, RISES)}|${opposed(RISES, FALLS)}`);

export const contradictoryWords: TextRule = {
  id: "texts.contradictory-words",
  title: "前后的话矛盾",
  severity: "error",
  why: "“增加减少”同时写着，读者不知道是增还是减。",
  scope: "texts",
  strays: true,
  marks: { pairs: ["增加", "增长", "减少", "下降", "降低", "上升", "压减", "持平", "0万"] },
  examples: {
    bad: [
      "项目支出增加减少38.20万元。",
      "基本支出减少-0.60万元。",
      "与上年持平，增加0.20万元。",
      "准备添置设备0万元，主要为复印机和桌椅。",
      "2026年收入预算520.00万元，比2025年减少36.00万元，收入增加主要因为绿化项目少了。",
      "公用经费42.00万元，比2025年预算增加持平。",
      "2026年机关运行经费98.60万元，比上年增加5.10万元，下降5.45%，主要原因是办公费增加。",
      "因公出国（境）费预算0万元，拟安排出国团组1个。",
      "其中购置费0万元，比上年减少18.00万元，拟更新公务用车2辆。",
      "“三公”经费较上年22.50万元减少1.30万元，增长5.78%。",
      "与上年相比，基本支出增加26.30万元，增长2.76%，项目支出减少54.20万元，增长7.11%。",
    ],
    good: [
      "因公出国（境）费0万元，未安排团组；购置费0万元，上年更新公务用车2辆。",
      "基本支出增加13.29万元，项目支出减少2.20万元。",
      "与上年持平，没有增减。",
      "2026年机关运行经费98.60万元，比上年增加5.10万元，增长5.45%。",
      "准备添置设备10.0万元，主要为复印机。",
      "降低居民纠纷率，提高满意度，减少增加值能耗。",
      "公务接待费0万元，主要为严格执行规定，未安排接待。",
      "比2025年减少36.00万元，主要原因是项目减少；公用经费增加的原因是人员增加。",
      "比2025年减少36.00万元，其中人员经费增加4.00万元，增加主要原因是工资调整。",
    ],
  },
  check({ text }) {
    const found = BOTH.exec(text) ?? NOTHING.exec(text) ?? TURNED.exec(text) ?? OPPOSED.exec(text);
    if (found === null) return [];
    return [
      {
        message: `前后的话矛盾。${around(text, found.index, found[0].length)}不能都对，核对后留一个。`,
        printed: found[0],
      },
    ];
  },
};
