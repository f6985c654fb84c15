export { amountProblem, signed, splitAtPoint } from "./amount.ts";
export { DRAFT_KIND_WORDS } from "./draft-kind.ts";
export { fileSize, withEnding } from "./file-name.ts";
export { chineseReason } from "./reason.ts";
export { changedTime, clockTime, printedDay } from "./time.ts";
export { isYear } from "./year.ts";
