import { type Draft, type DraftKind, type KnownPart, knownPart } from "../../domain/index.ts";
import type { Written } from "./written.ts";

/**
 * A document invented for judging the checks: written down from the description of a form, with certain defects put in
 * on purpose, before any rule was tried on it. Every finding is judged by hand; what is neither planted nor judged fails.
 */

/** "1/3" row 3 of project 1, "1" its head, else the section: "spending", "document". */
export type JudgedPlace = string;

export type Verdict = "right" | "arguable" | "false";

export interface Planted {
  readonly at: JudgedPlace;
  /** Kind of defect, for the table of recall. */
  readonly kind: string;
  readonly what: string;
  /** Why no rule sees it, where none can. */
  readonly unseen?: string;
}

export interface JudgedFinding {
  readonly rule: string;
  readonly at: JudgedPlace;
  readonly verdict: Verdict;
  readonly why?: string;
}

export interface JudgedDocument {
  readonly id: string;
  readonly kind: DraftKind;
  /** Province whose form it is, and what the form is called. */
  readonly form: string;
  /** The parts that the form has, where it is not the whole standard plan. */
  readonly plan?: readonly KnownPart[];
  readonly written: Written;
  readonly planted: readonly Planted[];
  /** Judgements of findings that stand at no planted defect. */
  readonly judged: readonly JudgedFinding[];
}

/** The draft as read, with the plan that the form has; what stands in its own tables and chapters stays. */
export function asPlanned(draft: Draft, { plan }: Pick<JudgedDocument, "plan">): Draft {
  if (plan === undefined) return draft;
  const read = draft.parts.filter(({ part, blocks }) => part === "own" || blocks.length > 0);
  const others = plan.filter((kind) => read.every(({ part }) => part !== kind));
  return { ...draft, parts: [...others.map(knownPart), ...read] };
}

export function planted(at: JudgedPlace, kind: string, what: string): Planted {
  return { at, kind, what };
}
