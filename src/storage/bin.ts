import { z } from "zod";
import { restoreDraft } from "../domain/index.ts";
import { asDraftRecord } from "./draft-record.ts";
import type { BinRecord, Records } from "./records.ts";

/** What was deleted and can still come back. */
export interface BinStore {
  /** Projects that were taken out of drafts; what can no longer be read is left out. */
  takenOut(): Promise<readonly BinRecord[]>;
  /** A project of a draft is elsewhere now: it no longer lies here. */
  dropTakenOut(draftId: string, projectId: string): Promise<void>;
  /** Removes for good what was deleted before a moment, ms since epoch. */
  purge(before: number): Promise<void>;
}

const binRecord = z.object({
  id: z.string(),
  draftId: z.string(),
  deletedAt: z.number(),
  order: z.array(z.string()),
  draft: z.unknown(),
});

/** @param removeDraft removes one draft with all that belongs to it */
export function binStore(records: Records, removeDraft: (id: string) => Promise<void>): BinStore {
  const takenOut = async (): Promise<readonly BinRecord[]> => {
    const [rows = []] = await records.read([{ table: "bin" }]);
    return rows.flatMap(readable);
  };
  return {
    takenOut,
    dropTakenOut: async (draftId, projectId) => {
      const holds = (record: BinRecord) =>
        record.draftId === draftId && record.draft.projects.some(({ id }) => id === projectId);
      const changes = (await takenOut()).filter(holds).map((record) => {
        const projects = record.draft.projects.filter(({ id }) => id !== projectId);
        if (projects.length === 0) return { table: "bin", remove: record.id } as const;
        return { table: "bin", put: { ...record, draft: { ...record.draft, projects } } } as const;
      });
      if (changes.length > 0) await records.write(changes);
    },
    purge: async (before) => {
      const [drafts = [], rows = []] = await records.read([{ table: "drafts" }, { table: "bin" }]);
      for (const row of drafts) {
        const record = asDraftRecord(row);
        if (record?.deletedAt !== undefined && record.deletedAt < before) await removeDraft(record.id);
      }
      const old = rows.flatMap((row) => {
        const { data } = binRecord.safeParse(row);
        return data !== undefined && data.deletedAt < before ? [{ table: "bin", remove: data.id } as const] : [];
      });
      if (old.length > 0) await records.write(old);
    },
  };
}

function readable(row: unknown): readonly BinRecord[] {
  const { data } = binRecord.safeParse(row);
  if (data === undefined) return [];
  try {
    return [{ ...data, draft: restoreDraft(data.draft) }];
  } catch {
    return [];
  }
}
