import { SourceError } from "./errors.ts";

/** What the caller of a long reading may want: a share of the work done (0 to 1), and a way to stop it. */
export interface ReadOptions {
  readonly onProgress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
}

/** Milliseconds of work between two pauses, in which the worker hears of a cancel. */
const SLICE = 100;
/** Characters or bytes handed to a tokenizer at once. */
const STEP = 128 * 1024;

/** Throws where the caller has cancelled. @throws SourceError "cancelled" */
export function stopIfCancelled(options: ReadOptions): void {
  if (options.isCancelled?.()) throw new SourceError("cancelled", "已取消读取。");
}

/**
 * Does a long work step by step, pauses now and then, and reports how far it came.
 * @param length of the text or bytes. @param step is handed the range to work on. @throws SourceError "cancelled"
 */
export async function inSteps(
  length: number,
  step: (from: number, to: number) => void,
  options: ReadOptions,
): Promise<void> {
  let sliceEnds = performance.now() + SLICE;
  for (let at = 0; at < length; at += STEP) {
    step(at, Math.min(length, at + STEP));
    if (performance.now() < sliceEnds) continue;
    options.onProgress?.(Math.min(1, (at + STEP) / length));
    await new Promise((resolve) => setTimeout(resolve, 0));
    stopIfCancelled(options);
    sliceEnds = performance.now() + SLICE;
  }
}
