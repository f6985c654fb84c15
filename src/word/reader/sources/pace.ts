import { SourceError } from "./errors.ts";

/** What the caller of a long reading may want: a share of the work done (0 to 1), and a way to stop it. */
export interface ReadOptions {
  readonly onProgress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
}

/** Milliseconds of work between two pauses, in which the worker hears of a cancel. */
const SLICE = 50;
/** Characters handed to a tokenizer at once. */
const CHUNK = 256 * 1024;

/** Throws where the caller has cancelled. @throws SourceError "cancelled" */
export function stopIfCancelled(options: ReadOptions): void {
  if (options.isCancelled?.()) throw new SourceError("cancelled", "已取消读取。");
}

/** Hands a text over chunk by chunk, pauses now and then, and reports how far it came. @throws SourceError "cancelled" */
export async function inChunks(text: string, write: (chunk: string) => void, options: ReadOptions): Promise<void> {
  let sliceEnds = performance.now() + SLICE;
  for (let at = 0; at < text.length; at += CHUNK) {
    write(text.slice(at, at + CHUNK));
    if (performance.now() < sliceEnds) continue;
    options.onProgress?.(Math.min(1, (at + CHUNK) / text.length));
    await new Promise((resolve) => setTimeout(resolve, 0));
    stopIfCancelled(options);
    sliceEnds = performance.now() + SLICE;
  }
}
