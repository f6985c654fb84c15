import type { Draft } from "../../domain/index.ts";
import { runningTexts } from "../texts.ts";
import { alike, countedRows, isSlip, kindOfUnit, saidIn, saidOf, telling } from "./counted.ts";
import { isRate, type Quantity } from "./quantities.ts";

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
  readonly value: string;
  readonly about: string;
  readonly where: string;
  readonly printed: string;
  /** The whole office's own row, which its own goals are held against elsewhere. */
  readonly overall?: true;
}

/** Digits in order: what a slip of the fingers keeps. */
const keyOf = (value: string, unit: string): string =>
  `${unit} ${[...value.replace(/\.0+$/, "").replace(".", "")].sort().join("").replace(/^0+/, "")}`;

/** A single digit cannot stand in another order. */
const telltale = (value: string): boolean => /[1-9].*\d/.test(value.replace(/\.0+$/, "").replace(/0+$/, ""));

/** Two words that are about one thing share at least as many characters. */
const SAME_THING = 3;

function factsOf({ projects, overall }: Draft): ReadonlyMap<string, readonly Fact[]> {
  const facts = new Map<string, Fact[]>();
  const add = (unit: string, fact: Fact) => {
    const key = keyOf(fact.value, unit);
    const known = facts.get(key);
    if (known === undefined) facts.set(key, [fact]);
    else known.push(fact);
  };
  const rows = (of: (typeof overall)["indicators"], where: string, own?: Pick<Fact, "overall">) => {
    for (const { row, index, value, unit, target } of countedRows(of)) {
      if (unit === "" || !telltale(value)) continue;
      const about = telling(`${row.level3}，${row.description}`);
      add(unit, {
        value,
        about,
        where: `${where}第 ${index + 1} 行`,
        printed: `${target.value}${target.unit}`,
        ...own,
      });
    }
  };
  rows(overall.indicators, "整体绩效指标", { overall: true });
  for (const project of projects) {
    const name = project.name.slice(0, 12);
    rows(project.indicators, `“${name}”`);
    for (const { word, count, words } of saidOf(project)) {
      if (words !== "" && telltale(count.value))
        add(count.unit, { value: count.value, about: words, where: `“${name}”的${word}`, printed: count.printed });
    }
  }
  return facts;
}

/** Numbers of chapters and of the whole office's goals that are slips of what heads and rows tell. */
export function slippedNumbers(draft: Draft): readonly SlippedNumber[] {
  const facts = factsOf(draft);
  if (facts.size === 0) return [];
  return runningTexts(draft).flatMap(({ text, section = "", field, indicator }): readonly SlippedNumber[] => {
    if (indicator !== undefined || !/\d[\d.]/.test(text)) return [];
    return saidIn(field, "", text).flatMap(({ count, words }): readonly SlippedNumber[] => {
      const known = words === "" ? undefined : facts.get(keyOf(count.value, count.unit));
      if (
        known === undefined ||
        isRate(text, count) ||
        /上年|去年|20\d\d年(?:度)?(?:实际)?[^，。；]{0,4}(?:完成|达)/.test(text.slice(0, count.index))
      )
        return [];
      // What is measured in kilometres is less of a guess than what is counted by pieces.
      const least = kindOfUnit(count.unit) === "" ? SAME_THING : SAME_THING - 1;
      const same = known.filter(
        ({ about, overall }) => alike(words, about) >= (overall && section === "overall" ? Infinity : least),
      );
      const [first] = same;
      if (first === undefined || same.some(({ value }) => Number(value) === Number(count.value))) return [];
      if (!isSlip(first.value, count.value)) return [];
      return [{ text, section, field, count, elsewhere: first.where, told: first.printed }];
    });
  });
}
