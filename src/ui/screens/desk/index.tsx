import { late } from "../../parts/index.ts";

/** The supervisor's desk: loaded when somebody goes there. */
export const DeskScreen = late(async () => (await import("./desk-screen.tsx")).DeskScreen);
