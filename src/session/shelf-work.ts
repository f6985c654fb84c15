import { type Draft, DraftError, finish, makeId, newDraft } from "../domain/index.ts";
import { draftFile, type StoredLine } from "../storage/index.ts";
import { binEnds, binItems } from "./bin.ts";
import { putBackProject, setTitle } from "./commands/index.ts";
import type { Environment } from "./environment.ts";
import { lockName } from "./ownership.ts";
import { backupFile, keepReview } from "./review/backup.ts";
import { openSession } from "./session.ts";
import type { ShelfOptions, ShelfWork } from "./shelf-parts.ts";
import { draftLine, sameTally, tally } from "./summary.ts";
import type { Session } from "./types.ts";
import { sortUnfilled } from "./unfilled.ts";

/** A draft that is open in this page; screens that open it twice share one session. */
interface OpenDraft {
  readonly session: Promise<Session>;
  users: number;
  closing?: Promise<void>;
}

/** Of a draft that was never handed in. */
const FIRST_STATUS = "编制中";
/** How often lists hear of a draft that is being edited, ms. */
const LIST_PAUSE = 1000;

export interface ShelfWorkOptions extends ShelfOptions {
  /** The sentence of each draft that could not be opened, by its id. */
  readonly broken: Map<string, string>;
  /** Tells the lists of this window. */
  announce(): void;
  /** Tells the lists of all windows. */
  changed(): void;
}

