import type { Found, TextRule } from "../../rule.ts";
import { DIGITS, pairsOf } from "../../words/marks.ts";
import { matchesIn } from "../../words/matches.ts";
import { around } from "../../words/quote.ts";

const AMOUNT =
  /每(?:人|户|名)每(?:人|年|月|季)[^，。；、\d]{0,10}(\d{2,}(?:\.\d+)?)([年月日])(?![\d一-龥])|每(?:人|户|名)每(?:人|年|月|季)[^，。；、\d]{0,10}(\d{2,}(?:\.\d+)?)([年月日])(?=[，。；、])/;

/** A price of one person, home, mu or hour in hundreds of 万元: 每场300万元, where 元 were meant. */
const HUGE =
  /(?:每(?:人|户|名|场|册|份|课时|餐|株|亩|头|人次|盏)|人均|户均|亩均)([^，。；、\d]{0,8})(\d{3,}(?:\.\d+)?)万元/;
const MAY_BE_HUGE = /(产值|收入|投资|税|产出|资产|贷|营业|授信|额|演唱|赛事|年[产销]|限)/;

/** An amount with two decimals in 元: “服务18.00元” among 万元, “全年支出920.20元”. */
const SMALL = /(?<![\d.,×xX*＊])(\d{1,4}\.\d{1,2})元(?![/／·每=＝×*])/g;
const PER = /每|均|价|标准|成本|收费|票|按|不[超高]|以[上内下]|左右|约|补[助贴]$|利息|日|月|人|户|亩|餐/;
const OF_ALL = /(?:支出|收入|预算|安排|资金|总额|合计|共计|计|执行|拨款|投入|金额|[一-龥]费)(?:了|为|是)?$/;
/** Who counts in 元 writes tens of thousands of them. */
const IN_YUAN = /(?:\d{5,}|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?元/;
/** A hundred billion 元 no county has. */
const TOO_MUCH = /(?<![\d.,])(\d{1,3}(?:,\d{3}){2,}|\d{8,})(\.\d{1,2})?万元/;

/** An amount of the office in 元 where 万元 were meant, or the other way round. */
function slippedUnit(text: string): readonly Found[] {
  const much = TOO_MUCH.exec(text);
  if (much !== null) {
    const printed = much[0];
    const expected = printed.replace("万元", "元");
    const message = `金额的单位写错。${around(text, much.index, printed.length)}，没有这么多钱，核对是不是“${expected}”。`;
    return [{ message, printed, expected }];
  }
  if (IN_YUAN.test(text)) return [];
  const among = text.includes("万元");
  return matchesIn(text, SMALL).flatMap((match): readonly Found[] => {
    const [printed, number = ""] = match;
    const clause = /[^，。；：、,;（(]*$/.exec(text.slice(Math.max(0, match.index - 16), match.index))?.[0] ?? "";
    if (Number(number) === 0 || PER.test(clause) || !(among || OF_ALL.test(clause))) return [];
    const message = `金额的单位像是写错了。${around(text, match.index, printed.length)}只有 ${number} 元，核对是不是“${number}万元”。`;
    return [{ message, printed, expected: `${number}万元`, severity: "warning" }];
  });
}

/** A share in people, money in cases, a car in 元, equipment above 50元, and a change of more than there is. */
const STRAY: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /(?:满意度|满意率|知晓率|合格率|覆盖率|完成率|及时率|达标率|到位率)(?:达到?|为|不低于|保持在|≥)+\d{1,3}(?:\.\d{1,2})?(?:人|个|户|次|元|件|名|家)(?=以上|[，。；、]|$)/,
    "比率用“%”",
  ],
  [
    /(?:罚没款|罚没收入|总投资|销售额|[资罚]金总?额)(?:为|达到?|共)?\d{1,9}(?:\.\d{1,4})?万?(?:起|件|个|次|人次|台|辆|公里|亩)(?=[，。；、]|$)/,
    "说的是钱，核对是不是“元”或“万元”",
  ],
  [/(?:^|[，、；：])(?:共有|现有|公务)?(?:用车|车辆)\d{1,3}元(?=[，。；、]|$)/, "核对是不是“辆”"],
  [/单(?:价|台价值|位价值)(?:50|100)元以上/, "公开的口径是“万元”，核对"],
];
/** “机关运行经费260元，比2023年增加10.00万元”: no amount grows by more than itself. */
const GREW = /(?<![\d.,])(\d{1,5}(?:\.\d{1,2})?)元[，,](?:比|较|与)[^，。；]{2,14}增[加长](\d{1,9}(?:\.\d{1,2})?)万元/;

