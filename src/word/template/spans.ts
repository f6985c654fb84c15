import type { Piece } from "./pieces.ts";

/** A stretch of the source that becomes something else. Spans lie inside or beside each other, they never cross. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Which of two equal stretches is the outer: the lower one. */
  readonly order: number;
  /** @param inner the pieces of the stretch, its own spans already replaced. */
  readonly build: (inner: readonly Piece[]) => readonly Piece[];
}

/** A stretch that is replaced, whatever it holds. */
export function replace(start: number, end: number, ...pieces: readonly Piece[]): Span {
  return { start, end, order: Number.MAX_SAFE_INTEGER, build: () => pieces };
}

/** Cuts the source into pieces. */
export function assemble(source: string, spans: readonly Span[]): readonly Piece[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  let next = 0;
  const stretch = (start: number, end: number): Piece[] => {
    const pieces: Piece[] = [];
    let at = start;
    for (let span = sorted[next]; span && span.start < end; span = sorted[next]) {
      next++;
      if (span.end > end) throw new RangeError("spans cross");
      if (span.start > at) append(pieces, source.slice(at, span.start));
      for (const piece of span.build(stretch(span.start, span.end))) append(pieces, piece);
      at = span.end;
    }
    if (end > at) append(pieces, source.slice(at, end));
    return pieces;
  };
  return stretch(0, source.length);
}

/** Neighbouring literals become one, empty ones none. */
export function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) append(result, piece);
  return result;
}

function append(pieces: Piece[], piece: Piece): void {
  const last = pieces[pieces.length - 1];
  if (piece === "") return;
  if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
  else pieces.push(piece);
}
