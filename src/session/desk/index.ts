export { createDesk, type DeskOptions } from "./desk.ts";
export { type KeptOpinionTemplate, keepOpinionTemplate } from "./opinion-template.ts";
export type { DeskWriters, ReviewDesk } from "./types.ts";
