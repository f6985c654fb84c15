import { useCallback, useState } from "react";
import type { CheckedFile } from "../../../session/index.ts";
import { BROKEN_OFF, fileSource, type Queue, type Turn, useQueue } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

export interface BatchProgress {
  readonly done: number;
  readonly all: number;
  /** The file that is being read. */
  readonly name: string;
}

export interface Batch extends Queue<File, BatchProgress> {
  readonly files: readonly CheckedFile[];
  clear(): void;
}

/** Checks files one after the other in a worker. */
export function useBatch(): Batch {
  const { checkDocument } = useWorkspace();
  const [files, setFiles] = useState<readonly CheckedFile[]>([]);
  const check = useCallback(
    async (file: File, { nth, all, signal, report }: Turn<BatchProgress>) => {
      const { name } = file;
      report({ done: nth - 1, all, name });
      const checked = await fileSource(file)
        .then((source) => checkDocument(source, { signal }))
        .then(
          (document): CheckedFile => ({ kind: "checked", name, document }),
          (error: unknown): CheckedFile => ({ kind: "refused", name, reason: chineseReason(error) ?? BROKEN_OFF }),
        );
      return () => setFiles((before) => [...before, checked]);
    },
    [checkDocument],
  );
  const queue = useQueue(check);
  const clear = useCallback(() => setFiles([]), []);
  return { files, clear, ...queue };
}
