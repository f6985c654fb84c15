import { z } from "zod";
import type { Store } from "../../storage/index.ts";
import type { KeptProof, ProvenFile } from "./types.ts";

const SETTING = "desk.proofs";
/** A county has fewer offices; what is kept stays small. */
const MOST = 500;

const differenceSchema = z.object({
  kind: z.enum(["changed", "missing", "added"]),
  words: z.string(),
  approved: z.string(),
  published: z.string(),
  slight: z.boolean(),
});
const proofSchema = z.object({
  same: z.boolean(),
  differences: z.array(differenceSchema),
  unread: z.array(z.string()),
  site: z.array(z.string()),
  stranger: z.string().exactOptional(),
  by: z.enum(["print", "content"]),
  layoutId: z.string(),
  scope: z.custom<"whole">((scope) => typeof scope === "string"),
  compared: z.number(),
});
const keptSchema = z.union([
  z.object({
    id: z.string(),
    at: z.number(),
    name: z.string(),
    draftId: z.string(),
    office: z.string(),
    proven: z.object({ proof: proofSchema, fileHash: z.string(), draftHash: z.string(), receipt: z.string() }),
  }),
  z.object({ id: z.string(), at: z.number(), name: z.string(), says: z.string() }),
]);

/** One file of one office: offices name their files alike. */
const keyOf = (found: ProvenFile) => ("draftId" in found ? `${found.name}/${found.draftId}` : found.name);

/** What came of published files, kept on this machine until somebody clears it. */
export function keepProofs(store: Pick<Store, "setting" | "putSetting">) {
  let last: Promise<unknown> = Promise.resolve();
  const list = async (): Promise<readonly KeptProof[]> => {
    const kept = await store.setting(SETTING);
    return (Array.isArray(kept) ? kept : []).flatMap((each) => keptSchema.safeParse(each).data ?? []);
  };
  const put = (proofs: readonly KeptProof[]) => store.putSetting({ key: SETTING, value: proofs.slice(-MOST) });
  return {
    list,
    /** The same file once more takes the place of what it came to before. */
    keep: (found: ProvenFile, at: number): Promise<void> => {
      const kept = { ...found, id: keyOf(found), at };
      const keeping = last.then(async () => put([...(await list()).filter(({ id }) => id !== kept.id), kept]));
      last = keeping.catch(() => undefined);
      return keeping;
    },
    /** Forgets all; resolves with the way back. */
    clear: async (): Promise<() => Promise<void>> => {
      const before = await list();
      await put([]);
      return () => put(before);
    },
  };
}
