import type { Form } from "../../../domain/index.ts";
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
