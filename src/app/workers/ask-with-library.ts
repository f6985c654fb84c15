import type { Library } from "../../word/reader/index.ts";
import { type AskWorker, createAskWorker, type WorkerFaults } from "./ask-worker.ts";
import { type Job, startWorker } from "./start-worker.ts";

/**
 * Asks a worker for a job. In the page from file:// a worker has only what it was started with: a document that needs a
 * library is given to another worker, started with it.
 * @param documentOf the document that a request asks to read.
 */
export function createAskWithLibrary<Request, Answer extends { readonly kind: string }>(
  job: Job,
  faults: WorkerFaults,
  documentOf: (request: Request) => Uint8Array | undefined,
): AskWorker<Request, Answer> {
  const workers = new Map<Library | "none", AskWorker<Request, Answer>>();
  const workerWith = (library?: Library): AskWorker<Request, Answer> => {
    const known = workers.get(library ?? "none");
    if (known) return known;
    const ask = createAskWorker<Request, Answer>(() => startWorker(job, library), faults);
    workers.set(library ?? "none", ask);
    return ask;
  };
  return async (request, options) => {
    const document = __SINGLE_FILE__ ? documentOf(request) : undefined;
    if (document === undefined) return workerWith()(request, options);
    const { libraryNeeded } = await import("../../word/reader/index.ts");
    return workerWith(libraryNeeded(document))(request, options);
  };
}
