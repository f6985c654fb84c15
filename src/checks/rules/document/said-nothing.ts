import { type Draft, isDecimal, knownFigure } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { proseOf, sentenceBefore } from "../../words/prose.ts";
import { isRate, isVague, MONEY, quantitiesIn } from "../../words/quantities.ts";
import { around, quote } from "../../words/quote.ts";

interface Thing {
  /** As a denial names it, up to the end of its clause. */
  readonly denied: RegExp;
  /** The words before an amount that tell of it. */
  readonly amount: RegExp;
  /** The words that tell of its use without an amount. */
  readonly used: RegExp;
  /** The figure it is. */
  readonly label?: string;
}

const NONE =
  "(?:未|没有|无|不)(?:再|新|予|得|做|作|作出|列|有|安排|编制|使用|发生|涉及|计划|拟|申报)*(?:使用|任何|20\\d\\d年)?";
const END =
  "(?:预算)?(?:财政)?(?:拨款)?(?:安排)?的?(?:支出|收支|收入|计划|费用?|资金|预算|事项|任务|活动|情况|项目)*(?=$|[，。；、（(）])";
const thing = (name: string, amount: RegExp, label?: string): Thing => ({
  denied: new RegExp(`${NONE}(?:${name})${END}`),
  amount,
  used: new RegExp(`(?:${name})[^，。；\\d]{0,10}(?:主要用于|占主要|占大部分|占绝大)`),
  ...(label === undefined ? {} : { label }),
});

const BE = /(?:预算|支出|安排|经费|资金|拨款|收入|共计|合计|总额|为|是|共|约)*$/.source;
const THINGS: readonly Thing[] = [
  thing("政府性基金", new RegExp(`政府性基金${BE}`), "政府性基金预算收入"),
  thing("国有资本经营", new RegExp(`国有资本经营${BE}`), "国有资本经营预算收入"),
  thing(
    "政府采购",
    new RegExp(`(?:政府采购|(?:货物|工程|服务)(?:采购|类采购|类)|^(?:其中)?(?:货物|工程|服务))${BE}`),
    "政府采购预算",
  ),
  thing(
    "购车|购置车辆|购置公务用车|公务用车购置|车辆购置|更新车辆|新购车辆|新购公务用车|购置和更新公务用车",
    new RegExp(`(?:公务用车|车辆|公车)购置${BE}`),
    "公务用车购置费",
  ),
  thing("因公出国（?境?）?|出国（境）|因公临时出国（境）", new RegExp(`出国（境）费?用?${BE}`), "因公出国（境）费"),
  thing("公务接待|接待", new RegExp(`公务接待费?${BE}`), "公务接待费"),
  thing("会议|召开会议", new RegExp(`会议费${BE}`)),
  thing("培训|举办培训", new RegExp(`培训费${BE}`)),
  thing("上年结转结余|上年结转|年初结转|结转结余", new RegExp(`上年结转(?:结余)?${BE}`)),
  thing("事业收入|事业单位经营收入", new RegExp(`事业收入${BE}`)),
];
/** What is said of another year, of a part, or of all but something. */
const NOT_WHOLE = /上年|去年|往年|除|其他|另外|其余|下属|所属|二级|新增|以外|不含|重大|大额|集中/;
const LONGEST = 16;

const positive = (amount: string): boolean => isDecimal(amount) && Number(amount) > 0;

/** The amounts above nothing that the sentences of a section tell of a thing, this year's. */
function toldOf({ amount }: Thing, text: string, year: number): string | undefined {
  if (!text.includes("元")) return undefined;
  return quantitiesIn(text).find((one) => {
    if (one.unit !== MONEY || !positive(one.value) || isRate(text, one) || isVague(text, one)) return false;
    const clause = /[^，。；：:,;、]*$/.exec(text.slice(Math.max(0, one.index - LONGEST), one.index))?.[0] ?? "";
    const sentence = sentenceBefore(text, one.index);
    const years = sentence.match(/20\d\d(?=年)/g) ?? [];
    const own = amount.exec(clause)?.index ?? -1;
    const before = clause.slice(0, own);
    return own !== -1 && years.every((said) => said === String(year)) && !/上年|去年|[增减降升]/.test(before);
  })?.printed;
}

