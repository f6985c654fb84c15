import { z } from "zod";
import { type Opinion, openThreads, reviewState, VERDICTS } from "../../review/index.ts";
import type { ReviewRecord } from "../../storage/index.ts";
import { reviewData, SIDES, type StoredReview } from "./stored.ts";

const lineSchema = z.object({
  side: z.enum(SIDES),
  rounds: z.number(),
  sender: z.string().optional(),
  sentAt: z.number().optional(),
  open: z.number(),
  verdict: z.enum(VERDICTS).optional(),
  judged: z.number().optional(),
});

/** What lists show of a review without reading it. */
export interface ReviewLine {
  readonly side: StoredReview["side"];
  /** How often the draft was handed in. */
  readonly rounds: number;
  /** Who handed it in last, as that person signed; and when, ms since epoch. */
  readonly sender?: string | undefined;
  readonly sentAt?: number | undefined;
  /** Remarks that wait for somebody. */
  readonly open: number;
  /** The last opinion, and the round it was given on. */
  readonly verdict?: Opinion["verdict"] | undefined;
  readonly judged?: number | undefined;
}

/** The line of a review. */
function reviewLine({ side, events }: Pick<StoredReview, "side" | "events">): ReviewLine {
  const state = reviewState(events);
  const handed = events.filter((event) => event.kind === "submit");
  const sent = handed[handed.length - 1];
  const opinion = events.filter((event) => event.kind === "opinion").pop();
  const judged = handed.filter(({ content }) => content === opinion?.content).pop()?.round;
  return {
    side,
    rounds: state.rounds,
    ...(sent === undefined ? {} : { sender: sent.by, sentAt: sent.at }),
    open: openThreads(state).length,
    ...(opinion === undefined ? {} : { verdict: opinion.verdict }),
    ...(judged === undefined ? {} : { judged }),
  };
}

/** A stored line; undefined where it is none. */
export function readReviewLine(stored: unknown): ReviewLine | undefined {
  const parsed = lineSchema.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

/** What is stored for a review. */
export function reviewRecord(draftId: string, review: StoredReview): ReviewRecord {
  return { draftId, status: statusOf(review), line: reviewLine(review), review: reviewData(review) };
}

/** The word of the list: what came in for review waits for this machine's opinion. */
function statusOf({ side, events }: Pick<StoredReview, "side" | "events">): string {
  const { status } = reviewState(events);
  return side === "reviewing" && status === "送审" ? "待审核" : status;
}
