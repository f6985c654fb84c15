import type { Draft } from "../domain/index.ts";
import type { Command, Place } from "./types.ts";

/** Steps kept; structural sharing makes one cost about as much as what it changed. */
export const HISTORY_LIMIT = 500;

interface Step {
  readonly label: string;
  readonly place: Place;
  readonly before: Draft;
  readonly after: Draft;
  readonly merge?: string;
}

/** One history for the whole draft: immutable, so a state of it can be kept like a draft. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

/**
 * Records that `command` led from `before` to `after`; what was undone can no longer be redone. Edits of one field that
 * follow each other are one step, however long a person thinks between two keys; `rested` ends it.
 */
export function record(history: History, command: Command, before: Draft, after: Draft): History {
  const last = history.done[history.done.length - 1];
  const { label, place, merge } = command;
  const joins = last !== undefined && merge !== undefined && last.merge === merge && history.undone.length === 0;
  const step: Step = {
    label,
    place,
    before: joins ? last.before : before,
    after,
    ...(merge === undefined ? {} : { merge }),
  };
  const kept = joins ? history.done.slice(0, -1) : history.done.slice(-(HISTORY_LIMIT - 1));
  return { done: [...kept, step], undone: [] };
}

/** The hand has gone elsewhere: what comes next is a step of its own, also in the same field. */
export function rested(history: History): History {
  const last = history.done[history.done.length - 1];
  return last?.merge === undefined ? history : { ...history, done: [...history.done.slice(0, -1), closed(last)] };
}

function closed({ merge: _merge, ...step }: Step): Step {
  return step;
}

export interface Moved {
  /** The step that was taken back or done again. */
  readonly label: string;
  readonly history: History;
  readonly draft: Draft;
  readonly place: Place;
}

/** One step back; undefined where there is none. */
export function back(history: History): Moved | undefined {
  const step = history.done[history.done.length - 1];
  if (step === undefined) return undefined;
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, closed(step)] },
    draft: step.before,
    label: `撤销“${step.label}”`,
    place: step.place,
  };
}

/** One step forward again; undefined where there is none. */
export function forward(history: History): Moved | undefined {
  const step = history.undone[history.undone.length - 1];
  if (step === undefined) return undefined;
  return {
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
    draft: step.after,
    label: `重做“${step.label}”`,
    place: step.place,
  };
}
