import type { Finding, Severity } from "../../../domain/index.ts";
import type { OfficeFinding } from "../../../session/index.ts";
import { ruleTitle } from "../../../session/index.ts";

/** The findings of one rule in one office. */
export interface FindingGroup {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly unfilled: boolean;
  readonly findings: readonly OfficeFinding[];
  /** Those that no remark says yet. */
  readonly unsaid: readonly Finding[];
}

const GRAVITY: readonly Severity[] = ["error", "warning", "info"];

/** By rule: errors first, then what is more frequent; what has yet to be filled in and what cannot be decided stand last. */
export function groupsOf(findings: readonly OfficeFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, OfficeFinding[]>();
  for (const each of findings) {
    const key = `${each.unfilled} ${each.finding.severity} ${each.finding.rule}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  const rank = ({ unfilled, severity }: FindingGroup) => GRAVITY.indexOf(severity) + (unfilled ? 1.5 : 0);
  return [...groups.values()]
    .flatMap((own): readonly FindingGroup[] => {
      const [first] = own;
      if (first === undefined) return [];
      const { rule, severity } = first.finding;
      const unsaid = own.filter(({ remarked }) => !remarked).map(({ finding }) => finding);
      return [{ rule, title: ruleTitle(rule), severity, unfilled: first.unfilled, findings: own, unsaid }];
    })
    .sort((a, b) => rank(a) - rank(b) || b.findings.length - a.findings.length);
}
