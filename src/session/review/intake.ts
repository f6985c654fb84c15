import { makeId } from "../../domain/index.ts";
import { reviewState } from "../../review/index.ts";
import type { Store } from "../../storage/index.ts";
import type { Session, Shelf } from "../types.ts";
import { type KnownDraft, lookAtPackage } from "./arrival.ts";
import { copyRemarks } from "./copy-remarks.ts";
import { statusOf, storedName } from "./ledger.ts";
import { reviewData, type StoredReview } from "./stored.ts";
import type { Arrival, ArrivalTaken } from "./types.ts";

export interface IntakeOptions {
  readonly store: Store;
  open(id: string): Promise<Session>;
  add: Shelf["add"];
  changed(): void;
}

/** How packages come into the drafts of this machine. */
export function createIntake({ store, open, add, changed }: IntakeOptions): Pick<Shelf, "look" | "take" | "takeCopy"> {
  /** Does something with a draft as it is now, also while it is open on a screen. */
  const withSession = async <Result>(id: string, work: (session: Session) => Promise<Result>): Promise<Result> => {
    const session = await open(id);
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  };
  const isKnown = async (id: string): Promise<boolean> =>
    (await store.lines()).some((line) => line.id === id && line.deletedAt === undefined);

  const knownOf = async (id: string): Promise<KnownDraft | undefined> => {
    if (!(await isKnown(id))) return undefined;
    return withSession(id, async (session) => {
      const { draft, review } = session.state();
      return { draft, review };
    });
  };

  /** A draft that this machine has not seen: to be reviewed once it was handed in, else to be written on. */
  const takeNew = async (arrival: Arrival): Promise<ArrivalTaken> => {
    const copied = await isKnown(arrival.draft.id);
    const { draft } = arrival;
    const own = copied ? { ...draft, id: makeId(), title: `${draft.title}（来自文件）` } : draft;
    const { events, submissions } = arrival;
    const side = reviewState(events).rounds > 0 ? "reviewing" : "writing";
    const review: StoredReview = { side, events, submissions, conflicts: [] };
    await add(own);
    await store.putReview({ draftId: own.id, status: statusOf(review), review: reviewData(review) });
    changed();
    return { id: own.id };
  };

  return {
    look: async (bytes) => lookAtPackage(bytes, await storedName(store), knownOf),
    take: async (arrival) => {
      if (!arrival.known) return takeNew(arrival);
      const { draft, whole, events, submissions } = arrival;
      const merged = await withSession(draft.id, (session) =>
        session.review.take({ events, submissions, ...(whole ? { draft } : {}) }),
      );
      changed();
      return { id: draft.id, merged };
    },
    takeCopy: async (copy) => {
      const { draft, notes } = copy;
      if (draft === undefined || !(await isKnown(draft.id))) {
        throw new Error("这台电脑上没有这份审阅稿的草稿，批注没有地方放。先打开送审件，再读审阅稿。");
      }
      const made = await copyRemarks(copy);
      const added = await withSession(draft.id, (session) => session.review.addRemarks(made));
      changed();
      return { id: draft.id, added, notes };
    },
  };
}
