import type { Finding } from "../../../domain/index.ts";

/** Below this height of the window a project starts with its head folded. */
const FOLD_BELOW = 700;

/** What a person chose for each project; it holds until the page is left. */
const chosen = new Map<string, boolean>();

/** Folded as last left; else in a low window, unless the head has something to mend. */
export function startsFolded(projectId: string, height: number, headFindings: readonly Finding[]): boolean {
  return chosen.get(projectId) ?? (height < FOLD_BELOW && !headFindings.some(({ severity }) => severity === "error"));
}

export function rememberFold(projectId: string, folded: boolean): void {
  chosen.set(projectId, folded);
}