/** Everything that is done with drafts besides listing them. */
export function shelfWork(environment: Environment, options: ShelfWorkOptions): ShelfWork {
  const { store, layoutOf, broken, announce, changed } = options;
  const { locks } = environment;
  const open = new Map<string, OpenDraft>();

  /** Every key is stored, but lists need not hear of every key. */
  let told = true;
  const saved = (): void => {
    if (!told) return;
    told = false;
    environment.after(LIST_PAUSE, () => {
      told = true;
      changed();
    });
  };

  const countedLine = async (draft: Draft) => {
    const check = await options.check();
    const layout = layoutOf(draft.templateId);
    return draftLine(draft, layout, tally(sortUnfilled(draft, layout, finish(check(draft)))));
  };

  /** A deleted draft goes on lying in the bin under another id; one that cannot be read is gone. */
  const giveWay = async ({ id, deletedAt, broken }: StoredLine): Promise<void> => {
    const own = makeId();
    if (broken === undefined) await store.markDeleted(id, undefined);
    const old = await store.load(id).catch(() => undefined);
    if (old !== undefined) {
      const review = await store.review(id);
      await store.add({ ...old.draft, id: own }, old.line, old.changedAt);
      if (review !== undefined) await store.putReview({ ...review, draftId: own });
      await store.markDeleted(own, deletedAt);
    }
    await store.removeForGood(id);
  };

  const add = async (draft: Draft, review?: unknown): Promise<void> => {
    const known = (await store.lines()).find((line) => line.id === draft.id);
    if (known !== undefined && known.deletedAt === undefined) throw new Error("这台电脑上已有这份草稿，没有覆盖它。");
    // It comes back from a file after it was deleted here: what lies in the bin makes room.
    if (known !== undefined) await giveWay(known);
    const now = environment.now();
    await store.add(draft, await countedLine(draft), now);
    if (review !== undefined) await keepReview(store, draft.id, review);
    environment.whenIdle(() => {
      const version = { id: makeId(), draftId: draft.id, at: now, why: "建立时", changes: 0, where: "" };
      // The draft itself is stored; without this state the next one is kept at the first edit.
      store.addVersion(version, [JSON.stringify(draft)]).catch(() => undefined);
    });
    changed();
  };

  /** The draft as it is now: from the open session, whose edits may not be stored, else from the store. */
  const current = async (id: string): Promise<Draft> => {
    const opened = await open.get(id)?.session;
    return opened === undefined ? (await store.load(id)).draft : opened.state().draft;
  };

  /** Does something to a draft that no window has open. */
  const alone = async (id: string, work: () => Promise<void>): Promise<void> => {
    if (locks === undefined) return work();
    await locks.request(lockName(id), { ifAvailable: true }, (lock) => {
      if (lock === null) throw new Error("这份草稿在另一个窗口开着。先在那边关上，再到这里改。");
      return work();
    });
  };

  /** Reviews that an earlier edition stored have no line of their own yet. */
  const drawLines = async (): Promise<void> => {
    let drawn = false;
    for (const { id, status, review } of await store.lines()) {
      if (review !== undefined || status === FIRST_STATUS) continue;
      const record = await store.review(id);
      if (record !== undefined) await keepReview(store, id, record.review);
      drawn ||= record !== undefined;
    }
    if (drawn) changed();
  };
  let tidied: Promise<void> | undefined;
  const tidy = (): Promise<void> => {
    // What does not come off is tried again at the next start.
    tidied ??= store
      .purge(binEnds(environment.now()))
      .catch(() => undefined)
      .then(drawLines)
      .catch(() => undefined);
    return tidied;
  };

  const opening = async (id: string): Promise<Session> => {
    const check = await options.check();
    return openSession({ id, store, environment, layoutOf, check, onSaved: saved });
  };
  const begin = (id: string): OpenDraft => {
    broken.delete(id);
    const entry: OpenDraft = { session: opening(id), users: 0 };
    open.set(id, entry);
    return entry;
  };

  const end = async (id: string, entry: OpenDraft): Promise<void> => {
    const closing = entry.session.then((session) => session.close());
    entry.closing = closing.catch(() => undefined);
    try {
      await closing;
      open.delete(id);
    } finally {
      delete entry.closing;
    }
  };

  /** The session for one of its users: closed with the last of them; where closing fails it stays open and keeps trying. */
  const share = (id: string, entry: OpenDraft, session: Session): Session => {
    let using = true;
    return {
      ...session,
      close: async () => {
        if (!using) return;
        using = false;
        entry.users -= 1;
        if (entry.users === 0) await end(id, entry);
      },
    };
  };

  const openDraft = async (id: string): Promise<Session> => {
    while (open.get(id)?.closing !== undefined) await open.get(id)?.closing;
    const entry = open.get(id) ?? begin(id);
    entry.users += 1;
    try {
      return share(id, entry, await entry.session);
    } catch (error) {
      open.delete(id);
      if (error instanceof DraftError) broken.set(id, error.message);
      announce();
      throw error;
    }
  };

  /** Counts a draft anew that is not open here; what another window has open is counted there. */
  const recount = (id: string): Promise<void> =>
    alone(id, async () => {
      const { draft, line, changedAt, writer } = await store.load(id);
      const next = await countedLine(draft);
      if (!sameTally(next, line)) await writer.write(draft, next, changedAt);
    });

  const intake = async () =>
    (await import("./review/intake.ts")).createIntake({
      store,
      open: openDraft,
      add,
      recount,
      changed,
      now: environment.now,
    });

  return {
    tidy,
    look: async (...file) => (await intake()).look(...file),
    take: async (...arrival) => (await intake()).take(...arrival),
    takeCopy: async (...copy) => (await intake()).takeCopy(...copy),
    add,
    create: async ({ agency, year, templateId }) => {
      const draft = newDraft(agency, year, layoutOf(templateId));
      await add(draft);
      return draft.id;
    },
    duplicate: async (id) => {
      const draft = await current(id);
      const copy = { ...draft, id: makeId(), title: `${draft.title}（副本）` };
      await add(copy);
      return copy.id;
    },
    rename: async (id, title) => {
      const opened = await open.get(id)?.session;
      if (opened !== undefined) {
        opened.apply(setTitle(title));
        return opened.flush();
      }
      await alone(id, async () => {
        const { draft, line, writer } = await store.load(id);
        const next = { ...draft, title };
        await writer.write(next, draftLine(next, layoutOf(next.templateId), line), environment.now());
      });
      changed();
    },
    recheck: async () => {
      const lines = (await store.lines()).filter((line) => line.deletedAt === undefined && line.broken === undefined);
      for (const { id } of lines) {
        const opened = open.get(id);
        // One draft that cannot be counted now keeps its old figures until it is opened.
        if (opened === undefined) await recount(id).catch(() => undefined);
        else (await opened.session).recheck();
      }
      changed();
    },
    remove: async (id) => {
      const opened = open.get(id);
      if (opened !== undefined) await end(id, opened);
      await alone(id, () => store.markDeleted(id, environment.now()));
      changed();
    },
    restore: async (id) => {
      await store.markDeleted(id, undefined);
      changed();
    },
    bin: async () => {
      await tidy();
      return binItems(store);
    },
    putBack: async ({ project, order, from }, id) => {
      const session = await openDraft(id);
      try {
        if (!session.apply(putBackProject(project, order))) {
          throw new Error("这份草稿现在不能改：在另一个窗口开着、在送审，或已定稿。");
        }
        await session.flush();
      } finally {
        await session.close();
      }
      if (id !== from.id) await store.dropTakenOut(from.id, project.id);
      changed();
    },
    emptyBin: async () => {
      await store.purge(Number.POSITIVE_INFINITY);
      changed();
    },
    save: async (id) => {
      const opened = await open.get(id)?.session;
      if (opened !== undefined) return backupFile(opened.state());
      const [{ draft }, record] = await Promise.all([store.load(id), store.review(id)]);
      return draftFile(draft, record?.review);
    },
    saveRaw: (id) => store.raw(id),
    open: openDraft,
  };
}
