import { late } from "../../parts/index.ts";

/** What was deleted: loaded when somebody looks for it. */
export const BinScreen = late(async () => (await import("./bin-screen.tsx")).BinScreen);
