import { performance } from "node:perf_hooks";

const RUNS = 9;

export function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** How long something takes, in ms: the median of several runs after one to warm up. */
export async function median(run: () => unknown): Promise<number> {
  await run();
  const times: number[] = [];
  for (let at = 0; at < RUNS; at++) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return middle(times);
}
