import { type Draft, DraftError, type Layout, makeId } from "../domain/index.ts";
import { draftFile, type Store } from "../storage/index.ts";
import type { Check } from "./check-schedule.ts";
import { setTitle } from "./commands/index.ts";
import { createEmitter } from "./emitter.ts";
import type { Environment } from "./environment.ts";
import { CHANNEL_NAME, lockName } from "./ownership.ts";
import { backupFile, keepReview } from "./review/backup.ts";
import { createIntake } from "./review/intake.ts";
import { openSession } from "./session.ts";
import { draftLine, sameTally, summaryOf, tally } from "./summary.ts";
import type { Session, Shelf } from "./types.ts";
import { sortUnfilled } from "./unfilled.ts";

export interface ShelfOptions {
  readonly store: Store;
  layoutOf(templateId: string): Layout;
  readonly check: Check;
}

/** A draft that is open in this page; screens that open it twice share one session. */
interface OpenDraft {
  readonly session: Promise<Session>;
  users: number;
  closing?: Promise<void>;
}

/** Of a draft that was never handed in. */
const FIRST_STATUS = "编制中";
const TRASH_LOCK = "jibiao:trash";
/** How often lists hear of a draft that is being edited, ms. */
const LIST_PAUSE = 1000;
const LIST_CHANGED = { kind: "list" } as const;

/** The drafts of this machine, over a store that has been opened. Purges what earlier pages deleted. */
export function createShelf(environment: Environment, options: ShelfOptions): Shelf {
  const { store, layoutOf, check } = options;
  const { locks } = environment;
  const { subscribe, emit: announce } = createEmitter();
  const open = new Map<string, OpenDraft>();
  const broken = new Map<string, string>();
  const channel = environment.channel?.(CHANNEL_NAME);
  let holdsTrash = false;

  const changed = (): void => {
    announce();
    channel?.post(LIST_CHANGED);
  };
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
  channel?.listen((message) => {
    if (typeof message === "object" && message !== null && "kind" in message && message.kind === "list") announce();
  });

  const countedLine = (draft: Draft) => {
    const { findings } = sortUnfilled(draft, check(draft).open);
    return draftLine(draft, layoutOf(draft.templateId), tally(findings));
  };

  const add = async (draft: Draft, review?: unknown): Promise<void> => {
    const known = (await store.lines()).find((line) => line.id === draft.id);
    if (known !== undefined && known.deletedAt === undefined) throw new Error("这台电脑上已有这份草稿，没有覆盖它。");
    // It comes back from a file after it was deleted here: what was thrown away makes room.
    if (known !== undefined) await store.removeForGood(draft.id);
    await store.add(draft, countedLine(draft), environment.now());
    if (review !== undefined) await keepReview(store, draft.id, review);
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

  /** What this page deletes it can bring back, so no other page may purge while it lives. */
  const holdTrash = (): void => {
    if (holdsTrash || locks === undefined) return;
    holdsTrash = true;
    void locks.request(TRASH_LOCK, { mode: "shared" }, () => new Promise<void>(() => undefined)).catch(() => undefined);
  };
  const purge = async (): Promise<void> => {
    if (locks === undefined) return store.purge();
    await locks.request(TRASH_LOCK, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await store.purge();
    });
  };
  /** Reviews that an earlier edition stored have no line of their own yet. */
  const drawLines = async (): Promise<void> => {
    for (const { id, status, review } of await store.lines()) {
      if (review !== undefined || status === FIRST_STATUS) continue;
      const record = await store.review(id);
      if (record !== undefined) await keepReview(store, id, record.review);
    }
  };
  // A purge that does not come off is tried again at the next start; nothing on screen depends on it.
  const purged = purge()
    .catch(() => undefined)
    .then(drawLines)
    .catch(() => undefined);

  const begin = (id: string): OpenDraft => {
    broken.delete(id);
    const entry: OpenDraft = {
      session: openSession({ id, store, environment, layoutOf, check, onSaved: saved }),
      users: 0,
    };
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
      const next = countedLine(draft);
      if (!sameTally(next, line)) await writer.write(draft, next, changedAt);
    });

  return {
    ...createIntake({ store, open: openDraft, add, recount, changed, now: environment.now }),
    list: async () => {
      await purged;
      const lines = (await store.lines()).filter((line) => line.deletedAt === undefined);
      const summaries = lines.map(summaryOf).map((summary) => {
        const reason = summary.broken ?? broken.get(summary.id);
        return reason === undefined ? summary : { ...summary, broken: reason };
      });
      return summaries.sort((a, b) => b.changedAt - a.changedAt);
    },
    subscribe,
    add,
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
      holdTrash();
      const opened = open.get(id);
      if (opened !== undefined) await end(id, opened);
      await alone(id, () => store.markDeleted(id, environment.now()));
      changed();
    },
    restore: async (id) => {
      await store.markDeleted(id, undefined);
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
