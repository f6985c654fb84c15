import { z } from "zod";
import type { HeldRecord } from "../../storage/index.ts";
import type { DroppedFile, HeldFile } from "./types.ts";

const heldSchema = z.object({
  name: z.string(),
  kind: z.enum(["damaged", "older", "same", "stranger", "second", "own", "empty", "refused"]),
  says: z.array(z.string()),
  act: z.string().optional(),
  at: z.number(),
  bytes: z.instanceof(Uint8Array).optional(),
});

/** A waiting file with its bytes, where there is something to let in. */
export interface KeptFile extends HeldFile {
  readonly bytes?: Uint8Array | undefined;
}

/** What is stored of a waiting file: its bytes only where pressing may let them in. */
export function heldRecord({ id, ...held }: HeldFile, { bytes }: DroppedFile): HeldRecord {
  return { id, held: held.act === undefined ? held : { ...held, bytes } };
}

export function readHeld({ id, held }: HeldRecord): readonly KeptFile[] {
  const parsed = heldSchema.safeParse(held);
  if (!parsed.success) return [];
  const { act, ...rest } = parsed.data;
  return [{ id, ...rest, ...(act === undefined ? {} : { act }) }];
}
