export { readDocx } from "./docx/index.ts";
export { SourceError, type SourceFault } from "./errors.ts";
export type { ReadOptions } from "./pace.ts";
export { readText } from "./text.ts";
