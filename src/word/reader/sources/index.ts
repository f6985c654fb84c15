/** Sources: what comes from outside (Word file, page, clipboard, text) becomes paragraphs and grids. */
export { readDocx } from "./docx/index.ts";
export { SourceError, type SourceFault } from "./errors.ts";
export { readHtml } from "./html/index.ts";
export { type Library, libraryNeeded } from "./signatures.ts";
export { readSource } from "./source.ts";
export { readText } from "./text.ts";
