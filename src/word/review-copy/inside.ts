import { z } from "zod";
import { type Draft, DraftError, restoreDraft } from "../../domain/index.ts";
import { escapeXml, parseXml, unescapeXml } from "../package/index.ts";
import type { SignedValue } from "../signs/index.ts";
import { ReviewCopyError } from "./types.ts";

/**
 * What a review copy carries inside, as a custom XML part: the draft, and what the file printed of it, by which changes are
 * found when it comes back. One element with JSON as its text:
 *
 *     <copy xmlns="urn:jibiao:review-copy">{"format":"jibiao.review-copy","version":1,…}</copy>
 */
export const NAMESPACE = "urn:jibiao:review-copy";
const FORMAT = "jibiao.review-copy";
const VERSION = 1;

/** A unit as it was printed. `values`: number of the value and its stretch. */
export interface PrintedUnit {
  readonly cell?: readonly [table: number, row: number, cell: number] | undefined;
  readonly text: string;
  readonly values: readonly (readonly [value: number, start: number, end: number])[];
}

/** A comment as it was printed: `text` is what Word shows. */
export interface KnownComment {
  readonly id: string;
  readonly author: string;
  readonly at: number;
  readonly text: string;
  readonly place: SignedValue["place"];
  /** It was resolved already. */
  readonly resolved?: boolean | undefined;
}

export interface Inside {
  readonly draft: Draft;
  readonly values: readonly SignedValue[];
  readonly units: readonly PrintedUnit[];
  readonly comments: readonly KnownComment[];
}

const text = z.string().max(1_000_000);
const short = z.string().max(300);
const count = z.number().int().nonnegative();
const place = z.object({
  section: short,
  projectId: short.optional(),
  rowId: short.optional(),
  field: short.optional(),
});

const schema = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  draft: z.unknown(),
  values: z
    .array(
      z.object({
        place,
        heading: z.literal(true).optional(),
        part: short.optional(),
      }),
    )
    .max(2_000_000),
  units: z
    .array(
      z.object({
        cell: z.tuple([count, count, count]).optional(),
        text,
        values: z.array(z.tuple([count, count, count])).max(20_000),
      }),
    )
    .max(2_000_000),
  comments: z
    .array(z.object({ id: short, author: short, at: z.number(), text, place, resolved: z.boolean().optional() }))
    .max(100_000),
});

/** The custom XML part. */
export function insideXml(inside: Inside): string {
  // XML cannot hold these two; all else that it cannot hold, JSON writes as an escape.
  const json = JSON.stringify({ format: FORMAT, version: VERSION, ...inside }).replace(/[\ufffe\uffff]/g, (char) =>
    char === "\ufffe" ? "\\ufffe" : "\\uffff",
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<copy xmlns="${NAMESPACE}">${escapeXml(json)}</copy>`;
}

/** True for the text of a custom XML part of ours. */
export function isInside(xml: string): boolean {
  return xml.includes(NAMESPACE);
}

/** @throws ReviewCopyError `newer`, `damaged`. */
export function readInside(xml: string): Inside {
  const { source, root } = parseXml(xml);
  let data: unknown;
  try {
    data = JSON.parse(unescapeXml(source.slice(root.openEnd, root.closeStart)));
  } catch {
    throw damaged();
  }
  const read = schema.safeParse(data);
  if (read.success && read.data.version > VERSION) {
    throw new ReviewCopyError(
      "newer",
      "这份审阅稿是更新版本的绩表存的，这个版本读不了；换成新版绩表再读，原文件没有改动。",
    );
  }
  if (!read.success) throw damaged();
  try {
    const { values, units, comments } = read.data;
    return {
      draft: restoreDraft(read.data.draft),
      values: values.map(asValue),
      units,
      comments: comments.map(asComment),
    };
  } catch (error) {
    if (error instanceof DraftError) throw damaged();
    throw error;
  }
}

type Read = z.infer<typeof schema>;

function asValue({ place: at, heading, part }: Read["values"][number]): SignedValue {
  return { place: asPlace(at), ...(heading ? { heading } : {}), ...(part === undefined ? {} : { part }) };
}

function asComment(comment: Read["comments"][number]): KnownComment {
  return { ...comment, place: asPlace(comment.place) };
}

function asPlace({ section, ...at }: z.infer<typeof place>): SignedValue["place"] {
  const known = Object.fromEntries(Object.entries(at).filter(([, value]) => value !== undefined));
  return { section, ...known };
}

function damaged(): ReviewCopyError {
  return new ReviewCopyError(
    "damaged",
    "审阅稿里带的草稿读不出来，文件可能传坏了；请对方再发一次，或从送审件里合并意见。",
  );
}
