import type { Place } from "../../domain/index.ts";
import { bookmarkValue } from "./bookmarks.ts";
import type { Compared } from "./changes.ts";
import type { WordComment } from "./comments-part.ts";
import type { Inside, KnownComment } from "./inside.ts";
import type { FoundComment } from "./types.ts";
import type { Span } from "./units.ts";

/** The comments of a returned copy with their places; what we wrote ourselves is recognised by author and words. */
export function findComments(
  comments: readonly WordComment[],
  compared: Compared,
): { readonly comments: readonly FoundComment[]; readonly notes: readonly string[] } {
  const known = new Map<string, KnownComment[]>();
  for (const comment of compared.inside.comments) {
    const key = wordsKey(comment);
    known.set(key, [...(known.get(key) ?? []), comment]);
  }
  const ranges = rangesOf(compared);
  const found = comments.map((comment): FoundComment => {
    const own = known.get(wordsKey(comment))?.shift();
    const range = ranges.get(comment.key);
    const { at, replyTo, ...rest } = comment;
    const when = own?.at ?? at;
    return {
      ...rest,
      ...(own ? { id: own.id } : {}),
      ...(when === undefined ? {} : { at: when }),
      ...(replyTo === undefined ? {} : { replyTo }),
      isNew: own === undefined,
      resolvedThere: comment.resolved && own?.resolved !== true,
      place: own?.place ?? (range ? placeAt(range, compared) : { section: "document" }),
      quoted: range ? (compared.now[range.unit]?.text ?? "") : "",
    };
  });
  const gone = [...known.values()].flat().length;
  return { comments: found, notes: gone === 0 ? [] : [`有 ${gone} 条批注在 Word 里删掉了，原来的记录还在。`] };
}

/** Author and words without what a Word file cannot hold or may lay out otherwise. */
function wordsKey({ author, text }: { readonly author: string; readonly text: string }): string {
  return JSON.stringify([author, text].map((each) => each.replace(/[\s\p{Cc}\p{Cs}\ufffd-\uffff]+/gu, "")));
}

interface Range extends Span {
  readonly unit: number;
}

/** For each comment where it begins. */
function rangesOf({ now }: Compared): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  now.forEach(({ comments }, unit) => {
    for (const { id, start, end } of comments) if (!ranges.has(id)) ranges.set(id, { unit, start, end });
  });
  return ranges;
}

function placeAt({ unit, start, end }: Range, { inside, surroundings, now, matched }: Compared): Place {
  const bookmarks = now[unit]?.bookmarks ?? [];
  const touched = bookmarks
    .filter(
      (bookmark) => bookmark.start <= end && start <= bookmark.end && isValue(inside, bookmarkValue(bookmark.name)),
    )
    .sort((a, b) => shared(b, start, end) - shared(a, start, end))[0];
  const marked = touched && inside.values[bookmarkValue(touched.name) ?? -1];
  if (marked) return marked.place;
  const p = printedBefore(unit, matched.toPrinted);
  const printed = p === undefined ? undefined : inside.units[p];
  if (p === undefined || !printed) return { section: "document" };
  const alone = printed.values.length === 1 && matched.toPrinted.has(unit) ? printed.values[0] : undefined;
  const value = alone === undefined ? undefined : inside.values[alone[0]];
  return value?.place ?? surroundings[p]?.place ?? { section: "document" };
}

function isValue({ values }: Inside, value: number | undefined): boolean {
  return value !== undefined && values[value] !== undefined;
}

function shared(span: Span, start: number, end: number): number {
  return Math.min(span.end, end) - Math.max(span.start, start);
}

/** A unit that was put in belongs to the one before it. */
function printedBefore(unit: number, toPrinted: ReadonlyMap<number, number>): number | undefined {
  for (let at = unit; at >= 0; at--) {
    const p = toPrinted.get(at);
    if (p !== undefined) return p;
  }
  return undefined;
}
