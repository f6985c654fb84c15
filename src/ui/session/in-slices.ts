import type { Steps } from "../../domain/index.ts";
import type { Session } from "../../session/index.ts";
import type { Strips } from "../parts/index.ts";

/** How long one slice may hold up the page, ms. */
const SLICE_MS = 12;
/** How often the words change: often enough to be seen to move, and not so often that they cannot be read aloud. */
const SAID_MS = 250;

/**
 * Does long work in slices between the frames and says how far it is. Until it is done nothing is called saved; who leaves
 * or presses Ctrl+S has the rest done at once.
 */
export function inSlices(session: Session, strips: Strips, words: string, steps: Steps<void>): void {
  let gone: () => void = () => undefined;
  const say = strips.tellWhile(words, (over) => {
    gone = over;
    return () => undefined;
  });
  let said = performance.now();
  let done = false;

  /** Works until a moment, in ms of the page's clock. */
  const work = (until: number): void => {
    try {
      let step = steps.next();
      while (step.done !== true && performance.now() < until) step = steps.next();
      done = step.done === true;
      if (typeof step.value !== "string" || performance.now() < said + SAID_MS) return;
      said = performance.now();
      say(step.value);
    } catch (error) {
      // Also work that fails comes to an end.
      done = true;
      throw error;
    } finally {
      if (done) {
        gone();
        release();
      }
    }
  };
  const slice = (): void => {
    if (done) return;
    work(performance.now() + SLICE_MS);
    window.setTimeout(slice);
  };
  const release = session.hold(() => {
    if (!done) work(Number.POSITIVE_INFINITY);
  });
  window.setTimeout(slice);
}
