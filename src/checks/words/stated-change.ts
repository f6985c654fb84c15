import { difference, growth, sameAmount } from "../../domain/index.ts";

/** What a sentence says of two years and of the change between them, where one does not follow from the others. */
export interface WrongChange {
  /** As printed, what does not follow. */
  readonly printed: string;
  readonly expected: string;
  /** "(24.00－22.00)÷22.00＝9.09%". */
  readonly sum: string;
  readonly index: number;
  readonly length: number;
}

const NUMBER = "(\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?)";
const RISE = "(增加|增长|上升|提高|减少|下降|降低|压减)(?:了|约)?";
/** “…X万元，比2025年（预算、执行数）（Y万元）（相比）增加D万元，增长P%”, every piece but the verb optional. */
const COMPARED = new RegExp(
  `(?:比|较|与|同)(?:20\\d\\d年度?|上年度?|去年)(?:(?!增|减|上升|下降|提高|降低|压减)[^，。；\\d]){0,12}(?:${NUMBER}万元)?(?:相比)?[，,]?(?:收、?支|收入|支出)?(?:总计|总额|预算|总体)*(?:各|均)?` +
    `${RISE}(?:${NUMBER}万元)?(?:[，,（(]?(?:增长|增加|上升|下降|减少|降低|增幅|降幅|变动幅度|增减幅度|变动率)?(?:为|约)?${NUMBER}[%％])?`,
  "g",
);
const AMOUNT = new RegExp(`${NUMBER}万元`, "g");
const plain = (printed: string) => printed.replace(/,/g, "");
const LAST = /(20\d\d年度?|上年度?|去年)[^，。；\d]{0,16}$/;

/** Within what a percentage may differ: its own rounding and that of the amounts it was made of. */
function near(percent: string, real: number, base: number): boolean {
  const places = percent.split(".")[1]?.length ?? 0;
  return Math.abs(Number(percent) - Math.abs(real)) <= 0.5 * 10 ** -places + 1.1 / base + 0.006;
}

/** “减少26.50万元（上年272.00万元）”. */
const BEHIND = new RegExp(`^[（(](?:上年|去年|20\\d\\d年)(?:度)?(?:预算)?(?:数)?(?:为|是)?${NUMBER}万元[)）]`);

interface Said {
  readonly value: string;
  readonly last: boolean;
}

/** Amounts of the sentence before the comparison, each of this year or of the last. */
function amountsBefore(head: string, year: number): readonly Said[] {
  return [...head.matchAll(AMOUNT)].map((match) => {
    const said = LAST.exec(head.slice(Math.max(0, match.index - 28), match.index))?.[1] ?? "";
    return { value: plain(match[1] ?? ""), last: /上年|去年/.test(said) || said.startsWith(String(year - 1)) };
  });
}

/** The first change of a sentence that does not follow from its amounts; `year` is the budget's. */
export function wrongChange(text: string, year: number): WrongChange | undefined {
  let offset = 0;
  for (const sentence of text.split(/[。；;\n]/)) {
    const found = sentence.length > 600 ? undefined : inSentence(sentence, year);
    if (found !== undefined) return { ...found, index: found.index + offset };
    offset += sentence.length + 1;
  }
  return undefined;
}

function inSentence(sentence: string, year: number): WrongChange | undefined {
  const all = [...sentence.matchAll(COMPARED)];
  // With several comparisons, or parts of the total between, what is compared with what is a guess.
  const [match] = all;
  if (match === undefined || all.length > 1) return undefined;
  const [whole, ...said] = match;
  const [stated, verb = "", amount, percent] = said.map((text) => (text === undefined ? undefined : plain(text)));
  const head = sentence.slice(0, match.index);
  if (/其中|分别|累计|完成|执行率/.test(head)) return undefined;
  const before = amountsBefore(head, year);
  const now = before.filter(({ last }) => !last);
  const lasts = before.filter(({ last }) => last);
  const behind = BEHIND.exec(sentence.slice(match.index + whole.length))?.[1];
  const base =
    stated ?? (behind === undefined ? undefined : plain(behind)) ?? (lasts.length === 1 ? lasts[0]?.value : undefined);
  const [first, ...others] = now;
  const current =
    first !== undefined && others.every(({ value }) => sameAmount(value, first.value)) ? first.value : undefined;
  if (current === undefined) return undefined;
  const place = { index: match.index, length: whole.length };
  const down = /^(减|下|降|压)/.test(verb);
  if (base !== undefined) {
    const real = difference(current, base) ?? "0";
    const falls = real.startsWith("-");
    const same = sameAmount(real, "0");
    const words = same ? "持平" : `${falls ? "减少" : "增加"}${real.replace("-", "")}万元`;
    const sum = `${current}－${base}＝${real}`;
    if (same || falls !== down) return { ...place, printed: `${verb}${amount ?? percent ?? ""}`, expected: words, sum };
    if (amount !== undefined && !sameAmount(real.replace("-", ""), amount)) {
      return { ...place, printed: `${verb}${amount}万元`, expected: words, sum };
    }
    const rate = growth(current, base);
    if (percent === undefined || rate === undefined || near(percent, Number(rate), Number(base))) return undefined;
    return {
      ...place,
      printed: `${percent}%`,
      expected: `${rate.replace("-", "")}%`,
      sum: `(${current}－${base})÷${base}＝${rate}%`,
    };
  }
  if (amount === undefined || percent === undefined) return undefined;
  const made = difference(current, down ? `-${amount}` : amount);
  if (made === undefined || Number(made) <= 0) return undefined;
  const rate = ((Number(amount) / Number(made)) * 100).toFixed(2);
  if (near(percent, Number(rate), Number(made))) return undefined;
  return {
    ...place,
    printed: `${percent}%`,
    expected: `${rate}%`,
    sum: `${amount}÷(${current}${down ? "＋" : "－"}${amount})＝${rate}%`,
  };
}
