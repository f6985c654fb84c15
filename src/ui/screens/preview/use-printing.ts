import { useEffect, useRef, useState } from "react";
import type { Draft } from "../../../domain/index.ts";
import { chineseReason } from "../../format/index.ts";
import { printWord } from "../../paper/print-word.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import type { Wanted } from "./pages-of.ts";

/** Prints the whole of what is previewed; `bytes` where it is already written, else it is written first. */
export function usePrinting(draft: Draft, scope: Wanted["scope"], bytes: Uint8Array | undefined) {
  const { exportWord } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    const abort = new AbortController();
    running.current = abort;
    setBusy(true);
    setRefused(undefined);
    try {
      const request = { draft, templateId: draft.templateId, scope };
      const whole = bytes ?? (await exportWord(request, { signal: abort.signal })).bytes;
      if (!abort.signal.aborted) await printWord(whole);
    } catch (error) {
      if (!abort.signal.aborted) setRefused(chineseReason(error) ?? "没有印成。导出 Word，在 Word 或 WPS 里打印。");
    }
    if (!abort.signal.aborted) setBusy(false);
  };
  return { busy, refused, start: () => void start() };
}
