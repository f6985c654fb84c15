import type { Draft } from "../domain/index.ts";
import { StorageError } from "../storage/index.ts";
import type { Environment } from "./environment.ts";
import type { SaveState } from "./types.ts";

const FIRST_RETRY = 1000;
const LONGEST_RETRY = 10_000;

/** Keeps the newest draft stored. */
export interface Autosave {
  state(): SaveState;
  /** Takes a newer draft and begins to write it at once, or as soon as the write under way is done. */
  put(draft: Draft): void;
  /** Begins to write what is pending without waiting for the write under way: the page may be going. */
  hurry(): void;
  /** Resolves once everything put so far is stored; rejects with the reason where a write fails. */
  flush(): Promise<void>;
  stop(): void;
}

export interface AutosaveOptions {
  readonly environment: Environment;
  /** What is stored now, and since when (ms since epoch). */
  readonly stored: Draft;
  readonly storedAt: number;
  write(draft: Draft): Promise<void>;
  /** Told about every change of state that `put` did not itself cause. */
  onChange(): void;
  /** Another window has written: nothing may be written here any more. */
  onConflict(): void;
}

/**
 * Every edit is written at once, without a debounce. While a write is under way newer edits wait together and the newest
 * state goes next. A write that does not arrive is tried again, with the newest draft, until it does.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { environment } = options;
  let wanted = options.stored;
  // Edits are counted: whether all is stored is a question of how many, not of which draft (undo brings old ones back).
  let edits = 0;
  let begunEdits = 0;
  let storedEdits = 0;
  /** When the oldest edit that is not stored was made. */
  let since = 0;
  let savedAt = options.storedAt;
  let state: SaveState = { kind: "saved", at: savedAt };
  let underWay = 0;
  let failures = 0;
  let callOff: (() => void) | undefined;
  let stopped = false;
  let current: Promise<void> = Promise.resolve();

  const become = (next: SaveState): void => {
    state = next;
    options.onChange();
  };

  const begin = (): void => {
    callOff?.();
    callOff = undefined;
    begunEdits = edits;
    underWay += 1;
    current = attempt(wanted, edits, environment.now());
  };

  const attempt = async (draft: Draft, upTo: number, begun: number): Promise<void> => {
    try {
      await options.write(draft);
      underWay -= 1;
      if (upTo <= storedEdits) return;
      storedEdits = upTo;
      savedAt = environment.now();
      failures = 0;
      if (storedEdits === edits) return become({ kind: "saved", at: savedAt });
      since = Math.max(since, begun);
      become({ kind: "saving", since });
      if (underWay === 0 && !stopped) begin();
    } catch (error) {
      underWay -= 1;
      failures += 1;
      if (underWay > 0 || upTo <= storedEdits) return;
      if (error instanceof StorageError && error.fault === "conflict") stopped = true;
      become({ kind: "failed", reason: reasonOf(error, savedAt) });
      if (error instanceof StorageError && error.fault === "conflict") options.onConflict();
      if (!stopped) callOff = environment.after(Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (failures - 1)), begin);
    }
  };

  return {
    state: () => state,
    put: (draft) => {
      if (stopped) return;
      if (storedEdits === edits) since = environment.now();
      wanted = draft;
      edits += 1;
      if (state.kind !== "failed") state = { kind: "saving", since };
      if (underWay === 0) begin();
    },
    hurry: () => {
      if (!stopped && begunEdits !== edits) begin();
    },
    flush: async () => {
      while (storedEdits < edits) {
        if (underWay === 0 && !stopped) begin();
        await current;
        if (storedEdits === edits) return;
        if (state.kind === "failed") throw new Error(state.reason);
        if (stopped) throw new Error("这个窗口已经不再写入，后来的改动没有写上。先存成文件。");
      }
    },
    stop: () => {
      stopped = true;
      callOff?.();
    },
  };
}

/** "磁盘满了，09:41 以后的改动还没有写上。先存成文件。" */
function reasonOf(error: unknown, savedAt: number): string {
  if (error instanceof StorageError && (error.fault === "quota" || error.fault === "other")) {
    return `${error.what}，${clock(savedAt)} 以后的改动还没有写上。先存成文件。`;
  }
  return error instanceof Error ? error.message : "本机保存没有写成。先存成文件。";
}

/** Local time as hh:mm. */
export function clock(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
