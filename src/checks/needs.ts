import type { ActiveRule } from "./active-rules.ts";
import type { Facts } from "./facts.ts";
import type { Needs, Rule } from "./rule.ts";
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
