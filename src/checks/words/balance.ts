import { difference, sum } from "../../domain/index.ts";
import { once } from "../once.ts";
import type { PlacedText } from "../texts.ts";
import { isOneSlip } from "./counted.ts";
import { clauseBefore } from "./prose.ts";
import { isRate, isVague, MONEY, type Quantity, quantitiesIn } from "./quantities.ts";

/** What is left over, or what a budget was changed to, where it does not follow from the amounts told with it. */
export interface WrongBalance {
  readonly text: string;
  readonly section: string;
  readonly field: string;
  readonly count: Quantity;
  /** "264.00－253.44＝10.56". */
  readonly reckoned: string;
  readonly made: string;
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
  return isOneSlip(told, made) || Math.abs(a - b) <= b * 0.05;
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

/** What a paragraph, or one within two below, says is left over of what the document says came in and went out. */
export const wrongRests = once((prose: readonly PlacedText[]): readonly WrongBalance[] =>
  prose.flatMap(({ text, section = "", field }, at): readonly WrongBalance[] => {
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
    if (made.some((one) => Number(one.made) === Number(value))) return [];
    const [found, ...others] = made.filter((one) => near(value, one.made));
    if (found === undefined || others.some((one) => Number(one.made) !== Number(found.made))) return [];
    const reckoned = `${found.one.value}－${found.other.value}＝${found.made}`;
    return [{ text, section, field, count: rest.amount, reckoned, made: found.made }];
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
export const wrongAdjustments = once((prose: readonly PlacedText[]): readonly WrongBalance[] =>
  prose.flatMap(({ text, section = "", field }): readonly WrongBalance[] => {
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
    return [
      { text, section, field, count, reckoned: `${plain(base)}${down ? "－" : "＋"}${plain(by)}＝${made}`, made },
    ];
  }),
);
