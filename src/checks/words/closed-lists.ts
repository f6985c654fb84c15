import { difference, sameAmount, sum } from "../../domain/index.ts";
import { gathered } from "../gathered.ts";
import { inUnitOf } from "./factors.ts";
import type { WrongTotal } from "./plain-sums.ts";
import { clauseBefore } from "./prose.ts";
import { beside, isRate, isVague, MONEY, type Quantity, quantitiesIn } from "./quantities.ts";
import { type Role, roleOf } from "./roles.ts";

/**
 * Lists that are closed by what their parts are called, whatever words join them: two halves and four quarters are a year,
 * so many batches are all of them, and what is done and what is left make what was to be done. Linear in the sentence.
 */

interface Told {
  readonly count: Quantity;
  /** The words of its clause before it. */
  readonly name: string;
}

const LONGEST_NAME = 24;

/** All exact counts of a sentence with what they are told of; shares and prices are no parts of anything. */
function toldIn(sentence: string): readonly Told[] {
  return gathered(quantitiesIn(sentence), (count): readonly Told[] => {
    if (/[%％‰]/.test(count.unit) || isRate(sentence, count) || isVague(sentence, count)) return [];
    return [{ count, name: clauseBefore(sentence, count.index, LONGEST_NAME) }];
  });
}

const NUMERALS = "一二三四五六七八九";
/** The place of a part in a row of parts that are counted, and how many there are of them. */
const ROWS: readonly ((name: string, sentence: string) => readonly [place: number, of: number] | undefined)[] = [
  (name) => (/[上下]半年/.test(name) ? [name.includes("上半年") ? 0 : 1, 2] : undefined),
  (name) => {
    const [, which = ""] = /第?([一二三四1-4])季度/.exec(name) ?? [];
    return which === "" ? undefined : ["一二三四1234".indexOf(which) % 4, 4];
  },
  (name, sentence) => {
    const [, which = "", first] = /第([一二三四五六七八九])[批期轮阶]|(首批|首期)/.exec(name) ?? [];
    const all = /分([两二三四五六七八九])个?[批期轮次阶]/.exec(sentence)?.[1]?.replace("两", "二") ?? "";
    return (which === "" && first === undefined) || all === ""
      ? undefined
      : [first === undefined ? NUMERALS.indexOf(which) : 0, NUMERALS.indexOf(all) + 1];
  },
];
const WHOLE_BEHIND = /^(?:全年|年度|合计|共计?|总计|总共|三年|两年)/;
const OTHER_TIME = /上年|去年|往年|累计|以来|截至|20\d\d年底/;

const equals = (a: Quantity, value: string): boolean => sameAmount(a.value, value);
const farApart = (made: string, whole: string): boolean =>
  !(Number(made) > Number(whole) / 2 && Number(made) < Number(whole) * 2);

const nounOf = (text: string, count: Quantity): string =>
  beside(text, count)
    .after.replace(/^[的和及、]/, "")
    .slice(0, 2);

/** “8个乡镇分两批，第一批建3个示范点”: 个 counts anything, and what is counted stands behind it. */
function nounsDiffer(sentence: string, whole: Quantity, part: Quantity): boolean {
  const [one, other] = [nounOf(sentence, whole), nounOf(sentence, part)];
  return whole.unit === "个" && one.length === 2 && other.length === 2 && one !== other;
}

/** “分两批改造8个，第一批3个、第二批6个”: parts in time that are counted to their end. */
function inTime(sentence: string, told: readonly Told[], previous: string): WrongTotal | undefined {
  for (const placeOf of ROWS) {
    const placed = told.map(({ name }) => placeOf(name, sentence));
    const first = placed.findIndex((place) => place?.[0] === 0);
    const [start, size = 0] = [told[first], placed[first]?.[1]];
    if (start === undefined) continue;
    const of = told
      .map((one, at) => ({ ...one, place: placed[at], at }))
      .filter(({ count }) => count.unit === start.count.unit);
    const from = of.findIndex(({ at }) => at === first);
    const parts = of.slice(from, from + size);
    if (parts.length < size || parts.some(({ place }, at) => place?.[0] !== at || place[1] !== size)) continue;
    const behind = of[from + size];
    const before = quantitiesIn(from > 0 ? "" : previous).filter(({ unit }) => unit === start.count.unit);
    const whole =
      of[from - 1]?.count ??
      (behind !== undefined && WHOLE_BEHIND.test(behind.name)
        ? behind.count
        : before.length === 1
          ? before[0]
          : undefined);
    const made = sum(parts.map(({ count }) => count.value));
    if (whole === undefined || made === undefined || OTHER_TIME.test(sentence)) continue;
    if (/[剩其]余|另/.test(behind?.name ?? "") || nounsDiffer(sentence, whole, start.count)) continue;
    if (
      farApart(made, whole.value) ||
      of.some(({ count }) => equals(count, made)) ||
      before.some((one) => equals(one, made))
    )
      continue;
    return {
      total: whole,
      parts: parts.map(({ count }) => count),
      sum: inUnitOf(whole, made),
      index: start.count.index,
    };
  }
  return undefined;
}

const LEFT = /(?:未|[尚还][需差缺欠]|剩余|余下)(?:的|是|为|有)?([一-龥]{0,2})/;

/** “未检查的” is the rest of what was “已检查”, “尚需投资” of 总投资; “尚缺打印机” is none of 电脑. */
function isOfSame(rest: string, names: readonly string[]): boolean {
  const about = LEFT.exec(rest)?.[1] ?? "";
  return about === "" || names.some((name) => name !== rest && name.includes(about));
}

