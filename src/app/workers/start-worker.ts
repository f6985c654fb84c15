import type { Library } from "../../word/reader/index.ts";

export type Job = "export" | "read";

/**
 * Starts a worker for a job; its code comes with the first request, not with the page. The page from file:// can load no
 * further script: there the worker runs the page's own one (see `serveJob`), so that nothing is in the file twice.
 * @param library what the worker will need besides; in the page from file:// it lies packed beside the page's script, and is
 * put in front of it only here.
 */
export async function startWorker(job: Job, library?: Library): Promise<Worker> {
  if (__SINGLE_FILE__) return new Worker(await ownScript(library), { name: job });
  const { default: JobWorker } =
    job === "export" ? await import("./export.worker.ts?worker") : await import("./read.worker.ts?worker");
  return new JobWorker();
}

const addresses = new Map<Library | "none", string>();

async function ownScript(library: Library | undefined): Promise<string> {
  const known = addresses.get(library ?? "none");
  if (known !== undefined) return known;
  const script = document.querySelector("script[type=module]")?.textContent ?? "";
  const before = library === undefined ? "" : await unpacked(library);
  const address = URL.createObjectURL(new Blob([before, "\n;", script], { type: "text/javascript" }));
  addresses.set(library ?? "none", address);
  return address;
}

/** The text of a library, which the build leaves in the page as data (see vite.libraries.ts). */
async function unpacked(library: Library): Promise<string> {
  const { gunzipSync, strFromU8 } = await import("fflate");
  const packed = atob(document.querySelector(`#library-${library}`)?.textContent ?? "");
  return strFromU8(gunzipSync(Uint8Array.from(packed, (sign) => sign.charCodeAt(0))));
}

/** What the page's script does where it finds itself in a worker: the job the worker is named after. */
export async function serveJob(): Promise<void> {
  if (Reflect.get(globalThis, "name") === ("export" satisfies Job)) (await import("./serve-export.ts")).serveExport();
  else (await import("./serve-reading.ts")).serveReading();
}
