export * from "./contents.ts";
export * from "./fields/index.ts";
export * from "./lists.ts";
export * from "./place.ts";
export * from "./standing.ts";
export * from "./walk.ts";
export * from "./where.ts";
export * from "./words.ts";
