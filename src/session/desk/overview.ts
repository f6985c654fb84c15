import { ruleTitle } from "../reading/rule-words.ts";
import { OFFICE_STATES, type Office, type OfficeState, type Overview, type RuleRank } from "./types.ts";

/** The whole picture of the offices given. */
export function overviewOf(offices: readonly Office[]): Overview {
  const states = Object.fromEntries(OFFICE_STATES.map((state) => [state, 0])) as Record<OfficeState, number>;
  const rounds = new Map<number, number>();
  const rules = new Map<string, RuleRank>();
  let again = 0;
  let [first, now] = [0, 0];
  const none = (rule: string): RuleRank => ({ rule, title: ruleTitle(rule), count: 0, offices: 0, since: 0 });
  for (const { state, file } of offices) {
    states[state] += 1;
    if (file === undefined) continue;
    rounds.set(file.round, (rounds.get(file.round) ?? 0) + 1);
    const { before } = file;
    for (const [rule, count] of Object.entries(file.rules)) {
      const known = rules.get(rule) ?? none(rule);
      const since = known.since + (before === undefined ? 0 : count);
      rules.set(rule, { ...known, count: known.count + count, offices: known.offices + 1, since });
    }
    if (before === undefined) continue;
    again += 1;
    first += before.errors + before.warnings;
    now += file.errors + file.warnings;
    for (const [rule, count] of Object.entries(before.rules ?? {})) {
      const known = rules.get(rule) ?? none(rule);
      rules.set(rule, { ...known, before: (known.before ?? 0) + count });
    }
  }
  return {
    all: offices.length,
    states,
    rounds: [...rounds].sort(([a], [b]) => a - b),
    rules: [...rules.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
    ...(again === 0 ? {} : { before: { offices: again, first, now } }),
  };
}
