import { useCallback, useEffect, useRef, useState } from "react";

/** The turn of one thing in a round: what was added before the last one was done. */
export interface Turn<Progress> {
  /** Its number in the round, from 1. */
  readonly nth: number;
  /** How many the round has by now. */
  readonly all: number;
  readonly signal: AbortSignal;
  /** Says how far it is; once stopped nobody listens. */
  report(progress: Progress): void;
}

export interface Queue<Thing, Progress> {
  /** While something is being worked on. */
  readonly progress?: Progress;
  add(things: readonly Thing[]): void;
  /** Stops; what is done already stays. */
  cancel(): void;
}

/**
 * Works on what it is given, one after the other, so that only one file at a time is held in memory.
 * `work` answers with what is to be done with its result, which is left undone once the round is stopped; it never rejects.
 */
export function useQueue<Thing, Progress>(
  work: (thing: Thing, turn: Turn<Progress>) => Promise<() => void>,
): Queue<Thing, Progress> {
  const [progress, setProgress] = useState<Progress>();
  const waiting = useRef<Thing[]>([]);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (abort: AbortController) => {
      const { signal } = abort;
      const report = (now: Progress) => {
        if (!signal.aborted) setProgress(() => now);
      };
      let nth = 0;
      for (let thing = waiting.current.shift(); thing !== undefined; thing = waiting.current.shift()) {
        nth += 1;
        const keep = await work(thing, { nth, all: nth + waiting.current.length, signal, report });
        if (signal.aborted) return;
        keep();
      }
      running.current = undefined;
      setProgress(undefined);
    },
    [work],
  );

  const add = useCallback(
    (things: readonly Thing[]) => {
      if (things.length === 0) return;
      waiting.current.push(...things);
      if (running.current !== undefined) return;
      const abort = new AbortController();
      running.current = abort;
      void run(abort);
    },
    [run],
  );
  const cancel = useCallback(() => {
    waiting.current = [];
    running.current?.abort();
    running.current = undefined;
    setProgress(undefined);
  }, []);
  return { add, cancel, ...(progress === undefined ? {} : { progress }) };
}
