export { createDesk, type DeskOptions } from "./desk.ts";
export type { ReviewDesk } from "./types.ts";
