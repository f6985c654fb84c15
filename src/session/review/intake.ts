import { makeId } from "../../domain/index.ts";
import { reviewState } from "../../review/index.ts";
import type { Store, StoredLine } from "../../storage/index.ts";
import { earlierRound, type OfficeFacts, readOffice } from "../desk/office-record.ts";
import type { Session, Shelf } from "../types.ts";
import { type KnownDraft, lookAtPackage } from "./arrival.ts";
import { asNew, copyRemarks } from "./copy-remarks.ts";
import { storedName } from "./ledger.ts";
import { reviewRecord } from "./line.ts";
import { readReviewLine } from "./read-line.ts";
import type { StoredReview } from "./stored.ts";
import type { Arrival, ArrivalFile, ArrivalTaken } from "./types.ts";

export interface IntakeOptions {
  readonly store: Store;
  open(id: string): Promise<Session>;
  add: Shelf["add"];
  /** Counts a draft anew that was changed while no screen had it open. */
  recount(id: string): Promise<void>;
  changed(): void;
  now(): number;
}

/** How packages come into the drafts of this machine. */
export function createIntake(options: IntakeOptions): Pick<Shelf, "look" | "take" | "takeCopy"> {
  const { store, open, add, recount, changed, now } = options;
  /** Does something with a draft as it is now, also while it is open on a screen. */
  const withSession = async <Result>(id: string, work: (session: Session) => Promise<Result>): Promise<Result> => {
    const session = await open(id);
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  };
  const lineOf = async (id: string): Promise<StoredLine | undefined> =>
    (await store.lines()).find((line) => line.id === id && line.deletedAt === undefined);
  const isKnown = async (id: string): Promise<boolean> => (await lineOf(id)) !== undefined;

  const knownOf = async (id: string): Promise<KnownDraft | undefined> => {
    if (!(await isKnown(id))) return undefined;
    return withSession(id, async (session) => {
      const { draft, review } = session.state();
      return { draft, review };
    });
  };

  /** Notes when and how a round came in; what was found in the round before it is kept for comparison. */
  const noteOffice = async (id: string, file: ArrivalFile, line?: StoredLine): Promise<void> => {
    const review = readReviewLine(line?.review);
    if (line !== undefined && review?.side !== "reviewing") return;
    const known = (await store.offices()).find(({ draftId }) => draftId === id);
    const { kind = "package" } = (known === undefined ? undefined : readOffice(known)) ?? {};
    const office: OfficeFacts = {
      received: now(),
      kind,
      ...file,
      ...(line === undefined ? {} : { before: earlierRound(line.line, review?.rounds ?? 0) }),
    };
    await store.putOffice({ draftId: id, office });
  };

  /** A draft that this machine has not seen: to be reviewed once it was handed in, else to be written on. */
  const takeNew = async (arrival: Arrival, file: ArrivalFile): Promise<ArrivalTaken> => {
    const copied = await isKnown(arrival.draft.id);
    const { draft } = arrival;
    const own = copied ? { ...draft, id: makeId(), title: `${draft.title}（来自文件）` } : draft;
    const { events, submissions } = arrival;
    const side = reviewState(events).rounds > 0 ? "reviewing" : "writing";
    const review: StoredReview = { side, events, submissions, conflicts: [] };
    await add(own);
    await store.putReview(reviewRecord(own.id, review));
    if (side === "reviewing") await noteOffice(own.id, file);
    changed();
    return { id: own.id };
  };

  return {
    look: async (bytes) => lookAtPackage(bytes, await storedName(store), knownOf),
    take: async (arrival, file = {}) => {
      if (!arrival.known) return takeNew(arrival, file);
      const { draft, whole, events, submissions } = arrival;
      const id = arrival.part?.into.id ?? draft.id;
      const before = await lineOf(id);
      const merged = await withSession(id, (session) =>
        session.review.take({ events, submissions, ...(whole ? { draft } : {}) }),
      );
      if (merged.round !== undefined) await noteOffice(id, file, before);
      // Open on a screen, it is counted there.
      if (merged.taken > 0) await recount(id).catch(() => undefined);
      changed();
      return { id, merged };
    },
    takeCopy: async (copy) => {
      const { draft, notes } = copy;
      if (draft === undefined) throw new Error("审阅稿里的草稿丢了，批注没有地方放。先打开送审件，再读审阅稿。");
      const known = await isKnown(draft.id);
      if (!known) await add(draft);
      const made = await copyRemarks(known ? copy : asNew(copy));
      const added = await withSession(draft.id, (session) => session.review.addRemarks(made));
      changed();
      return { id: draft.id, added, notes };
    },
  };
}
