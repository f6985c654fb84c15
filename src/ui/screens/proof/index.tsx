import { late } from "../../parts/index.ts";

/** Many published files at once: loaded when somebody goes there. */
export const PublishedScreen = late(async () => (await import("./published-screen.tsx")).PublishedScreen, <main />);
