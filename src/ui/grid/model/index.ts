export * from "./cursor.ts";
export * from "./keys.ts";
export * from "./last-year.ts";
export * from "./lines.ts";
export * from "./marks.ts";
export * from "./moves.ts";
export * from "./places.ts";
export * from "./typed-target.ts";
