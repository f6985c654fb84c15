import { difference, sameAmount, sum } from "../../../domain/index.ts";
import { once } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import type { PlacedText } from "../../texts.ts";
import { isOneSlip } from "../../words/counted.ts";
import { clauseBefore, proseOf } from "../../words/prose.ts";
import { isRate, isVague, MONEY, type Quantity, quantitiesIn } from "../../words/quantities.ts";
import { around } from "../../words/quote.ts";

/** What is left over, or what a budget was changed to, does not follow from the amounts told with it. */
function say(
  text: string,
  { index, length, printed }: Quantity,
  reckoned: string,
  made: string,
  at: Partial<Found>,
): Found {
  const message = `前后的数对不上。${around(text, index, length)}，${reckoned} 万元，核对三个数里哪一个没有改。`;
  return { message, ...at, printed, expected: `${made}万元` };
}

const BE = "(?:总额|总计|合计|共计|资金|金额|数|额|总|共|为|是|约)*$";
const REST = new RegExp(`(?:结余|节余|剩余|结转结余|结转和结余|未支出|未使用|尚未支付|结转下年)${BE}`);
const OUT = new RegExp(`(?:支出|执行|支付|使用|拨付|列支)${BE}`);
const IN = new RegExp(`(?:收入|到位|预算|拨款|安排|下达|资金)${BE}`);
const LAST = /上年|去年|年初结转|以前年度/;
const NAMED = 16;

type Part = "in" | "out" | "rest";

function partOf(clause: string): Part | undefined {
  if (LAST.test(clause)) return undefined;
  return REST.test(clause) ? "rest" : OUT.test(clause) ? "out" : IN.test(clause) ? "in" : undefined;
}

/** Near enough to be meant for the same: a slip of the fingers, or off by a little. */
function near(told: string, made: string): boolean {
  const [a, b] = [Number(told), Number(made)];
  if (!(a > 0 && b > 0)) return false;
  // Of a number of one digit any other is one slip away.
  return (told.replace(/[.0]/g, "").length > 1 && isOneSlip(told, made)) || Math.abs(a - b) <= b * 0.05;
}

interface Told {
  readonly part: Part;
  readonly amount: Quantity;
}

function toldIn(text: string): readonly Told[] {
  if (!text.includes("元")) return [];
  return quantitiesIn(text).flatMap((amount) => {
    if (amount.unit !== MONEY || isRate(text, amount) || isVague(text, amount)) return [];
    const part = partOf(clauseBefore(text, amount.index, NAMED));
    return part === undefined ? [] : [{ part, amount }];
  });
}

const LEFT = /结余|节余|剩余|未支出|未使用|尚未支付|结转下年/;

const toldFrom = (told: ReadonlyMap<number, readonly Told[]>, from: number): readonly Told[] =>
  [...told].flatMap(([at, all]) => (at < from ? [] : all));

const fixed = (amount: string): string => Number(amount).toFixed(Math.max(2, amount.split(".")[1]?.length ?? 0));

/** True where all that came in and went out leaves as much, or two other amounts of the text do: 合同金额 and what was paid of it. */
function isMadeOtherwise(told: readonly Told[], text: string, rest: string): boolean {
  const allOf = (kind: Part): string =>
    sum(told.flatMap(({ part, amount }) => (part === kind ? [amount.value] : []))) ?? "0";
  if (sameAmount(difference(allOf("in"), allOf("out")) ?? "", rest)) return true;
  const amounts = quantitiesIn(text)
    .filter(({ unit }) => unit === MONEY)
    .map(({ value }) => value);
  if (amounts.length > MOST) return true;
  return amounts.some((one) => {
    const other = difference(one, rest) ?? "";
    return Number(other) > 0 && amounts.some((amount) => amount !== rest && sameAmount(amount, other));
  });
}
/** Among more amounts some make any by chance. */
const MOST = 12;

/** What a paragraph, or one within two below, says is left over of what the document says came in and went out. */
const wrongRests = once((prose: readonly PlacedText[]): readonly Found[] =>
  prose.flatMap(({ text, section = "", field }, at): readonly Found[] => {
    if (!LEFT.test(text)) return [];
    const told = new Map([at - 2, at - 1, at].map((i) => [i, toldIn(prose[i]?.text ?? "")]));
    const rests = (told.get(at) ?? []).filter(({ part }) => part === "rest");
    const [rest] = rests;
    if (rest === undefined || rests.length > 1) return [];
    const from = [at, at - 1, at - 2].find((i) => {
      const all = toldFrom(told, i);
      return prose[i]?.section === section && ["in", "out"].every((kind) => all.some(({ part }) => part === kind));
    });
    if (from === undefined) return [];
    const all = toldFrom(told, from);
    const [ins, outs] = [all.filter(({ part }) => part === "in"), all.filter(({ part }) => part === "out")];
    const pairs = ins.flatMap(({ amount: one }) => outs.map(({ amount: other }) => [one, other] as const));
    const made = pairs.map(([one, other]) => ({ one, other, made: fixed(difference(one.value, other.value) ?? "0") }));
    const value = fixed(rest.amount.value);
    if (made.some((one) => Number(one.made) === Number(value)) || isMadeOtherwise(all, prose[at]?.text ?? "", value))
      return [];
    const [found, ...others] = made.filter((one) => near(value, one.made));
    if (found === undefined || others.some((one) => Number(one.made) !== Number(found.made))) return [];
    const reckoned = `${found.one.value}－${found.other.value}＝${found.made}`;
    return [say(text, rest.amount, reckoned, found.made, { section, field })];
  }),
);

