import { absolute, type Draft, difference, type Finding, type Fix, sameAmount, type Where } from "../domain/index.ts";
import type { ActiveRule } from "./active-rules.ts";
import type { Behind, Found } from "./rule.ts";

/** What keeps a file's findings few: consequences go behind their cause, and a habit is said once. */

const HABITS = new WeakMap<Finding, string>();

/** Remembers beside a finding which habit it may belong to: findings themselves are plain data of the domain. */
export function markHabit(finding: Finding, { habit }: Pick<Found, "habit">): Finding {
  if (habit !== undefined) HABITS.set(finding, habit);
  return finding;
}

/** The finding at its place of today, with what is remembered of it. */
export function movedTo(finding: Finding, where: Where): Finding {
  const moved = { ...finding, where };
  return markHabit(moved, { ...(HABITS.has(finding) ? { habit: HABITS.get(finding) ?? "" } : {}) });
}

/** An amount of money with its sign: “减少12.70”, “1742.00万元”; counts of people and things are none. */
const AMOUNT = /^(减少|下降|降低|-)?(?:增加|增长|上升)?(\d[\d,]*(?:\.\d+)?)(?:万元)?(?:$|、)/;

function amountOf(printed = ""): string | undefined {
  const found = AMOUNT.exec(printed.trim());
  return found === null ? undefined : `${found[1] === undefined ? "" : "-"}${(found[2] ?? "").replace(/,/g, "")}`;
}

/** By how much what is printed differs from what it ought to be. */
function gapOf({ printed, expected }: Finding): string | undefined {
  const gap = difference(amountOf(printed) ?? "", amountOf(expected) ?? "");
  return gap === undefined || sameAmount(gap, "0") ? undefined : absolute(gap);
}

/** By what two findings are about the same: equal keys say so; undefined is about nothing that another could be. */
const ABOUT: Readonly<Record<Behind["at"], (finding: Finding) => string | undefined>> = {
  table: () => "",
  row: ({ where: { indicator } }) => `${indicator}`,
  place: ({ where: { section, indicator, field } }) => `${section}/${indicator}/${field}`,
  // The same printed amount is complained of, wherever the two stand.
  value: ({ printed = "" }) => /[\d.]*\d/.exec(printed.replace(/,/g, ""))?.[0],
  gap: gapOf,
  pair: ({ printed, expected }) => {
    const numbers = [printed, expected].map((text = "") => /\d[\d.]*/.exec(text)?.[0]);
    return numbers.includes(undefined) ? undefined : numbers.sort().join();
  },
  "gap-here": (finding) => {
    const gap = gapOf(finding);
    // A rise for a fall is no slip of another number.
    const turned = /^(减|下|降|-)/.test(finding.printed ?? "") !== /^(减|下|降|-)/.test(finding.expected ?? "");
    return gap === undefined || turned ? undefined : `${finding.where.section}/${finding.where.field}/${gap}`;
  },
};

type Behinds = ReadonlyMap<string, readonly Behind[]>;
const BEHIND = new WeakMap<readonly ActiveRule[], Behinds>();

function behindOf(active: readonly ActiveRule[]): Behinds {
  const known = BEHIND.get(active);
  if (known !== undefined) return known;
  const made = new Map(
    active.flatMap(({ rule }) => (rule.behind === undefined ? [] : [[rule.id, [rule.behind].flat()] as const])),
  );
  BEHIND.set(active, made);
  return made;
}

/** Leaves out what another rule has said the cause of, in the findings of one table or of the chapters. */
export function withoutConsequences(findings: readonly Finding[], active: readonly ActiveRule[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const rules = behindOf(active);
  if (!findings.some(({ rule }) => rules.has(rule))) return findings;
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = byRule.get(finding.rule);
    if (others === undefined) byRule.set(finding.rule, [finding]);
    else others.push(finding);
  }
  const told = new Map<string, ReadonlySet<string | undefined>>();
  /** What a rule has spoken of; asked once a rule, as thousands of rows may have the same fault. */
  const toldBy = (rule: string, at: Behind["at"]) => {
    const known = told.get(`${at} ${rule}`) ?? new Set((byRule.get(rule) ?? []).map(ABOUT[at]));
    told.set(`${at} ${rule}`, known);
    return known;
  };
  return findings.filter(
    (finding) =>
      !(rules.get(finding.rule) ?? []).some((of) => {
        const about = ABOUT[of.at](finding);
        return about !== undefined && of.rules.some((rule) => toldBy(rule, of.at).has(about));
      }),
  );
}

/** One finding for all places of a habit, at the first of them. */
function asOne(found: readonly Finding[], said: Pick<Found, "message" | "severity">): Finding | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  const mends = found.flatMap(({ where, fix }): readonly { readonly where: Where; readonly fix: Fix }[] =>
    fix === undefined ? [] : [{ where, fix }],
  );
  const { fix: _, ...rest } = first;
  return {
    ...rest,
    ...said,
    // What a person decides of the habit holds while the habit does, not for the value of its first place.
    printed: "全文",
    expected: "",
    ...(mends.length === 0 ? {} : { fix: { kind: "each", label: `${mends.length} 处一次改好`, mends } }),
  };
}

/** The findings of a whole document with each habit folded into one. Without habits the very same list. */
export function foldHabits(
  draft: Draft,
  findings: readonly Finding[],
  active: readonly ActiveRule[],
): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const word = HABITS.get(finding);
    if (word === undefined) continue;
    const key = `${finding.rule}\n${word}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  if (groups.size === 0) return findings;
  const rules = new Map(active.filter(({ rule }) => rule.habit !== undefined).map((entry) => [entry.rule.id, entry]));
  const instead = new Map<Finding, Finding | undefined>();
  for (const [key, group] of groups) {
    const [id = "", word = ""] = key.split("\n");
    const { rule, severity } = rules.get(id) ?? {};
    const habit = rule?.habit;
    if (habit === undefined || group.length < habit.least) continue;
    const places = habit.places?.(draft, word) ?? group.length;
    if (habit.places !== undefined && group.length * 2 <= places) continue;
    const said = habit.say(group.length, group, places);
    const one = said && asOne(group, severity === undefined ? said : { ...said, severity });
    for (const finding of group) instead.set(finding, undefined);
    if (group[0] !== undefined) instead.set(group[0], one);
  }
  if (instead.size === 0) return findings;
  return findings.flatMap((finding) => {
    if (!instead.has(finding)) return [finding];
    const one = instead.get(finding);
    return one === undefined ? [] : [one];
  });
}
