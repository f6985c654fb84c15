import type { Severity } from "../domain/index.ts";
import type { Limits, Rule } from "./rule.ts";

/** What a template or a county changes about one rule. */
export interface RuleSetting {
  /** False switches the rule off. */
  readonly on?: boolean;
  readonly severity?: Severity;
  readonly limits?: Limits;
}

/** Which rules hold, how grave they are and with what limits: plain data, by rule id. Unknown ids are ignored. */
export interface Profile {
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** Every rule on, with its own severity and limits. */
export const DEFAULT_PROFILE: Profile = { rules: {} };

/** A rule as the profile wants it. */
export interface ActiveRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly limits: Limits;
  /** Severity the county set; it wins over what the rule says of a single finding. */
  readonly severity: Severity | undefined;
}

export function activeRules(rules: readonly Rule[], profile: Profile): readonly ActiveRule[] {
  const wishes = new Map(Object.entries(profile.rules));
  return rules
    .map((rule): { rule: Rule; wish: RuleSetting } => ({ rule, wish: wishes.get(rule.id) ?? {} }))
    .filter(({ wish }) => wish.on !== false)
    .map(({ rule, wish }) => ({ rule, limits: { ...rule.limits, ...wish.limits }, severity: wish.severity }));
}
