import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { safeFileName } from "../../domain/index.ts";
import type { Shelf } from "../types.ts";
import type { KeptOpinionTemplate } from "./opinion-template.ts";
import type { AnswerOptions, DeskWriters, ReviewDesk } from "./types.ts";

export interface AnswerSources {
  readonly shelf: Pick<Shelf, "open">;
  readonly writers: DeskWriters;
  readonly template: KeptOpinionTemplate;
  /** True where the office sent a document that knows nothing of the review. */
  isDocument(id: string): Promise<boolean>;
}

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What goes back to offices. Each office is written and packed before the next is opened, so that few are in memory. */
export function createAnswers(sources: AnswerSources): Pick<ReviewDesk, "paper" | "answers"> {
  const { shelf, writers, template, isDocument } = sources;

  /** Everything for one office; with `only` the paper alone. */
  const filesOf = async (
    id: string,
    only: boolean,
  ): Promise<{ readonly office: string; readonly files: readonly File[] }> => {
    const session = await shelf.open(id);
    try {
      const { draft, review } = session.state();
      const facts = { draft, events: review.events, name: review.name };
      const files: File[] = [await writers.opinion(facts, await template.own())];
      if (!only) {
        if (await isDocument(id)) files.push(await writers.reviewCopy(draft, review.state.threads));
        else {
          const { name, text } = await session.review.file();
          files.push({ name, bytes: new TextEncoder().encode(text) });
        }
      }
      return { office: draft.agency.name || draft.title, files };
    } finally {
      await session.close();
    }
  };

  return {
    paper: async (id) => {
      const { files } = await filesOf(id, true);
      const [file] = files;
      if (file === undefined) throw new Error("审核意见书没有写成。再试一次。");
      return file;
    },
    answers: async (ids, { name, onProgress, signal }: AnswerOptions) => {
      const archive = growingZip();
      const folders = new Set<string>();
      for (const [done, id] of ids.entries()) {
        if (signal?.aborted === true) throw new DOMException("aborted", "AbortError");
        onProgress?.(done, ids.length);
        const { office, files } = await filesOf(id, false);
        const folder = ids.length === 1 ? "" : `${freeName(safeFileName(office), folders)}/`;
        for (const file of files) archive.add(folder + file.name, file.bytes);
      }
      return { name: `${safeFileName(name)}.zip`, bytes: archive.finish() };
    },
  };
}

/** The name, with a number behind it where it is taken. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name} ${n}`;
  taken.add(free);
  return free;
}

/** An archive that packs each file as it comes: only what is packed stays in memory. */
function growingZip(): { add(path: string, bytes: Uint8Array): void; finish(): Uint8Array } {
  const chunks: Uint8Array[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error === null) chunks.push(chunk);
    else failed ??= error;
  });
  return {
    add: (path, bytes) => {
      // A Word file is packed already.
      const entry = path.endsWith(".docx") ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      zip.add(entry);
      entry.push(bytes, true);
    },
    finish: () => {
      zip.end();
      if (failed !== undefined) throw failed;
      const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      return whole;
    },
  };
}
