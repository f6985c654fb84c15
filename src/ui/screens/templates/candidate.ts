import type { Layout } from "../../../domain/index.ts";

/** A Word file that is to become a template, or is one already. */
export interface Candidate {
  /** Without the ending; the template's first name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The template it replaces or is. */
  readonly kept?: Layout;
}