/** “编制60名，在职54人，空编8名”: all that there is, what of it is there, and what is left. */
function leftOver(told: readonly Told[]): WrongTotal | undefined {
  const roles = gathered(told, ({ count, name }) => {
    const role = roleOf(name);
    return role === undefined ? [] : [{ count, name, ...role }];
  });
  for (const rest of roles) {
    if (!(rest.role === "rest" || rest.role === "over") || /^其中/.test(rest.name)) continue;
    const of = roles.filter(({ count, about }) => count.unit === rest.count.unit && about === rest.about);
    const [all, done] = (["all", "done"] as const).map((role) => of.filter((one) => one.role === role));
    const [whole, part] = [all?.[0]?.count, done?.[0]?.count];
    if (of.length !== 3 || whole === undefined || part === undefined || rest.count.index < part.index) continue;
    if (
      rest.about === "work" &&
      !isOfSame(
        rest.name,
        of.map(({ name }) => name),
      )
    )
      continue;
    // What else is counted alike between them may be the rest of something else.
    const between = told.filter(
      ({ count }) => count.unit === whole.unit && count.index >= whole.index && count.index <= rest.count.index,
    );
    if (between.length !== 3) continue;
    const [more, less] = rest.role === "over" ? [part, whole] : [whole, part];
    const made = difference(more.value, less.value);
    if (made === undefined || equals(rest.count, made)) continue;
    const known = { parts: [more, less], index: rest.count.index };
    const isThere = made.startsWith("-") ? difference(more.value, rest.count.value) : undefined;
    // More is there than there can be: of what is left nothing follows.
    if (isThere !== undefined)
      return { ...known, total: less, sum: inUnitOf(less, isThere), reckoned: `${more.number}－${rest.count.number}` };
    return { ...known, total: rest.count, sum: inUnitOf(rest.count, made), reckoned: `${more.number}－${less.number}` };
  }
  return undefined;
}

/** “行政编制46名，实有44人；事业编制12名，实有11人。合计在职57人”: the sentence before tells of each what this one sums up. */
export function sumOfRole(sentence: string, previous: string): WrongTotal | undefined {
  const [total, ...others] = toldIn(sentence);
  const role: Role | undefined = roleOf(total?.name ?? "");
  if (total === undefined || role === undefined || others.length > 0 || total.count.unit === MONEY) return undefined;
  const parts = toldIn(previous).flatMap(({ count, name }) =>
    roleOf(name)?.role === role.role && count.unit === total.count.unit ? [count] : [],
  );
  const made = sum(parts.map(({ value }) => value));
  if (parts.length < 2 || made === undefined || equals(total.count, made) || farApart(made, total.count.value))
    return undefined;
  if (/其中|共计|合计/.test(previous)) return undefined;
  return { total: total.count, parts, sum: inUnitOf(total.count, made), index: total.count.index };
}

const SAME_VERB = 2;
const FEWEST_ALIKE = 3;

/** “全县31座。…东片公司负责11座、西片公司负责12座、南片公司负责9座”: who each does the same do it all between them. */
function shared(sentence: string, told: readonly Told[], before: string): WrongTotal | undefined {
  const [first] = told;
  const verb = first?.name.slice(-SAME_VERB) ?? "";
  const alike = told.length >= FEWEST_ALIKE && verb.length === SAME_VERB && !/[共合总]计/.test(sentence);
  if (
    first === undefined ||
    !alike ||
    told.some(({ name, count }) => !name.endsWith(verb) || count.unit !== first.count.unit)
  )
    return undefined;
  if (new Set(told.map(({ name }) => name)).size < told.length || first.count.unit === MONEY) return undefined;
  const values = toldIn(before).flatMap(({ count }) => (count.unit === first.count.unit ? [count] : []));
  const whole = values.reduce<Quantity | undefined>(
    (most, one) => (Number(one.value) > Number(most?.value ?? 0) ? one : most),
    undefined,
  );
  const made = sum(told.map(({ count }) => count.value)) ?? "";
  if (whole === undefined || values.some((one) => equals(one, made))) return undefined;
  const ratio = Number(made) / Number(whole.value);
  if (!(ratio > 1 && ratio < MOST_MORE)) return undefined;
  return { total: whole, parts: told.map(({ count }) => count), sum: inUnitOf(whole, made), index: first.count.index };
}

/** Together they cannot do more than there is; far more of it is something else. */
const MOST_MORE = 1.2;

const OF_INTEREST = /半年|季度|批|期|轮|编|缺|空|未|尚|还|剩|结[余存]/;

const IN_PARALLEL = /(?:负责|承担|安排|分配)[一-龥]{0,6}\d/;

/** The first closed list of a sentence that does not come out; `before` is what stands before it, its last sentence last. */
export function closedList(sentence: string, before: string): WrongTotal | undefined {
  const [interest, parallel] = [OF_INTEREST.test(sentence), before !== "" && IN_PARALLEL.test(sentence)];
  if (!interest && !parallel) return undefined;
  const told = toldIn(sentence);
  const previous = /[^。\n]*$/.exec(before)?.[0] ?? "";
  return (
    (interest ? (inTime(sentence, told, previous) ?? leftOver(told)) : undefined) ??
    (parallel ? shared(sentence, told, before) : undefined)
  );
}
