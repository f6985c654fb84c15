/** Proof that a published file says what was approved: every difference, or that there is none. */
export type { Difference } from "./difference.ts";
export { type Proof, type Published, prove } from "./prove.ts";
export { type ReceiptSource, receipt } from "./receipt.ts";
