import { type Draft, type Finding, TARGETS_OF_TABLE, type Where } from "../domain/index.ts";
import { misread } from "./rules/document/misread.ts";
import { splitSettled } from "./settle.ts";

/** True where a doubt is about what the finding speaks of: the very place, or a target of a table whose column is a guess. */
function isAbout(doubted: Where, { section, project, indicator, field }: Where): boolean {
  if (doubted.project !== project || doubted.section !== section) return false;
  if (doubted.field === TARGETS_OF_TABLE && doubted.indicator === undefined) return field === "target";
  return doubted.indicator === indicator && doubted.field === field;
}

/**
 * Where reading may have gone wrong its author is not at fault: only the doubt is told there, until something is written
 * at the place or a person decides that it was read rightly.
 */
export function withoutMisread(draft: Draft, findings: readonly Finding[]): readonly Finding[] {
  if (draft.doubts === undefined || draft.doubts.length === 0) return findings;
  const doubts = splitSettled(
    draft,
    findings.filter(({ rule }) => rule === misread.id),
  ).open;
  if (doubts.length === 0) return findings;
  return findings.filter(
    ({ rule, where }) => rule === misread.id || !doubts.some((doubt) => isAbout(doubt.where, where)),
  );
}
