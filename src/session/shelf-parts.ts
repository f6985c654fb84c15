import type { Layout } from "../domain/index.ts";
import type { Store, StoredLine } from "../storage/index.ts";
import type { Check } from "./check-schedule.ts";
import type { Shelf } from "./types.ts";

export interface ShelfOptions {
  readonly store: Store;
  /** What the store lists, where it was asked along with other things. */
  readonly lines?: readonly StoredLine[] | undefined;
  layoutOf(templateId: string): Layout;
  /** How drafts are checked; asked for with the first draft that needs it, so that the list does not wait for the rules. */
  check(): Promise<Check>;
}

/** What is done with drafts besides listing them: fetched when it is first asked for. */
export const SHELF_WORK = [
  "add",
  "create",
  "duplicate",
  "rename",
  "recheck",
  "remove",
  "restore",
  "bin",
  "putBack",
  "emptyBin",
  "save",
  "saveRaw",
  "open",
  "look",
  "take",
  "takeCopy",
  "tidy",
] as const satisfies readonly (keyof ShelfWork)[];

export interface ShelfWork extends Omit<Shelf, "list" | "listed" | "subscribe"> {
  /** Purges what has been in the bin for long enough, once. Never rejects. */
  tidy(): Promise<void>;
}
