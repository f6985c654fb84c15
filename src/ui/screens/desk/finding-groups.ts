import { type Finding, grouped, type Severity } from "../../../domain/index.ts";
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
  const groups = grouped(findings, ({ unfilled, finding: { severity, rule } }) => `${unfilled} ${severity} ${rule}`);
  const rank = ({ unfilled, severity }: FindingGroup) => GRAVITY.indexOf(severity) + (unfilled ? 1.5 : 0);
  return [...groups.values()]
    .map((own): FindingGroup => {
      const [{ finding, unfilled }] = own;
      const { rule, severity } = finding;
      const unsaid = own.filter(({ remarked }) => !remarked).map((each) => each.finding);
      return { rule, title: ruleTitle(rule), severity, unfilled, findings: own, unsaid };
    })
    .sort((a, b) => rank(a) - rank(b) || b.findings.length - a.findings.length);
}
