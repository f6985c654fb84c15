import type { KnownPart } from "../../../domain/index.ts";

/** A heading that decides where what stands below it belongs. */
export interface Heading {
  readonly part: KnownPart | "own";
  /** Depth among the headings of this document, from 1; undefined: that of the catalogue. */
  readonly level?: number;
  readonly printed: { readonly number: string; readonly text: string };
}
