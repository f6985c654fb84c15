export { PLACE_MARKS } from "../../word/learn/index.ts";
export { type KeptTemplates, keepTemplates } from "./kept-templates.ts";
export { learntBefore, learntLayout } from "./learnt-layout.ts";
export { summaryWords } from "./summary-words.ts";
export type * from "./types.ts";
