import type { Draft, Project } from "../../domain/index.ts";
import { gathered } from "../gathered.ts";
import { once, onceOfEach } from "../once.ts";
import { type PlacedText, runningTexts } from "../texts.ts";
import { alike, countedRows, isCount, type Said, saidIn, saidOf, telling, tellingOf } from "./counted.ts";
import { beside, isPartial, isRate, isVague, type Quantity, quantitiesIn } from "./quantities.ts";
import { isReached, reachedRows } from "./reached.ts";
import { doings, isSaidOf, type Named, namedBy, withoutPlaces } from "./same-thing.ts";

/** Numbers of chapters beside what the head and the rows of a project agree on. */

/** A number of a chapter, of the very thing of which a project tells another. */
export interface OtherNumber {
  readonly text: string;
  readonly section: string;
  readonly field: string;
  readonly count: Quantity;
  /** Where it is told otherwise, as a clerk would say it, and how: "≥60%、65%". */
  readonly where: string;
  readonly told: string;
}

interface Told extends Said {
  readonly section: string;
  /** What stands behind the number: 行政 of “26个行政村”. */
  readonly after: string;
}

type Plans = ReadonlyMap<string, readonly Told[]>;

/** What head and row of a project agree on: the number of one thing. */
interface Agreed extends Named {
  readonly said: Said;
  readonly after: string;
}

const afterOf = ({ text, count }: Said): string => beside(text, count).after.slice(0, 2);
const isSame = (one: { readonly value: string }, other: { readonly value: string }): boolean =>
  Number(one.value) === Number(other.value);
/** More numbers in one text are a register; a name that says more than this counts no one thing. */
const MOST = 120;
const LONGEST = 120;

/** As far as it is counted. */
const agreedOf = once((project: Project): readonly Agreed[] => {
  const told = saidOf(project).filter(({ count }) => isCount(count));
  if (told.length === 0) return [];
  return gathered(countedRows(project.indicators), ({ row, value, unit }): readonly Agreed[] => {
    const number = Number(value);
    const same = told.filter(({ count }) => (count.unit === unit || unit === "个") && Number(count.value) === number);
    if (same.length === 0 || row.level3.length > LONGEST) return [];
    const about = tellingOf(row);
    const agreed = same.filter(({ words }) => alike(words, about) > 1);
    return agreed.map((said) => ({ ...namedBy(row.level3), said, after: afterOf(said) }));
  });
});

/** What there is, not what is done this year; what is done in a part of it. */
const STOCK = /(现有|共有|建有|拥有|已建|已有|累计|总数|总量|辖|登记|存量|在册|近|约|季度|半年|\d月)[^，。；]*$/;
/** Chapters that say what the office is; the others say what it will do. */
const OF_OFFICE = /^(duties|organisation|agency|assets|glossary|threePublic|operating)$/;

/** Numbers of chapters by their unit; a cell of a table may tell of a part that its head names. */
const plansOf = once((texts: readonly PlacedText[]): Plans => {
  const plans = new Map<string, Told[]>();
  for (const { text, kind, section = "", field, indicator } of texts) {
    if (indicator !== undefined || kind === "cell" || OF_OFFICE.test(section) || !/\d/.test(text)) continue;
    for (const said of saidIn(field, "", text).slice(0, MOST)) {
      const { count } = said;
      if (!isCount(count) || isRate(text, count) || isPartial(text, count) || isVague(text, count)) continue;
      if (STOCK.test(text.slice(Math.max(0, count.index - 24), count.index))) continue;
      const list = plans.get(count.unit) ?? [];
      if (list.length === 0) plans.set(count.unit, list);
      list.push({ ...said, section, after: afterOf(said) });
    }
  }
  return plans;
});

/** What a project agrees on, each with a number of a chapter that is said of the same and is another. */
const differing = onceOfEach((project: Project, plans: Plans) =>
  gathered(agreedOf(project), (agreed) =>
    (plans.get(agreed.said.count.unit) ?? [])
      .filter((told) => !isSame(told.count, agreed.said.count) && (isSaidOf(told, agreed) || saysAlike(told, agreed)))
      .map((told) => ({ agreed, told })),
  ),
);

/** Numbers of what a project's head and rows agree on, told otherwise in a chapter. */
export function otherNumbers(draft: Draft): readonly OtherNumber[] {
  const plans = plansOf(runningTexts(draft));
  if (plans.size === 0) return [];
  const found = new Map<Quantity, OtherNumber>();
  for (const [i, all] of differing(draft.projects, plans).entries()) {
    for (const { agreed, told } of all) {
      const { text, section, field, count } = told;
      if (found.has(count)) continue;
      // A report tells what was done, which only a column of it can be held against.
      const project = draft.projects[i];
      if (draft.kind === "selfEvaluation" && project !== undefined && reachedRows(project).length === 0) continue;
      if (isToldApart(told, agreed.said.count, draft.projects)) continue;
      const name = project?.name.trim() ?? "";
      const where = `${name === "" ? "项目" : `“${name.slice(0, 12)}”`}的${agreed.said.word}和指标`;
      found.set(count, { text, section, field, count, where, told: agreed.said.count.printed });
    }
  }
  return [...found.values()];
}

/** From here on two texts say the same of what they count. */
const MANY_WORDS = 4;

/** “保障全镇28个行政村正常运转” and “保障26个行政村正常运转”: the same is counted, and the same done with it. */
function saysAlike(told: Told, { said, after }: Agreed): boolean {
  if (after.length < 2 || after !== told.after || doings(told) !== doings(said)) return false;
  return alike(withoutPlaces(told).words, withoutPlaces(said).words) >= MANY_WORDS;
}

/** The project's own number stands in the same sentence, or the sentence's in a project. */
function isToldApart({ text, count, words }: Told, own: Quantity, projects: readonly Project[]): boolean {
  const end = text.indexOf("。", count.index);
  const sentence = text.slice(text.lastIndexOf("。", count.index) + 1, end === -1 ? undefined : end);
  if (quantitiesIn(sentence).some((one) => one.unit === count.unit && isSame(one, own))) return true;
  return projects.some(
    (project) =>
      isReached(reachedRows(project), count) ||
      countedRows(project.indicators).some(
        (row) => row.unit === count.unit && isSame(row, count) && alike(words, telling(row.row.level3)) > 1,
      ) ||
      saidOf(project).some(
        (said) => said.count.unit === count.unit && isSame(said.count, count) && alike(words, said.words) > 1,
      ),
  );
}
