import { late } from "../parts/index.ts";

const load = async () => (await import("./draft-screen.tsx")).DraftScreen;

/** Fetches the page of an open draft before somebody opens one. */
export function fetchDraftScreen(): void {
  // Where it does not come now, opening a draft asks for it again.
  load().catch(() => undefined);
}

/** An open draft: loaded behind the list of drafts, which is shown first. */
export const DraftScreen = late(load);
