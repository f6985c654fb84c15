/** What every worker may answer besides its own answers. */
export type CommonReply =
  | { readonly kind: "progress"; readonly done: number; readonly all: number }
  /** A Chinese sentence; absent where the fault is none a clerk can mend. */
  | { readonly kind: "refused"; readonly reason?: string };

interface WorkerOptions {
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** Asks the worker; rejects with a Chinese sentence, or with the signal's reason once it is aborted. */
export type AskWorker<Request, Answer> = (request: Request, options: WorkerOptions) => Promise<Answer>;

/** What is said where there is no worker, and where it broke off. */
export interface WorkerFaults {
  readonly missing: string;
  readonly broken: string;
}

const GONE = "绩表在服务器上换了新版，草稿没有改动。重新打开本页再做。";

/**
 * One worker, started at the first request and kept, so that its templates stay compiled. Requests wait for each
 * other. Filling does not listen while it runs, so stopping a request ends the worker.
 */
export function createAskWorker<Request, Answer extends { readonly kind: string }>(
  start: () => Promise<Worker>,
  faults: WorkerFaults,
): AskWorker<Request, Answer> {
  let running: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const worker = (): Promise<Worker> => {
    running ??= start().catch(() => {
      running = undefined;
      throw new Error(faults.missing);
    });
    return running;
  };

  const exchange: AskWorker<Request, Answer> = async (request, { onProgress, signal }) => {
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
      const onMessage = ({ data }: MessageEvent<Answer | CommonReply>) => {
        // A library that finds itself in a worker says so to whoever listens; that is no answer.
        if (typeof data.kind !== "string") return;
        if (!isCommon(data)) finish(() => resolve(data));
        else if (data.kind === "progress") onProgress?.(data.done, data.all);
        else finish(() => reject(new Error(data.reason ?? faults.broken)));
      };
      const onError = (event: Event) => {
        drop();
        // A script that cannot be fetched tells of no place in it: the server holds a newer edition.
        const fetched = event instanceof ErrorEvent;
        finish(() => reject(new Error(fetched ? faults.broken : GONE)));
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

function isCommon<Answer extends { readonly kind: string }>(reply: Answer | CommonReply): reply is CommonReply {
  return reply.kind === "progress" || reply.kind === "refused";
}
