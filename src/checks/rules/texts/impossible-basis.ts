import { parseChineseNumber } from "../../../domain/index.ts";
import type { Found, TextInput, TextRule } from "../../rule.ts";
import { lawOf, numbersOf } from "../../words/laws.ts";
import { matchesIn } from "../../words/matches.ts";
import { around } from "../../words/quote.ts";

/** “《关于做好2027年…工作的通知》”, “2027年工作要点”: a paper of one year, named by it. */
const TITLED = /《[^《》\d]{0,40}(20\d\d)年(?:度)?(?![-—–~～至、])[^《》]{0,50}》/g;
const PAPER = /(?<![-—–~～至\d])(20\d\d)年(?:度)?[一-龥]{0,16}(?:工作要点|工作的?通知|实施方案|实施意见)/g;
/** “〔20024〕3号”: five digits. */
const BROKEN = /[〔[［【](\d{3}|\d{5})[〕\]］】]\d{1,5}号/;
/** “《…条例》（2029年修订）”. */
const REVISED = /》[（(][^（）()]{0,30}(20\d\d)年[^（）()]{0,8}(?:修[订正]|施行|公布)/g;
/** What is planned years ahead. */
const AHEAD = /规划|纲要|行动计划|目标纲要|三年|五年|[到至]20\d\d年|远景|[申承举]办|运动会|奥运/;
/** “冀应急〔2031〕12号”, “〔2031〕第12号”. */
const DECREE = /[〔[［【](20\d\d)[〕\]］】]第?\d{1,5}号/g;
/** “《关于做好2024年…的通知》（松财〔2019〕5号）”: a paper and its number. */
const NUMBERED =
  /《[^《》\d]{0,40}(20\d\d)年(?:度)?(?![-—–~～至、])[^《》]{0,50}》[（(]?[一-龥]{1,8}[〔[［【](20\d\d)[〕\]］】]/g;

/** “十四五”规划 is of 2021 to 2025, and so on by fives; “八五”普法 too. */
const FIVES = /[“"]?(十?[一二三四五六七八九])五[”"]?[^，。；]{0,12}?(规划|普法)/g;
const NUMERALS = "一二三四五六七八九";
/** Who looks back or ahead does not rest on it. */
const NOT_BASIS = /期间|以来|末|收官|总结|评估|回顾|编制|谋划|衔接|前期|研究/;

/** Laws that others have taken the place of, with the year in which they ceased. */
const REPEALED: readonly (readonly [law: RegExp, since: number, by: string])[] = [
  [
    /《(?:中华人民共和国)?(?:婚姻法|继承法|收养法|合同法|物权法|担保法|侵权责任法|民法通则|民法总则)》/,
    2021,
    "《民法典》",
  ],
  [/《(?:中华人民共和国)?环境噪声污染防治法》/, 2022, "《噪声污染防治法》"],
  [/《(?:中华人民共和国)?执业医师法》/, 2022, "《医师法》"],
  [/《(?:中华人民共和国)?行政监察法》/, 2018, "《监察法》"],
  [/《(?:中华人民共和国)?食品卫生法》/, 2009, "《食品安全法》"],
  [/《信访条例》/, 2022, "《信访工作条例》"],
  [/《个体工商户条例》/, 2022, "《促进个体工商户发展条例》"],
  [/《(?:中华人民共和国)?(?:公司登记管理条例|企业法人登记管理条例)》/, 2022, "《市场主体登记管理条例》"],
  [/《退役士兵安置条例》/, 2024, "《退役军人安置条例》"],
  [/《(?:中华人民共和国)?营业税暂行条例》/, 2017, "增值税的规定"],
  [/《排污费征收使用管理条例》/, 2018, "《环境保护税法》"],
  [/《城市房屋拆迁管理条例》/, 2011, "《国有土地上房屋征收与补偿条例》"],
  [/《(?:行政单位会计制度|事业单位会计制度|医院会计制度|中小学校会计制度)》/, 2019, "《政府会计制度》"],
];

/** The five years that a plan's number stands for; those of 普法 are counted from 1986. */
function fiveYears(number: string): readonly [from: number, to: number] {
  const count = NUMERALS.indexOf(number.slice(-1)) + 1;
  const from = number.startsWith("十") ? 2001 + 5 * count : 1981 + 5 * count;
  return [from, from + 4];
}

function ofFives({ text, facts }: TextInput): Found | undefined {
  for (const found of matchesIn(text, FIVES)) {
    const [printed, number = "", what = ""] = found;
    const [from, to] = fiveYears(number);
    const around8 = text.slice(Math.max(0, found.index - 8), found.index + printed.length + 8);
    if ((to >= facts.year - 1 && from <= facts.year + 1) || NOT_BASIS.test(around8)) continue;
    const over = to < facts.year - 1;
    return {
      message: `${what}${over ? "过了" : "还没有到"}。${around(text, found.index, printed.length)}是 ${from} 到 ${to} 年的，这是 ${facts.year} 年的目标，核对。`,
      printed,
    };
  }
  return undefined;
}

/** 《中华人民共和国…法》, what is told of its date in brackets, and the article named. */
const LAW =
  /(?:(\d{4})年[^《，。]{0,8}(?:施行|实施|生效)的)?《(中华人民共和国)?([一-龥（）]{1,24}(?:法|法典|条例))》(?:[（(][^（）()]{0,12}?(\d{4})年[^（）()]{0,10}?(施行|实施|生效|印发|修[订正])[^（）()]{0,8}[)）])?(?:第([一二三四五六七八九十百]{1,7}|\d{1,3})条)?/g;
/** A paper of the State with the number it is said to have. */
const ISSUED =
  /《([^《》]{4,40})》[（(](?:中华人民共和国)?((?:国务院|财政部)令第?\d{1,4}号|[一-龥]{2,3}[〔[［【]\d{4}[〕\]］】]\d{1,4}号)/g;
const plainNumber = (number: string): string => number.replace(/[^一-龥\d]|第/g, "");

function ofNumber({ text }: TextInput): Found | undefined {
  for (const found of matchesIn(text, ISSUED)) {
    const [printed, title = "", number = ""] = found;
    const right = numbersOf(title);
    const own = plainNumber(number).replace(/\d.*/, "");
    const sameKind = right.filter((one) => plainNumber(one).startsWith(own));
    if (sameKind.length === 0 || sameKind.some((one) => plainNumber(one) === plainNumber(number))) continue;
    return {
      message: `文号不对。${around(text, found.index, printed.length)}这个文件是${sameKind[0]}，核对文号。`,
      printed: number,
    };
  }
  return undefined;
}

/** Counts grow with each revision; only far beyond them is no article. */
const BEYOND = 1.2;

/** A law that the list of laws does not have, or whose date or article cannot be. */
function ofLaw({ text, facts }: TextInput): Found | undefined {
  for (const found of matchesIn(text, LAW)) {
    const [printed, before = "", whole, title = "", dated = "", what = "", article = ""] = found;
    const law = lawOf(title);
    const { since = 0, articles = Infinity } = law ?? {};
    const say = (why: string): Found => ({
      message: `${why}。${around(text, found.index, printed.length)}核对法律的名称、日期和条数。`,
      printed,
    });
    // Without the State's name it may be a rule of an office: 《三重一大议事法》.
    if (law === undefined && whole !== undefined && /法典?$/.test(title) && !/办法$|[做作]法$/.test(title))
      return say(`没有见过《${title}》这部法律`);
    const year = Number(what.startsWith("修") ? "" : dated || before) || 0;
    if (year > 0 && year < since) return say(`《${title}》${since} 年才施行`);
    if (what === "印发" && since > 0 && year !== since) return say(`《${title}》是 ${since} 年印发的`);
    if (since > facts.year + 1) return say(`《${title}》${since} 年才施行，这是 ${facts.year} 年的文件`);
    if (Number(dated) > facts.year + 1) return say(`${dated} 年还没有到`);
    if ((parseChineseNumber(article) ?? Number(article)) > BEYOND * articles)
      return say(`《${title}》没有第${article}条`);
  }
  return undefined;
}

export const impossibleBasis: TextRule = {
  id: "texts.impossible-basis",
  title: "依据的年份不可能",
  severity: "warning",
  why: "还没有出的文件、已经废止的法律、过了的规划，都不能作依据，多半是改年份时改多了，或者从旧文件抄来的。",
  scope: "texts",
  strays: true,
  marks: { characters: "《〔［【[", pairs: ["五”", "五规", "五普", "要点", "方案", "通知"] },
  examples: {
    bad: [
      { text: "《关于做好2027年防汛工作的通知》", kind: "basis" },
      { text: "县农业农村局2028年工作要点", kind: "basis" },
      { text: "《关于下达2026年养护经费的通知》（松财建〔2021〕9号）", kind: "basis" },
      { text: "“七五”普法深入推进，落实规划", kind: "goal" },
      { text: "依据“十六五”规划开展", kind: "purpose" },
      "按照《中华人民共和国水价法》收取水费。",
      { text: "《中华人民共和国统计法》第八十八条", kind: "basis" },
      { text: "《中华人民共和国家庭教育促进法》（2012年1月1日施行）", kind: "basis" },
      { text: "《松江省安全生产条例》（2029年修订）", kind: "basis" },
      { text: "松财绩〔20024〕3号", kind: "basis" },
      { text: "《信访条例》（国务院令第431号）", kind: "basis" },
      { text: "《中共中央 国务院关于全面实施预算绩效管理的意见》（中发〔2018〕43号）", kind: "basis" },
      { text: "《中国共产党政法工作条例》（2020年印发）", kind: "basis" },
    ],
    good: [
      { text: "《中共中央国务院关于全面实施预算绩效管理的意见》（中发[2018]34号）", kind: "basis" },
      { text: "《松江省项目支出绩效评价管理办法》（松财预〔2020〕18号）", kind: "basis" },
      { text: "《事业单位财务规则》（财政部令第68号）、《中国共产党宣传工作条例》（2019年印发）", kind: "basis" },
      { text: "《关于申请举办2025年省运动会的请示》（松体〔2020〕14号）", kind: "basis" },
      { text: "《关于开展2026年自评的通知》（松财绩〔2027〕1号）", kind: "basis", document: "selfEvaluation" },
      { text: "依据《中华人民共和国合同法》签订协议。", year: 2020 },
      { text: "完成“十四五”规划收官、“十五五”规划编制", kind: "goal" },
      { text: "《关于到2035年建成林网的意见》", kind: "basis" },
      { text: "总结“十三五”规划实施情况", kind: "goal" },
      "按照《中华人民共和国预算法》第十四条、《中华人民共和国水法》公开。",
      { text: "《中华人民共和国民法典》第一千零四十三条", kind: "basis" },
      { text: "《中华人民共和国森林法》（2019年修订）第八十一条", kind: "basis" },
      { text: "《老年人权益保障法》《家庭教育促进法》（2022年1月1日施行）", kind: "basis" },
    ],
  },
  check(input) {
    const { text, kind, facts } = input;
    // The report on a year is written in the next.
    const last = facts.kind === "selfEvaluation" ? facts.year + 1 : facts.year;
    const say = (at: number, printed: string, what: string): readonly Found[] => [
      { message: `${what}。${around(text, at, printed.length)}核对是哪一年的文件。`, printed },
    ];
    const named = text.includes("《");
    for (const found of named ? matchesIn(text, NUMBERED) : []) {
      const [titled, numbered] = [Number(found[1]), Number(found[2])];
      if (Math.abs(titled - numbered) > 1 && !AHEAD.test(found[0]))
        return say(found.index, found[0], `文件名是 ${titled} 年的，文号是 ${numbered} 年的`);
    }
    for (const pattern of [...(named ? [TITLED, DECREE, REVISED] : [DECREE]), ...(kind === "basis" ? [PAPER] : [])]) {
      for (const found of matchesIn(text, pattern)) {
        if (Number(found[1]) <= last || AHEAD.test(found[0])) continue;
        const what = facts.kind === "selfEvaluation" ? "自评" : "目标";
        return say(found.index, found[0], `${facts.year} 年的${what}用了 ${found[1]} 年的文件`);
      }
    }
    for (const [law, since, by] of named ? REPEALED : []) {
      const found = law.exec(text);
      if (found === null || facts.year < since) continue;
      const message = `法律已经废止。${around(text, found.index, found[0].length)}${since} 年起不再有效，现在是${by}，核对。`;
      return [{ message, printed: found[0] }];
    }
    const broken = BROKEN.exec(text);
    if (broken !== null) return say(broken.index, broken[0], `文号的年份${broken[1]}不是年份`);
    const law = (named ? (ofNumber(input) ?? ofLaw(input)) : undefined) ?? ofFives(input);
    return law === undefined ? [] : [law];
  },
};
