export type Job = "export" | "read";

/**
 * Starts a worker for a job; its code comes with the first request, not with the page. The page from file:// can load no
 * further script: there the worker runs the page's own one (see `serveJob`), so that nothing is in the file twice.
 */
export async function startWorker(job: Job): Promise<Worker> {
  if (__SINGLE_FILE__) return new Worker(ownScript(), { name: job });
  const { default: JobWorker } =
    job === "export" ? await import("./export.worker.ts?worker") : await import("./read.worker.ts?worker");
  return new JobWorker();
}

let ownAddress: string | undefined;

function ownScript(): string {
  const script = document.querySelector("script[type=module]")?.textContent ?? "";
  ownAddress ??= URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return ownAddress;
}

/** What the page's script does where it finds itself in a worker: the job the worker is named after. */
export async function serveJob(): Promise<void> {
  if (Reflect.get(globalThis, "name") === ("export" satisfies Job)) (await import("./serve-export.ts")).serveExport();
  else (await import("./serve-reading.ts")).serveReading();
}
