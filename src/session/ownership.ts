import { makeId } from "../domain/index.ts";
import { CHANNEL_NAME, type Channel, type Environment, type LockOptions } from "./environment.ts";

/** How long another window may take to write and let go before the draft is taken from it, ms. */
export const TAKE_OVER_PATIENCE = 3000;
/** How long a window that was asked stands back before it waits for the draft again, ms. */
const STAND_BACK = 2 * TAKE_OVER_PATIENCE;

/** Which window may write a draft: a Web Lock held as long as the draft is open. */
export interface Ownership {
  owns(): boolean;
  /** Asks the window that holds the draft to write and let go; takes it where no answer comes. */
  takeOver(): Promise<void>;
  close(): void;
}

export interface OwnershipOptions {
  readonly environment: Environment;
  readonly draftId: string;
  /** The draft has become this window's after it was another's: loads it again. */
  onGranted(): Promise<void>;
  /** The draft is another window's from now on. */
  onLost(): void;
  /** Everything must be on disk before another window may have the draft. */
  beforeRelease(): Promise<void>;
}

interface Ask {
  readonly kind: "ask";
  readonly draftId: string;
  readonly from: string;
}

export function lockName(draftId: string): string {
  return `jibiao:draft:${draftId}`;
}

/** Tries to own the draft. Resolves at once, owned or not; where it is not, waits in line for it. */
export async function ownDraft(options: OwnershipOptions): Promise<Ownership> {
  const { environment, draftId } = options;
  const { locks } = environment;
  const me = makeId();
  const channel: Channel | undefined = environment.channel?.(CHANNEL_NAME);
  let letGo: (() => void) | undefined;
  let line: AbortController | undefined;
  let callOff: (() => void) | undefined;
  let closed = false;
  /** Without locks every window writes, and the guard on the records keeps them from overwriting each other. */
  let unlocked = locks === undefined;

  /** Resolves with true once the lock is held, with false where it is not free or no longer wanted. */
  const acquire = (how: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      if (locks === undefined) return resolve(true);
      let held = false;
      locks
        .request(lockName(draftId), how, (lock) => {
          if (lock === null || closed) return Promise.resolve(resolve(false));
          held = true;
          return new Promise<void>((done) => {
            letGo = done;
            resolve(true);
          });
        })
        .catch(() => {
          if (held) lost();
          resolve(false);
        });
    });

  const release = (): void => {
    letGo?.();
    letGo = undefined;
  };

  const lost = (): void => {
    if (letGo === undefined) return;
    release();
    if (!closed) options.onLost();
  };

  const wait = (): void => {
    if (closed || unlocked || letGo !== undefined || line !== undefined) return;
    const turn = new AbortController();
    line = turn;
    void acquire({ signal: turn.signal }).then(async (granted) => {
      if (line === turn) line = undefined;
      // Where it cannot be loaded (any more) this window goes on showing what it has.
      if (granted) await options.onGranted().catch(release);
    });
  };

  const standBack = (): void => {
    line?.abort();
    line = undefined;
    callOff?.();
    callOff = environment.after(STAND_BACK, wait);
  };

  channel?.listen((message) => {
    if (closed || !isAsk(message) || message.draftId !== draftId || message.from === me) return;
    if (letGo === undefined) return standBack();
    // Where writing does not succeed the draft is not given away; the other window may still take it.
    void options.beforeRelease().then(
      () => {
        lost();
        standBack();
      },
      () => undefined,
    );
  });

  const owned = await acquire({ ifAvailable: true });
  if (!owned) wait();

  return {
    owns: () => unlocked || letGo !== undefined,
    takeOver: async () => {
      if (letGo !== undefined || unlocked) return options.onGranted();
      callOff?.();
      line?.abort();
      channel?.post({ kind: "ask", draftId, from: me } satisfies Ask);
      const patience = new AbortController();
      line = patience;
      const end = environment.after(TAKE_OVER_PATIENCE, () => patience.abort());
      const given = await acquire({ signal: patience.signal });
      end();
      line = undefined;
      const taken = given || (await acquire({ steal: true }));
      if (!taken) throw new Error("没有接过来。关掉另一个窗口再试。");
      await options.onGranted().catch((error: unknown) => {
        release();
        throw error;
      });
    },
    close: () => {
      closed = true;
      unlocked = false;
      callOff?.();
      line?.abort();
      release();
      channel?.close();
    },
  };
}

function isAsk(message: unknown): message is Ask {
  if (typeof message !== "object" || message === null) return false;
  return "kind" in message && message.kind === "ask" && "draftId" in message && "from" in message;
}