const AMOUNT = "(\\d[\\d,]*(?:\\.\\d+)?)(?:万元)?";
const CHANGED = `[^。；\\d]{0,24}?(追加|追减|调增|调减|增加|核减|减少|压减)[^。；，\\d]{0,8}${AMOUNT}`;
/** “年初预算380.00万元，年中追加预算40.00万元，调整后预算410.00万元”, “调整预算数674.50万元，其中年中追加…”. */
const ADJUSTED = [
  new RegExp(
    `年初预算(?:数|安排|批复)*为?${AMOUNT}[，,；]${CHANGED}[，,；][^。；\\d]{0,10}调整后?的?(?:预算|全年预算)?(?:总额|数)?为?${AMOUNT}`,
  ),
  new RegExp(
    `年初预算(?:数|安排|批复)*为?${AMOUNT}[，,；]调整后?的?(?:预算|全年预算)?(?:总额|数)?为?${AMOUNT}[，,；]${CHANGED}`,
  ),
];

/** What a budget was changed to that is not what it was and the change. */
const wrongAdjustments = once((prose: readonly PlacedText[]): readonly Found[] =>
  prose.flatMap(({ text, section = "", field }): readonly Found[] => {
    if (!text.includes("年初预算")) return [];
    const plain = (printed = "") => printed.replace(/,/g, "");
    const [first, second] = ADJUSTED.map((pattern) => pattern.exec(text));
    const found = first ?? second;
    if (found === null || found === undefined) return [];
    const [whole, base, ...rest] = found;
    const [verb = "", by, after] = first === null ? [rest[1], rest[2], rest[0]] : rest;
    const down = /减/.test(verb);
    const made = sum([plain(base), `${down ? "-" : ""}${plain(by)}`]) ?? "";
    const told = plain(after);
    if (made === "" || Number(made) === Number(told) || !near(fixed(told), fixed(made))) return [];
    const count = quantitiesIn(text).find(
      ({ index, number }) =>
        index >= found.index && number === told && index + number.length <= found.index + whole.length + 2,
    );
    if (count === undefined) return [];
    return [say(text, count, `${plain(base)}${down ? "－" : "＋"}${plain(by)}＝${made}`, made, { section, field })];
  }),
);

const REPORT = { kind: "selfEvaluation" } as const;

export const leftOver: DocumentRule = {
  id: "figures.left-over",
  title: "结余或调整后的预算算错",
  severity: "warning",
  why: "结余是收入减支出，调整后的预算是年初预算加减追加，三个数里改了一个，另外两个没有改。",
  scope: "figures",
  behind: { rules: ["texts.sum"], at: "gap-here" },
  examples: {
    bad: [
      { ...REPORT, own: ["项目预算资金264.00万元，实际支出253.44万元，预算执行率96.00%，结余11.56万元。"] },
      {
        ...REPORT,
        texts: {
          budget: ["2024年收入合计386.40万元。", "2024年支出合计379.84万元。", "年末结转结余6.65万元，全部为尾款。"],
        },
      },
      { ...REPORT, own: ["2024年年初预算868.00万元，执行中调减12.00万元，调整后预算865.00万元，全年支出840.59万元。"] },
      { ...REPORT, own: ["年初预算628.00万元，调整预算数674.50万元，其中年中追加42.50万元。"] },
      { ...REPORT, own: ["到位资金120.00万元，已支付98.60万元，剩余资金24.10万元。"] },
    ],
    good: [
      { ...REPORT, own: ["项目预算资金264.00万元，实际支出253.44万元，结余10.56万元。"] },
      { ...REPORT, own: ["项目预算资金264.00万元，实际支出253.44万元，其中监理费结余2.00万元。"] },
      { ...REPORT, own: ["扶持资金18.00万元，培训支出9.00万元，合计27.00万元；未支出3.00万元为场地租赁节约。"] },
      { ...REPORT, own: ["合同金额96.00万元，预算100.00万元，已支付91.20万元，剩余4.80万元质保金未支付。"] },
      { ...REPORT, own: ["中央资金60.00万元支出58.00万元，省级资金26.40万元支出24.16万元，结余4.24万元。"] },
      { ...REPORT, own: ["年初预算380.00万元，年中追加预算40.00万元，调整后预算420.00万元。"] },
      { ...REPORT, own: ["预算安排520.00万元，支出498.64万元；采购节约18.20万元，结余资金由财政收回3.16万元。"] },
      { ...REPORT, own: ["收入386.40万元，上年结余6.60万元，支出379.84万元，结余13.16万元。"] },
      { ...REPORT, own: ["年初预算380.00万元，年中追加40.00万元，压减20.00万元，调整后预算400.00万元。"] },
    ],
  },
  check({ draft }) {
    const prose = proseOf(draft);
    return [...wrongRests(prose), ...wrongAdjustments(prose)];
  },
};
