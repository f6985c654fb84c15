import { openThreads, reviewState } from "../../review/index.ts";
import type { ReviewRecord } from "../../storage/index.ts";
import type { ReviewLine } from "./read-line.ts";
import { reviewData, type StoredReview } from "./stored.ts";

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

/** What is stored for a review. */
export function reviewRecord(draftId: string, review: StoredReview): ReviewRecord {
  return { draftId, status: statusOf(review), line: reviewLine(review), review: reviewData(review) };
}

/** The word of the list: what came in for review waits for this machine's opinion. */
function statusOf({ side, events }: Pick<StoredReview, "side" | "events">): string {
  const { status } = reviewState(events);
  return side === "reviewing" && status === "送审" ? "待审核" : status;
}
