import type { BackupFolder } from "../../session/index.ts";

declare global {
  interface Window {
    showDirectoryPicker?(options: { readonly mode: "readwrite" }): Promise<BackupFolder>;
  }
}

/** True where the browser lets a page write into a folder that the user chose. */
export function canChooseFolder(): boolean {
  return typeof window.showDirectoryPicker === "function";
}

/** Asks for a folder; undefined where the user thinks better of it. */
export async function chooseFolder(): Promise<BackupFolder | undefined> {
  try {
    return await window.showDirectoryPicker?.({ mode: "readwrite" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw new Error("浏览器没有让绩表用这个文件夹。换一个文件夹，或下载成文件。");
  }
}

/** Asks to write into a folder of an earlier visit: at once after a press, as browsers want it. @throws with a Chinese sentence */
export async function askToWrite(folder: BackupFolder): Promise<void> {
  const mode = { mode: "readwrite" } as const;
  if (folder.queryPermission === undefined || (await folder.queryPermission(mode)) === "granted") return;
  if ((await folder.requestPermission?.(mode)) === "granted") return;
  throw new Error("浏览器没有让绩表写这个文件夹。再按一次并选允许，或下载成文件。");
}

/** Writes a file into the folder, in place of one of the same name. @throws with a Chinese sentence */
export async function writeInto(folder: BackupFolder, name: string, content: Uint8Array | string): Promise<void> {
  try {
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await writable.write(typeof content === "string" ? content : new Uint8Array(content));
    await writable.close();
  } catch {
    throw new Error(`“${folder.name}”写不进去：可能拔掉了、满了或不让写。换一个文件夹，或下载成文件。`);
  }
}
