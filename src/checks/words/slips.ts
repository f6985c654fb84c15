import type { Draft, Indicator, Project } from "../../domain/index.ts";
import { once, onceOfEach } from "../once.ts";
import { type PlacedText, runningTexts } from "../texts.ts";
import type { OtherNumber } from "./agreed-numbers.ts";
import { alike, countedRows, isCount, isSlip, kindOfUnit, saidIn, saidOf, telling } from "./counted.ts";
import { isRate } from "./quantities.ts";
import { isOfBefore } from "./same-thing.ts";

interface Fact {
  readonly key: string;
  readonly value: string;
  readonly about: () => string;
  readonly where: string;
  readonly printed: string;
  /** The whole office's own row, which its own goals are held against elsewhere. */
  readonly overall?: true;
}

/** The unit, and how many there are of each digit but 0, at most 31 of each: what a slip of the fingers keeps. */
function keyOf(value: string, unit: string): string {
  let digits = 0;
  for (let i = 0; i < value.length; i++) {
    const digit = value.charCodeAt(i) - 48;
    if (digit > 0 && digit < 10) digits += 32 ** (digit - 1);
  }
  return `${digits} ${unit}`;
}

/** A single digit cannot stand in another order. */
const telltale = (value: string): boolean => /[1-9].*[1-9]/.test(value);

/** Digits that so many places tell are no slip of one of them. */
const MANY = 40;

/** More numbers in one text are a register; a row that says more than this counts no one thing. */
const MOST = 120;
const LONGEST = 120;

/** Two words that are about one thing share at least as many characters. */
const SAME_THING = 3;

type Keys = ReadonlySet<string>;

/** What rows tell with such digits. */
function rowFacts(rows: readonly Indicator[], where: string, keys: Keys): readonly Fact[] {
  return countedRows(rows).flatMap(({ row, index, value, unit, target }): readonly Fact[] => {
    const key = keyOf(value, unit);
    if (!keys.has(key)) return [];
    const about = () => telling(`${row.level3}，${row.description}`.slice(0, LONGEST));
    const printed = `${target.value}${target.unit}`;
    return [{ key, value, about, where: `${where}第 ${index + 1} 行`, printed }];
  });
}

const factsOfEach = onceOfEach((project: Project, keys: Keys): readonly Fact[] => {
  const name = `“${project.name.slice(0, 12)}”`;
  const said = saidOf(project).flatMap(({ word, count: { value, unit, printed }, words }): readonly Fact[] => {
    const key = keyOf(value, unit);
    return keys.has(key) ? [{ key, value, about: () => words, where: `${name}的${word}`, printed }] : [];
  });
  return [...rowFacts(project.indicators, name, keys), ...said];
});

/** The numbers of chapters and of the whole office's goals that may be slips. */
const numbersOf = once((texts: readonly PlacedText[]) => {
  const numbers = texts.flatMap(({ text, section = "", field, indicator }) => {
    if (indicator !== undefined || !/\d[\d.]/.test(text)) return [];
    return saidIn(field, "", text)
      .slice(0, MOST)
      .filter(({ count }) => isCount(count) && telltale(count.value))
      .map(({ count, words }) => ({ text, section, field, count, words, key: keyOf(count.value, count.unit) }));
  });
  return { numbers, keys: new Set(numbers.map(({ key }) => key)) };
});

/** Numbers of chapters and of the whole office's goals that heads and rows tell with the same digits in another order. */
export function slippedNumbers(draft: Draft): readonly OtherNumber[] {
  const { numbers, keys } = numbersOf(runningTexts(draft));
  if (numbers.length === 0) return [];
  const facts = new Map<string, Fact[]>(numbers.map(({ key }) => [key, []]));
  for (const fact of rowFacts(draft.overall.indicators, "整体绩效指标", keys)) {
    facts.get(fact.key)?.push({ ...fact, overall: true });
  }
  for (const fact of factsOfEach(draft.projects, keys).flat()) facts.get(fact.key)?.push(fact);
  return numbers.flatMap(({ text, section, field, count, words, key }): readonly OtherNumber[] => {
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
    return [{ text, section, field, count, where: first.where, told: first.printed }];
  });
}
