import { late } from "../../parts/index.ts";

/** The page that reads documents: loaded when somebody goes there. */
export const ReadScreen = late(async () => (await import("./read-screen.tsx")).ReadScreen);
