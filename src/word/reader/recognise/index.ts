export { isContentsEntry } from "./contents-entries.ts";
export type { Reading, ReadingOptions } from "./reading.ts";
export { recognise } from "./recognise.ts";
