import { type Profile, RULES, type RuleSetting } from "../../checks/index.ts";

/** The profile with one rule set as given; what is as the rule has it by itself is left out. */
export function withSetting(profile: Profile, id: string, change: RuleSetting): Profile {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) return profile;
  const rules = new Map(Object.entries(profile.rules));
  const next = { ...rules.get(id), ...change };
  const limits = Object.entries(next.limits ?? {}).filter(([name, value]) => rule.limits?.[name] !== value);
  const setting: RuleSetting = {
    ...(next.on === false ? { on: false } : {}),
    ...(next.severity === undefined || next.severity === rule.severity ? {} : { severity: next.severity }),
    ...(limits.length === 0 ? {} : { limits: Object.fromEntries(limits) }),
  };
  if (Object.keys(setting).length === 0) rules.delete(id);
  else rules.set(id, setting);
  return { rules: Object.fromEntries(rules) };
}

/** How many rules the profile switches off, and how many it changes otherwise. */
export function changedRules({ rules }: Profile): { readonly off: number; readonly changed: number } {
  // The profile may speak of rules of another edition.
  const settings = RULES.flatMap(({ id }) => rules[id] ?? []);
  const off = settings.filter(({ on }) => on === false).length;
  return { off, changed: settings.length - off };
}

/** How many rules are checked. */
export function activeCount(profile: Profile): number {
  return RULES.length - changedRules(profile).off;
}