/** All that is denied in one place and told with an amount in the same section or among the figures. */
function deniedAmounts(draft: Draft): readonly Found[] {
  const prose = proseOf(draft);
  return prose.flatMap(({ text, section = "", field }): readonly Found[] => {
    if (!/[未无没不]/.test(text)) return [];
    return THINGS.flatMap((one): readonly Found[] => {
      const found = one.denied.exec(text);
      if (found === null) return [];
      const sentence = sentenceBefore(text, found.index);
      const years = sentence.match(/20\d\d(?=年)/g) ?? [];
      if (NOT_WHOLE.test(sentence.slice(-20)) || years.some((year) => year !== String(draft.year))) return [];
      const used = prose.map((other) => one.used.exec(other.text)?.[0]).find((said) => said !== undefined);
      const figure = one.label === undefined ? "" : knownFigure(draft, one.label);
      const beside = toldOf(one, text, draft.year);
      const told =
        beside !== undefined
          ? `同一段写了${beside}`
          : positive(figure)
            ? `${one.label}是 ${figure} 万元`
            : used === undefined
              ? undefined
              : `别处写了${quote(used)}`;
      if (told === undefined) return [];
      const message = `说没有，又写着数。${around(text, found.index, found[0].length)}，${told}，核对后改其中一处。`;
      return [{ message, section, field, printed: found[0] }];
    });
  });
}

export const saidNothing: DocumentRule = {
  id: "document.said-nothing",
  title: "说没有，又写着数",
  severity: "warning",
  why: "一处说没有安排，另一处写着金额，公开以后谁都看得出两处只有一处是对的。",
  scope: "document",
  needs: { kinds: ["disclosure"] },
  behind: [{ rules: ["document.empty-note", "texts.contradictory-words"], at: "place" }],
  examples: {
    bad: [
      { texts: { procurement: ["2026年未安排政府采购预算，其中货物采购预算6.00万元。"] } },
      {
        figures: { 政府性基金预算收入: "310.00" },
        texts: { other: ["2026年本部门没有使用政府性基金预算拨款安排的支出。"] },
      },
      { texts: { spending: ["本部门无政府性基金预算支出，其中政府性基金支出主要用于“两癌”救助。"] } },
      { texts: { threePublic: ["2026年没有安排因公出国（境），因公出国（境）费用3.00万元。"] } },
      { texts: { threePublic: ["2026年未安排会议，会议费1.20万元，与上年持平。"] } },
      { texts: { income: ["无上年结转结余。收入包括：一般公共预算90.00万元，上年结转12.00万元。"] } },
    ],
    good: [
      { figures: { 公务用车购置费: "0.00" }, texts: { threePublic: ["公务用车购置费0万元，本年无购车计划。"] } },
      {
        figures: { 政府采购预算: "6.00" },
        texts: { procurement: ["2026年政府采购预算6.00万元，均为货物，无政府采购工程预算。"] },
      },
      {
        figures: { 政府性基金预算收入: "310.00" },
        texts: { other: ["除彩票公益金外，没有使用政府性基金预算拨款安排的支出。"] },
      },
      { texts: { procurement: ["2025年未安排政府采购预算，2026年货物采购预算6.00万元。"] } },
      { texts: { threePublic: ["2026年未安排重大会议，会议费2.40万元；所属图书馆未安排培训，培训费1.50万元。"] } },
      { texts: { threePublic: ["2026年不召开会议，会议费0.00万元，比上年会议费减少1.20万元。"] } },
    ],
  },
  check({ draft }) {
    return deniedAmounts(draft);
  },
};
