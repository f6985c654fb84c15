import type { Found, TextRule } from "../../rule.ts";
import { pairsOf } from "../../words/marks.ts";
import { matchesIn } from "../../words/matches.ts";
import { around } from "../../words/quote.ts";

interface Definition {
  /** The word that is explained, or the list that is told, at its head. */
  readonly of: RegExp;
  /** What cannot stand in it … */
  readonly wrong: RegExp;
  /** What has to be told there beside it, where only a slip in a list is sure. */
  readonly beside?: RegExp;
  /** … and what belongs there instead. */
  readonly right: string;
}

const GOODS =
  "公务接待费|办公费|印刷费|差旅费|会议费|培训费|邮电费|电费|水费|取暖费|物业管理费|公务用车运行维护费|委托业务费|劳务费|办公设备购置";
const WAGES = "基本工资|津贴补贴|绩效工资|退休费|离休费|抚恤金|养老保险缴费|职业年金|住房公积金";

/** How the ministry's list explains what every budget explains in the same words. */
const DEFINITIONS: readonly Definition[] = [
  {
    of: /基本支出[：:]?(?:是)?指/,
    wrong: /在项目支出之外|特定(?:的)?行政任务|事业发展目标|人员(?:支出|经费)和项目支出/,
    right: "为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出",
  },
  {
    of: /项目支出[：:]?(?:是)?指/,
    wrong: /在项目支出之外|保障机构正常运转|日常工作任务|人员(?:支出|经费)和(?:日常)?公用/,
    right: "在基本支出之外为完成特定行政任务和事业发展目标所发生的支出",
  },
  {
    of: /“?三公”?经费[^。]{0,40}?因公出国[^。]{0,20}?公务用车/,
    wrong: /会议费|培训费|差旅费|办公费/,
    right: "因公出国（境）费、公务用车购置及运行费和公务接待费",
  },
  {
    of: /公务接待费[，,]?(?:是)?(?:反映|指)/,
    wrong: /旅游|会议费|培训费|差旅费/,
    right: "按规定开支的各类公务接待（含外宾接待）费用",
  },
  {
    of: /机关运行经费[：:，,]?(?:是)?指/,
    wrong:
      /(?:全部|所有|各)?事业单位为完成(?:业务|专项)|专项(?:业务)?支出|项目支出|基本工资|特定(?:的)?行政任务|事业发展目标/,
    right: "行政单位（含参公管理的事业单位）的日常公用经费",
  },
  {
    of: /国有资本经营预算[：:，,]?(?:是)?指/,
    wrong: /税收为主体|民生|特定公共事业/,
    right: "对国有资本收益作出支出安排的收支预算",
  },
  {
    of: /政府性基金预算[：:，,]?(?:是)?指/,
    wrong: /税收为主体|国有资本收益|社会保险/,
    right: "向特定对象征收、专项用于特定公共事业发展的收支预算",
  },
  {
    of: /一般公共预算[：:，,]?(?:是)?指/,
    wrong: /国有资本收益|特定公共事业|社会保险(?:缴款|基金)/,
    right: "以税收为主体的财政收入，安排用于保障和改善民生等方面的收支预算",
  },
  {
    of: /妇女“?两癌”?[^。；]{0,8}(?:是)?指|“两癌”[^。；]{0,8}指/,
    wrong: /肺癌|胃癌|肝癌|肠癌|鼻咽癌|食管癌/,
    right: "宫颈癌和乳腺癌",
  },
  {
    of: /人员经费[^。；]{0,24}?(?:包括|用于)[：:]?/,
    wrong: new RegExp(GOODS),
    beside: new RegExp(WAGES),
    right: "工资福利和对个人的补助",
  },
  {
    of: /公用经费[^。；]{0,24}?(?:包括|用于)[：:]?/,
    wrong: new RegExp(WAGES),
    beside: new RegExp(GOODS),
    right: "商品和服务的各项费用",
  },
];
/** Of both kinds at once anything may be said. */
const BOTH = /经费[和及、与](?:人员|公用)/;
/** What is named to be left out, and the list of three that has its three. */
const LEFT_OUT = /不在其中|不包括|不含|除.{2,20}外|公务接待费?(?:三项|、|等|，)/;
/** Where the next of the list begins. */
const NEXT = /[。；]|公用经费|人员经费/;
/** Longer than any list. */
const REACH = 160;

