/**
 * Review copies: the official pages as a Word file with remarks as comments and the draft inside, for supervisors who have only
 * Word or WPS; reading them back; and the check that a file for publication contains none of it.
 */
export { type CleanFinding, isClean } from "./clean.ts";
export { type PlacedPages, pagePlaces, writePlacedPages } from "./pages.ts";
export { isReviewCopy, readReviewCopy } from "./read.ts";
export type { CopyComment, FoundChange, FoundComment, ReadCopy } from "./types.ts";
export { writeReviewCopy } from "./write.ts";
