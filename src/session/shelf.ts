import { later } from "../domain/index.ts";
import type { StoredLine } from "../storage/index.ts";
import { summaryOf } from "./draft-summary.ts";
import { createEmitter } from "./emitter.ts";
import { amongWindows, CHANNEL_NAME, type Environment } from "./environment.ts";
import { SHELF_WORK, type ShelfOptions } from "./shelf-parts.ts";
import type { DraftSummary, Shelf } from "./types.ts";

/** After the list has stood for so long, ms, what has been in the bin for long enough is purged. */
const SETTLED = 1000;

/** Fetches what edits drafts, also before somebody opens one. */
export const fetchShelfWork = () => import("./shelf-work.ts");

/** The drafts of this machine, over a store that has been opened. What does more than list them is fetched when it is asked for. */
export function createShelf(environment: Environment, options: ShelfOptions): Shelf {
  const { store } = options;
  const { subscribe, emit: announce } = createEmitter();
  const broken = new Map<string, string>();
  const tellOthers = amongWindows(environment, CHANNEL_NAME, "list", announce);
  const listOf = (lines: readonly StoredLine[]): readonly DraftSummary[] => {
    const summaries = lines
      .filter((line) => line.deletedAt === undefined)
      .map((line) => {
        const summary = summaryOf(line);
        const reason = summary.broken ?? broken.get(summary.id);
        return reason === undefined ? summary : { ...summary, broken: reason };
      });
    return summaries.sort((a, b) => b.changedAt - a.changedAt);
  };
  let listed = options.lines && listOf(options.lines);
  const changed = (): void => {
    announce();
    tellOthers();
  };
  const { tidy, ...work } = later(
    async () => (await fetchShelfWork()).shelfWork(environment, { ...options, broken, announce, changed }),
    SHELF_WORK,
  );
  // Where it cannot be fetched now, it is when a draft is opened.
  environment.after(SETTLED, () => environment.whenIdle(() => void tidy().catch(() => undefined)));
  return {
    list: async () => {
      const now = listOf(await store.lines());
      // The same list stays the same object, so that nobody paints it again.
      if (JSON.stringify(now) !== JSON.stringify(listed)) listed = now;
      return listed ?? now;
    },
    listed: () => listed,
    subscribe,
    ...work,
  };
}
