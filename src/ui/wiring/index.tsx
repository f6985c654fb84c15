import { late } from "../parts/index.ts";

/** Fetches the page of an open draft, also before somebody opens one. */
export const fetchDraftScreen = async () => (await import("./draft-screen.tsx")).DraftScreen;

/** An open draft: loaded behind the list of drafts, which is shown first. */
export const DraftScreen = late(fetchDraftScreen);
