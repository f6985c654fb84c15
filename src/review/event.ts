import { z } from "zod";
import type { Draft, Place } from "../domain/index.ts";
import { VERDICTS } from "./verdict.ts";

/**
 * The review is a log of events that are only ever added: whatever is shown (state, open remarks) is derived from it.
 * Two logs join by their union, so both sides may go on at once.
 */

const text = z.string().max(20_000);
const id = z.string().min(1).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const place = z.object({
  section: z.string().max(100),
  projectId: id.optional(),
  rowId: id.optional(),
  field: z.string().max(200).optional(),
});

const common = {
  id,
  /** Milliseconds since 1970 on the machine of the person. */
  at: z.number().int().nonnegative().max(8.64e15),
  /** Name as the person typed it; nothing else is known about people. */
  by: z.string().max(100),
};

export const eventSchema = z.discriminatedUnion("kind", [
  /** 送审: the content handed in, by hash; the content itself travels as a submission. */
  z.object({
    kind: z.literal("submit"),
    ...common,
    round: z.number().int().positive().max(10_000),
    content: hash,
    note: text,
  }),
  /** The supervisor's word on one submission. */
  z.object({ kind: z.literal("opinion"), ...common, verdict: z.enum(VERDICTS), content: hash, text }),
  /** 定稿: the content is locked. */
  z.object({ kind: z.literal("finalise"), ...common, content: hash }),
  /** The lock is taken off again, with the reason. */
  z.object({ kind: z.literal("reopen"), ...common, text }),
  /** 已公开: the file that was published, by hash. */
  z.object({ kind: z.literal("publish"), ...common, content: hash, file: hash, text }),
  /** A remark on a place. `quoted` is the value it was made on; `suggested` what should stand there instead. */
  z.object({ kind: z.literal("remark"), ...common, place, quoted: text, text, suggested: text.optional() }),
  z.object({ kind: z.literal("reply"), ...common, to: id, text }),
  /** What was done about a remark, or why nothing was: it waits for its author from then on. */
  z.object({ kind: z.literal("respond"), ...common, to: id, changed: z.boolean(), text }),
  /** Closed by its author, with a word where nobody has answered. Without `text`: of the first version. */
  z.object({ kind: z.literal("resolve"), ...common, to: id, text: text.optional() }),
  z.object({ kind: z.literal("unresolve"), ...common, to: id }),
  /** Withdrawn by its author; it stays readable as withdrawn. */
  z.object({ kind: z.literal("withdraw"), ...common, to: id }),
  /** The answer to a suggested value. */
  z.object({ kind: z.literal("answer"), ...common, to: id, taken: z.boolean() }),
  /**
   * 填报件: projects of a draft given to a business office; the id is also that of the draft the office works on. `content` is
   * the hash of what it was given, `rules` the county's rules as a profile file.
   */
  z.object({
    kind: z.literal("ask"),
    ...common,
    draft: id,
    office: z.string().max(200),
    projects: z.array(id).max(20_000),
    content: hash,
    rules: z.string().max(1_000_000),
  }),
  /** The office gives them back. */
  z.object({ kind: z.literal("fill"), ...common, to: id, text }),
]);

export type ReviewEvent = z.infer<typeof eventSchema>;
export type Remark = Extract<ReviewEvent, { kind: "remark" }>;
export type Opinion = Extract<ReviewEvent, { kind: "opinion" }>;

/** Where a remark stands by now: a row may have gone to another project since. */
export function remarkPlace(draft: Draft, { place: { section, projectId, rowId, field } }: Remark): Place {
  const has = (id: string | undefined) =>
    draft.projects.find((project) => project.id === id)?.indicators.some((row) => row.id === rowId) === true;
  const moved =
    projectId === undefined || rowId === undefined || has(projectId)
      ? undefined
      : draft.projects.find((project) => project.indicators.some((row) => row.id === rowId));
  const now = moved?.id ?? projectId;
  return {
    section,
    ...(now === undefined ? {} : { projectId: now }),
    ...(rowId === undefined ? {} : { rowId }),
    ...(field === undefined ? {} : { field }),
  };
}

/** All events of both logs once, by time, then by id: the same whichever side joins, in whatever order. */
export function joinEvents(...logs: readonly (readonly ReviewEvent[])[]): readonly ReviewEvent[] {
  const byId = new Map<string, ReviewEvent>();
  for (const event of logs.flat()) {
    const known = byId.get(event.id);
    // Two events of one id are a forgery or a fault (see `forgedEvents`); the choice between them must not depend on order.
    if (known === undefined || JSON.stringify(event) < JSON.stringify(known)) byId.set(event.id, event);
  }
  return [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
