import { useEffect, useRef, useState } from "react";
import type { ExportRequest } from "../../../session/index.ts";
import { download, WORD_TYPE, ZIP_TYPE } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useSession } from "../../session/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

export type ExportState =
  | { readonly kind: "asking"; readonly problem?: string }
  | { readonly kind: "running"; readonly done: number; readonly all: number }
  | { readonly kind: "finished"; readonly name: string; readonly size: number; readonly leaks: readonly string[] };

export interface Export {
  readonly state: ExportState;
  start(request: Omit<ExportRequest, "draft">, name: string): void;
  cancel(): void;
  again(): void;
}

/** Writes a Word file and hands it to the browser; ends with the dialog that began it. */
export function useExport(): Export {
  const { exportWord } = useWorkspace();
  const session = useSession();
  const [state, setState] = useState<ExportState>({ kind: "asking" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (request: Omit<ExportRequest, "draft">, name: string) => {
    const abort = new AbortController();
    running.current = abort;
    setState({ kind: "running", done: 0, all: 0 });
    try {
      const { draft } = session.state();
      const { bytes, leaks = [] } = await exportWord(
        { ...request, draft },
        { signal: abort.signal, onProgress: (done, all) => setState({ kind: "running", done, all }) },
      );
      if (abort.signal.aborted) return;
      void session.versions.keep("导出 Word");
      download(name, bytes, request.scope === "each" ? ZIP_TYPE : WORD_TYPE);
      setState({ kind: "finished", name, size: bytes.byteLength, leaks });
    } catch (error) {
      if (abort.signal.aborted) return;
      const problem = chineseReason(error) ?? "没有写成，草稿没有改动。关掉别的窗口再导一次，还不行就先备份到文件。";
      setState({ kind: "asking", problem });
    }
  };
  return {
    state,
    start: (request, name) => void start(request, name),
    cancel: () => {
      running.current?.abort();
      setState({ kind: "asking" });
    },
    again: () => setState({ kind: "asking" }),
  };
}
