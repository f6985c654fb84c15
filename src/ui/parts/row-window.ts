/** Tables with more rows draw only those near what is seen; others are plain, for the browser's search and for reading aloud. */
export const PLAIN_ROWS = 120;

/** Rows from one on, up to but not including another, counted from 0. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How high the rows are together, px, where a gap stands for them; absent where they are drawn. */
  readonly gap?: number;
}

/** What is seen of the rows, px below the top of the first. */
export interface View {
  readonly top: number;
  readonly bottom: number;
}

/** Heights of rows in px: of those drawn so far their own, of the others the usual one. */
export interface Heights {
  readonly own: number[];
  readonly usual: number;
}

export function heightOf({ own, usual }: Heights, row: number): number {
  return own[row] ?? usual;
}

/** The rows that are seen, and those that would be after scrolling by `room` px either way. */
export function rowsNear(count: number, heights: Heights, { top, bottom }: View, room: number): Stretch {
  let y = 0;
  let from = 0;
  while (from < count && y + heightOf(heights, from) <= top - room) {
    y += heightOf(heights, from);
    from += 1;
  }
  let to = from;
  while (to < count && y < bottom + room) {
    y += heightOf(heights, to);
    to += 1;
  }
  return { from, to };
}

export function covers(drawn: Stretch, wanted: Stretch): boolean {
  return wanted.from >= wanted.to || (drawn.from <= wanted.from && drawn.to >= wanted.to);
}

/**
 * All rows in their order: the drawn ones and the gaps between them.
 * @param kept a row that is drawn wherever it stands: the one with the hand in it
 */
export function stretchesOf(
  count: number,
  drawn: Stretch,
  kept: number | undefined,
  heights: Heights,
): readonly Stretch[] {
  const near = { from: Math.min(drawn.from, count), to: Math.min(drawn.to, count) };
  const alone = kept !== undefined && kept >= 0 && kept < count && (kept < near.from || kept >= near.to);
  const shown = (alone ? [near, { from: kept, to: kept + 1 }] : [near]).sort((a, b) => a.from - b.from);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, to } of [...shown, { from: count, to: count }]) {
    if (from > at) stretches.push({ from: at, to: from, gap: heightBetween(heights, at, from) });
    if (to > from) stretches.push({ from, to });
    at = Math.max(at, to);
  }
  return stretches;
}

function heightBetween(heights: Heights, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row++) sum += heightOf(heights, row);
  return sum;
}
