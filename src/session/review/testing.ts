import type { Draft } from "../../domain/index.ts";
import type { ReviewRecord } from "../../storage/index.ts";
import { LAYOUT } from "../testing.ts";
import { lookAtPackage } from "./arrival.ts";
import { openReview } from "./review.ts";
import { reviewData, type StoredReview } from "./stored.ts";
import type { Arrival, Merged, Review, ReviewView } from "./types.ts";

/** One person with one machine: a draft, its review, and nothing of a browser. */
export interface Person {
  readonly review: Review;
  view(): ReviewView;
  draft(): Draft;
  edit(change: (draft: Draft) => Draft): void;
  look(text: string): Promise<Arrival>;
  receive(text: string): Promise<Merged>;
}

/** @param clock ms since 1970 on this person's machine */
export async function personWith(
  draft: Draft,
  name: string,
  stored?: StoredReview,
  clock: () => number = () => 1_800_000_000_000,
): Promise<Person> {
  let current = draft;
  let record: ReviewRecord | undefined =
    stored === undefined ? undefined : { draftId: draft.id, status: "", review: reviewData(stored) };
  const settings = new Map<string, unknown>([["person.name", name]]);
  const { review, view } = await openReview({
    draftId: draft.id,
    store: {
      review: async () => record,
      putReview: async (next) => {
        // As the store would: nothing but data.
        record = JSON.parse(JSON.stringify(next)) as ReviewRecord;
      },
      setting: async (key) => settings.get(key),
      putSetting: async ({ key, value }) => void settings.set(key, value),
    },
    now: clock,
    writable: () => true,
    onChange: () => undefined,
    draft: () => current,
    layout: () => LAYOUT,
    change: (command) => {
      current = command.change(current);
      return true;
    },
    flush: async () => undefined,
    keep: () => undefined,
  });
  const look = (text: string): Promise<Arrival> =>
    lookAtPackage(new TextEncoder().encode(text), view().name, async (id) =>
      id === current.id ? { draft: current, review: view() } : undefined,
    );
  return {
    review,
    view,
    draft: () => current,
    edit: (change) => {
      current = change(current);
    },
    look,
    receive: async (text) => {
      const { draft: theirs, whole, events, submissions } = await look(text);
      return review.take({ events, submissions, ...(whole ? { draft: theirs } : {}) });
    },
  };
}

/** A machine that has not seen the draft yet opens the package. */
export async function newPerson(text: string, name: string, clock?: () => number): Promise<Person> {
  const { draft, events, submissions } = await lookAtPackage(
    new TextEncoder().encode(text),
    name,
    async () => undefined,
  );
  return personWith(draft, name, { side: "reviewing", events, submissions, conflicts: [] }, clock);
}
