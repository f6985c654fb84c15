import type { CheckResult } from "../checks/index.ts";
import type { Draft } from "../domain/index.ts";
import type { Environment } from "./environment.ts";

/** Finds what may be wrong; `previous` is the draft it last saw, whose unchanged parts keep their identity. */
export type Check = (draft: Draft, previous?: Draft) => CheckResult;

/** How long after the last edit the checks begin, in ms. */
const CHECK_PAUSE = 300;

export interface CheckSchedule {
  /** Checks when the hand rests; an earlier wish that has not begun is given up. */
  readonly schedule: () => void;
  /** True where the last result is about this very draft. */
  readonly isCurrent: (draft: Draft) => boolean;
  readonly stop: () => void;
}

/**
 * Checks as one types: they run when the hand rests, so that what is half typed is not called wrong and no key waits for
 * them.
 * @param draft the draft as it is when the checks begin
 * @param onChecked told what was found in which draft
 */
export function scheduleChecks(
  { after, whenIdle }: Pick<Environment, "after" | "whenIdle">,
  check: Check,
  draft: () => Draft,
  onChecked: (draft: Draft, result: CheckResult) => void,
): CheckSchedule {
  let checked: Draft | undefined;
  let callOff: (() => void) | undefined;
  let stopped = false;
  const run = (): void => {
    callOff = undefined;
    const now = draft();
    const result = check(now, checked);
    checked = now;
    onChecked(now, result);
  };
  return {
    schedule: () => {
      callOff?.();
      callOff = undefined;
      if (stopped) return;
      callOff = after(CHECK_PAUSE, () => {
        callOff = whenIdle(run);
      });
    },
    isCurrent: (other) => other === checked,
    stop: () => {
      stopped = true;
      callOff?.();
      callOff = undefined;
    },
  };
}
