import { z } from "zod";
import { restoreDraft } from "../../domain/index.ts";
import { type Change, type Conflict, eventSchema, type ReviewEvent, type Submission } from "../../review/index.ts";
import { type ReviewSide, SIDES } from "./side.ts";

/** The review of a draft as this machine keeps it. */
export interface StoredReview {
  readonly side: ReviewSide;
  readonly events: readonly ReviewEvent[];
  readonly submissions: readonly Submission[];
  /** Fields that both sides changed, until a person has chosen. */
  readonly conflicts: readonly Conflict[];
  /** It came in for review and was turned into one's own; it may be turned back. */
  readonly turned?: boolean;
}

const FORMAT = "jibiao.review";
const VERSION = 1;

export const NO_REVIEW: StoredReview = { side: "writing", events: [], submissions: [], conflicts: [] };

const path = z.array(z.string());
const change = z.custom<Change>(
  (value) => typeof value === "object" && value !== null && "kind" in value && "path" in value,
);
const storedSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  side: z.enum(SIDES),
  turned: z.boolean().optional(),
  events: z.array(eventSchema),
  submissions: z.array(z.object({ round: z.number(), draft: z.unknown() })),
  conflicts: z.array(
    z.object({ path, base: z.unknown(), mine: z.unknown(), theirs: z.unknown(), changes: z.array(change) }),
  ),
});

/** The record's content. @throws Error with a Chinese sentence where it cannot be read; it is then left as it is. */
export function restoreReview(record: unknown): StoredReview {
  if (record === undefined) return NO_REVIEW;
  const parsed = storedSchema.safeParse(record);
  if (!parsed.success) {
    throw new Error("这份草稿的批注和送审记录读不出，没有动它们。先把草稿原样存出，再用送审件打开。");
  }
  const { side, events, submissions, conflicts, turned } = parsed.data;
  return {
    side,
    ...(turned === true ? { turned } : {}),
    events,
    submissions: submissions.map(({ round, draft }) => ({ round, draft: restoreDraft(draft) })),
    conflicts: conflicts.map(({ path: at, base, mine, theirs, changes }) => ({
      path: at,
      base,
      mine,
      theirs,
      changes,
    })),
  };
}

/** What is stored for it. */
export function reviewData(review: StoredReview): unknown {
  return { format: FORMAT, version: VERSION, ...review };
}
