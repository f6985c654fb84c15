import type { Layout } from "../../domain/index.ts";
import type { Store, TemplateRecord } from "../../storage/index.ts";
import { createEmitter } from "../emitter.ts";
import { amongWindows, type Environment } from "../environment.ts";
import type { OwnTemplate } from "./types.ts";

/** The kept templates, known at once: which columns a draft has must not wait for the disk. */
export interface KeptTemplates {
  list(): readonly OwnTemplate[];
  layoutOf(id: string): Layout | undefined;
  /** The file, and a mark that changes with it. */
  fileOf(id: string): { readonly bytes: Uint8Array; readonly edition: string } | undefined;
  subscribe(listener: () => void): () => void;
  put(layout: Layout, bytes: Uint8Array): Promise<void>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
}

/** Reads the kept templates; other windows of this machine are told of every change, and tell. */
export async function keepTemplates(environment: Environment, store: Store): Promise<KeptTemplates> {
  let kept: readonly TemplateRecord[] = [];
  const removed = new Map<string, TemplateRecord>();
  const { subscribe, emit } = createEmitter();
  const read = async (): Promise<void> => {
    kept = [...(await store.templates())].sort((a, b) => b.addedAt - a.addedAt);
    shown = kept.map(({ layout, addedAt }) => ({ layout, addedAt }));
    emit();
  };
  let shown: readonly OwnTemplate[] = [];
  const changed = async (): Promise<void> => {
    await read();
    tellOthers();
  };
  const recordOf = (id: string) => kept.find((record) => record.id === id);
  const tellOthers = amongWindows(environment, "jibiao:templates", "templates", () => read().catch(() => undefined));
  // Drafts open without the templates; where the store cannot be read it says so itself.
  await read().catch(() => undefined);

  return {
    list: () => shown,
    layoutOf: (id) => recordOf(id)?.layout,
    fileOf: (id) => {
      const record = recordOf(id);
      return record && { bytes: record.bytes, edition: `${id} ${record.addedAt}` };
    },
    subscribe,
    put: async (layout, bytes) => {
      await store.putTemplate({ id: layout.id, layout, bytes, addedAt: environment.now() });
      await changed();
    },
    remove: async (id) => {
      const record = recordOf(id);
      if (record === undefined) return;
      await store.removeTemplate(id);
      removed.set(id, record);
      await changed();
    },
    restore: async (id) => {
      const record = removed.get(id);
      if (record === undefined) return;
      await store.putTemplate(record);
      removed.delete(id);
      await changed();
    },
  };
}
