import type { Severity } from "../domain/index.ts";
import { type Precision, precisionOf } from "./judged/precision.ts";
import type { Profile, RuleSetting } from "./profile.ts";
import type { Limits, Rule } from "./rule.ts";

/** A rule as the profile wants it. */
export interface ActiveRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly limits: Limits;
  /** Severity the county set; it wins over what the rule says of a single finding. */
  readonly severity: Severity | undefined;
  /** The gravest it may be by itself: a rule that is wrong too often only informs. */
  readonly most: Severity;
}

/** Right findings among those judged, from which a rule may warn, and from which it is on unless a county wants it. */
const MAY_WARN = 0.9;
const MAY_SPEAK = 0.7;
/** The share of fewer judged findings than this may be chance. */
const TELLING = 10;

const shareOf = ({ right, judged }: Precision["first"]): number => (judged < TELLING ? 1 : right / judged);

/**
 * What a rule's record on the judged documents allows it. Those it was mended by say whether it speaks; whether it may
 * call something an error, those that it had not seen.
 */
export function allowedBy(record: Precision): { readonly most: Severity; readonly on: boolean } {
  const share = shareOf(record);
  // First looks are few: one wrong finding more may be chance.
  const { right, judged } = record.first;
  const most = shareOf({ right: right + 1, judged }) < MAY_WARN ? "warning" : "error";
  return { most: share < MAY_WARN ? "info" : most, on: share >= MAY_SPEAK };
}

/** The severity a rule gives, as far as its record allows it. */
export function severityWithin(most: Severity, said: Severity): Severity {
  return most === "info" || said === "info" ? "info" : most === "warning" ? "warning" : said;
}

/** The rule's own limits, with those of them that the profile sets. */
const limitsOf = (own: Limits = {}, wished: Limits = {}): Limits =>
  Object.fromEntries(Object.entries(own).map(([name, limit]) => [name, wished[name] ?? limit]));

export function activeRules(rules: readonly Rule[], profile: Profile): readonly ActiveRule[] {
  const wishes = new Map(Object.entries(profile.rules));
  return rules
    .map((rule): { rule: Rule; wish: RuleSetting } => ({ rule, wish: wishes.get(rule.id) ?? {} }))
    .filter(({ rule, wish }) => wish.on ?? allowedBy(precisionOf(rule.id)).on)
    .map(({ rule, wish }) => ({
      rule,
      limits: limitsOf(rule.limits, wish.limits),
      severity: wish.severity,
      most: allowedBy(precisionOf(rule.id)).most,
    }));
}
