export * from "./collect.ts";
export { linkPages } from "./links.ts";
export { type PageBlock, type PageCell, sourcePage } from "./page.ts";
export { keepPrinted, type RepairedPlace, repairedPlaces } from "./repairs.ts";
export { resultPage } from "./result-page.ts";
export { type PagePoint, pointOf, type ReviewItem, reviewItems } from "./review-items.ts";
export * from "./rule-words.ts";
export type * from "./types.ts";
