import type { WorkerReply, WorkerRequest } from "./protocol.ts";

export interface WorkerOptions {
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** Asks the worker; rejects with a Chinese sentence, or with the signal's reason once it is aborted. */
export type AskWorker = (
  request: WorkerRequest,
  options: WorkerOptions,
) => Promise<Exclude<WorkerReply, { readonly kind: "progress" | "refused" }>>;

const NO_WORKER = "浏览器没有让绩表在后台写文件。换一个浏览器打开，或先备份到文件拿到别的电脑上导出。";
const FAULT = "写到一半停了，草稿没有改动。再试一次；还不行就先备份到文件，换一台电脑导出。";

/**
 * One worker, started at the first request and kept, so that its templates stay compiled. Requests wait for each
 * other. Filling does not listen while it runs, so stopping a request ends the worker.
 */
export function createAskWorker(start: () => Promise<Worker>): AskWorker {
  let running: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const worker = (): Promise<Worker> => {
    running ??= start().catch(() => {
      running = undefined;
      throw new Error(NO_WORKER);
    });
    return running;
  };

  const exchange: AskWorker = async (request, { onProgress, signal }) => {
    const own = await worker();
    return new Promise((resolve, reject) => {
      const finish = (end: () => void) => {
        own.removeEventListener("message", onMessage);
        own.removeEventListener("error", onError);
        signal?.removeEventListener("abort", onAbort);
        end();
      };
      const drop = () => {
        own.terminate();
        running = undefined;
      };
      const onMessage = ({ data }: MessageEvent<WorkerReply>) => {
        if (data.kind === "progress") onProgress?.(data.done, data.all);
        else if (data.kind === "refused") finish(() => reject(new Error(data.reason ?? FAULT)));
        else finish(() => resolve(data));
      };
      const onError = () => {
        drop();
        finish(() => reject(new Error(FAULT)));
      };
      const onAbort = () => {
        drop();
        finish(() => reject(new DOMException("aborted", "AbortError")));
      };
      own.addEventListener("message", onMessage);
      own.addEventListener("error", onError);
      signal?.addEventListener("abort", onAbort);
      if (signal?.aborted === true) onAbort();
      else own.postMessage(request);
    });
  };

  return (request, options) => {
    const answer = last.then(() => exchange(request, options));
    last = answer.catch(() => undefined);
    return answer;
  };
}
