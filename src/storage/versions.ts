import { z } from "zod";
import { type Draft, DraftError, parseDraft } from "../domain/index.ts";
import type { Records, VersionRecord } from "./records.ts";
import { squeezed, unsqueezed } from "./squeeze.ts";

/** Earlier states of drafts: a line each for the list, and the content compressed beside it. */
export interface VersionStore {
  /** Those of one draft, oldest first. */
  versions(draftId: string): Promise<readonly VersionRecord[]>;
  /** @param parts the draft as JSON text, in as many pieces as it was made in */
  addVersion(version: Omit<VersionRecord, "size">, parts: readonly string[]): Promise<VersionRecord>;
  /** Writes its line anew: another reason. */
  putVersion(version: VersionRecord): Promise<void>;
  /** @throws DraftError where it cannot be read */
  version(id: string): Promise<Draft>;
  removeVersions(ids: readonly string[]): Promise<void>;
}

const versionRecord = z.object({
  id: z.string(),
  draftId: z.string(),
  at: z.number(),
  why: z.string(),
  changes: z.number(),
  where: z.string(),
  size: z.number(),
});

export function versionStore(records: Records): VersionStore {
  return {
    versions: async (draftId) => {
      const [rows = []] = await records.read([{ table: "versions", draftId }]);
      const known = rows.flatMap((row): readonly VersionRecord[] => {
        const parsed = versionRecord.safeParse(row);
        return parsed.success ? [parsed.data] : [];
      });
      return known.sort((a, b) => a.at - b.at);
    },
    addVersion: async (version, parts) => {
      const bytes = await squeezed(parts);
      const put = { ...version, size: bytes.length };
      await records.write([
        { table: "versions", put },
        { table: "versionContents", put: { id: version.id, bytes } },
      ]);
      return put;
    },
    putVersion: (put) => records.write([{ table: "versions", put }]),
    version: async (id) => {
      const [rows] = await records.read([{ table: "versionContents", key: id }]);
      return parseDraft(await contentOf(rows?.[0]));
    },
    removeVersions: (ids) => records.write(removals(ids)),
  };
}

/** What removes all earlier states of a draft. */
export async function withoutVersions(records: Records, draftId: string) {
  const [rows = []] = await records.read([{ table: "versions", draftId }]);
  return removals(rows.flatMap((row) => versionId.safeParse(row).data?.id ?? []));
}

const versionId = z.object({ id: z.string() });

function removals(ids: readonly string[]) {
  return ids.flatMap((id) => [
    { table: "versions", remove: id } as const,
    { table: "versionContents", remove: id } as const,
  ]);
}

async function contentOf(row: unknown): Promise<string> {
  try {
    if (typeof row === "object" && row !== null && "bytes" in row && row.bytes instanceof Uint8Array) {
      return await unsqueezed(row.bytes);
    }
  } catch {
    // The bytes are damaged: said below like any other that cannot be read.
  }
  throw new DraftError("shape", "这一版读不出来，没有动现在的稿子。看看前后的版本。");
}
