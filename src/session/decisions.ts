import { decisionsFile, decisionsOf, type SettledFinding } from "../checks/index.ts";
import { type Draft, safeFileName } from "../domain/index.ts";

/**
 * What a person decided to leave, with the reasons, as a file of judgements: the findings and the kinds of tables they
 * stood in, nothing else of the draft. Rules are held against it as against any judged document.
 */
export function judgementFile(
  draft: Draft,
  settled: readonly SettledFinding[],
): { readonly name: string; readonly content: string } {
  const name = safeFileName(`${draft.agency.name || draft.title}-${draft.year}-检查的判断`);
  return { name: `${name}.json`, content: decisionsFile(decisionsOf(draft, settled)) };
}
