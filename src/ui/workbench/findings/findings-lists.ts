import { type Draft, type Finding, grouped, type Place } from "../../../domain/index.ts";
import { ruleTitle } from "../../../session/index.ts";
import type { Spot } from "../../navigation/index.ts";
import { isOnSpot, placeOfFinding } from "../../places/places.ts";
import { KINDS, type Kind } from "./findings-words.ts";

/** What the panel lists, and in what order. Pure, so that counts and lists come from the same place. */

/** Errors and warnings: what is counted, coloured and walked through. */
export function isProblem(finding: Finding): boolean {
  return finding.severity !== "info";
}

/** The same finding before and after a check: findings are made anew when their project changes. */
export function findingId({ rule, where, message }: Finding): string {
  return `${rule} ${JSON.stringify(where)} ${message}`;
}

/** Findings of what the middle column shows. */
export function findingsOn(findings: readonly Finding[], draft: Draft, spot: Spot): readonly Finding[] {
  return findings.filter((finding) => isOnSpot(placeOfFinding(finding, draft), spot));
}

export interface RuleGroup {
  readonly rule: string;
  readonly title: string;
  readonly kind: Kind;
  readonly findings: readonly Finding[];
}

/**
 * Findings by rule: the gravest first, then the most frequent, then in the order of the document. What is 未填 by a rule
 * stands apart from what is wrong by it.
 */
export function groupByRule(findings: readonly Finding[], kindOf: (finding: Finding) => Kind): readonly RuleGroup[] {
  const groups = grouped(findings, (finding) => `${finding.rule} ${kindOf(finding) === "unfilled"}`);
  return [...groups.values()]
    .map((own) => {
      const [{ rule }] = own;
      const kind = KINDS.find((one) => own.some((finding) => kindOf(finding) === one)) ?? "info";
      return { rule, title: ruleTitle(rule), kind, findings: own };
    })
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.findings.length - a.findings.length);
}

/** Those that offer a mend. */
export function mendable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ fix }) => fix !== undefined);
}

/** The field a place and the hand are compared by: a part of 指标值 is the whole, a paragraph its chapter's text. */
function fieldKey(field = ""): string {
  return field
    .replace(/^target\..*/, "target")
    .replace(/^spendingPlan\..*/, "spendingPlan")
    .replace(/^paragraph\..*/, "");
}

/** True where the hand stands at the place of a finding. */
export function standsAt(hand: Place, place: Place): boolean {
  return (
    hand.section === place.section &&
    hand.projectId === place.projectId &&
    hand.rowId === place.rowId &&
    fieldKey(hand.field) === fieldKey(place.field)
  );
}
