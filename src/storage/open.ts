import { type DatabaseOptions, openDatabase } from "./database.ts";
import { StorageError } from "./errors.ts";
import { memoryRecords } from "./memory.ts";
import { createStore, type Store } from "./store.ts";

const PAGE_ONLY = "这里写的草稿只留在这个窗口里，关掉就没有了；做完先备份到文件。";

/** Opens what this browser keeps; where it keeps nothing, a store for the life of the page with a sentence in `problem`. */
export async function openStore(options: DatabaseOptions = {}): Promise<Store> {
  try {
    const store = createStore(await openDatabase(options));
    askToKeep();
    return store;
  } catch (error) {
    const what = error instanceof StorageError ? error.message : "浏览器没有让绩表在本机保存。";
    return createStore(memoryRecords(), `${what.replace(/。$/, "")}。${PAGE_ONLY}`);
  }
}

/** Asks the browser not to clear the drafts when the disk gets full; most answer without asking the user. */
function askToKeep(): void {
  if (typeof navigator === "undefined" || navigator.storage?.persist === undefined) return;
  navigator.storage.persist().catch(() => undefined);
}
