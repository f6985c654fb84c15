import type { Draft } from "../../domain/index.ts";
import type { ReadingSource, Workspace } from "../../session/index.ts";
import { createAskWithLibrary } from "./ask-with-library.ts";
import type { WorkerFaults } from "./ask-worker.ts";
import type { ReadAnswer, ReadRequest } from "./protocol.ts";

const FAULTS: WorkerFaults = {
  missing: "浏览器没有让绩表在后台读文件。换一个浏览器打开本页再试。",
  broken: "读到一半停了，文件没有改动。在 WPS 里打开它，另存为 .docx 再来。",
};

type ReadOptions = Parameters<Workspace["readDocument"]>[1];

export interface DocumentReader extends Pick<Workspace, "readDocument"> {
  /** The same, where only the draft is wanted: the rest stays in the worker. */
  readDraft(source: ReadingSource, options: ReadOptions): Promise<Draft>;
}

/** Reads documents away from the page. */
export function documentReader(): DocumentReader {
  const ask = createAskWithLibrary<ReadRequest, ReadAnswer>("read", FAULTS, ({ source }) =>
    source.kind === "file" ? source.bytes : undefined,
  );
  const askFor = (request: ReadRequest, { onProgress, signal }: ReadOptions) =>
    ask(request, {
      ...(onProgress === undefined ? {} : { onProgress: (done: number, all: number) => onProgress(done / all) }),
      ...(signal === undefined ? {} : { signal }),
    });
  return {
    readDocument: async (source, options) => {
      const answer = await askFor({ kind: "read", source }, options);
      if (answer.kind !== "reading") throw new Error(FAULTS.broken);
      return answer.reading;
    },
    readDraft: async (source, options) => {
      const answer = await askFor({ kind: "draft", source }, options);
      if (answer.kind !== "draft") throw new Error(FAULTS.broken);
      return answer.draft;
    },
  };
}
