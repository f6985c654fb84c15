export { type Found, findWords, type Hit, hitPlace, hitRange } from "./find.ts";
export { replaceHits } from "./replace.ts";
