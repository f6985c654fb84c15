import type { Finding } from "../../../domain/index.ts";

/** Below this height of the window a project starts with its head folded. */
const FOLD_BELOW = 700;

/**
 * In a low window a project starts folded the first time, unless the head has something to mend or to fill in; then as it
 * was left.
 */
export function startsFolded(height: number, headFindings: readonly Finding[]): boolean {
  return height < FOLD_BELOW && !headFindings.some(({ severity, missing }) => severity === "error" || missing === true);
}
