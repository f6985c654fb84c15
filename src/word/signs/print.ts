import type { Draft } from "../../domain/index.ts";
import { fill } from "../template/index.ts";
import { type Filling, type ProjectRange, printedView, type Scope, withProjects } from "../view/index.ts";
import { placesOf, type SignedValue } from "./places.ts";
import { signsOf } from "./text.ts";

export type { SignedValue } from "./places.ts";

/** A filled Word file with signs in its text, and what they stand for: `values[n]` is the value of sign n. */
export interface SignedFile {
  readonly bytes: Uint8Array;
  readonly values: readonly SignedValue[];
}

/**
 * Prints a draft as for publication, with signs round every value that has a place in the draft. In all else the file is the
 * one that the export writes.
 * @throws TemplateError where the template has problems.
 */
export function signedFile(filling: Filling, draft: Draft, scope: Scope, projects?: ProjectRange): SignedFile {
  const view = printedView(filling, draft, scope);
  const places = placesOf(view, draft, scope);
  const values: SignedValue[] = [];
  const printed = withProjects(view, projects);
  const sign = (owner: typeof view, name: string) => {
    const value = places.get(owner === printed ? view : owner)?.get(name);
    return value && signsOf(values.push(value) - 1);
  };
  return { bytes: fill(filling.template, printed, { publish: true, level: 0, sign }), values };
}
