import {
  contentHash,
  isLocked,
  joinEvents,
  type Merged as MergedDraft,
  mergeDrafts,
  namedContents,
  type ReviewEvent,
  type Submission,
  sameValue,
} from "../../review/index.ts";
import type { Ledger } from "./ledger.ts";
import { arrivedPart, takePart } from "./offices.ts";
import type { ReviewOptions } from "./options.ts";
import type { Merged, TakenPackage } from "./types.ts";

/** Joins a package that came back into the draft it left from. Opening it twice changes nothing more. */
export async function joinTaken(ledger: Ledger, options: ReviewOptions, opened: TakenPackage): Promise<Merged> {
  const { draft, change, flush } = options;
  const mine = ledger.view();
  const part = arrivedPart(draft(), mine.events, opened);
  if (part !== undefined) return takePart(ledger, options, part);
  const base = commonSubmission(mine, opened);
  // What reading did not understand may have stayed here when the draft was handed in; that is no change of the other side.
  const theirs =
    opened.draft === undefined || base === undefined
      ? undefined
      : { ...opened.draft, unrecognised: base.draft.unrecognised };
  const locked = isLocked(mine.state.status);
  const merged: MergedDraft | undefined =
    theirs === undefined || base === undefined ? undefined : mergeDrafts(base.draft, draft(), theirs);

  if (merged !== undefined && !locked && merged.taken.length > 0) {
    const at = { section: "document" };
    const applied = change({ label: "并入意见件", place: at, keeps: true, change: () => merged.draft });
    if (!applied && merged.draft !== draft()) throw new Error("意见件里的内容太长，没有并入，草稿没有改动。");
    await flush();
  }
  const events = joinEvents(mine.events, opened.events);
  const known = new Set(mine.submissions.map(({ round }) => round));
  const fresh = (await sound(opened.submissions, events)).filter(({ round }) => !known.has(round));
  const conflicts = merged === undefined || locked ? [] : merged.conflicts;
  await ledger.put({
    events,
    submissions: [...mine.submissions, ...fresh].sort((a, b) => a.round - b.round),
    conflicts: [
      ...mine.conflicts.filter((old) => !conflicts.some((item) => sameValue(item.path, old.path))),
      ...conflicts,
    ],
  });
  const changes = merged?.taken.length ?? 0;
  const round = fresh[fresh.length - 1]?.round;
  return {
    taken: locked ? 0 : changes,
    conflicts: conflicts.length,
    events: events.length - mine.events.length,
    ...(round === undefined ? {} : { round }),
    locked: locked ? changes + (merged?.conflicts.length ?? 0) : 0,
  };
}

/** The newest submission that both logs speak of and whose content is kept here: what both sides grew from. */
export function commonSubmission(
  mine: { readonly events: readonly ReviewEvent[]; readonly submissions: readonly Submission[] },
  theirs: { readonly events: readonly ReviewEvent[] },
): Submission | undefined {
  const known = new Set(theirs.events.map(({ id }) => id));
  const rounds = mine.events.flatMap((event) => {
    if (!known.has(event.id)) return [];
    return event.kind === "submit" ? [event.round] : event.kind === "ask" ? [0] : [];
  });
  const newest = Math.max(...rounds);
  return mine.submissions.find(({ round }) => round === newest);
}

/** Submissions whose content is the one that their 送审 event names. */
export async function sound(
  submissions: readonly Submission[],
  events: readonly ReviewEvent[],
): Promise<readonly Submission[]> {
  const named = namedContents(events);
  const hashes = await Promise.all(submissions.map(async ({ round, draft }) => `${round} ${await contentHash(draft)}`));
  return submissions.filter((_, index) => named.has(hashes[index] ?? ""));
}
