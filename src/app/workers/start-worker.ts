import type { Library } from "../../word/reader/index.ts";

export type Job = "export" | "read";

/**
 * Starts a worker for a job; its code comes with the first request, not with the page. The page from file:// can load no
 * further script: there the worker runs parts of the page's own (see ../single/parts.ts).
 * @param library what the worker will need besides, which the page from file:// hands over only here.
 */
export async function startWorker(job: Job, library?: Library): Promise<Worker> {
  if (__SINGLE_FILE__) return new Worker(await ownScript(job, library));
  const { default: JobWorker } =
    job === "export" ? await import("./export.worker.ts?worker") : await import("./read.worker.ts?worker");
  return new JobWorker();
}

const addresses = new Map<string, string>();

async function ownScript(job: Job, library: Library | undefined): Promise<string> {
  const key = `${job} ${library ?? ""}`;
  const known = addresses.get(key);
  if (known !== undefined) return known;
  const { workerText } = await import("../single/parts.ts");
  const address = URL.createObjectURL(new Blob([workerText(job, library)], { type: "text/javascript" }));
  addresses.set(key, address);
  return address;
}
