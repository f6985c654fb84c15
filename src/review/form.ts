import { type Draft, sameAmount } from "../domain/index.ts";
import { applyChanges } from "./apply.ts";
import { type Change, compareValues, isHeading, type Path } from "./change.ts";
import { printed } from "./describe.ts";

/** What differs in looks only: spacing, width of characters, numbers before headings, and the year where both name their own. */

/** "1.", "（一）", "三、" before a paragraph; "3.5万元" is none. */
const COUNT = /^(?:[(（]?[一二三四五六七八九十百]+(?:[)）]|、|[.．])|[(（]?\d{1,3}(?:[)）]|、|．|\.(?!\d)))/;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?=年)/g;

/** Without what only looks different: one text for each meaning of a paragraph. */
function bare(text: string): string {
  return text
    .split("\n")
    .map((line) => line.normalize("NFKC").replace(/\s+/g, "").replace(COUNT, ""))
    .filter((line) => line !== "")
    .join("\n");
}

/** The same words, whatever they look like. */
export function sameWords(a: string, b: string): boolean {
  return a === b || bare(a) === bare(b);
}

/** The same words where both say 本年, 上年 in figures of their own year; a year that both name alike stays the same too. */
function sameInTheirYears(a: string, b: string, [yearA, yearB]: readonly [number, number]): boolean {
  const [x, y] = [bare(a), bare(b)];
  if (x === y) return true;
  if (yearA === yearB || x.replace(YEAR, "") !== y.replace(YEAR, "")) return false;
  const [first, second] = [x.match(YEAR) ?? [], y.match(YEAR) ?? []];
  const other = x.split(YEAR).join("\u0000") !== y.split(YEAR).join("\u0000");
  if (other || first.length !== second.length) return false;
  return first.every((year, i) => year === second[i] || Number(year) - yearA === Number(second[i]) - yearB);
}

/** "25" and "25.00%" are one share. */
function share(text: string): string {
  return text.replace(/(\d+)(?:\.(\d*?)0*)?%?$/gm, (_, whole: string, rest = "") =>
    rest ? `${whole}.${rest}` : whole,
  );
}

function isPlan(path: Path): boolean {
  return path[path.length - 1] === "spendingPlan";
}

/** True where a change is one of looks: nobody who reads for meaning needs to be shown it. */
function isFormal(change: Change, years: readonly [before: number, after: number]): boolean {
  if (change.kind !== "set") return false;
  if (change.path[0] === "year") return true;
  const [before, after] = [change.before, change.after].map((value) =>
    isHeading(value) ? value.text : printed(value),
  );
  if (before === undefined || after === undefined) return false;
  if (sameInTheirYears(before, after, years) || sameAmount(before, after)) return true;
  return isPlan(change.path) && sameWords(share(before), share(after));
}

/** The older draft with everything that differs in looks only as the newer one has it. */
export function withoutForm(before: Draft, after: Draft): Draft {
  const years = [before.year, after.year] as const;
  return applyChanges(
    before,
    compareValues(before, after).filter((change) => isFormal(change, years)),
  );
}
