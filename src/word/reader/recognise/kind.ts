import type { DraftKind, Form, NarrativeSlot, Project } from "../../../domain/index.ts";
import { isResultColumn } from "./column-words.ts";

/** What a printed form says of itself: a target to reach, or what was reached. */
export type FormKind = "target" | "selfEvaluation";

/** Labels of a head that only a form of results has. */
const RESULT = /^(自评|评价)(得分|总分|等级|结论|结果)|执行率|执行数|得分|偏差原因/;

/** What a form is by the columns and fields it prints, whether anything stands in them or not. */
export function formKindOf(form: Form | undefined): FormKind {
  const further = (ids: readonly string[] = []): readonly string[] => ids.filter((id) => id.startsWith("extra:"));
  // 完成情况 beside the goals alone is also printed by forms of targets, for those who will fill it in later.
  // What an earlier year came to is no result of this one.
  const ofYear = (id: string): boolean => !/20\d\d|[上去前]年/.test(id);
  const isResult =
    further(form?.columns).some((id) => isResultColumn(id) && ofYear(id)) ||
    further(form?.fields).some((id) => RESULT.test(id) && ofYear(id));
  return isResult ? "selfEvaluation" : "target";
}

/** What the decision rests on; `chapters` are the slots in which a document says something. */
export interface KindEvidence {
  readonly title: string;
  readonly chapters: ReadonlySet<NarrativeSlot>;
  /** Goals, sub-goals or safeguards of the whole office stand in paragraphs of their own. */
  readonly hasOverallText: boolean;
  /** Organisations, procurement or assets were read. */
  readonly hasOtherTables: boolean;
  readonly projects: readonly Pick<Project, "form">[];
  /** The form of the whole office's table; absent where there is none. */
  readonly overall?: Form | undefined;
  readonly hasOverallTable: boolean;
}

/** Chapters that only a whole disclosure has. */
const OF_DISCLOSURE: readonly NarrativeSlot[] = [
  ...(["duties", "organisations", "budget", "income", "spending", "change", "operating"] as const),
  ...(["threePublic", "procurement", "assets", "glossary"] as const),
];

/**
 * What a document is. Chapters of a budget make it a disclosure and goals of the whole office in paragraphs a performance
 * part, whatever its tables are; else its tables say it, and where there is none its title.
 */
export function kindOf(evidence: KindEvidence): DraftKind {
  const { title, chapters, projects, overall, hasOverallTable } = evidence;
  const isEvaluation = /自评|绩效评价/.test(title);
  if (!isEvaluation && (evidence.hasOtherTables || OF_DISCLOSURE.some((slot) => chapters.has(slot))))
    return "disclosure";
  if (evidence.hasOverallText || (hasOverallTable && projects.length > 0))
    return isEvaluation ? "selfEvaluation" : "performance";
  const results = projects.filter(({ form }) => formKindOf(form) === "selfEvaluation").length;
  if (isEvaluation || (projects.length > 0 && 2 * results > projects.length)) return "selfEvaluation";
  if (projects.length > 0) return "tables";
  if (hasOverallTable) return formKindOf(overall) === "selfEvaluation" ? "selfEvaluation" : "overall";
  return /整体/.test(title) ? "overall" : /绩效目标|申报表/.test(title) ? "tables" : "disclosure";
}
