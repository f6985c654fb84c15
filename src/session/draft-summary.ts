import type { StoredLine } from "../storage/index.ts";
import { readReviewLine } from "./review/read-line.ts";
import type { DraftSummary } from "./types.ts";

/** What lists say of a draft, by its stored line. */
export function summaryOf({ id, line, status, review, changedAt, broken }: StoredLine): DraftSummary {
  const own = readReviewLine(review);
  return {
    id,
    ...line,
    status,
    changedAt,
    ...(own === undefined ? {} : { review: own }),
    ...(broken === undefined ? {} : { broken }),
  };
}
