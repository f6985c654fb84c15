export { SourceError, type SourceFault } from "./errors.ts";
export { readText } from "./text.ts";
