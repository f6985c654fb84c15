import { useCallback, useEffect, useState } from "react";
import type { ApprovedDraft, KeptProof } from "../../../session/index.ts";
import { fileSource, type Turn, useQueue } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

interface Progress {
  readonly done: number;
  readonly all: number;
  readonly name: string;
}

const BROKEN_OFF = "核对到一半停了。再拖进来一次；还不行就在 WPS 里另存为 .docx 再来。";

/** Proves files one after the other; what came of them stays on this machine. */
export function useProving() {
  const workspace = useWorkspace();
  const [lines, setLines] = useState<readonly KeptProof[]>([]);
  const [approved, setApproved] = useState<readonly ApprovedDraft[]>();
  const look = useCallback(async () => setLines(await (await workspace.desk()).proofs()), [workspace]);
  useEffect(() => {
    const none = () => setApproved([]);
    workspace
      .desk()
      .then((desk) => desk.approved())
      .then(setApproved, none);
    look().catch(() => undefined);
  }, [workspace, look]);
  const work = useCallback(
    async (file: File, { nth, all, signal, report }: Turn<Progress>) => {
      report({ done: nth - 1, all, name: file.name });
      try {
        const source = await fileSource(file);
        const bytes = source.kind === "file" ? source.bytes : new Uint8Array();
        await (await workspace.desk()).provePublished({ name: file.name, bytes }, signal);
        const now = await (await workspace.desk()).proofs();
        return () => setLines(now);
      } catch (error) {
        const line = { id: file.name, name: file.name, says: chineseReason(error) ?? BROKEN_OFF, at: Date.now() };
        return () => setLines((before) => [...before.filter(({ id }) => id !== line.id), line]);
      }
    },
    [workspace],
  );
  /** Empties the list; resolves with the way back. */
  const clear = useCallback(async () => {
    const back = await (await workspace.desk()).clearProofs();
    await look();
    return () => back().then(look);
  }, [workspace, look]);
  return { lines, approved, clear, queue: useQueue<File, Progress>(work) };
}
