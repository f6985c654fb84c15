import type { ActiveRule } from "./active-rules.ts";
import type { Facts } from "./facts.ts";
import type { IndicatorInput, IndicatorRule, Needs, Rule } from "./rule.ts";
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
const ROW_RULES = new WeakMap<RowRules, Map<string, RowRules>>();

/** The rules that have something to look at in a row, by its class and its target: a few sorts of rows are most of them. */
export function rulesOfRow(all: RowRules, { quantity, text, measures }: IndicatorInput): RowRules {
  const known = ROW_RULES.get(all) ?? new Map<string, RowRules>();
  ROW_RULES.set(all, known);
  const unit =
    quantity === undefined || (quantity.unit !== "%" && quantity.unit.trim() !== "") ? "…" : quantity.unit.trim();
  const sign = quantity?.symbol ?? (text === "" ? "none" : "words");
  const key = `${sign}${unit}${measures}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const target = quantity !== undefined ? "number" : text !== "" ? "words" : "none";
  const found = all.filter(({ rule: { needs = {} } }) => {
    if (needs.target !== undefined && needs.target !== target) return false;
    if (needs.signs !== undefined && (quantity === undefined || !needs.signs.includes(quantity.symbol))) return false;
    if (needs.unit !== undefined && needs.unit !== unit) return false;
    return needs.measures === undefined || (measures !== undefined && needs.measures.includes(measures));
  });
  known.set(key, found);
  return found;
}
