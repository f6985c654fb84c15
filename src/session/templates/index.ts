export { type KeptTemplates, keepTemplates } from "./kept-templates.ts";
export { summaryWords } from "./summary-words.ts";
export type * from "./types.ts";
