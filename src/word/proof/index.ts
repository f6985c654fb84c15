/** Proof that a published file says what was approved: every difference, or that there is none. */
export { type Proof, prove } from "./prove.ts";
export { receipt } from "./receipt.ts";
