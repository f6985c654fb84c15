import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { isPackage, PackageFormatError, readPackage } from "../review/index.ts";
import { type DocumentReading, ReadError, readDocument } from "../word/reader/index.ts";
import { CommandError, tell } from "./outcome.ts";

/** No disclosure comes near; whatever is larger is not even read from disk. */
const MAX_FILE = 256 * 1024 * 1024;

/** Reads a file of any kind into a draft. The same file always gives the same draft. @throws CommandError */
export async function openFile(path: string): Promise<DocumentReading> {
  const bytes = await bytesOf(path);
  try {
    if (isPackage(new TextDecoder().decode(bytes.subarray(0, 600)))) return await openPackage(path, bytes);
    const id = `read-${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}`;
    return await readDocument(bytes, basename(path), { id });
  } catch (error) {
    if (error instanceof ReadError || error instanceof PackageFormatError) {
      throw new CommandError(error.message, path);
    }
    throw error;
  }
}

/** The bytes of a file of bearable size. @throws CommandError */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path);
    // A device or a pipe has no size and may never end.
    if (!stats.isFile() && !stats.isDirectory()) throw new CommandError("这不是文件，读不了；写文件的路径。", path);
    const { size } = stats;
    if (size > MAX_FILE)
      throw new CommandError("文件超过 256 MB，读不了；把要用的绩效目标表单独存成一个 Word 文件再来。", path);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(fileProblem(error), path);
  }
}

/** Why a file cannot be opened or written, in words. */
export function fileProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "找不到这个文件或它所在的文件夹，核对一下路径。";
  if (code === "EISDIR") return "这是一个文件夹，要写到文件名。";
  if (code === "EACCES" || code === "EPERM") return "没有权限打开，关掉正在用它的程序再试。";
  if (code === "ENOSPC") return "磁盘满了，腾出地方再试。";
  return "这个文件打不开，换一个位置再试。";
}

async function openPackage(path: string, bytes: Uint8Array): Promise<DocumentReading> {
  const opened = await readPackage(new TextDecoder().decode(bytes));
  for (const sentence of opened.damage) tell(`${path}：${sentence}`);
  if (opened.draft === undefined) throw new CommandError("送审件里的草稿坏了，没有打开。请送审的人再存一份。", path);
  return readDocument(new TextEncoder().encode(JSON.stringify(opened.draft)));
}
