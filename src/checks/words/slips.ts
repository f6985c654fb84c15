import type { Draft, Indicator, Project } from "../../domain/index.ts";
import { once, onceOfEach } from "../once.ts";
import { type PlacedText, runningTexts } from "../texts.ts";
import type { OtherNumber } from "./agreed-numbers.ts";
import { alike, countedRows, isCount, isSlip, kindOfUnit, saidIn, saidOf, telling } from "./counted.ts";
import { isRate } from "./quantities.ts";

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
const maySlip = (value: string, unit: string): boolean => /[1-9].*[1-9]/.test(value) && isCount({ unit });

/** Digits that so many places tell are no slip of one of them. */
const MANY = 40;

/** More numbers in one text are a register; a row that says more than this counts no one thing. */
const MOST = 120;
const LONGEST = 120;

/** Two words that are about one thing share at least as many characters. */
const SAME_THING = 3;

/** What rows tell that a slip could be made of. */
function rowFacts(rows: readonly Indicator[], where: string): Fact[] {
  const facts: Fact[] = [];
  for (const { row, index, value, unit, target } of countedRows(rows)) {
    if (!maySlip(value, unit)) continue;
    const about = () => telling(`${row.level3}，${row.description}`.slice(0, LONGEST));
    const printed = `${target.value}${target.unit}`;
    facts.push({ key: keyOf(value, unit), value, about, where: `${where}第 ${index + 1} 行`, printed });
  }
  return facts;
}

const factsOfEach = onceOfEach((project: Project): readonly Fact[] => {
  const name = `“${project.name.slice(0, 12)}”`;
  const facts = rowFacts(project.indicators, name);
  for (const { word, count, words } of saidOf(project)) {
    const { value, unit, printed } = count;
    if (maySlip(value, unit))
      facts.push({ key: keyOf(value, unit), value, about: () => words, where: `${name}的${word}`, printed });
  }
  return facts;
});

/** The numbers of chapters and of the whole office's goals that may be slips. */
const numbersOf = once((texts: readonly PlacedText[]) =>
  texts.flatMap(({ text, section = "", field, indicator }) => {
    if (indicator !== undefined || !/\d[\d.]/.test(text)) return [];
    return saidIn(field, "", text)
      .slice(0, MOST)
      .filter(({ count }) => maySlip(count.value, count.unit))
      .map(({ count, words }) => ({ text, section, field, count, words, key: keyOf(count.value, count.unit) }));
  }),
);

/** Numbers of chapters and of the whole office's goals that are slips of what heads and rows tell. */
export function slippedNumbers(draft: Draft): readonly OtherNumber[] {
  const numbers = numbersOf(runningTexts(draft));
  if (numbers.length === 0) return [];
  const facts = new Map<string, Fact[]>(numbers.map(({ key }) => [key, []]));
  for (const fact of rowFacts(draft.overall.indicators, "整体绩效指标")) {
    facts.get(fact.key)?.push({ ...fact, overall: true });
  }
  for (const told of factsOfEach(draft.projects)) for (const fact of told) facts.get(fact.key)?.push(fact);
  return numbers.flatMap(({ text, section, field, count, words, key }): readonly OtherNumber[] => {
    const known = facts.get(key) ?? [];
    if (known.length === 0 || known.length > MANY || isRate(text, count)) return [];
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
