import { useCallback, useEffect, useRef, useState } from "react";
import type { DocumentReading, ReadingSource } from "../../../session/index.ts";
import { BROKEN_OFF, fileSource, type Handed } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useWorkspace } from "../../workspace.tsx";

/** A source that was read. */
export interface ReadSource {
  readonly id: number;
  readonly name: string;
  readonly reading: DocumentReading;
}

export interface Refused {
  readonly id: number;
  readonly name: string;
  readonly reason: string;
}

export interface ReadingProgress {
  readonly name: string;
  /** Number of the file from 1, and of how many. */
  readonly file: number;
  readonly files: number;
  readonly share: number;
  /** Tables of projects found so far in this round. */
  readonly projects: number;
}

export interface Readings {
  readonly sources: readonly ReadSource[];
  readonly refused: readonly Refused[];
  /** While something is being read. */
  readonly progress?: ReadingProgress;
  add(things: readonly Handed[]): void;
  /** Stops; what was read already stays. */
  cancel(): void;
  dismiss(id: number): void;
}

async function sourceOf(thing: Handed): Promise<ReadingSource> {
  return thing.kind === "clipboard" ? thing : fileSource(thing.file);
}

/** Reads what it is given, one after the other, in a worker. */
export function useReading(): Readings {
  const { readDocument } = useWorkspace();
  const [sources, setSources] = useState<readonly ReadSource[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [progress, setProgress] = useState<ReadingProgress>();
  const queue = useRef<Handed[]>([]);
  const running = useRef<AbortController>(undefined);
  const next = useRef(0);
  const pasted = useRef(0);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (abort: AbortController) => {
      let done = 0;
      let projects = 0;
      for (let thing = queue.current.shift(); thing !== undefined; thing = queue.current.shift()) {
        if (thing.kind === "clipboard") pasted.current += 1;
        const name = thing.kind === "file" ? thing.file.name : `粘贴的内容 ${pasted.current}`;
        next.current += 1;
        const id = next.current;
        done += 1;
        const files = done + queue.current.length;
        const report = (share: number) => setProgress({ name, file: done, files, share, projects });
        report(0);
        try {
          const options = { onProgress: report, signal: abort.signal };
          const reading = await readDocument(await sourceOf(thing), options);
          if (abort.signal.aborted) return;
          projects += reading.counts.projects;
          setSources((all) => [...all, { id, name, reading }]);
        } catch (error) {
          if (abort.signal.aborted) return;
          const reason = chineseReason(error) ?? BROKEN_OFF;
          setRefused((all) => [...all, { id, name, reason }]);
        }
      }
      running.current = undefined;
      setProgress(undefined);
    },
    [readDocument],
  );

  const add = useCallback(
    (things: readonly Handed[]) => {
      if (things.length === 0) return;
      queue.current.push(...things);
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
  const dismiss = useCallback((id: number) => setRefused((all) => all.filter((item) => item.id !== id)), []);
  return { sources, refused, add, cancel, dismiss, ...(progress === undefined ? {} : { progress }) };
}
