import type { TargetSymbol } from "../domain/index.ts";
import type { ActiveRule } from "./active-rules.ts";
import type { Facts } from "./facts.ts";
import type { IndicatorInput, IndicatorRule, Measure, Needs, RowSort, Rule } from "./rule.ts";
import type { TableForm } from "./table-form.ts";

/** True where the document has what a rule looks at; columns are asked of tables only. */
function speaks(needs: Needs | undefined, facts: Facts, form?: TableForm): boolean {
  if (needs === undefined) return true;
  const { kinds, scheme, own, columns = [] } = needs;
  if (kinds !== undefined && !kinds.includes(facts.kind)) return false;
  if (scheme === true && !facts.used.classes) return false;
  if (form === undefined) return true;
  if (own === true && !form.own) return false;
  return columns.every((id) => form.hasColumn(id));
}

/** The rules that may speak of a document, or of one table of it. */
export function speaking<R extends Rule>(
  rules: readonly ActiveRule<R>[],
  facts: Facts,
  form?: TableForm,
): readonly ActiveRule<R>[] {
  return rules.filter(({ rule }) => speaks(rule.needs, facts, form));
}

type RowRules = readonly ActiveRule<IndicatorRule>[];
/** By the unit of a row, and by what else tells its sort. */
const ROW_RULES = new WeakMap<RowRules, Map<string, Map<number, RowRules>>>();
/** Units are free text: a file that has a new one in every row is no reason to remember them all. */
const UNITS_KEPT = 500;

function sortOf({ row, quantity, text, measures, place }: IndicatorInput): RowSort {
  return {
    target: quantity !== undefined ? "number" : text !== "" ? "words" : "none",
    symbol: quantity?.symbol ?? "",
    unit: quantity?.unit.trim() ?? "",
    zero: quantity?.number === 0,
    measures,
    standard: place !== undefined && row.level1 === place.group.level1 && row.level2 === place.class.level2,
    named: row.level3.trim() !== "",
    based: row.basis.trim() !== "",
    extra: row.extra !== undefined,
    printed: row.printedTarget !== undefined,
  };
}

const TARGETS: readonly RowSort["target"][] = ["number", "words", "none"];
const SIGNS: readonly TargetSymbol[] = ["", "≥", ">", "≤", "<", "="];
const MEASURES: readonly (Measure | undefined)[] = [
  undefined,
  "quantity",
  "quality",
  "time",
  "cost",
  "effect",
  "satisfaction",
];

/** Equal for rows of one sort and unit. */
function keyOf({ target, symbol, zero, measures, standard, named, based, extra, printed }: RowSort): number {
  let key = (TARGETS.indexOf(target) * 8 + SIGNS.indexOf(symbol)) * 8 + MEASURES.indexOf(measures);
  for (const told of [zero, standard, named, based, extra, printed]) key = key * 2 + (told ? 1 : 0);
  return key;
}

function concerns({ target, signs, unit, measures, row }: Needs, sort: RowSort): boolean {
  if (target !== undefined && target !== sort.target) return false;
  if (signs !== undefined && (sort.target !== "number" || !signs.includes(sort.symbol))) return false;
  if (unit !== undefined && (sort.target !== "number" || unit !== sort.unit)) return false;
  if (measures !== undefined && (sort.measures === undefined || !measures.includes(sort.measures))) return false;
  return row === undefined || row(sort);
}

/** The rules that have something to look at in a row, by what sort of row it is: a few sorts are most of them. */
export function rulesOfRow(all: RowRules, input: IndicatorInput): RowRules {
  const known = ROW_RULES.get(all) ?? new Map<string, Map<number, RowRules>>();
  if (known.size === 0) ROW_RULES.set(all, known);
  const sort = sortOf(input);
  const ofUnit = known.get(sort.unit) ?? new Map<number, RowRules>();
  const key = keyOf(sort);
  const before = ofUnit.get(key);
  if (before !== undefined) return before;
  const found = all.filter(({ rule: { needs } }) => needs === undefined || concerns(needs, sort));
  if (known.size >= UNITS_KEPT) known.clear();
  known.set(sort.unit, ofUnit.set(key, found));
  return found;
}
