export { isContentsEntry } from "./contents-entries.ts";
export type { Counts, Doubt, Reading, ReadingOptions, Repair, Trace, Unrecognised } from "./reading.ts";
export { recognise } from "./recognise.ts";
