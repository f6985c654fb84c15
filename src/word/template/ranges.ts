/** A stretch of the source. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Answers which of nested stretches is the innermost at an offset; the end of a stretch lies outside it. */
export function innermost<T extends Stretch>(stretches: readonly T[]): (offset: number) => T | undefined {
  const sorted = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
  const borders: { readonly at: number; readonly inside: T | undefined }[] = [];
  const open: T[] = [];
  const closeUntil = (offset: number): void => {
    for (let last = open[open.length - 1]; last && last.end <= offset; last = open[open.length - 1]) {
      open.pop();
      borders.push({ at: last.end, inside: open[open.length - 1] });
    }
  };
  for (const stretch of sorted) {
    closeUntil(stretch.start);
    open.push(stretch);
    borders.push({ at: stretch.start, inside: stretch });
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return (offset) => {
    let low = 0;
    let high = borders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((borders[middle]?.at ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return borders[low - 1]?.inside;
  };
}
