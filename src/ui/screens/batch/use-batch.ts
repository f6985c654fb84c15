import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckedFile } from "../../../session/index.ts";
import { BROKEN_OFF, fileSource } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useWorkspace } from "../../workspace.tsx";

export interface BatchProgress {
  readonly done: number;
  readonly all: number;
  /** The file that is being read. */
  readonly name: string;
}

export interface Batch {
  readonly files: readonly CheckedFile[];
  readonly progress?: BatchProgress;
  add(files: readonly File[]): void;
  /** Stops; what was checked already stays. */
  cancel(): void;
  clear(): void;
}

/** Checks files one after the other in a worker; only one file at a time is held in memory. */
export function useBatch(): Batch {
  const { checkDocument } = useWorkspace();
  const [files, setFiles] = useState<readonly CheckedFile[]>([]);
  const [progress, setProgress] = useState<BatchProgress>();
  const queue = useRef<File[]>([]);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const check = useCallback(
    async (file: File, signal: AbortSignal): Promise<CheckedFile> => {
      const { name } = file;
      try {
        return { kind: "checked", name, document: await checkDocument(await fileSource(file), { signal }) };
      } catch (error) {
        return { kind: "refused", name, reason: chineseReason(error) ?? BROKEN_OFF };
      }
    },
    [checkDocument],
  );

  const run = useCallback(
    async (abort: AbortController) => {
      let done = 0;
      for (let file = queue.current.shift(); file !== undefined; file = queue.current.shift()) {
        setProgress({ done, all: done + 1 + queue.current.length, name: file.name });
        const checked = await check(file, abort.signal);
        if (abort.signal.aborted) return;
        done += 1;
        setFiles((all) => [...all, checked]);
      }
      running.current = undefined;
      setProgress(undefined);
    },
    [check],
  );

  const add = useCallback(
    (more: readonly File[]) => {
      if (more.length === 0) return;
      queue.current.push(...more);
      if (running.current !== undefined) return;
      const abort = new AbortController();
      running.current = abort;
      void run(abort);
    },
    [run],
  );
  const cancel = useCallback(() => {
    queue.current = [];
    running.current?.abort();
    running.current = undefined;
    setProgress(undefined);
  }, []);
  const clear = useCallback(() => setFiles([]), []);
  return { files, add, cancel, clear, ...(progress === undefined ? {} : { progress }) };
}
