export { type KeptTemplates, keepTemplates } from "./kept-templates.ts";
export type * from "./types.ts";
