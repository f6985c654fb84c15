import { later } from "../domain/index.ts";
import { type DatabaseOptions, openDatabase } from "./database.ts";
import { StorageError } from "./errors.ts";
import { listStore } from "./list-store.ts";
import { memoryRecords } from "./memory.ts";
import type { Records } from "./records.ts";
import type { Store } from "./store.ts";

const PAGE_ONLY = "这里写的草稿只留在这个窗口里，关掉就没有了；做完先备份到文件。";

/** What reads and writes whole drafts: fetched when the first one is asked for. */
const WHOLE_DRAFTS = [
  "projectIds",
  "load",
  "add",
  "raw",
  "markDeleted",
  "removeForGood",
  "review",
  "putReview",
  "offices",
  "putOffice",
  "held",
  "putHeld",
  "removeHeld",
  "putTemplate",
  "removeTemplate",
  "takenOut",
  "dropTakenOut",
  "purge",
  "versions",
  "addVersion",
  "putVersion",
  "version",
  "removeVersions",
] as const satisfies readonly (keyof Store)[];

/** Opens what this browser keeps; where it keeps nothing, a store for the life of the page with a sentence in `problem`. */
export async function openStore(options: DatabaseOptions = {}): Promise<Store> {
  try {
    const records = await openDatabase(options);
    askToKeep();
    return storeOf(records);
  } catch (error) {
    const what = error instanceof StorageError ? error.message : "浏览器没有让绩表在本机保存。";
    return storeOf(memoryRecords(), `${what.replace(/。$/, "")}。${PAGE_ONLY}`);
  }
}

/** Fetches what reads and writes whole drafts, also before somebody opens one. */
export const fetchStore = () => import("./store.ts");

function storeOf(records: Records, problem?: string): Store {
  const whole = async () => (await fetchStore()).createStore(records);
  return { ...listStore(records, problem), ...later(whole, WHOLE_DRAFTS) };
}

/** Asks the browser not to clear the drafts when the disk gets full; most answer without asking the user. */
function askToKeep(): void {
  if (typeof navigator === "undefined" || navigator.storage?.persist === undefined) return;
  navigator.storage.persist().catch(() => undefined);
}
