import type { Draft, Indicator, Project } from "../../domain/index.ts";
import { once } from "../once.ts";
<<<<<<< HEAD
import { type PlacedText, runningTexts } from "../texts.ts";
import { alike, countedRows, isSlip, kindOfUnit, saidIn, saidOf, telling } from "./counted.ts";
import { isRate, MONEY, type Quantity } from "./quantities.ts";
import { isOfBefore } from "./same-thing.ts";
=======
import { runningTexts } from "../texts.ts";
import { alike, countedRows, isSlip, kindOfUnit, type Said, saidIn, saidOf, telling } from "./counted.ts";
import { beside, isPartial, isRate, isVague, MONEY, type Quantity, quantitiesIn } from "./quantities.ts";
import { doings, isOfBefore, isSaidOf, type Named, namedBy, withoutPlaces } from "./same-thing.ts";
>>>>>>> 2c6bf9d (Hold chapters against what a project's head and rows agree on)

/** A number of the running text that a head or a row tells with the same digits in another order, of the same thing. */
export interface SlippedNumber {
  readonly text: string;
  readonly section: string;
  readonly field: string;
  readonly count: Quantity;
  /** Where it is told otherwise, as a clerk would say it, and how. */
  readonly elsewhere: string;
  readonly told: string;
}

interface Fact {
  readonly key: string;
  readonly value: string;
  readonly about: () => string;
  readonly where: string;
  readonly printed: string;
  /** The whole office's own row, which its own goals are held against elsewhere. */
  readonly overall?: true;
}

/** Digits in order: what a slip of the fingers keeps. */
const keyOf = (value: string, unit: string): string =>
  `${unit} ${[...value.replace(/\.0+$/, "").replace(".", "")].sort().join("").replace(/^0+/, "")}`;

/** Money and shares have rules of their own. */
const isCount = ({ unit }: Quantity): boolean => unit !== MONEY && !/[%‰]/.test(unit);

const TRACES = 0x1000;

/** A number below `TRACES` for the digits of a value, whatever their order: the same where the keys are, and seldom else. */
function traceOf(value: string): number {
  let digits = 0;
  for (let i = 0; i < value.length; i++) {
    const digit = value.charCodeAt(i) - 48;
    if (digit > 0 && digit < 10) digits += 1 << (3 * (digit - 1));
  }
  return Math.imul(digits, 0x9e3779b1) >>> 20;
}

/** A single digit cannot stand in another order. */
const telltale = (value: string): boolean => /[1-9].*\d/.test(value.replace(/\.0+$/, "").replace(/0+$/, ""));

/** Digits that so many places tell are no slip of one of them. */
const MANY = 40;

/** More numbers in one text are a register; a row that says more than this counts no one thing. */
const MOST = 120;
const LONGEST = 120;

/** Two words that are about one thing share at least as many characters. */
const SAME_THING = 3;

function rowFacts(rows: readonly Indicator[], where: string): readonly Fact[] {
  return countedRows(rows).flatMap(({ row, index, value, unit, target }): readonly Fact[] => {
    if (unit === "" || !telltale(value)) return [];
    const about = () => telling(`${row.level3}，${row.description}`.slice(0, LONGEST));
    const printed = `${target.value}${target.unit}`;
    return [{ key: keyOf(value, unit), value, about, where: `${where}第 ${index + 1} 行`, printed }];
  });
}

const factsOf = once((project: Project): readonly Fact[] => {
  const name = `“${project.name.slice(0, 12)}”`;
  const said = saidOf(project).filter(({ count }) => isCount(count) && telltale(count.value));
  return [
    ...rowFacts(project.indicators, name),
    ...said.map(({ word, count: { value, unit, printed }, words }): Fact => {
      return { key: keyOf(value, unit), value, about: () => words, where: `${name}的${word}`, printed };
    }),
  ];
});

<<<<<<< HEAD
/** Of each number that the project tells: few projects tell one with the digits that are looked for. */
const tracesOf = once((project: Project): readonly number[] => [
  ...countedRows(project.indicators).map(({ value }) => traceOf(value)),
  ...saidOf(project).map(({ count }) => traceOf(count.value)),
]);

/** The numbers of chapters and of the whole office's goals that may be slips. */
const numbersOf = once((texts: readonly PlacedText[]) =>
  texts.flatMap(({ text, section = "", field, indicator }) => {
    if (indicator !== undefined || !/\d[\d.]/.test(text)) return [];
    return saidIn(field, "", text)
      .slice(0, MOST)
      .filter(({ count }) => isCount(count) && telltale(count.value))
      .map(({ count, words }) => ({ text, section, field, count, words, key: keyOf(count.value, count.unit) }));
  }),
);
=======
interface Told {
  readonly text: string;
  readonly section: string;
  readonly field: string;
  readonly count: Quantity;
  readonly words: string;
  readonly key: string;
  /** A cell of a table: its head may say that it tells of a part only. */
  readonly cell: boolean;
}

/** The numbers of chapters and of the whole office's goals that may be held against the projects. */
function numbersOf(draft: Draft): readonly Told[] {
  return runningTexts(draft).flatMap(({ text, kind, section = "", field, indicator }) => {
    if (indicator !== undefined || !/\d/.test(text)) return [];
    return saidIn(field, "", text)
      .slice(0, MOST)
      .filter(({ count }) => isCount(count))
      .map(({ count, words }) => ({
        text,
        section,
        field,
        count,
        words,
        key: keyOf(count.value, count.unit),
        cell: kind === "cell",
      }));
  });
}
>>>>>>> 2c6bf9d (Hold chapters against what a project's head and rows agree on)

/** Numbers of chapters and of the whole office's goals that heads and rows tell otherwise. */
export function slippedNumbers(draft: Draft): readonly SlippedNumber[] {
  const numbers = numbersOf(runningTexts(draft));
  const facts = new Map<string, Fact[]>(numbers.map(({ key }) => [key, []]));
  if (facts.size === 0) return [];
  for (const fact of rowFacts(draft.overall.indicators, "整体绩效指标")) {
    facts.get(fact.key)?.push({ ...fact, overall: true });
  }
<<<<<<< HEAD
  const looked = new Uint8Array(TRACES);
  for (const { count } of numbers) looked[traceOf(count.value)] = 1;
  for (const project of draft.projects) {
    if (!tracesOf(project).some((trace) => looked[trace] === 1)) continue;
    for (const fact of factsOf(project)) facts.get(fact.key)?.push(fact);
  }
  return numbers.flatMap(({ text, section, field, count, words, key }): readonly SlippedNumber[] => {
    const known = facts.get(key) ?? [];
    if (known.length === 0 || known.length > MANY || isRate(text, count)) return [];
    if (isOfBefore(text, count.index, draft.year)) return [];
    // What is measured in kilometres is less of a guess than what is counted by pieces.
    const least = kindOfUnit(count.unit) === "" ? SAME_THING : SAME_THING - 1;
    const same = known.filter(
      ({ about, overall }) => alike(words, about()) >= (overall && section === "overall" ? Infinity : least),
    );
    const [first] = same;
    if (first === undefined || same.some(({ value }) => Number(value) === Number(count.value))) return [];
    if (!isSlip(first.value, count.value)) return [];
    return [{ text, section, field, count, elsewhere: first.where, told: first.printed }];
  });
=======
  for (const project of draft.projects) for (const fact of factsOf(project)) facts.get(fact.key)?.push(fact);
  const open = numbers.filter(({ text, count }) => !isRate(text, count) && !isOfBefore(text, count.index, draft.year));
  const slips = open.filter(({ count }) => telltale(count.value)).flatMap((told) => slipOf(told, facts));
  const known = new Set(slips.map(({ count }) => count));
  return [
    ...slips,
    ...otherNumbers(
      draft,
      open.filter(({ count }) => !known.has(count)),
      facts,
    ),
  ];
}

type Facts = ReadonlyMap<string, readonly Fact[]>;

function slipOf({ text, section, field, count, words, key }: Told, facts: Facts): readonly SlippedNumber[] {
  const known = facts.get(key) ?? [];
  if (known.length === 0 || known.length > MANY) return [];
  // What is measured in kilometres is less of a guess than what is counted by pieces.
  const least = kindOfUnit(count.unit) === "" ? SAME_THING : SAME_THING - 1;
  const same = known.filter(
    ({ about, overall }) => alike(words, about()) >= (overall && section === "overall" ? Infinity : least),
  );
  const [first] = same;
  if (first === undefined || same.some(({ value }) => Number(value) === Number(count.value))) return [];
  if (!isSlip(first.value, count.value)) return [];
  return [{ text, section, field, count, elsewhere: first.where, told: first.printed }];
}

/** What head and row of a project agree on: the number of one thing. */
interface Settled extends Named {
  readonly said: Said;
  readonly value: string;
  /** What stands behind the number: 行政 of “26个行政村”. */
  readonly after: string;
}

const settledOf = once((project: Project): readonly Settled[] =>
  countedRows(project.indicators).flatMap(({ row, value, unit }): readonly Settled[] => {
    if (row.level3.length > LONGEST) return [];
    const about = telling(`${row.level3}，${row.description}`);
    const same = saidOf(project).filter(
      ({ count, words }) =>
        (count.unit === unit || unit === "个") &&
        isCount(count) &&
        Number(count.value) === Number(value) &&
        alike(words, about) > 1,
    );
    const named = namedBy(row.level3);
    return same.map((said) => ({ ...named, said, value, after: afterOf(said) }));
  }),
);

/** What there is, not what is done this year. */
const STOCK = /(现有|共有|建有|拥有|已建|已有|累计|总数|总量|辖|登记|存量|在册|近|约|季度|半年|\d月)[^，。；]*$/;
/** Chapters that say what the office is; the others say what it will do. */
const OF_OFFICE = /^(duties|organisation|agency|assets|glossary|threePublic|operating)$/;
const MANY_WORDS = 4;

/** Numbers of what a project's head and rows agree on, told otherwise in a chapter. */
function otherNumbers(draft: Draft, numbers: readonly Told[], facts: Facts): readonly SlippedNumber[] {
  const plans = new Map<string, (Told & { readonly after: string })[]>();
  for (const told of numbers) {
    const { text, section, count, cell } = told;
    const left = text.slice(Math.max(0, count.index - 24), count.index);
    if (cell || OF_OFFICE.test(section) || isPartial(text, count) || isVague(text, count) || STOCK.test(left)) continue;
    if (earlierYear(text, count.index, draft.year)) continue;
    plans.set(count.unit, [...(plans.get(count.unit) ?? []), { ...told, after: afterOf(told) }]);
  }
  if (plans.size === 0) return [];
  const found = new Map<Quantity, SlippedNumber>();
  for (const project of draft.projects) {
    for (const settled of settledOf(project)) {
      const { said, value } = settled;
      for (const told of plans.get(said.count.unit) ?? []) {
        const { text, section, field, count } = told;
        if (Number(count.value) === Number(value) || found.has(count)) continue;
        if (!isSaidOf(told, settled) && !saysAlike(told, settled)) continue;
        if (isToldApart(told, value, facts)) continue;
        const elsewhere = `“${project.name.slice(0, 12)}”的${said.word}和指标`;
        found.set(count, { text, section, field, count, elsewhere, told: said.count.printed });
      }
    }
  }
  return [...found.values()];
}

/** The project's own number stands in the same sentence, or the sentence's in a project. */
function isToldApart({ text, count, words, key }: Told, value: string, facts: Facts): boolean {
  const same = (one: { readonly value: string }, other: string) => Number(one.value) === Number(other);
  const end = text.indexOf("。", count.index);
  const sentence = text.slice(text.lastIndexOf("。", count.index) + 1, end === -1 ? undefined : end);
  return (
    quantitiesIn(sentence).some((one) => one.unit === count.unit && same(one, value)) ||
    (facts.get(key) ?? []).some((fact) => same(fact, count.value) && alike(words, fact.about()) > 1)
  );
}

const afterOf = ({ text, count }: Pick<Told, "text" | "count">): string => beside(text, count).after.slice(0, 2);

/** “保障全镇28个行政村正常运转” and “保障26个行政村正常运转”: the same is counted, and the same done with it. */
function saysAlike(told: Told & { readonly after: string }, { said, after }: Settled): boolean {
  if (after.length < 2 || after !== told.after || doings(told) !== doings(said)) return false;
  return alike(withoutPlaces(told).words, withoutPlaces(said).words) >= MANY_WORDS;
}

function earlierYear(text: string, index: number, year: number): boolean {
  const sentence = text.slice(Math.max(0, text.lastIndexOf("。", index)), index);
  return [...sentence.matchAll(/(20\d\d)年/g)].some(([, told]) => Number(told) < year);
>>>>>>> 2c6bf9d (Hold chapters against what a project's head and rows agree on)
}
