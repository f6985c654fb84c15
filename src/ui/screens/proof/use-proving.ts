import { useCallback, useEffect, useState } from "react";
import type { ApprovedDraft, ProvenFile } from "../../../session/index.ts";
import { fileSource, type Turn, useQueue } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

/** What came of a file, and when (ms since epoch). */
export type Line = ProvenFile & { readonly at: number };

interface Progress {
  readonly done: number;
  readonly all: number;
  readonly name: string;
}

const BROKEN_OFF = "核对到一半停了。再拖进来一次；还不行就在 WPS 里另存为 .docx 再来。";

/** Proves files one after the other; the same name once more takes the place of what it came to before. */
export function useProving() {
  const workspace = useWorkspace();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [approved, setApproved] = useState<readonly ApprovedDraft[]>();
  useEffect(() => {
    const none = () => setApproved([]);
    workspace
      .desk()
      .then((desk) => desk.approved())
      .then(setApproved, none);
  }, [workspace]);
  const work = useCallback(
    async (file: File, { nth, all, signal, report }: Turn<Progress>) => {
      report({ done: nth - 1, all, name: file.name });
      let found: ProvenFile;
      try {
        const source = await fileSource(file);
        const bytes = source.kind === "file" ? source.bytes : new Uint8Array();
        found = await (await workspace.desk()).provePublished({ name: file.name, bytes }, signal);
      } catch (error) {
        found = { name: file.name, says: chineseReason(error) ?? BROKEN_OFF };
      }
      const line = { ...found, at: Date.now() };
      return () => setLines((before) => [...before.filter(({ name }) => name !== line.name), line]);
    },
    [workspace],
  );
  return { lines, approved, queue: useQueue<File, Progress>(work) };
}
