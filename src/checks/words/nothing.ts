import { type Draft, isDecimal, knownFigure } from "../../domain/index.ts";
import { proseOf, sentenceBefore } from "./prose.ts";
import { isRate, isVague, MONEY, quantitiesIn } from "./quantities.ts";
import { quote } from "./quote.ts";

/** What a document says it has none of, and of which it tells an amount: “未安排政府采购预算，其中货物采购预算6.00万元”. */
export interface DeniedAmount {
  readonly text: string;
  readonly section: string;
  readonly field: string;
  /** The words that deny it. */
  readonly denial: string;
  readonly index: number;
  /** What is told of it all the same, and where. */
  readonly told: string;
}

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
export function deniedAmounts(draft: Draft): readonly DeniedAmount[] {
  const prose = proseOf(draft);
  return prose.flatMap(({ text, section = "", field }): readonly DeniedAmount[] => {
    if (!/[未无没不]/.test(text)) return [];
    return THINGS.flatMap((one): readonly DeniedAmount[] => {
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
      return told === undefined ? [] : [{ text, section, field, denial: found[0], index: found.index, told }];
    });
  });
}
