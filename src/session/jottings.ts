import { jottingsKey, type Store } from "../storage/index.ts";
import type { Unwritten } from "./unwritten.ts";

/**
 * Texts that are begun and belong to nothing yet: the opinion before it is given, a remark or an answer before it is noted
 * down. They are kept on this machine from the first letter, and never handed on.
 */
export interface Jottings {
  /** "" where nothing was begun. */
  read(key: string): string;
  /** Keeps the text at once; an empty one is forgotten. */
  write(key: string, text: string): void;
}

export interface OpenJottings extends Jottings {
  /** Resolves once everything written so far is stored, or could not be. */
  settled(): Promise<void>;
}

export interface JottingsOptions {
  readonly draftId: string;
  readonly store: Pick<Store, "setting" | "putSetting">;
  readonly unwritten: Unwritten;
  after(ms: number, callback: () => void): () => void;
}

const RETRY = 2000;

export async function openJottings({ draftId, store, unwritten, after }: JottingsOptions): Promise<OpenJottings> {
  const key = jottingsKey(draftId);
  let texts = textsOf(await store.setting(key));
  let release: (() => void) | undefined;
  let underWay: Promise<void> | undefined;

  /** Writes until the newest texts are stored; what was written meanwhile goes next. */
  const store_ = async (): Promise<void> => {
    try {
      let written: ReadonlyMap<string, string> | undefined;
      while (written !== texts) {
        written = texts;
        await store.putSetting({ key, value: Object.fromEntries(texts) });
      }
      release?.();
      release = undefined;
    } catch {
      // Stays held, so that nothing calls it saved, and is tried again.
      after(RETRY, begin);
    } finally {
      underWay = undefined;
    }
  };
  const begin = (): void => {
    underWay ??= store_();
  };

  return {
    read: (name) => texts.get(name) ?? "",
    write: (name, text) => {
      if ((texts.get(name) ?? "") === text) return;
      const next = new Map(texts);
      if (text === "") next.delete(name);
      else next.set(name, text);
      texts = next;
      release ??= unwritten.hold(begin);
      begin();
    },
    settled: async () => {
      await underWay;
    },
  };
}

function textsOf(stored: unknown): ReadonlyMap<string, string> {
  if (typeof stored !== "object" || stored === null) return new Map();
  return new Map(Object.entries(stored).flatMap(([name, text]) => (typeof text === "string" ? [[name, text]] : [])));
}