/** What is paid from the accounts that every office has, each by the words of its own. */
const PAID: readonly (readonly [account: RegExp, own: RegExp, name: string])[] = [
  [/养老保险(?:缴费)?(?:支出)?/, /养老/, "养老保险"],
  [/职业年金(?:缴费)?(?:支出)?/, /年金/, "职业年金"],
  [/(?:行政|事业)单位医疗|医疗保险(?:缴费)?|卫生健康支出/, /医|健康|卫生|疾|病|药|计划生育|体检/, "医疗保险"],
  [/失业保险/, /失业/, "失业保险"],
  [/住房公积金|住房保障支出/, /公积金|房/, "住房公积金"],
];
/** “住房保障支出58.40万元，主要用于缴存的养老保险”: an account with its amount, and what it is for. */
const USED =
  /((?:养老保险|职业年金|(?:行政|事业)单位医疗|医疗保险|失业保险|住房公积金|住房保障支出|卫生健康支出)(?:缴费)?(?:支出)?)(?:[（(][^）)]{1,6}[)）])?[^，。；\d]{0,12}\d[\d.,]{0,14}万?元[，,](?:主要)?(?:是)?用于([^。；，]{2,40})/g;

/** An account that is said to pay for what another pays for. */
function usedFor(text: string): Found | undefined {
  for (const [printed, account = "", use = ""] of matchesIn(text, USED)) {
    const own = PAID.find(([of]) => of.test(account));
    if (own === undefined || own[1].test(use)) continue;
    const other = PAID.find(([, words]) => words !== own[1] && words.test(use));
    // 住房 is no word of the fund alone.
    if (other === undefined || (other[2] === "住房公积金" && !use.includes("公积金"))) continue;
    return {
      message: `写的和名词对不上。${around(text, text.indexOf(printed), account.length)}付的是${own[2]}，“${use}”是${other[2]}，核对。`,
      printed,
      expected: own[2],
    };
  }
  return undefined;
}

export const definition: TextRule = {
  id: "texts.definition",
  title: "名词解释写成了别的",
  severity: "warning",
  why: "基本支出、项目支出、“三公”经费、人员经费各包括什么是定死的，混进别的就是改错了。",
  source: "政府收支分类科目",
  scope: "texts",
  marks: { pairs: ["用于", "包括", "因公", "两癌", ...pairsOf("出费算", "：:是指，,反")] },
  examples: {
    bad: [
      { text: "基本支出：指在项目支出之外为完成特定行政任务和事业发展目标所发生的支出。", slot: "glossary" },
      { text: "基本支出：指为完成日常工作任务而发生的人员支出和项目支出。", slot: "glossary" },
      { text: "“三公”经费：指安排的因公出国（境）费、公务用车购置及运行费和会议费。", slot: "glossary" },
      "人员经费1203.40万元，主要包括：基本工资、津贴补贴、公务接待费、退休费等；公用经费201.30万元。",
      { text: "公务接待费，反映单位按规定开支的国内外各类旅游活动支出。", slot: "glossary" },
      { text: "机关运行经费：指全部事业单位为完成业务活动发生的支出。", slot: "glossary" },
      { text: "“两癌”：指宫颈癌和肺癌。", slot: "glossary" },
      { text: "2.机关运行经费：指为完成其特定的行政任务而发生的专项业务支出。", slot: "glossary" },
      { text: "国有资本经营预算：指以税收为主体的财政收入安排用于保障民生的预算。", slot: "glossary" },
      { text: "政府性基金预算：是指对国有资本收益作出支出安排的收支预算。", slot: "glossary" },
      "5.住房保障支出46.20万元，主要用于单位按规定缴存的养老保险。",
      "（二）机关事业单位基本养老保险缴费支出86.40万元，主要用于缴纳职工住房公积金。",
      "行政单位医疗（项）22.10万元，用于缴纳职业年金。",
      "3.卫生健康支出22.10万元，主要用于职工失业保险缴费。",
    ],
    good: [
      { text: "国有资本经营预算：指对国有资本收益作出支出安排的收支预算。", slot: "glossary" },
      { text: "一般公共预算：指以税收为主体的财政收入，安排用于保障和改善民生的收支预算。", slot: "glossary" },
      { text: "项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。", slot: "glossary" },
      "人员经费96.00万元，主要包括办公费、印刷费、差旅费。",
      "人员经费和公用经费主要用于基本工资、办公费。",
      "事业单位医疗22.10万元，主要用于职工基本医疗保险缴费。",
    ],
  },
  check({ text }) {
    const used = /用于/.test(text) ? usedFor(text) : undefined;
    if (used !== undefined) return [used];
    for (const { of, wrong, beside, right } of DEFINITIONS) {
      const head = of.exec(text);
      if (head === null || BOTH.test(text.slice(Math.max(0, head.index - 5), head.index + head[0].length))) continue;
      const from = head.index + head[0].length;
      const rest = text.slice(from, from + REACH);
      const end = NEXT.exec(rest)?.index ?? rest.length;
      const said = rest.slice(0, end);
      const found = wrong.exec(said);
      if (found === null || beside?.test(said) === false || (LEFT_OUT.test(said) && !/公务接待/.test(found[0])))
        continue;
      return [
        {
          message: `写的和名词对不上。${around(text, from + found.index, found[0].length)}不在其中，应是${right}，核对。`,
          printed: found[0],
          expected: right,
        },
      ];
    }
    return [];
  },
};
