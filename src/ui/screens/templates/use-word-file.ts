import { useCallback } from "react";
import { useStrips } from "../../parts/index.ts";
import type { Candidate } from "./candidate.ts";

/** Largest template that is read at all; the worker looks closer. */
const FILE_LIMIT = 24 * 1024 * 1024;

/** What can be chosen, for the dialog of the system. */
export const WORD_FILES = ".docx,.dotx";

/** Takes the first Word file of a choice or a drop; says why where it cannot. */
export function useWordFile(onFile: (candidate: Candidate) => void): (files: readonly File[]) => Promise<void> {
  const strips = useStrips();
  return useCallback(
    async ([file]) => {
      if (file === undefined) return;
      const refuse = (reason: string) => strips.warn(`“${file.name}”没有加上：${reason}`);
      if (file.size > FILE_LIMIT) return refuse("文件超过 24 MB。删去其中的图片等大附件，另存一份再加。");
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        onFile({ name: file.name.replace(/\.[^.]*$/, ""), bytes });
      } catch {
        refuse("这个文件读不出来，可能正被别的程序占着。关掉那个程序再试。");
      }
    },
    [strips, onFile],
  );
}
