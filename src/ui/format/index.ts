export { amountProblem, signed, splitAtPoint } from "./amount.ts";
export { fileSize, safeFileName, withEnding } from "./file-name.ts";
export { changedTime, clockTime } from "./time.ts";
