import { draftFile, type Store, type TextFile } from "../../storage/index.ts";
import type { SessionState } from "../types.ts";
import { reviewRecord } from "./line.ts";
import { restoreReview, reviewData } from "./stored.ts";

/** An open draft as a file, with its remarks and submissions where there are any. */
export function backupFile({ draft, review }: SessionState): TextFile {
  const { side, events, submissions, conflicts } = review;
  const none = events.length === 0 && side === "writing";
  return draftFile(draft, none ? undefined : reviewData({ side, events, submissions, conflicts }));
}

/** Stores the review that a backup brought. @throws Error with a Chinese sentence where it cannot be read */
export async function keepReview(store: Pick<Store, "putReview">, draftId: string, review: unknown): Promise<void> {
  const restored = readable(review);
  await store.putReview(reviewRecord(draftId, restored));
}

function readable(review: unknown) {
  try {
    return restoreReview(review);
  } catch {
    throw new Error("草稿打开了，里面的批注和送审记录读不出，没有收下。");
  }
}
