import type { Draft } from "../../domain/index.ts";
import type { XmlElement } from "../package/index.ts";
import type { Edits } from "./edits.ts";
import type { Piece } from "./pieces.ts";
import type { Noted } from "./summary.ts";
import type { Traced } from "./traced.ts";

/** A document that is being learnt: what stands in it, what each piece became, and what is changed and noted of it. */
export interface Learning {
  readonly source: string;
  readonly pieces: readonly Piece[];
  readonly draft: Draft;
  readonly traced: Traced;
  readonly edits: Edits;
  readonly noted: Noted;
}

/**
 * Stretches, from one element to another, are printed while the draft says the same (`same` names a tag that tells); once it
 * does not, what `instead` puts before the first of them.
 */
export function whileSame(
  edits: Edits,
  same: string,
  stretches: readonly (readonly [from: XmlElement, to: XmlElement])[],
  instead: () => void,
): void {
  const [first] = stretches;
  if (first === undefined) return;
  edits.markBefore(first[0], `{^${same}}`);
  instead();
  edits.markBefore(first[0], `{/${same}}`);
  for (const [from, to] of stretches) {
    edits.markBefore(from, `{?${same}}`);
    edits.markBehind(to, `{/${same}}`);
  }
}
