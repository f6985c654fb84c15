/**
 * Work that can be laid down and taken up again: it stops after every little piece, now and then saying how far it is, and
 * gives its result at the end.
 */
export type Steps<Result> = Generator<string | undefined, Result, void>;

/** All of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
