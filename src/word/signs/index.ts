/** Printing a draft with signs round its values: whoever reads the printed document knows of each value where it stands in the draft. */
export { type SignedFile, type SignedValue, signedFile } from "./print.ts";
export { SIGN, signedText, type TextSpan, unsigned } from "./text.ts";
