import type { ReadingSource } from "../../session/index.ts";

/** Larger than any disclosure with its pictures; the reader has finer limits of its own. */
const FILE_LIMIT = 256 * 1024 * 1024;

/** The bytes of a file that was chosen or dropped. @throws with a Chinese sentence */
export async function fileSource(file: File): Promise<ReadingSource> {
  if (file.size > FILE_LIMIT) {
    throw new Error("文件超过 256 MB，读不了；把要用的绩效目标表单独存成一个 Word 文件再打开。");
  }
  try {
    return { kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    throw new Error("文件打不开，可能已经移走，或别的程序正占着它。关掉那个程序再试一次。");
  }
}

/** What is said where reading broke off for no reason a clerk can mend. */
export const BROKEN_OFF = "读到一半停了，文件没有改动。在 WPS 里另存为 .docx 再来。";
