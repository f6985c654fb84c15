import { z } from "zod";
import type { DraftLine, OfficeRecord } from "../../storage/index.ts";

const earlierSchema = z.object({
  round: z.number(),
  errors: z.number(),
  warnings: z.number(),
  rules: z.record(z.string(), z.number()).optional(),
});
const officeSchema = z.object({
  received: z.number(),
  kind: z.enum(["package", "document"]),
  file: z.string().optional(),
  before: earlierSchema.optional(),
});

/** What was found in the round before the one that lies here. */
export type EarlierRound = z.infer<typeof earlierSchema>;

/** How an office's draft came to this machine. */
export interface OfficeFacts {
  /** ms since epoch at which the last round came in. */
  readonly received: number;
  /** A 送审件, or a document that was read and knows nothing of the review. */
  readonly kind: "package" | "document";
  /** Name of the file it came in, where that is known. */
  readonly file?: string | undefined;
  readonly before?: EarlierRound | undefined;
}

/** The facts of a record; undefined where it holds none. */
export function readOffice({ office }: OfficeRecord): OfficeFacts | undefined {
  const parsed = officeSchema.safeParse(office);
  return parsed.success ? parsed.data : undefined;
}

/** What the line said, to be held against the next round. */
export function earlierRound({ errors, warnings, rules }: DraftLine, round: number): EarlierRound {
  return { round, errors, warnings, rules };
}
