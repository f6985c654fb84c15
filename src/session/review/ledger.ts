import { joinEvents, reviewState } from "../../review/index.ts";
import type { Store } from "../../storage/index.ts";
import { reviewRecord } from "./line.ts";
import { NO_REVIEW, restoreReview, type StoredReview } from "./stored.ts";
import type { ReviewView } from "./types.ts";

export interface LedgerOptions {
  readonly draftId: string;
  readonly store: Pick<Store, "review" | "putReview" | "setting" | "putSetting">;
  now(): number;
  /** This window may write the draft. */
  writable(): boolean;
  onChange(): void;
}

/** The stored review of one draft: changed whole, shown only once it is on disk. */
export interface Ledger {
  /** Why the stored record cannot be read; it is then left as it is and nothing is added. */
  readonly broken: string | undefined;
  view(): ReviewView;
  put(part: Partial<StoredReview>): Promise<void>;
  setName(name: string): Promise<void>;
  reload(): Promise<void>;
}

const NAME_SETTING = "person.name";

/** The name typed on this machine, or "". */
export async function storedName(store: Pick<Store, "setting">): Promise<string> {
  const name = await store.setting(NAME_SETTING);
  return typeof name === "string" ? name : "";
}

export function keepName(store: Pick<Store, "putSetting">, name: string): Promise<void> {
  return store.putSetting({ key: NAME_SETTING, value: name });
}

export async function createLedger(options: LedgerOptions): Promise<Ledger> {
  const { store, draftId } = options;
  let stored: StoredReview = NO_REVIEW;
  let view: ReviewView = { ...NO_REVIEW, name: "", state: reviewState([]) };
  let broken: string | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const show = (next: StoredReview, name: string): void => {
    stored = next;
    view = { ...next, name, state: reviewState(next.events) };
  };
  const load = async (): Promise<void> => {
    const [record, name] = await Promise.all([store.review(draftId), storedName(store)]);
    broken = undefined;
    try {
      show(restoreReview(record?.review), name);
    } catch (error) {
      broken = error instanceof Error ? error.message : "批注和送审记录读不出。";
      show(NO_REVIEW, name);
    }
  };
  await load();

  return {
    get broken() {
      return broken;
    },
    view: () => view,
    put: (part) => {
      // One after the other: each adds to what the one before has stored.
      const writing = last.then(async () => {
        if (broken !== undefined) throw new Error(broken);
        if (!options.writable()) throw new Error("这份草稿在另一个窗口开着，这里不能写。先改到本窗口编辑。");
        const merged = { ...stored, ...part };
        const events = part.events === undefined ? stored.events : joinEvents(stored.events, part.events);
        const next = { ...merged, events };
        await store.putReview(reviewRecord(draftId, next));
        show(next, view.name);
        options.onChange();
      });
      last = writing.catch(() => undefined);
      return writing;
    },
    setName: async (name) => {
      await keepName(store, name);
      show(stored, name);
      options.onChange();
    },
    reload: load,
  };
}
