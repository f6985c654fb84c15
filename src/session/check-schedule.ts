import type { CheckResult } from "../checks/index.ts";
import type { Draft, Steps } from "../domain/index.ts";
import type { Environment } from "./environment.ts";

/** Finds what may be wrong; `previous` is the draft it last saw, whose unchanged parts keep their identity. */
export type Check = (draft: Draft, previous?: Draft) => Steps<CheckResult>;

/** How long the checks may hold up the page at a time, ms. */
const SLICE_MS = 12;

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
 * Checks as one types: they run when the hand rests, and are given up when it goes on, so that what is half typed is not called wrong and no key waits for
 * them.
 * @param draft the draft as it is when the checks begin
 * @param onChecked told what was found in which draft
 */
export function scheduleChecks(
  { now, after, whenIdle }: Pick<Environment, "now" | "after" | "whenIdle">,
  check: Check,
  draft: () => Draft,
  onChecked: (draft: Draft, result: CheckResult) => void,
): CheckSchedule {
  let checked: Draft | undefined;
  let callOff: (() => void) | undefined;
  let stopped = false;
  const begin = (): void => {
    const looked = draft();
    goOn(looked, check(looked, checked));
  };
  /** In slices: a table of thousands of rows is looked at without holding up a frame. */
  const goOn = (looked: Draft, steps: Steps<CheckResult>): void => {
    callOff = undefined;
    const until = now() + SLICE_MS;
    let step = steps.next();
    while (step.done !== true && now() < until) step = steps.next();
    if (step.done === true) {
      checked = looked;
      onChecked(looked, step.value);
    } else callOff = whenIdle(() => goOn(looked, steps));
  };
  return {
    schedule: () => {
      callOff?.();
      callOff = undefined;
      if (stopped) return;
      callOff = after(CHECK_PAUSE, () => {
        callOff = whenIdle(begin);
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