function strayUnit(text: string): readonly Found[] {
  const grew = GREW.exec(text);
  const [, amount = "", by = ""] = grew ?? [];
  if (grew !== null && Number(amount) < Number(by) * 10000) {
    const printed = `${amount}元`;
    const message = `金额的单位写错。${around(text, grew.index, printed.length)}，增加的却有 ${by} 万元，核对是不是“${amount}万元”。`;
    return [{ message, printed, expected: `${amount}万元` }];
  }
  for (const [pattern, why] of STRAY) {
    const found = pattern.exec(text);
    if (found === null) continue;
    return [{ message: `数的单位写错。${around(text, found.index, found[0].length)}，${why}。`, printed: found[0] }];
  }
  return [];
}

export const amountUnit: TextRule = {
  id: "texts.amount-unit",
  title: "金额的单位写错",
  severity: "error",
  why: "“每人每月400月”应为“400元”，标准写错了会被当真。",
  scope: "texts",
  strays: true,
  marks: {
    pairs: [
      ...pairsOf("人户名", "每"),
      ...pairsOf("每", "人户名场册份课餐株亩头盏"),
      ...pairsOf("人户亩", "均"),
      ...pairsOf(DIGITS, "元"),
      ...pairsOf("0", "万"),
      ...pairsOf("度率", "达为不保≥"),
      ...pairsOf("没销", "款收售"),
    ],
  },
  examples: {
    bad: [
      { text: "护林员补贴每人每月400月。", kind: "basis" },
      "补贴标准为每户每年1200年。",
      "公益电影按每场300万元、860场测算。",
      "人均补贴600万元，取证率不低于80%。",
      "全年在岗463人，按每人每月1700元发放补贴，全年支出920.20元。",
      "与上年721.20万元相比，增加21.40元，主要是新增项目。",
      "公共文化服务群众满意度达到90人以上。",
      "立案查处违法案件318起，罚没款216.5万起，移送公安机关案件4起。",
      "2026年机关运行经费260元，比2025年增加10.00万元，增长4.00%。",
      "固定资产账面原值6820.40万元，房屋面积12600平方米，车辆5元。",
      "共有车辆1辆，无单价50元以上的通用设备。",
      "填报绩效目标的项目支出预算138,341,900.00万元，占项目支出预算的100%。",
    ],
    good: [
      { text: "护林员补贴每人每月400元。", kind: "basis" },
      "群众满意度达到90%以上，完成率达到100%，罚没款216.5万元。",
      "共有车辆1辆，无单价50万元以上的通用设备。",
      "户均产值达到300万元，人均收入3万元。",
      "支出17,226,500.00元，比上年增加360.00元。",
      "服务费18.00万元，其中外包费每小时62.50元。",
    ],
  },
  check({ text, kind }) {
    const found = AMOUNT.exec(text);
    if (found === null) {
      const huge = HUGE.exec(text);
      const [whole = "", between = "", amount = ""] = huge ?? [];
      if (huge === null || MAY_BE_HUGE.test(between))
        return kind === "cell" ? [] : [...slippedUnit(text), ...strayUnit(text)];
      const at = around(text, huge.index + whole.length - amount.length - 2, amount.length + 2);
      const message = `金额的单位写错。${at}，一份有 ${amount} 万元，核对是不是“${amount}元”。`;
      return [{ message, printed: `${amount}万元`, expected: `${amount}元`, severity: "warning" }];
    }
    const number = found[1] ?? found[3] ?? "";
    const unit = found[2] ?? found[4] ?? "";
    if (unit !== "月" && /^(19|20)\d\d$/.test(number) && unit === "年") return [];
    const end = found.index + found[0].length;
    return [
      {
        message: `金额的单位写错。${around(text, end - number.length - 1, number.length + 1)}说的是钱，应为“${number}元”。`,
        printed: `${number}${unit}`,
        expected: `${number}元`,
        fix: { kind: "text", label: `改为 ${number}元`, text: `${text.slice(0, end - 1)}元${text.slice(end)}` },
      },
    ];
  },
};
