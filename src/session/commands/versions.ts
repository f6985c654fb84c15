import type { Draft } from "../../domain/index.ts";
import { applyChanges, type Change, compareValues, placeOf } from "../../review/index.ts";
import type { Command, Place } from "../types.ts";

/** The draft as it was; what is the same in both keeps its identity. `name` says which state it is: "昨天 17:20 的样子". */
export function takeBack(now: Draft, version: Draft, name: string): Command {
  const changes = compareValues(now, { ...version, id: now.id });
  const [first] = changes;
  return {
    label: `取回 ${name}`,
    place: first === undefined ? { section: "document" } : placeOf(first.path),
    keeps: true,
    change: (draft) => applyChanges(draft, changes),
  };
}

/** One place as it was: `change` leads from the draft to the earlier state. */
export function takeBackPlace(change: Change, place: Place, words: string): Command {
  return { label: `取回${words}`, place, change: (draft) => applyChanges(draft, [change]) };
}
