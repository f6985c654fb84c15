export { findingKey, findingPlace } from "../checks/index.ts";
export { draftFile } from "../storage/index.ts";
export { type Cells, fromTsv, toHtmlTable, toTsv } from "./clipboard.ts";
export * from "./commands/index.ts";
export { browserEnvironment, type Channel, type Environment, type Locks, type Marks } from "./environment.ts";
export { type Check, openSession, type SessionOptions } from "./session.ts";
export { createShelf, type ShelfOptions } from "./shelf.ts";
export type * from "./types.ts";
