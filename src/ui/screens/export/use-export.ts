import { useEffect, useRef, useState } from "react";
import type { PublishedForm, PublishRequest } from "../../../session/index.ts";
import { download, SHEET_TYPE, WORD_TYPE, ZIP_TYPE } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useSession } from "../../session/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

export type ExportState =
  | { readonly kind: "asking"; readonly problem?: string }
  | { readonly kind: "running"; readonly done: number; readonly all: number }
  | {
      readonly kind: "finished";
      readonly files: readonly { readonly name: string; readonly size: number }[];
      readonly missing: readonly PublishedForm[];
      readonly leftOut: readonly string[];
      readonly leaks: readonly string[];
    };

export interface Export {
  readonly state: ExportState;
  start(request: Omit<PublishRequest, "draft">): void;
  cancel(): void;
  again(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  docx: WORD_TYPE,
  xlsx: SHEET_TYPE,
  zip: ZIP_TYPE,
  html: "text/html",
};

/** Writes the files and hands them to the browser; ends with the dialog that began it. */
export function useExport(): Export {
  const { publish } = useWorkspace();
  const session = useSession();
  const [state, setState] = useState<ExportState>({ kind: "asking" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (request: Omit<PublishRequest, "draft">) => {
    const abort = new AbortController();
    running.current = abort;
    setState({ kind: "running", done: 0, all: 0 });
    try {
      const { draft } = session.state();
      const { files, missing, leftOut, leaks } = await publish(
        { ...request, draft },
        { signal: abort.signal, onProgress: (done, all) => setState({ kind: "running", done, all }) },
      );
      if (abort.signal.aborted) return;
      for (const { name, bytes } of files) {
        download(name, bytes, TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? ZIP_TYPE);
      }
      const sizes = files.map(({ name, bytes }) => ({ name, size: bytes.byteLength }));
      setState({ kind: "finished", files: sizes, missing, leftOut, leaks });
    } catch (error) {
      if (abort.signal.aborted) return;
      const problem = chineseReason(error) ?? "没有写成，草稿没有改动。关掉别的窗口再导一次，还不行就先备份到文件。";
      setState({ kind: "asking", problem });
    }
  };
  return {
    state,
    start: (request) => void start(request),
    cancel: () => {
      running.current?.abort();
      setState({ kind: "asking" });
    },
    again: () => setState({ kind: "asking" }),
  };
}
