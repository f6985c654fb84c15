import { useEffect, useState } from "react";
import type { Draft } from "../../../domain/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { rangesOf, type Wanted } from "./pages-of.ts";

const UNWRITTEN = "这一版没有写出来。草稿没有改动，再按一次“重新排版”。";

export interface Preview {
  /** The file to draw; the one before while the next is being written. */
  readonly bytes: Uint8Array | undefined;
  readonly refused: string | undefined;
}

/** Writes the file to draw, in the worker; what is no longer wanted is stopped. */
export function usePreview(draft: Draft, { scope, part }: Wanted): Preview {
  const { exportWord } = useWorkspace();
  const [preview, setPreview] = useState<Preview>({ bytes: undefined, refused: undefined });
  useEffect(() => {
    const abort = new AbortController();
    const ranges = rangesOf(draft.projects.length);
    const projects = ranges.length > 1 && !scope.startsWith("project:") ? ranges[part] : undefined;
    const request = { draft, templateId: draft.templateId, scope, ...(projects === undefined ? {} : { projects }) };
    exportWord(request, { signal: abort.signal }).then(
      ({ bytes }) => {
        if (!abort.signal.aborted) setPreview({ bytes, refused: undefined });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setPreview(({ bytes }) => ({ bytes, refused: chineseReason(error) ?? UNWRITTEN }));
      },
    );
    return () => abort.abort();
  }, [exportWord, draft, scope, part]);
  return preview;
}
