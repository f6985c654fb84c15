import { late } from "../../parts/index.ts";

export { type Learning, useLearnt, type WordFile } from "./use-learnt.ts";

/** The page on which a person looks at what was learnt of a file: loaded when somebody goes there. */
export const LearnDialog = late(async () => (await import("./learn-dialog.tsx")).LearnDialog);
