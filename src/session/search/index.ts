export { type Found, findWords, type Hit, hitPlace, hitRange, type Sought } from "./find.ts";
export { type Replacing, replaceHits } from "./replace.ts";
