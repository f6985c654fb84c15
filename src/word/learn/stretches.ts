import type { XmlElement } from "../package/index.ts";

/** A stretch of the source that is written anew. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Put behind what ends there, and so before whatever else is put in at the same place. */
  readonly behind?: true;
}

/** The source with these changes, and without these elements and what was changed in them. */
export function without(source: string, removed: readonly XmlElement[], edits: readonly Stretch[]): string {
  const gone: XmlElement[] = [];
  for (const element of [...removed].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = gone[gone.length - 1];
    if (last === undefined || element.start >= last.end) gone.push(element);
  }
  const inGone = ({ start, end }: Stretch): boolean => {
    let [low, high] = [0, gone.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((gone[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const before = gone[low - 1];
    return before !== undefined && start > before.start && end < before.end;
  };
  const all = [...edits.filter((edit) => !inGone(edit)), ...gone.map(({ start, end }) => ({ start, end, text: "" }))];
  return spliced(source, all);
}

/** What is put in at one place stands in the order in which it was asked for, what ends something before what begins. */
function spliced(source: string, edits: readonly Stretch[]): string {
  const ordered = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort(
      (a, b) =>
        a.start - b.start ||
        a.end - b.end ||
        Number(b.behind ?? false) - Number(a.behind ?? false) ||
        a.order - b.order,
    );
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    if (start < at && end > start) continue;
    pieces.push(source.slice(at, Math.max(at, start)), text);
    at = Math.max(at, end);
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}
