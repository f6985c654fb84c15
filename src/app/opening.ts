import { openStore } from "../storage/index.ts";

/** The browser opens the database on its own; asked before anything else is set up, it is done by the time it is needed. */
export const opening = openStore();
