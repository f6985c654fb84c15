import type { Store } from "../storage/index.ts";
import { createEmitter } from "./emitter.ts";

/** A folder that the user chose, as the browser hands it out; also across visits, where it asks again before writing. */
export interface BackupFolder {
  readonly name: string;
  queryPermission?(options: { readonly mode: "readwrite" }): Promise<string>;
  requestPermission?(options: { readonly mode: "readwrite" }): Promise<string>;
  getFileHandle(
    name: string,
    options: { readonly create: true },
  ): Promise<{
    createWritable(): Promise<{ write(data: Uint8Array<ArrayBuffer> | string): Promise<void>; close(): Promise<void> }>;
  }>;
}

export interface BackupState {
  /** When all drafts were last carried out of the browser, ms since epoch; undefined where they never were. */
  readonly at?: number;
  /** Where they go; undefined for the browser's downloads. */
  readonly folder?: BackupFolder;
}

/** What this machine knows of its backups. */
export interface Backups {
  state(): BackupState;
  subscribe(listener: () => void): () => void;
  /** Resolves once it is on disk. @throws StorageError */
  put(state: BackupState): Promise<void>;
}

const KEY = "backup";

export async function keepBackups(store: Pick<Store, "setting" | "putSetting">): Promise<Backups> {
  const { subscribe, emit } = createEmitter();
  // Where the store cannot be read it says so itself.
  let kept = restored(await store.setting(KEY).catch(() => undefined));
  return {
    state: () => kept,
    subscribe,
    put: async (state) => {
      await store.putSetting({ key: KEY, value: state });
      kept = state;
      emit();
    },
  };
}

function restored(value: unknown): BackupState {
  if (typeof value !== "object" || value === null) return {};
  const at = "at" in value && typeof value.at === "number" ? { at: value.at } : {};
  return { ...at, ...("folder" in value && isFolder(value.folder) ? { folder: value.folder } : {}) };
}

function isFolder(value: unknown): value is BackupFolder {
  return typeof value === "object" && value !== null && "getFileHandle" in value && "name" in value;
}

/** Days after which drafts that were changed since are worth a word. */
const PATIENCE = 7;
const DAY = 86_400_000;

export interface BackupWords {
  readonly words: string;
  /** Worth a look: it was long ago, and something was written since. */
  readonly late: boolean;
}

/** "上次备份 3 月 1 日", and after a week what would be lost: "之后改过 3 份". `day` puts a moment into words. */
export function backupWords(
  { at }: BackupState,
  drafts: readonly { readonly changedAt: number }[],
  now: number,
  day: (at: number) => string,
): BackupWords | undefined {
  if (drafts.length === 0) return undefined;
  const changed = drafts.filter(({ changedAt }) => changedAt > (at ?? 0));
  const oldest = Math.min(...changed.map(({ changedAt }) => changedAt));
  const late = now - (at ?? oldest) > PATIENCE * DAY && changed.length > 0;
  if (at === undefined) return { words: "还没有备份过", late };
  return { words: `上次备份 ${day(at)}${late ? `，之后改过 ${changed.length} 份` : ""}`, late };
}
