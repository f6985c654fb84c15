import { useCallback, useRef, useState } from "react";
import type { DocumentReading, ReadingSource } from "../../../session/index.ts";
import { BROKEN_OFF, fileSource, type Handed, type Queue, type Turn, useQueue } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import type { WordFile } from "../../workbench/learn/index.tsx";
import { useWorkspace } from "../../workspace/index.tsx";

/** A source that was read. */
export interface ReadSource {
  readonly id: number;
  readonly name: string;
  readonly reading: DocumentReading;
  /** The Word file, of which a template can be learnt; absent for anything else. */
  readonly word?: WordFile;
}

interface Refused {
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

export interface Readings extends Queue<Handed, ReadingProgress> {
  readonly sources: readonly ReadSource[];
  readonly refused: readonly Refused[];
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
  const next = useRef(0);
  const pasted = useRef(0);
  /** Of this round. */
  const projects = useRef(0);

  const read = useCallback(
    async (thing: Handed, { nth, all, signal, report }: Turn<ReadingProgress>) => {
      if (nth === 1) projects.current = 0;
      if (thing.kind === "clipboard") pasted.current += 1;
      const name = thing.kind === "file" ? thing.file.name : `粘贴的内容 ${pasted.current}`;
      next.current += 1;
      const id = next.current;
      const onProgress = (share: number) => report({ name, file: nth, files: all, share, projects: projects.current });
      onProgress(0);
      try {
        const source = await sourceOf(thing);
        const reading = await readDocument(source, { onProgress, signal });
        const word = source.kind === "file" && /\.docx$/i.test(name) && reading.blocks.length > 0;
        return () => {
          projects.current += reading.counts.projects;
          const read = { id, name, reading, ...(word ? { word: { name, bytes: source.bytes } } : {}) };
          setSources((before) => [...before, read]);
        };
      } catch (error) {
        const reason = chineseReason(error) ?? BROKEN_OFF;
        return () => setRefused((before) => [...before, { id, name, reason }]);
      }
    },
    [readDocument],
  );
  const queue = useQueue(read);
  const dismiss = useCallback((id: number) => setRefused((all) => all.filter((item) => item.id !== id)), []);
  return { sources, refused, dismiss, ...queue };
}
